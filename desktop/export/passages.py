"""Passages as Word paragraphs and tables, with remarks as comments on their very characters."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.markup import NOT_FOR_XML, paragraph, run, w
from desktop.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say of the characters ``span`` of a passage; an empty span says it of a place."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A remark that the draft already holds as comment number ``comment``."""

    start: int
    end: int
    comment: int


def set_passage(draft: Draft, passage: Passage, style: str, remarks: Iterable[Remark] = ()) -> _Element:
    """Return the passage as one paragraph, every character in place."""
    return paragraph(style, *_commented(passage.text, 0, _anchors(draft, passage.text, remarks)))


def set_cells(
    draft: Draft, passage: Passage, style: str, remarks: Iterable[Remark] = ()
) -> list[list[_Element]]:
    """Return a table passage as paragraphs, row by row and cell by cell."""
    anchors = _anchors(draft, passage.text, remarks)
    rows, offset = [], 0
    for cells in passage.rows:
        row = []
        for text in cells:
            row.append(paragraph(style, *_commented(text, offset, _within(anchors, offset, text))))
            offset += len(text) + 1
        rows.append(row)
    return rows


def unwritable(text: str) -> Iterator[Remark]:
    """Yield a remark on every character that a Word file cannot hold."""
    for match in NOT_FOR_XML.finditer(text):
        code = f"U+{ord(match[0]):04X}"
        kind = "半个代理对" if unicodedata.category(match[0]) == "Cs" else "控制字符"
        yield Remark(Span(*match.span()), f"原文此处有{kind} {code}，Word 存不下，以 � 代替。")


def _anchors(draft: Draft, text: str, remarks: Iterable[Remark]) -> list[_Anchor]:
    ordered = sorted([*remarks, *unwritable(text)], key=lambda remark: remark.span)
    return [
        _Anchor(remark.span.start, remark.span.end, draft.comment(remark.text))
        for remark in ordered
        if remark.span.end <= len(text)
    ]


def _within(anchors: Sequence[_Anchor], offset: int, text: str) -> list[_Anchor]:
    """Return the anchors that begin in the cell; one that runs on ends with the cell."""
    end = offset + len(text)
    return [
        _Anchor(anchor.start, min(anchor.end, end), anchor.comment)
        for anchor in anchors
        if offset <= anchor.start <= end
    ]


def _commented(text: str, offset: int, anchors: Sequence[_Anchor]) -> Iterator[_Element]:
    """Yield the runs of ``text``, which begins at ``offset``, with the anchors' ranges between them."""
    if not anchors:
        yield from [run(text)] if text else []
        return
    opening: dict[int, list[int]] = defaultdict(list)
    closing: dict[int, list[int]] = defaultdict(list)
    for anchor in anchors:
        opening[anchor.start - offset].append(anchor.comment)
        closing[anchor.end - offset].append(anchor.comment)
    cuts = sorted({0, len(text), *opening, *closing})
    for place, following in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield from _marks_at(opening[place], closing[place])
        if following > place:
            yield run(text[place:following])


def _marks_at(opening: Sequence[int], closing: Sequence[int]) -> Iterator[_Element]:
    """Yield what ends here, then what begins here, then what does both."""
    both = [comment for comment in opening if comment in closing]
    for comment in closing:
        if comment not in both:
            yield from _close(comment)
    for comment in opening:
        yield w("commentRangeStart", id=comment)
    for comment in both:
        yield from _close(comment)


def _close(comment: int) -> Iterator[_Element]:
    yield w("commentRangeEnd", id=comment)
    yield w("r", w("commentReference", id=comment))
