"""Fields of Word: results are printed, codes are not, and some print what only their code says."""

import pytest

from desktop.intake.word.equations import equation
from tests.intake.word_samples import paragraph, read, run, words


def mark(kind: str, inside: str = "") -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar>')


def code(text: str) -> str:
    return run(f'<w:instrText xml:space="preserve">{text}</w:instrText>')


def field(text: str, result: str = "") -> str:
    return mark("begin") + code(text) + (mark("separate") + words(result) if result else "") + mark("end")


def choice(inside: str, name: str) -> str:
    return mark("begin", f"<w:ffData>{inside}</w:ffData>") + code(name) + mark("end")


LIST = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="周一"/><w:listEntry w:val="周二"/></w:ddList>'
INNER = code("IF ") + field("MERGEFIELD name", "沈安") + code(' = "" "" "到"')
PRINTED = {
    "link": (field('HYPERLINK "http://example.org"', "网页"), "网页"),
    "reading over a name": (
        words("楼组长") + field(r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(shěn),沈)') + words("安"),
        "楼组长沈安",
    ),
    "code in pieces": (
        mark("begin") + code(r"eq \o\ad(\s\up 9(shěn)") + code(",沈)") + mark("end"),
        "沈",
    ),
    "code that says another field": (
        mark("begin") + INNER + mark("separate") + words("到") + mark("end"),
        "到",
    ),
    "list to choose from": (choice(LIST, "FORMDROPDOWN"), "周二"),
    "ticked box": (choice("<w:checkBox><w:checked/></w:checkBox>", "FORMCHECKBOX"), "☒"),
    "box not ticked": (choice('<w:checkBox><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX"), "☐"),
    "sign by its number": (field('SYMBOL 9679 \\f "宋体"') + words("通知"), "●通知"),
    "sign of a font": (field("SYMBOL 108 \\f Wingdings") + words("通知"), "●通知"),
    "sign in base 16": (field('SYMBOL 0x25CF \\f "宋体"') + words("通知"), "●通知"),
    "sign that is none": (field("SYMBOL ab") + field("SYMBOL 55296") + words("通知"), "通知"),
    "words on a button": (field("MACROBUTTON Nothing 编者按"), "编者按"),
    "field that is broken off": (words("前") + mark("begin") + code("PAGE") + words("后"), "前后"),
    "end of a field that began elsewhere": (words("前") + mark("end") + words("后"), "前后"),
}


@pytest.mark.parametrize(("runs", "text"), PRINTED.values(), ids=PRINTED)
def test_a_field_prints_its_result_or_what_its_code_says(runs: str, text: str) -> None:
    assert read(paragraph(runs)).text == text


EQUATIONS = {
    r"\o\ac(○,3)": "③",
    r"\o\ac(○,\s\up2(12))": "⑫",
    r"\o\ac(○,30)": "30",
    r"\o\ac(□,文)": "文",
    r"\f(1,2)": "1/2",
    r"\f(3+5,8)": "3+5/8",
    r"m\s\up 8(2)": "m2",
    r"\o(沈": "沈",
    r"\o()": "",
    r"\(甲\)": "(甲)",
    "甲": "甲",
    "": "",
}


@pytest.mark.parametrize(("written", "text"), EQUATIONS.items())
def test_an_equation_is_read_in_one_line(written: str, text: str) -> None:
    assert equation(written) == text


def test_an_equation_in_equations_without_end_comes_to_an_end() -> None:
    assert equation(r"\o(" * 5000).count("(") <= 5000
