"""What a screen reader says where the caret comes to rest: article and role, then what is marked there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.text.widths import shortened
from desktop.text.wording import FACT_KINDS, FACT_STATES, PASSAGE_KINDS, SEVERITIES
from desktop.ui.galley.marks import Mark
from desktop.ui.galley.sheet import Row

_WORDS = 24


class Voice:
    """Says of each place only what was not true of the one before."""

    def __init__(self) -> None:
        self._said: frozenset[str] = frozenset()
        self._row = ""

    def at(self, row: Row, marks: Sequence[Mark], offset: int) -> str:
        """Return what is new at ``offset`` of the row's text; empty where nothing is."""
        words = (*_of_row(row), *_of_place(row, marks, offset))
        known = self._said if row.id == self._row else frozenset()
        self._row, self._said = row.id, frozenset(words)
        return "，".join(one for one in words if one not in known)


def _of_row(row: Row) -> Iterator[str]:
    if row.border is not None:
        yield f"{row.border.title}开头"
        if row.border.doubt is not None:
            yield "文章界存疑"
    yield PASSAGE_KINDS[row.kind][1]
    if row.passage.is_unsure:
        yield "角色存疑"


def _of_place(row: Row, marks: Sequence[Mark], offset: int) -> Iterator[str]:
    for place, seam in row.passage.seams():
        if place == offset:
            yield "接缝存疑" if seam.is_unsure else "接缝"
    yield from (_of_mark(mark) for mark in marks if mark.span.start <= offset <= mark.span.end)


def _of_mark(mark: Mark) -> str:
    if mark.fact is not None and mark.state is not None:
        words = shortened(mark.fact.text, _WORDS)
        return f"{FACT_KINDS[mark.fact.kind]}“{words}”{FACT_STATES[mark.state]}"
    assert mark.finding is not None
    return f"{SEVERITIES[mark.finding.severity]}：{mark.finding.message}"
