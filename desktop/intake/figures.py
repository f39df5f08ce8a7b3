"""The signs before list items: numbers in the forms that Word knows, and the bullet."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.text.numerals import numeral_of

BULLET = "●"
"""The sign of an item without a number, whatever its font draws."""

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LARGEST = 32_767
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
# As sums of money are written, so that nobody alters them.
_LEGAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
# Before Chinese, a label of Chinese or in brackets needs no space.
_LATIN_END = re.compile(r"[0-9A-Za-z.]$")


def _letter(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    letters = ""
    for worth, sign in _ROMAN:
        letters += sign * (count // worth)
        count %= worth
    return letters


def _signs(first: str, last: int) -> Callable[[int], str]:
    """Return how to count with signs that stand in a row in Unicode, up to ``last``, then in digits."""
    return lambda count: chr(ord(first) + count - 1) if 1 <= count <= last else str(count)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)]


def _one_by_one(count: int) -> str:
    return str(count).translate(_DIGITS)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    **dict.fromkeys(
        ("decimalFullWidth", "decimalFullWidth2"), lambda count: str(count).translate(_WIDE_DIGITS)
    ),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _signs("①", 20)),
    "decimalEnclosedParen": _signs("⑴", 20),
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "ideographEnclosedCircle": _signs("㊀", 10),
    "numberInDash": lambda count: f"- {count} -",
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        numeral_of,
    ),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _one_by_one),
    "chineseLegalSimplified": lambda count: numeral_of(count).translate(_LEGAL),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "none": lambda _: "",
}


def figure(number_format: str, count: int) -> str:
    """Return ``count`` in the format that Word calls so, in plain digits where it is unknown.

    So is a count that no list of Word's comes to.
    """
    return _FORMATS.get(number_format, str)(count) if 0 <= count <= _LARGEST else str(count)


def spaced(label: str) -> str:
    """Return the label with the space that it needs before Chinese text."""
    return f"{label} " if _LATIN_END.search(label) else label
