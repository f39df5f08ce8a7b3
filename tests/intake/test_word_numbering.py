import pytest
from docx.oxml import parse_xml
from lxml import etree

from desktop.intake.word.numbering import Numbering

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHOICES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ONE = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def level(depth: int, number_format: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{number_format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, lists: str = ONE) -> Numbering:
    kinds = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    root: etree._Element = parse_xml(f"<w:numbering {W} {CHOICES}>{kinds}{lists}</w:numbering>")
    return Numbering(root)


FORMATS = {
    "decimal": ("%1.", ["1. ", "2. ", "3. "]),
    "chineseCounting": ("%1、", ["一、", "二、", "三、"]),
    "chineseCountingThousand": ("（%1）", ["（一）", "（二）", "（三）"]),
    "decimalEnclosedCircle": ("%1", ["①", "②", "③"]),
    "lowerLetter": ("%1)", ["a)", "b)", "c)"]),
    "upperRoman": ("%1.", ["I. ", "II. ", "III. "]),
    "decimalZero": ("%1", ["01 ", "02 ", "03 "]),
    "chineseLegalSimplified": ("%1、", ["壹、", "贰、", "叁、"]),
    "ideographTraditional": ("%1、", ["甲、", "乙、", "丙、"]),
    "ideographZodiac": ("%1、", ["子、", "丑、", "寅、"]),
    "ideographEnclosedCircle": ("%1", ["㊀", "㊁", "㊂"]),
    "decimalEnclosedParen": ("%1", ["⑴", "⑵", "⑶"]),
    "decimalEnclosedFullstop": ("%1", ["⒈", "⒉", "⒊"]),
    "decimalFullWidth": ("%1．", ["１．", "２．", "３．"]),
    "numberInDash": ("%1", ["- 1 -", "- 2 -", "- 3 -"]),
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


def test_signs_that_have_run_out_give_way_to_digits() -> None:
    lists = numbering(level(0, "decimalEnclosedCircle", "%1", start=20))
    assert [lists.label(1, 0) for _ in range(2)] == ["⑳", "21 "]


def test_digits_of_chinese_are_written_one_by_one() -> None:
    assert numbering(level(0, "ideographDigital", "%1、", start=10)).label(1, 0) == "一〇、"


def test_a_number_may_have_zeros_before_it() -> None:
    written = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    choices = f"<mc:AlternateContent><mc:Choice>{written}</mc:Choice></mc:AlternateContent>"
    lists = numbering(f'<w:lvl w:ilvl="0">{choices}<w:lvlText w:val="%1"/></w:lvl>')
    assert lists.label(1, 0) == "001 "


def test_a_bullet_without_a_sign_prints_nothing() -> None:
    assert numbering(level(0, "bullet", "")).label(1, 0) == ""


def test_a_hidden_number_prints_nothing() -> None:
    hidden = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>'
    assert numbering(hidden).label(1, 0) == ""


def test_numbers_above_are_plain_digits_where_the_level_says_so() -> None:
    lists = numbering(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    assert [lists.label(1, depth) for depth in (0, 1)] == ["第一章", "1.1 "]


def test_a_deeper_level_may_count_on() -> None:
    deeper = level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')
    lists = numbering(level(0, "chineseCounting", "%1、"), deeper)
    assert [lists.label(1, depth) for depth in (0, 1, 0, 1)] == ["一、", "1. ", "二、", "2. "]


def test_a_list_may_print_otherwise_than_its_kind() -> None:
    articles = level(0, "decimal", "第%1条")
    own = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>{articles}</w:lvlOverride>'
    lists = numbering(
        level(0, "chineseCounting", "%1、"),
        lists=f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{own}</w:num>',
    )
    assert [lists.label(1, 0) for _ in range(2)] == ["第3条", "第4条"]


def test_a_kind_has_the_levels_of_its_list_style() -> None:
    named = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="own"/></w:abstractNum>'
    both = f'{ONE}{named}<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    lists = numbering('<w:styleLink w:val="own"/>', level(0, "chineseCounting", "%1、"), lists=both)
    assert [lists.label(one, 0) for one in (2, 1)] == ["一、", "二、"]


def test_a_style_has_the_depth_that_names_it() -> None:
    named = level(1, "decimal", "%2.", more='<w:pStyle w:val="二级"/>')
    lists = numbering(level(0, "decimal", "%1."), named)
    assert lists.depth_of(1, ["二级", "正文"]) == 1
    assert (lists.depth_of(1, ["正文"]), lists.depth_of(7, ["二级"])) == (0, 0)
