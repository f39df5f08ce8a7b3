"""Word files of which one part is broken: the rest is read, and what was lost is told."""

import io
import zipfile

import pytest

from desktop.intake import source_from_bytes
from desktop.model import HintKind, Source, UserFacingError
from tests.intake.word_samples import paragraph, word_file

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
BODY = (
    paragraph("楼道里装上了扶手", properties='<w:pStyle w:val="1"/>')
    + paragraph("先量尺寸。", properties=LISTED)
    + paragraph("居民周阿婆说好。", '<w:r><w:footnoteReference w:id="2"/></w:r>')
)
SECTION = '<w:headerReference w:type="default" r:id="head"/><w:footerReference w:type="even" r:id="foot"/>'
FILE = word_file(
    BODY,
    related={
        "head": ("header", f"<w:hdr>{paragraph('松涛社区报')}</w:hdr>"),
        "foot": ("footer", f"<w:ftr>{paragraph('第二版')}</w:ftr>"),
    },
    section=SECTION,
    numbering=NUMBERING,
    styles='<w:style w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    footnotes=f'<w:footnote w:id="2">{paragraph("周阿婆住在三号楼。")}</w:footnote>',
    settings="<w:evenAndOddHeaders/>",
)
WHOLE = [
    "松涛社区报",
    "楼道里装上了扶手",
    "1. 先量尺寸。",
    "居民周阿婆说好。",
    "周阿婆住在三号楼。",
    "第二版",
]


def changed(name: str, content: bytes | None) -> Source:
    """Return the source of the file with this in one part, or without the part."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(FILE)) as whole, zipfile.ZipFile(written, "w") as package:
        for part in whole.namelist():
            data = content if part == name else whole.read(part)
            if data is not None:
                package.writestr(part, data)
    return source_from_bytes(written.getvalue(), "来稿.docx")


def document() -> str:
    with zipfile.ZipFile(io.BytesIO(FILE)) as whole:
        return whole.read("word/document.xml").decode()


def lines(source: Source) -> list[str]:
    return [line for line in source.text.split("\n") if line]


def told(source: Source) -> str:
    return "".join(hint.words for hint in source.hints if hint.kind is HintKind.UNREAD)


def test_of_a_whole_file_nothing_is_told() -> None:
    source = source_from_bytes(FILE, "来稿.docx")
    assert (lines(source), told(source)) == (WHOLE, "")


BROKEN = {
    "word/numbering.xml": ("1. ", "编号"),
    "word/styles.xml": ("", "样式"),
    "word/footnotes.xml": ("周阿婆住在三号楼。", "脚注"),
    "word/head.xml": ("松涛社区报", "页眉"),
    "word/foot.xml": ("第二版", "页脚"),
    "word/settings.xml": ("", ""),
    "_rels/.rels": ("", ""),
}
"""By part what is missing without it, and what the sentence names."""


@pytest.mark.parametrize(
    "content", [None, b"", b"<w:x", b"\0\xff\0"], ids=["missing", "empty", "torn", "rubbish"]
)
@pytest.mark.parametrize("part", BROKEN)
def test_a_broken_part_takes_nothing_else_with_it(part: str, content: bytes | None) -> None:
    lost, name = BROKEN[part]
    source = changed(part, content)
    assert lines(source) == [line for each in WHOLE if (line := each.replace(lost, "") if lost else each)]
    assert (name in told(source)) if name else told(source) == ""


def test_without_the_list_of_parts_those_with_usual_names_are_read() -> None:
    source = changed("word/_rels/document.xml.rels", b"<Relationships")
    assert lines(source) == WHOLE[1:5]
    assert "目录" in told(source)
    assert "页眉" in told(source)


DAMAGES = {
    "a bare sign": ("尺寸。", "尺寸&重量。", "1. 先量尺寸&重量。"),
    "a control character": ("尺寸。", "尺寸\x0b。", "1. 先量尺寸。"),
    "an end without a beginning": ("尺寸。", "尺寸。</w:b>", "1. 先量尺寸。"),
    "an end that is missing": ("尺寸。</w:t>", "尺寸。", "1. 先量尺寸。"),
    "ends in the wrong order": ("尺寸。</w:t></w:r>", "尺寸。</w:r></w:t>", "1. 先量尺寸。"),
    "a name that nothing declares": ("尺寸。</w:t>", "尺寸。</w:t><x:y/>", "1. 先量尺寸。"),
}
"""What is damaged in the document, and how the line reads."""


@pytest.mark.parametrize(("sound", "damaged", "line"), DAMAGES.values(), ids=DAMAGES)
def test_around_a_damage_all_is_read_and_the_editor_is_told(sound: str, damaged: str, line: str) -> None:
    source = changed("word/document.xml", document().replace(sound, damaged).encode())
    assert lines(source) == [*WHOLE[:2], line, *WHOLE[3:]]
    assert "正文有一处坏了" in told(source)


def test_a_text_that_is_torn_off_is_read_up_to_there() -> None:
    source = changed("word/document.xml", document().partition("好。")[0].encode())
    assert lines(source) == [*WHOLE[:3], "居民周阿婆说", "第二版"]
    assert "正文有一处坏了" in told(source)


@pytest.mark.parametrize("content", [None, b"", b"<w:document", b"\0"])
def test_a_file_of_whose_text_nothing_is_left_is_broken(content: bytes | None) -> None:
    with pytest.raises(UserFacingError) as raised:
        changed("word/document.xml", content)
    assert raised.value.code == "word-broken"
