"""Furniture as tests print it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import Masthead, Passage, PassageKind, Run, SourceSpan
from desktop.structure.masthead import read_masthead
from desktop.text.view import restore


def masthead_of(*lines: str, stories: str = "") -> Masthead:
    """Return the masthead of a paper with these lines of furniture above its stories."""
    view = restore("\n".join((*lines, stories)))
    return read_masthead(list(_passages(lines, view)), view)


def _passages(lines: tuple[str, ...], view: str) -> Iterator[Passage]:
    start = 0
    for number, line in enumerate(lines):
        end = start + len(line)
        run = Run(view[start:end], SourceSpan(0, start, end))
        yield Passage(str(number), PassageKind.FURNITURE, (run,))
        start = end + 1
