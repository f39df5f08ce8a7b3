"""Bits of pattern that the things of a masthead are written with, and the plain text they are read in."""

from __future__ import annotations

import re

from desktop.text.numerals import number_of

HAN = r"\u4e00-\u9fff"
COLON = r"[:：]"
# The lay-out breaks a line anywhere, but only once between two words that belong together.
GAP = r" *\n? *"
NUMERAL = "〇零○一二三四五六七八九十"
NUMBER = rf"(\d{{1,5}}|[{NUMERAL}百]{{1,7}})"
DAY = rf"(\d{{1,2}}(?!\d)|[{NUMERAL}]{{1,3}})"
YEAR = rf"(?<!\d)(\d{{4}}|[{NUMERAL[:-1]}]{{4}})"

_DIGITS = re.compile(rf"[{NUMERAL[:-1]}]{{2,}}")
_PLACE_VALUES = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_FULL_WIDTH = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_SPACES = dict.fromkeys(map(ord, "\u3000\xa0\u2002\u2003\u2009\t\r\f\v"), " ")
_PLAIN = _FULL_WIDTH | _SPACES


def plain(text: str) -> str:
    """Return ``text`` with half-width digits, letters and spaces, one for one."""
    return text.translate(_PLAIN)


def number(text: str) -> int | None:
    """Return the number that ``text`` writes: 42, 四十二, or digit by digit 一〇二; else None."""
    if _DIGITS.fullmatch(text):
        return int(text.translate(_PLACE_VALUES))
    named = number_of(text)
    return int(named) if named is not None else None


def closed_up(text: str) -> str:
    """Return ``text`` without the marks and spaces that the lay-out put between its characters."""
    return re.sub(r"[\s/／|｜·•]+", "", text)
