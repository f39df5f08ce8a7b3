"""Headers, cells and names of Word files, as different programs write them."""

import pytest

from desktop.intake import source_from_bytes
from tests.intake.word_samples import cell, lines, paragraph, read, table, word_file

HEADERS = {
    name: ("header", f"<w:hdr>{paragraph(text)}</w:hdr>")
    for name, text in (("h1", "首页"), ("h2", "各页"), ("h3", "双页"))
}
REFERENCES = "".join(
    f'<w:headerReference w:type="{kind}" r:id="{name}"/>'
    for kind, name in (("first", "h1"), ("default", "h2"), ("even", "h3"))
)


@pytest.mark.parametrize(
    ("section", "settings", "expected"),
    [
        ("", "", ["各页", "正文。"]),
        ("<w:titlePg/>", "", ["首页", "各页", "正文。"]),
        ("", "<w:evenAndOddHeaders/>", ["各页", "双页", "正文。"]),
    ],
    ids=["one for all pages", "its own for the first", "its own for even ones"],
)
def test_a_header_that_no_page_has_is_not_read(section: str, settings: str, expected: list[str]) -> None:
    source = read(paragraph("正文。"), section=REFERENCES + section, settings=settings, related=HEADERS)
    assert lines(source) == expected


def joined(text: str, kind: str) -> str:
    merge = f'<w:vMerge w:val="{kind}"/>' if kind else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraph(text)}</w:tc>"


def test_what_a_cell_above_covers_is_not_printed() -> None:
    rows = [
        [joined("周一", "restart"), "上午"],
        [joined("周一", ""), "下午"],
        [joined("周二", "restart"), "全天"],
    ]
    assert read(table(*rows)).text == "周一\t上午\n\t下午\n周二\t全天"


def test_a_cell_that_goes_on_below_nothing_is_printed() -> None:
    assert read(table([joined("周一", ""), "上午"], ["周二", "下午"])).text == "周一\t上午\n周二\t下午"


def test_a_row_that_begins_further_in_keeps_its_columns() -> None:
    inner = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("下午")}</w:tr></w:tbl>'
    assert read(table(["周一", "上午"]).replace("</w:tbl>", inner)).text == "周一\t上午\n\t下午"


def test_the_strict_form_of_the_names_is_read_with_its_boxes() -> None:
    boxes = "".join(
        f'<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="900000" cy="900000"/><wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent>'
        "</wps:txbx></wp:anchor></w:drawing></w:r>"
        for text, left in (("右", 3_000_000), ("左", 1_000_000))
    )
    data = word_file(paragraph(boxes), is_strict=True)
    assert lines(source_from_bytes(data, "来稿.docx")) == ["左", "右"]
