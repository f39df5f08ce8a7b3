"""What a Word paragraph's style says of it: heading level, font size, list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import TypeVar

from lxml import etree

from desktop.intake.word.fields import Run
from desktop.intake.word.names import attribute, child, number, value, w
from desktop.intake.word.run_type import RunType

# Word's own size where nothing else is said, in half points.
_PLAIN_SIZE = 20
_DEEPEST_OUTLINE = 8
# In Word's files, and in LibreOffice's.
_CONTENTS = ("toc ", "contents ")
_PLACEHOLDER = "Placeholder Text"
_TITLES = {"title": 1, "标题": 1, "subtitle": 2, "副标题": 2}


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """The type of a line: its size in half points, and whether it is bold."""

    size: int
    bold: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A list by its id, a depth in it from 0 (None for that of these styles), the nearest style first."""

    list_id: int
    depth: int | None
    styles: tuple[str, ...] = ()


class Styles:
    """The style sheet of a Word file; missing styles say nothing."""

    def __init__(self, root: etree._Element | None) -> None:
        styles = [] if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in styles}
        self._default = next((style for style in styles if _is_default_paragraph(style)), None)
        self._hints = {
            style.get(w("styleId"), "") for style in styles if value(style, "name") == _PLACEHOLDER
        }
        self._types: dict[tuple[str | None, str | None], RunType] = {}
        self._plain_size = number(root, "docDefaults", "rPrDefault", "rPr", "sz") or _PLAIN_SIZE

    def heading_level(self, paragraph: etree._Element) -> int:
        """Return the paragraph's heading level, 1 the highest, 0 for none."""
        chain = self._chain(value(paragraph, "pPr", "pStyle"))
        for properties in (child(paragraph, "pPr"), *(child(style, "pPr") for style in chain)):
            outline = number(properties, "outlineLvl")
            if outline is not None:
                return outline + 1 if 0 <= outline <= _DEEPEST_OUTLINE else 0
        names = (value(style, "name") or "" for style in chain)
        return next((_TITLES[name.lower()] for name in names if name.lower() in _TITLES), 0)

    def is_of_contents(self, paragraph: etree._Element) -> bool:
        """Return whether the paragraph is a line of a table of contents."""
        chain = self._chain(value(paragraph, "pPr", "pStyle"))
        return any((value(style, "name") or "").lower().startswith(_CONTENTS) for style in chain)

    def is_at_right(self, paragraph: etree._Element) -> bool:
        """Return whether the paragraph is set against the right end of its lines."""
        chain = self._chain(value(paragraph, "pPr", "pStyle"))
        return _first(value(owner, "pPr", "jc") for owner in (paragraph, *chain)) in {"right", "end"}

    def listed(self, paragraph: etree._Element) -> Listed | None:
        """Return where in which list the paragraph stands, or None; each may be told by its style."""
        chain = self._chain(value(paragraph, "pPr", "pStyle"))
        owners = [paragraph, *chain]
        list_id = _first(number(owner, "pPr", "numPr", "numId") for owner in owners)
        if not list_id:
            return None
        depth = _first(number(owner, "pPr", "numPr", "ilvl") for owner in owners)
        return Listed(list_id, depth, tuple(attribute(style, "styleId", "") for style in chain))

    def look(self, paragraph: etree._Element, runs: Iterable[Run]) -> Look:
        """Return the size that most of the paragraph's runs have, and whether all of them are bold."""
        style = value(paragraph, "pPr", "pStyle")
        inked = [(len(text.strip()), self._type(run, style)) for text, run in runs if text.strip()]
        sizes: Counter[int] = Counter()
        for length, each in inked:
            sizes[each.size or self._plain_size] += length
        is_bold = all(each.is_bold for _, each in inked)
        return Look(max(sizes, key=lambda size: sizes[size], default=0), is_bold)

    def printed(self, paragraph: etree._Element, runs: Iterable[Run]) -> tuple[Run, ...]:
        """Return the runs as their type prints them: some hidden, some as capitals or as signs."""
        style = value(paragraph, "pPr", "pStyle")
        typed = ((text, run, self._type(run, style)) for text, run in runs)
        return tuple(
            (each.printed(text), run)
            for text, run, each in typed
            if not each.is_hidden and not self._is_left_open(run)
        )

    def _is_left_open(self, run: etree._Element) -> bool:
        """Return whether the run only says what is to be written in a content control."""
        return value(run, "rPr", "rStyle") in self._hints and any(
            child(control, "sdtPr", "showingPlcHdr") is not None for control in run.iterancestors(w("sdt"))
        )

    def _type(self, run: etree._Element, style: str | None) -> RunType:
        """Return the type that the run, its own style or else the paragraph's style gives it."""
        styles = value(run, "rPr", "rStyle"), style
        if styles not in self._types:
            own, paragraphs = (list(map(RunType.of, self._chain(each))) for each in styles)
            chain = [*(own if styles[0] else ()), *paragraphs]
            self._types[styles] = reduce(RunType.over, chain, RunType())
        return RunType.of(run).over(self._types[styles])

    def _chain(self, style_id: str | None) -> list[etree._Element]:
        """Return the style and those it is based on, nearest first; the default where none is named."""
        style = self._default if style_id is None else self._styles.get(style_id)
        chain: list[etree._Element] = []
        while style is not None and style not in chain:
            chain.append(style)
            style = self._styles.get(value(style, "basedOn") or "")
        return chain


def _first(values: Iterable[T | None]) -> T | None:
    """Return the first of the values that says something, None where none does."""
    return next((each for each in values if each is not None), None)


def _is_default_paragraph(style: etree._Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}
