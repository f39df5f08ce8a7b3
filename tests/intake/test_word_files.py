"""Word files, built here, as an editor's own would come."""

import io
import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake import read_source, source_from_bytes
from desktop.intake.word import package
from desktop.model import HintKind, Source, UserFacingError
from tests.intake.word_samples import paragraph, words
from tests.intake.word_samples import read as word_read

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


@pytest.fixture
def document() -> Document:
    return docx.Document()


def read(document: Document) -> Source:
    file = io.BytesIO()
    document.save(file)
    return source_from_bytes(file.getvalue(), "来稿.docx")


def add_block(document: Document, xml: str) -> None:
    """Add this XML of a paragraph or table before the section's properties."""
    block = parse_xml(re.sub(r"^<w:\w+", rf"\g<0> {W}", xml))
    document.element.body.insert(len(document.element.body) - 1, block)


def add_paragraph(document: Document, runs: str) -> None:
    """Add a ``w:p`` with this XML inside."""
    add_block(document, f"<w:p>{runs}</w:p>")


def hinted(source: Source) -> list[tuple[str, HintKind, int]]:
    return [(hint.span.of(source.text), hint.kind, hint.level) for hint in source.hints]


def test_paragraphs_are_lines_with_a_blank_line_between(document: Document) -> None:
    for text in ("楼组换新颜", "", "居民点赞。", "　　第二段,未变。"):
        document.add_paragraph(text)
    assert read(document).text == "楼组换新颜\n\n居民点赞。\n\n　　第二段,未变。"


def test_a_file_is_read_from_its_path(document: Document, tmp_path: Path) -> None:
    document.add_paragraph("居民点赞。")
    document.save(str(tmp_path / "来稿.docx"))
    source = read_source(tmp_path / "来稿.docx")
    assert (source.text, source.name, source.encoding) == ("居民点赞。", "来稿.docx", "docx")


def test_breaks_and_tabs_inside_a_paragraph_stay(document: Document) -> None:
    document.add_paragraph("上行\n下行\t右")
    assert read(document).text == "上行\n下行\t右"


def test_heading_styles_have_their_level(document: Document) -> None:
    document.add_heading("总题", 0)
    document.add_heading("标题", 1)
    document.add_heading("小题", 2)
    document.add_paragraph("正文。")
    levels = [("总题", HintKind.HEADING, 1), ("标题", HintKind.HEADING, 1), ("小题", HintKind.HEADING, 2)]
    assert hinted(read(document)) == levels


def test_type_larger_than_the_bodys_is_ranked(document: Document) -> None:
    for text, size in (("主标题", 22), ("副题", 16), ("正文" * 20, None), ("图说", 8), ("大字导语" * 30, 22)):
        run = document.add_paragraph().add_run(text)
        run.font.size = None if size is None else Pt(size)
    document.add_paragraph("正文" * 80)
    ranks = [("主标题", HintKind.HEADING, 1), ("副题", HintKind.HEADING, 2)]
    assert hinted(read(document)) == ranks


def test_list_paragraphs_have_their_sign(document: Document) -> None:
    document.add_paragraph("加强领导", style="List Bullet")
    document.add_paragraph("完善机制", style="List Number")
    document.add_paragraph("抓好落实", style="List Number")
    assert hinted(read(document)) == [
        ("●加强领导", HintKind.LIST_ITEM, 1),
        ("1. 完善机制", HintKind.LIST_ITEM, 1),
        ("2. 抓好落实", HintKind.LIST_ITEM, 1),
    ]


def test_a_table_of_contents_is_furniture(document: Document) -> None:
    style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("楼组换新颜\t3", style=style)
    document.add_heading("楼组换新颜", 1)
    assert hinted(read(document)) == [
        ("楼组换新颜\t3", HintKind.FURNITURE, 0),
        ("楼组换新颜", HintKind.HEADING, 1),
    ]


def test_a_blank_list_paragraph_counts(document: Document) -> None:
    for text in ("完善机制", "", "抓好落实"):
        document.add_paragraph(text, style="List Number")
    assert read(document).text == "1. 完善机制\n\n3. 抓好落实"


def test_a_bold_line_before_a_paragraph_is_a_heading(document: Document) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run("居民出点子").bold = True
    paragraph.add_run("\n" + "居民都说亭子修得好。" * 5)
    assert hinted(read(document)) == [("居民出点子", HintKind.HEADING, 0)]


def test_a_whole_paragraph_in_a_heading_style_is_none(document: Document) -> None:
    document.add_heading("居民都说亭子修得好，常来下棋。" * 6, 1)
    assert read(document).hints == ()


def test_a_table_is_lines_of_cells(document: Document) -> None:
    document.add_paragraph("值班表")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("日期", "值班人", "周一\n上午", "沈安"), strict=True):
        cell.text = text
    source = read(document)
    assert source.text == "值班表\n\n日期\t值班人\n周一 上午\t沈安"
    assert hinted(source) == [("日期\t值班人\n周一 上午\t沈安", HintKind.TABLE, 0)]


def test_a_table_that_only_arranges_is_read_cell_by_cell(document: Document) -> None:
    table = document.add_table(1, 2)
    for text in ("左文一段。", "左文二段。", "左文三段。"):
        table.cell(0, 0).add_paragraph(text)
    table.cell(0, 1).text = "右文。"
    source = read(document)
    assert source.text == "左文一段。\n\n左文二段。\n\n左文三段。\n\n右文。"
    assert source.hints == ()


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


WIDE = '<w:gridSpan w:val="2"/>'
SPANNED = (
    f"<w:tbl><w:tr>{cell('值班表', WIDE)}{cell('备注')}</w:tr>"
    f"<w:tr>{cell('周一')}{cell('沈安')}{cell('上午')}</w:tr></w:tbl>"
)


def test_a_cell_over_two_columns_leaves_the_second_empty(document: Document) -> None:
    add_block(document, SPANNED)
    assert read(document).text == "值班表\t\t备注\n周一\t沈安\t上午"


def test_a_picture_leaves_three_blank_lines_and_its_place(document: Document) -> None:
    document.add_paragraph("前文。")
    document.add_picture(io.BytesIO(PIXEL))
    document.add_paragraph("活动现场")
    source = read(document)
    assert source.text == "前文。\n\n\n\n活动现场"
    assert [(hint.span.start, hint.kind) for hint in source.hints] == [(5, HintKind.PICTURE)]


def test_pictures_in_a_paragraph_stand_before_or_behind_it(document: Document) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run().add_picture(io.BytesIO(PIXEL))
    paragraph.add_run("居民点赞。")
    paragraph.add_run().add_picture(io.BytesIO(PIXEL))
    source = read(document)
    assert source.text == "\n\n居民点赞。\n\n"
    assert [hint.span.start for hint in source.hints] == [0, 9]


def saved() -> bytes:
    document = docx.Document()
    document.add_heading("楼组换新颜", 1)
    document.add_paragraph("居民点赞。", style="List Number")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


SOUND = saved()
PAGE = "<h1>楼组换新颜</h1><ol><li>居民点赞。</ol>".encode()
ATTACHED = {
    "page": PAGE,
    "mailed page": b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + PAGE,
    "word": SOUND,
}


@pytest.mark.parametrize("data", ATTACHED.values(), ids=ATTACHED)
def test_a_file_that_stands_for_a_part_of_the_text_is_read(data: bytes, document: Document) -> None:
    part = Part(PackURI("/word/chunk.dat"), "text/html", data, document.part.package)
    relation = document.part.relate_to(part, f"{RELATIONS}/aFChunk")
    add_block(document, f'<w:altChunk xmlns:r="{RELATIONS}" r:id="{relation}"/>')
    headed, listed = ("楼组换新颜", HintKind.HEADING, 1), ("1. 居民点赞。", HintKind.LIST_ITEM, 1)
    assert hinted(read(document)) == [headed, listed]


def test_headers_and_footers_are_furniture_at_both_ends(document: Document) -> None:
    document.add_paragraph("正文。")
    section = document.sections[0]
    section.header.paragraphs[0].text = "青禾社区报"
    section.footer.paragraphs[0].text = "第 1 版"
    document.add_section()
    source = read(document)
    assert source.text == "青禾社区报\n\n正文。\n\n第 1 版"
    assert hinted(source) == [("青禾社区报", HintKind.FURNITURE, 0), ("第 1 版", HintKind.FURNITURE, 0)]


def test_a_file_with_pictures_only_is_told_so(document: Document) -> None:
    document.add_picture(io.BytesIO(PIXEL))
    with pytest.raises(UserFacingError) as raised:
        read(document)
    assert raised.value.code == "word-empty"


@pytest.mark.parametrize("number", ["9" * 5000, "2000000000", "-3", "²", "1e9"])
def test_odd_numbers_in_a_file_keep_nobody_busy(number: str) -> None:
    roman = '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1"/>'
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="{number}"/>{roman}</w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    source = word_read(
        paragraph(words("居民点赞。", f'<w:sz w:val="{number}"/>'), properties=listed), numbering=numbering
    )
    assert source.text.endswith("居民点赞。")
    assert len(source.text) < 50


def test_a_zip_bomb_is_not_unpacked(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    document.add_paragraph("字" * 100_000)
    monkeypatch.setattr(package, "_MOST_BYTES_A_PART", 50_000)
    with pytest.raises(UserFacingError) as raised:
        read(document)
    assert raised.value.code == "word-too-big"


def test_a_picture_at_the_end_lies_inside_the_text(document: Document) -> None:
    document.add_paragraph("正文。")
    document.add_picture(io.BytesIO(PIXEL))
    source = read(document)
    assert all(hint.span.end <= len(source.text) for hint in source.hints)


def test_a_package_without_its_text_is_broken(document: Document) -> None:
    document.element.remove(document.element.body)
    with pytest.raises(UserFacingError) as raised:
        read(document)
    assert raised.value.code == "word-broken"


@given(st.integers(0, 10**6), st.integers(0, 255))
def test_a_damaged_file_is_read_or_refused(place: int, byte: int) -> None:
    data = bytearray(SOUND)
    data[place % len(data)] = byte
    try:
        source = source_from_bytes(bytes(data), "来稿.docx")
    except UserFacingError:
        return
    assert source.text.strip()
