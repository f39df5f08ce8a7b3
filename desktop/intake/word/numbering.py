"""The numbers that Word prints before list paragraphs and that stand nowhere in their text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from desktop.intake.figures import BULLET, figure, spaced
from desktop.intake.word.names import attribute, child, number, toggle, value, w
from desktop.intake.word.writing import printed_children

_WIDEST = 9


@dataclass(frozen=True, slots=True)
class _Level:
    """What a list prints before its paragraphs of one depth.

    ``pattern`` has ``%1`` for the count of the first depth and so on; ``number_format`` is ""
    for a bullet. ``is_plain`` levels write all counts in plain digits. ``style`` is the
    paragraph style whose paragraphs stand at this depth. ``restarts`` says that it begins anew
    under each number above it.
    """

    number_format: str
    pattern: str
    first: int
    style: str = ""
    is_plain: bool = False
    restarts: bool = True
    width: int = 0

    @classmethod
    def of(cls, level: etree._Element) -> _Level:
        """Return what a ``w:lvl`` says."""
        formats = next((each for each in printed_children(level) if each.tag == w("numFmt")), None)
        written = attribute(formats, "val", "decimal")
        is_shown = toggle(level, "rPr", "vanish") is not True
        first = number(level, "start")
        return cls(
            "" if written == "bullet" else written,
            (value(level, "lvlText") or "") if is_shown else "",
            1 if first is None else first,
            value(level, "pStyle") or "",
            toggle(level, "isLgl") is True,
            number(level, "lvlRestart") != 0,
            min(len(attribute(formats, "format", "").partition(",")[0]), _WIDEST),
        )

    def figure(self, count: int, is_plain: bool) -> str:
        """Return the count as this level writes it, or in plain digits."""
        return figure("decimal" if is_plain else self.number_format, count).zfill(self.width)


_Levels = Mapping[int, _Level]


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the kind that it counts on with, its levels, and by depth where it begins anew."""

    kind: str
    levels: _Levels
    anew: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a Word file while its paragraphs are passed in order."""

    def __init__(self, root: etree._Element | None) -> None:
        kinds = _kinds(root)
        lists = () if root is None else root.iterfind(w("num"))
        self._lists = {attribute(one, "numId", ""): _list(one, kinds) for one in lists}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def depth_of(self, list_id: int, styles: Iterable[str]) -> int:
        """Return the depth at which a list has paragraphs of the first of these styles that it names."""
        one = self._lists.get(str(list_id))
        depths = {} if one is None else {level.style: depth for depth, level in one.levels.items()}
        return next((depths[style] for style in styles if style in depths), 0)

    def label(self, list_id: int, depth: int) -> str:
        """Return what Word prints before the list's next paragraph at ``depth``, empty for nothing.

        A bullet is ``●`` whatever its font draws.
        """
        one = self._lists.get(str(list_id))
        level = None if one is None else one.levels.get(depth)
        if one is None or level is None:
            return ""
        counts = self._advance(one, depth)
        if not level.number_format:
            return BULLET if level.pattern.strip() else ""
        return spaced(
            re.sub(
                r"%(\d)",
                lambda match: _figure(one.levels, counts, int(match[1]) - 1, level.is_plain),
                level.pattern,
            )
        )

    def _advance(self, one: _List, depth: int) -> dict[int, int]:
        """Count one paragraph more at ``depth`` and forget the deeper levels."""
        counts = self._counts[one.kind]
        if depth in one.anew:
            counts[depth] = one.anew.pop(depth)
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else one.levels[depth].first
        for deeper in [other for other in counts if other > depth]:
            if deeper not in one.levels or one.levels[deeper].restarts:
                del counts[deeper]
        return counts


def _figure(levels: _Levels, counts: Mapping[int, int], depth: int, is_plain: bool) -> str:
    level = levels.get(depth)
    return "" if level is None else level.figure(counts.get(depth, level.first), is_plain)


def _kinds(root: etree._Element | None) -> dict[str, tuple[str, _Levels]]:
    """Return the kinds of lists by id: what they count on with, and their levels.

    A kind that only names a list style has the levels of the kind that declares it.
    """
    kinds = [] if root is None else root.findall(w("abstractNum"))
    own = {attribute(kind, "abstractNumId", ""): dict(_levels(kind)) for kind in kinds}
    styles = {value(kind, "styleLink"): attribute(kind, "abstractNumId", "") for kind in kinds}
    found: dict[str, tuple[str, _Levels]] = {}
    for kind in kinds:
        name = attribute(kind, "abstractNumId", "")
        linked = value(kind, "numStyleLink")
        meant = styles.get(linked, name) if linked else name
        found[name] = meant, own[meant]
    return found


def _list(one: etree._Element, kinds: Mapping[str, tuple[str, _Levels]]) -> _List:
    """Return the list of a ``w:num``, with what it has otherwise than its kind."""
    kind = value(one, "abstractNumId") or ""
    name, levels = kinds.get(kind, (kind, {}))
    overrides = [(_depth(override), override) for override in one.iterfind(w("lvlOverride"))]
    own = {depth: _Level.of(level) for depth, each in overrides if (level := child(each, "lvl")) is not None}
    starts = {depth: number(override, "startOverride") for depth, override in overrides}
    return _List(
        name, {**levels, **own}, {depth: start for depth, start in starts.items() if start is not None}
    )


def _levels(kind: etree._Element) -> Iterable[tuple[int, _Level]]:
    return ((_depth(level), _Level.of(level)) for level in kind.iterfind(w("lvl")))


def _depth(element: etree._Element) -> int:
    written = attribute(element, "ilvl", "")
    return int(written) if len(written) == 1 and written.isdecimal() else 0
