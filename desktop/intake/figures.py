"""The signs before list items: numbers in the forms that Word knows, and the bullet."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.text.numerals import numeral_of

BULLET = "●"
"""The sign of an item without a number, whatever its font draws."""

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LAST_CIRCLED = 20
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


def _circled(count: int) -> str:
    return chr(ord("①") + count - 1) if 1 <= count <= _LAST_CIRCLED else str(count)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "decimalFullWidth": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "chineseCounting": numeral_of,
    "chineseCountingThousand": numeral_of,
    "ideographDigital": numeral_of,
    "japaneseCounting": numeral_of,
    "taiwaneseCounting": numeral_of,
    "taiwaneseCountingThousand": numeral_of,
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "none": lambda _: "",
}


def figure(number_format: str, count: int) -> str:
    """Return ``count`` in the format that Word calls so, in plain digits where it is unknown."""
    return _FORMATS.get(number_format, str)(count)


def spaced(label: str) -> str:
    """Return the label with the space that it needs before Chinese text."""
    return f"{label} " if _LATIN_END.search(label) else label
