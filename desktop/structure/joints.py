"""How one label goes behind another on a page: transitions, seams and halves that break off."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.structure.labels import ENDS_STORY, INSIDE, PROSE, Label
from desktop.structure.place import Page
from desktop.structure.seams import Joint, openness, seam_score
from desktop.structure.transitions import fit
from desktop.structure.viterbi import Node

# What it costs to leave a half sentence alone.
_BROKEN_OFF = 3.0
# One picture story calls for the next.
_NEXT_STORY = {Label.STORY: 8.8, Label.START: -1.0}
# Where there is one intertitle there are more.
_NEXT_INTERTITLE = 1.5
_HEADS = frozenset(
    {Label.TITLE, Label.CAPTION, Label.BYLINE, Label.INTERTITLE, Label.FURNITURE, Label.CREDIT}
)


class Joints:
    """How labels go together on one page; seam scores are kept, since several ways ask for them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        above = (None, *page.lines)
        self._open = [openness(line, page.shape, up) for line, up in zip(page.lines, above, strict=False)]
        self._seams: dict[tuple[int, int], float] = {}

    def links(self, before: Iterable[Node], label: Label) -> list[float]:
        """Return how well ``label`` goes behind each of the nodes."""
        if label is Label.CONTINUATION:
            return [fit(node.label, label) + self._going_on(node) for node in before]
        if label in INSIDE:
            return [fit(node.label, label) + self._breaking_in(node) for node in before]
        return [fit(node.label, label) + self._breaking_off(node, label) for node in before]

    def step(self, before: Node, label: Label, score: float) -> Node:
        """Return the node for ``label`` behind ``before``."""
        index = before.index + 1
        tail = index if label in PROSE else (before.tail if label in INSIDE else None)
        story = label is Label.STORY or (before.story and label not in ENDS_STORY)
        divided = label is Label.INTERTITLE or (before.divided and label not in ENDS_STORY)
        return Node(index, label, score, before, tail, story, divided)

    def _breaking_in(self, before: Node) -> float:
        open_ = self._open[before.index] if before.label in PROSE else 0.0
        return min(open_, _BROKEN_OFF * open_)

    def _breaking_off(self, before: Node, label: Label) -> float:
        story = _NEXT_STORY.get(label, 0.0) if before.story else 0.0
        if label is Label.INTERTITLE and before.divided:
            story += _NEXT_INTERTITLE
        return story - (_BROKEN_OFF * max(0.0, self._open[before.index]) if before.label in PROSE else 0.0)

    def _going_on(self, before: Node) -> float:
        tail = _tail_behind(before)
        if tail is None:
            return 0.0
        key = (tail, before.index + 1)
        if key not in self._seams:
            self._seams[key] = seam_score(_joint(self._page, *key))
        return self._seams[key]


def joint_behind(page: Page, before: Node) -> Joint | None:
    """Return the joint at which the line behind ``before`` would go on, None with nothing to go on with."""
    tail = _tail_behind(before)
    return None if tail is None else _joint(page, tail, before.index + 1)


def _tail_behind(before: Node) -> int | None:
    return before.index if before.label in _HEADS else before.tail


def _joint(page: Page, tail: int, head: int) -> Joint:
    return Joint(page.lines[tail], page.lines[head], page.shape, page.lines[tail - 1] if tail else None)
