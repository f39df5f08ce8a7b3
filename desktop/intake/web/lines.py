"""Stretches of text with their looks, gathered to one line of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.intake.blocks import LONGEST_HEADING, Block
from desktop.intake.figures import BULLET, spaced
from desktop.intake.web.surroundings import Run, is_surrounding
from desktop.model import HintKind

_WHITE = " \t\n\r\f"
_SPACE = re.compile(f"[{_WHITE}]+")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")


def line_of(runs: Sequence[Run], label: str = "") -> Block:
    """Return what is written in the runs as a block; blank where nothing visible is.

    ``label`` is the sign of the list item that begins here, "" where none does.
    """
    signs, words = [run for run in runs if run[1].is_label], [run for run in runs if not run[1].is_label]
    inked = [run for run in words if run[0].strip()]
    if not inked:
        return Block(_text(signs))
    text, label = _text(words), label or _label(signs)
    kind, level = _evidence(text, label, inked)
    is_bold = all(look.bold for _, look in inked)
    label = "" if kind is HintKind.FURNITURE else label
    is_right = all(look.is_right for _, look in inked)
    return Block(text, kind, level, _size(inked), is_bold, label, at_right=is_right)


def _text(runs: Sequence[Run]) -> str:
    if any(look.is_kept for _, look in runs):
        text = "".join(part if look.is_kept else _SPACE.sub(" ", part) for part, look in runs)
        return text.strip("\n").rstrip()
    # White space alone, between two elements, is a space in any case.
    parts = (" " if part and not part.strip(_WHITE) else part for part, _ in runs)
    return _SPACE.sub(_space, "".join(parts)).strip(_WHITE)


def _space(match: re.Match[str]) -> str:
    """Return what a page shows for white space: nothing where a line ends between ideographs."""
    start, end = match.span()
    before, after = match.string[max(start - 1, 0) : start], match.string[end : end + 1]
    return "" if "\n" in match[0] and _WIDE.match(before) and _WIDE.match(after) else " "


def _evidence(text: str, label: str, inked: Sequence[Run]) -> tuple[HintKind | None, int]:
    look = inked[0][1]
    if is_surrounding(inked, text):
        return HintKind.FURNITURE, 0
    if look.level and len(text) <= LONGEST_HEADING:
        return HintKind.HEADING, look.level
    return (HintKind.LIST_ITEM, max(look.depth, 1)) if label else (None, 0)


def _size(inked: Sequence[Run]) -> float:
    sizes: Counter[float] = Counter()
    for text, look in inked:
        sizes[round(look.size, 1)] += len(text.strip())
    return max(sizes, key=lambda size: sizes[size])


def _label(runs: Sequence[Run]) -> str:
    """Return the sign that Word wrote before a list item."""
    text = "".join(part for part, _ in runs).strip()
    if any(look.symbol_face for part, look in runs if part.strip()):
        return BULLET
    return spaced(text)
