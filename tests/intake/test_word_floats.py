"""Word pages laid out of boxes: each text once, in the order in which a reader takes the boxes."""

import io

import docx
import pytest
from docx.oxml import parse_xml

from desktop.intake import source_from_bytes
from desktop.model import HintKind, Source
from tests.intake.word_samples import NAMES

POINT = 12_700


def paragraph(inside: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def words(text: str) -> str:
    return run(f"<w:t>{text}</w:t>")


def content(*texts: str) -> str:
    return "<w:txbxContent>" + "".join(paragraph(words(text)) for text in texts) + "</w:txbxContent>"


def drawing(inside: str, left: int, top: int, width: int, height: int, across: str, down: str) -> str:
    offsets = [f"<wp:posOffset>{offset * POINT}</wp:posOffset>" for offset in (left, top)]
    return (
        f'<w:drawing><wp:anchor><wp:positionH relativeFrom="{across}">{offsets[0]}</wp:positionH>'
        f'<wp:positionV relativeFrom="{down}">{offsets[1]}</wp:positionV>'
        f'<wp:extent cx="{width * POINT}" cy="{height * POINT}"/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def box(
    text: str,
    left: int,
    top: int,
    width: int = 150,
    height: int = 210,
    across: str = "page",
    down: str = "page",
) -> str:
    """Return a run with a text box as Word writes it, for new and for old programs."""
    shape = f"<wps:wsp><wps:txbx>{content(text)}</wps:txbx></wps:wsp>"
    return run(
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        f"{drawing(shape, left, top, width, height, across, down)}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content(text)}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )


def old_box(text: str, left: int, top: int, relative: str = "page") -> str:
    style = (
        f"position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:150pt;height:210pt;"
        f"mso-position-horizontal-relative:{relative};mso-position-vertical-relative:{relative}"
    )
    return run(f'<w:pict><v:rect style="{style}"><v:textbox>{content(text)}</v:textbox></v:rect></w:pict>')


def picture(left: int, top: int) -> str:
    return run(drawing('<pic:pic><a:blip r="x"/></pic:pic>', left, top, 150, 90, "page", "page"))


def framed(text: str, left: int, top: int) -> str:
    sides = f'w:w="3000" w:h="4200" w:x="{left * 20}" w:y="{top * 20}"'
    return paragraph(words(text), f'<w:framePr {sides} w:hAnchor="page" w:vAnchor="page"/>')


def read(*blocks: str) -> Source:
    document = docx.Document()
    body = document.element.body
    for block in blocks:
        body.insert(len(body) - 1, parse_xml(block.replace(">", f" {NAMES}>", 1)))
    file = io.BytesIO()
    document.save(file)
    return source_from_bytes(file.getvalue(), "版面.docx")


def lines(source: Source) -> list[str]:
    return source.text.split()


# Two columns under a title: 题 / 左上 左下 / 右上 右下, anchored out of order.
PAGE = [("右下", 300, 420), ("左上", 100, 200), ("右上", 300, 200), ("左下", 100, 420)]
TITLE = ("题", 100, 80, 400, 60)
READ = ["题", "左上", "左下", "右上", "右下"]


def test_boxes_anchored_to_one_paragraph_are_read_by_column() -> None:
    assert lines(read(paragraph("".join(box(*each) for each in [*PAGE, TITLE])))) == READ


def test_boxes_anchored_to_blank_paragraphs_are_read_by_column() -> None:
    assert lines(read(*(paragraph(box(*each)) for each in [*PAGE, TITLE]))) == READ


def test_boxes_measured_from_their_paragraph_are_read_by_column() -> None:
    boxes = [box(*each, across="column", down="paragraph") for each in PAGE]
    assert lines(read(paragraph("".join(boxes)))) == READ[1:]


def test_boxes_measured_from_blank_paragraphs_are_read_by_column() -> None:
    places = [("右", 250, 300), ("左", 50, 290), ("题", 50, 100)]
    boxes = [box(*each, across="margin", down="paragraph") for each in places]
    assert lines(read(*map(paragraph, boxes))) == ["题", "左", "右"]


def test_old_boxes_are_read_by_column() -> None:
    assert lines(read(paragraph("".join(old_box(*each) for each in PAGE)))) == READ[1:]
    assert lines(read(paragraph("".join(old_box(*each, "text") for each in PAGE)))) == READ[1:]


def test_frames_are_read_by_column() -> None:
    assert lines(read(*(framed(*each) for each in PAGE))) == READ[1:]


def test_the_paragraphs_of_a_frame_stay_together() -> None:
    blocks = [framed("右一", 300, 100), framed("右二", 300, 100), framed("左", 100, 100)]
    assert lines(read(*blocks)) == ["左", "右一", "右二"]


def test_pages_are_read_one_after_the_other() -> None:
    page_break = paragraph(run('<w:br w:type="page"/>'))
    blocks = [paragraph(box("二", 300, 100)), paragraph(box("一", 100, 100)), page_break]
    assert lines(read(*blocks, paragraph(box("四", 300, 90)), paragraph(box("三", 100, 90)))) == [
        "一",
        "二",
        "三",
        "四",
    ]


def test_a_page_that_blank_paragraphs_fill_ends() -> None:
    blank = [paragraph()] * 60
    blocks = [paragraph(box("一", 100, 500)), *blank, paragraph(box("二", 100, 90))]
    assert lines(read(*blocks)) == ["一", "二"]


def test_pictures_take_their_place_among_boxes() -> None:
    source = read(paragraph(box("图说", 100, 300) + picture(100, 200) + box("题", 100, 100)))
    assert lines(source) == ["题", "图说"]
    assert [hint.span.start for hint in source.hints if hint.kind is HintKind.PICTURE] == [3]


LONG = "居民都说亭子修得好，常来下棋。" * 4


@pytest.mark.parametrize(
    "blocks",
    [
        [paragraph(box("右", 300, 100)), paragraph(words(LONG)), paragraph(box("左", 100, 100))],
        [
            paragraph(words(LONG)),
            paragraph(words(LONG) + box("右", 300, 100, down="line")),
            paragraph(box("左", 100, 100)),
        ],
    ],
    ids=["text between", "heights that cannot be compared"],
)
def test_boxes_among_text_stay_where_they_are_anchored(blocks: list[str]) -> None:
    assert [line for line in lines(read(*blocks)) if line != LONG] == ["右", "左"]


def test_a_story_in_a_box_does_not_part_another_from_its_title() -> None:
    anchored = paragraph(words("题") + box(f"框{LONG}{LONG}", 300, 100))
    pages = [
        anchored,
        paragraph(words(LONG)),
        paragraph(run('<w:br w:type="page"/>')),
        paragraph(words("次页")),
    ]
    assert lines(read(*pages)) == ["题", LONG, f"框{LONG}{LONG}", "次页"]


@pytest.mark.parametrize(
    ("begins", "expected"),
    [("continuous", ["文", "框"]), ("nextPage", ["框", "文"])],
    ids=["same page", "next page"],
)
def test_a_story_in_a_box_waits_for_a_section_on_another_page(begins: str, expected: list[str]) -> None:
    anchored = paragraph(words("题") + box(f"框{LONG}{LONG}", 300, 100), "<w:sectPr/>")
    section = f'<w:sectPr><w:type w:val="{begins}"/></w:sectPr>'
    found = lines(read(anchored, paragraph(words(f"文{LONG}"), section), paragraph(words("末"))))
    assert [line[0] for line in found if line[0] in "文框"] == expected


def test_a_caption_in_a_box_stands_behind_its_picture() -> None:
    source = read(paragraph(box("图说", 300, 300) + picture(300, 200) + words(LONG)), paragraph(words(LONG)))
    assert source.text == f"{LONG}\n\n\n\n图说\n\n{LONG}"
    assert [hint.span.start for hint in source.hints] == [len(LONG) + 2]


def test_a_picture_waits_with_the_story_that_is_its_caption() -> None:
    news = box(f"图{LONG}{LONG}", 300, 300) + picture(300, 200)
    source = read(paragraph(words("题") + news), paragraph(words(LONG)))
    assert lines(source) == ["题", LONG, f"图{LONG}{LONG}"]
    assert [hint.span.start for hint in source.hints] == [source.text.index("图") - 2]


def shape(text: str, left: int) -> str:
    frame = f'<a:xfrm><a:off x="{left}" y="0"/><a:ext cx="100" cy="100"/></a:xfrm>'
    return f"<wps:wsp><wps:spPr>{frame}</wps:spPr><wps:txbx>{content(text)}</wps:txbx></wps:wsp>"


def test_boxes_of_a_group_are_read_by_their_place_in_it() -> None:
    room = '<a:off x="0" y="0"/><a:ext cx="9" cy="9"/><a:chOff x="0" y="0"/><a:chExt cx="300" cy="100"/>'
    frame = f"<wpg:grpSpPr><a:xfrm>{room}</a:xfrm></wpg:grpSpPr>"
    group = f"<wpg:wgp>{frame}{shape('右', 200)}{shape('左', 0)}</wpg:wgp>"
    drawn = run(drawing(group, 100, 100, 300, 100, "page", "page"))
    assert lines(read(paragraph(drawn + box("题", 100, 60, 300, 30)))) == ["题", "左", "右"]


def test_shapes_of_an_old_group_are_read_by_their_place_in_it() -> None:
    shapes = "".join(
        f'<v:rect style="position:absolute;left:{left};top:0;width:100;height:100">'
        f"<v:textbox>{content(text)}</v:textbox></v:rect>"
        for text, left in (("右", 200), ("左", 0))
    )
    style = "position:absolute;margin-left:100pt;margin-top:100pt;width:300pt;height:100pt"
    group = f'<v:group style="{style}" coordorigin="0,0" coordsize="300,100">{shapes}</v:group>'
    assert lines(read(paragraph(run(f"<w:pict>{group}</w:pict>")))) == ["左", "右"]


def test_the_text_of_linked_boxes_is_read_once_where_it_begins() -> None:
    first = f'<wps:wsp><wps:txbx id="1">{content("前半", "后半")}</wps:txbx></wps:wsp>'
    second = '<wps:wsp><wps:linkedTxbx id="1" seq="1"/></wps:wsp>'
    linked = [
        drawing(each, left, 100, 150, 90, "page", "page") for each, left in ((second, 300), (first, 100))
    ]
    assert lines(read(paragraph("".join(map(run, linked))))) == ["前半", "后半"]


def test_word_art_is_read_as_a_heading() -> None:
    art = '<v:shape type="#a"><v:textpath style="x" string="青禾社区报"/></v:shape>'
    shape_type = '<v:shapetype id="a"><v:textpath on="t"/></v:shapetype>'
    source = read(paragraph(run(f"<w:pict>{shape_type}{art}</w:pict>")))
    assert source.text == "青禾社区报"
    assert [hint.kind for hint in source.hints] == [HintKind.HEADING]


def test_a_large_initial_belongs_to_its_paragraph() -> None:
    initial = paragraph(words("春"), '<w:framePr w:dropCap="drop" w:lines="3" w:hAnchor="text"/>')
    assert read(initial, paragraph(words("天来了。"))).text == "春天来了。"


def test_a_box_does_not_lend_its_type_to_its_paragraph() -> None:
    large = box("大字标题", 100, 100).replace("<w:t>", '<w:rPr><w:sz w:val="60"/></w:rPr><w:t>')
    source = read(paragraph(words(LONG)), paragraph(words("正文") + large))
    assert [hint.span.of(source.text) for hint in source.hints] == ["大字标题"]
