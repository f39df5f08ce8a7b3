"""Fonts that draw signs in place of letters, and the characters that Unicode has for these signs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# Office writes the codes of such a font alone or, so that no other font draws letters for them, here.
_PRIVATE = 0xF000


def _signs(*rows: str) -> dict[int, str]:
    """Return the signs by their codes; a row has the first code and the signs from there on."""
    parted = (row.split() for row in rows)
    return {int(first, 16) + place: sign for first, *signs in parted for place, sign in enumerate(signs)}


# By font, from Unicode's table of the signs that it took over; the ones that texts are set with.
_SIGNS = {
    "wingdings": _signs(
        *("22 ✂", "28 ☎", "2A ✉", "36 ⌛", "41 ✌", "46 ☞", "4A ☺", "51 ✈ ☼", "54 ❄"),
        "6C ● ❍ ■ □ ❐ ❑ ❒ ⬧ ⧫ ◆ ❖ ⬥ ⌧",
        "80 ⓪ ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⓿ ❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽ ❾ ❿",
        *("9E · •", "A1 ○", "A4 ◉ ◎", "A7 ▪ ◻", "AA ✦ ★ ✶ ✴ ✹ ✵", "D8 ➢", "DF ← → ↑ ↓", "E8 ➔"),
        *("EF ⇦ ⇨ ⇧ ⇩", "FB ✗ ✔ ☒ ☑"),
    ),
    "wingdings2": _signs(
        *("4F ✗ ✓ ☒ ☑", "97 ● •", "A3 ☐"),
        "69 ⓪ ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⓿ ❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽ ❾ ❿",
    ),
    "wingdings3": _signs("70 ▲ ▼", "74 ◀ ▶", "7D ▶"),
    "webdings": _signs("34 ▶", "61 ✔", "63 □", "67 ■", "6E ●"),
    "symbol": _signs("2D −", "A3 ≤", "AC ← ↑ → ↓ ° ±", "B3 ≥ ×", "B7 • ÷ ≠"),
}


# A PDF names a font by how it is cut, and by a part of it with six letters before the name.
_NAME = re.compile(r"(?:[a-z]{6}\+)?(wingdings[23]?|webdings|symbol)(?:mt|-regular)?")


def draws_signs(face: str) -> bool:
    """Return whether a font of this name draws signs."""
    return bool(_signs_of(face))


def symbol(face: str, text: str) -> str:
    """Return ``text`` with the signs that a font of this name draws for its characters, as far as known."""
    signs = _signs_of(face)
    return "".join(signs.get(_code(each), each) for each in text) if signs else text


@cache
def _signs_of(face: str) -> Mapping[int, str]:
    name = _NAME.fullmatch(face.lower().replace(" ", ""))
    return _SIGNS[name[1]] if name else {}


def _code(character: str) -> int:
    code = ord(character)
    return code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
