import pytest
from docx.oxml import parse_xml
from lxml import etree

from desktop.intake.word.numbering import Numbering

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(depth: int, number_format: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{number_format}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(
    *levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> Numbering:
    kinds = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    root: etree._Element = parse_xml(f"<w:numbering {W}>{kinds}{lists}</w:numbering>")
    return Numbering(root)


FORMATS = {
    "decimal": ("%1.", ["1. ", "2. ", "3. "]),
    "chineseCounting": ("%1、", ["一、", "二、", "三、"]),
    "chineseCountingThousand": ("（%1）", ["（一）", "（二）", "（三）"]),
    "decimalEnclosedCircle": ("%1", ["①", "②", "③"]),
    "lowerLetter": ("%1)", ["a)", "b)", "c)"]),
    "upperRoman": ("%1.", ["I. ", "II. ", "III. "]),
    "decimalZero": ("%1", ["01 ", "02 ", "03 "]),
    "bullet": ("\uf0b7", ["●", "●", "●"]),
    "none": ("", ["", "", ""]),
    "unheardOf": ("%1.", ["1. ", "2. ", "3. "]),
}


@pytest.mark.parametrize(("number_format", "case"), FORMATS.items(), ids=FORMATS)
def test_a_list_counts_in_its_format(number_format: str, case: tuple[str, list[str]]) -> None:
    text, labels = case
    lists = numbering(level(0, number_format, text))
    assert [lists.label(1, 0) for _ in labels] == labels


def test_a_deeper_level_begins_anew_under_each_number() -> None:
    lists = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    labels = [lists.label(1, depth) for depth in (0, 1, 1, 0, 1)]
    assert labels == ["1. ", "1.1 ", "1.2 ", "2. ", "2.1 "]


def test_a_list_may_start_later() -> None:
    lists = numbering(level(0, "chineseCounting", "第%1条", start=9))
    assert [lists.label(1, 0) for _ in range(3)] == ["第九条", "第十条", "第十一条"]


def test_a_second_list_of_a_kind_goes_on_or_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    both = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{anew}</w:num>'
    )
    lists = numbering(level(0, "decimal", "%1."), lists=both)
    assert [lists.label(one, 0) for one in (1, 2, 3, 3)] == ["1. ", "2. ", "1. ", "2. "]


def test_a_list_that_is_not_declared_has_no_label() -> None:
    assert numbering().label(1, 0) == ""
    assert Numbering(None).label(7, 2) == ""
