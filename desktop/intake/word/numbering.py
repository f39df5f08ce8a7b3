"""The numbers that Word prints before list paragraphs and that stand nowhere in their text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from lxml import etree

from desktop.intake.word.names import number, value, w
from desktop.text.numerals import numeral_of

_BULLET = "●"
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


class Numbering:
    """The lists of a Word file while its paragraphs are passed in order."""

    def __init__(self, root: etree._Element | None) -> None:
        lists = [] if root is None else root.findall(w("num"))
        kinds = [] if root is None else root.findall(w("abstractNum"))
        self._kind_of = {_id(one, "numId"): value(one, "abstractNumId") for one in lists}
        self._levels = {
            _id(kind, "abstractNumId"): {_id(level, "ilvl"): level for level in kind.iterfind(w("lvl"))}
            for kind in kinds
        }
        self._restarts = {_id(one, "numId"): _restarts(one) for one in lists}
        self._counts: defaultdict[str | None, dict[int, int]] = defaultdict(dict)

    def label(self, list_id: int, depth: int) -> str:
        """Return what Word prints before the list's next paragraph at ``depth``, empty for nothing.

        A bullet is ``●`` whatever its font draws.
        """
        kind = self._kind_of.get(str(list_id))
        level = self._levels.get(kind or "", {}).get(str(depth))
        if level is None:
            return ""
        counts = self._advance(kind, str(list_id), depth, number(level, "start"))
        if value(level, "numFmt") == "bullet":
            return _BULLET
        label = re.sub(
            r"%(\d)",
            lambda match: self._figure(kind, counts, int(match[1]) - 1),
            value(level, "lvlText") or "",
        )
        return f"{label} " if _LATIN_END.search(label) else label

    def _advance(self, kind: str | None, list_id: str, depth: int, first: int | None) -> dict[int, int]:
        """Count one paragraph more at ``depth`` and forget the deeper levels."""
        counts = self._counts[kind]
        restart = self._restarts.get(list_id, {}).pop(depth, None)
        if restart is not None:
            counts[depth] = restart
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else (1 if first is None else first)
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return counts

    def _figure(self, kind: str | None, counts: dict[int, int], depth: int) -> str:
        level = self._levels.get(kind or "", {}).get(str(depth))
        write = _FORMATS.get(value(level, "numFmt") or "decimal", str)
        return write(counts.get(depth, 1))


def _id(element: etree._Element, name: str) -> str:
    return element.get(w(name), "")


def _restarts(one: etree._Element) -> dict[int, int]:
    """Return by depth at which number a list that shares its kind with others begins anew."""
    starts = {
        int(_id(override, "ilvl") or 0): number(override, "startOverride")
        for override in one.iterfind(w("lvlOverride"))
        if (_id(override, "ilvl") or "0").isdecimal()
    }
    return {depth: start for depth, start in starts.items() if start is not None}
