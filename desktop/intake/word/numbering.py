"""The numbers that Word prints before list paragraphs and that stand nowhere in their text."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from desktop.intake.figures import BULLET, figure, spaced
from desktop.intake.word.names import number, value, w


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
            return BULLET
        label = re.sub(
            r"%(\d)",
            lambda match: self._figure(kind, counts, int(match[1]) - 1),
            value(level, "lvlText") or "",
        )
        return spaced(label)

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
        return figure(value(level, "numFmt") or "decimal", counts.get(depth, 1))


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
