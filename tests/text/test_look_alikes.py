import unicodedata

import pytest

from desktop.model import Span
from desktop.text.look_alikes import real_ideographs, suspicious_characters

RADICALS = {
    "⼾籍": "户籍",
    "⽇期": "日期",
    "⻔牌": "门牌",
    "⻓者": "长者",
    "⻅⻋⻚⻛⻜⻝": "见车页风飞食",
    "⻢⻥⻦⻩⻬⻮⻰⻳": "马鱼鸟黄齐齿龙龟",
    "\uf90a": "金",
    "㈠①Ａ": "㈠①Ａ",
}


@pytest.mark.parametrize(("text", "real"), RADICALS.items(), ids=map(repr, RADICALS))
def test_radicals_become_the_ideographs_they_look_like(text: str, real: str) -> None:
    assert real_ideographs(text) == real


def test_a_kangxi_radical_becomes_what_unicode_says_or_simplified_print_has() -> None:
    kangxi = "".join(map(chr, range(0x2F00, 0x2FD6)))
    simplified = str.maketrans("戶靑", "户青")
    assert real_ideographs(kangxi) == unicodedata.normalize("NFKC", kangxi).translate(simplified)


def test_no_radical_of_the_supplement_is_left() -> None:
    supplement = [chr(code) for code in range(0x2E80, 0x2EF4) if unicodedata.name(chr(code), "")]
    left = [radical for radical in supplement if real_ideographs(radical) == radical]
    assert left == ["\u2e80"]  # the repetition mark, which Unicode likens to no ideograph


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("社\ue123区", [Span(1, 2)]),
        ("社\xad区\xa0报", [Span(1, 2), Span(3, 4)]),
        ("\ufeff\u200b社区", [Span(0, 2)]),
        ("ﬁne\ufffd", [Span(0, 1), Span(3, 4)]),
        ("正常，Normal 123\t\r\n　", []),
    ],
    ids=["private", "soft hyphen, no-break", "neighbours", "ligature, hole", "in order"],
)
def test_characters_that_nobody_can_read_are_reported(text: str, spans: list[Span]) -> None:
    assert suspicious_characters(text) == spans
