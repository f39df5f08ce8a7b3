"""One known issue as numbers: what is seen in its lines and joints, and the labels they have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from desktop.structure.labelling.breaks import open_ends
from desktop.structure.labelling.joints import joint_of, may_divide_again, runs_on
from desktop.structure.labelling.labels import INSIDE, Label, rest_of
from desktop.structure.labelling.seams import seam_signs
from desktop.structure.labelling.weights import Weights
from desktop.structure.lines.page import Page
from desktop.structure.signs import QUESTIONS
from tests.structure.tuning.vector import Numbers


@dataclass(frozen=True)
class Sheet:
    """The lines of one page with their true labels; ``names`` fixes the order of all features."""

    page: Page
    truth: tuple[Label, ...]
    names: Weights

    @cached_property
    def seen(self) -> Numbers:
        """How strongly each feature is seen in each line: T × F."""
        order = {name: number for number, name in enumerate(self.names.features)}
        seen = np.zeros((len(self.truth), len(order)))
        for line, sights in enumerate(QUESTIONS.seen_in(self.page.places)):
            for feature, strength in sights:
                seen[line, order[feature.name]] += strength
        return seen

    @cached_property
    def open(self) -> Sequence[float]:
        """How surely each line breaks off."""
        return open_ends(self.page)

    @cached_property
    def runs_on(self) -> Sequence[bool]:
        """Whether each line was broken at the text's width right above the next."""
        return runs_on(self.page)

    @cached_property
    def another(self) -> Sequence[float]:
        """How well each line would do as one more intertitle."""
        return [may_divide_again(place) for place in self.page.places]

    @cached_property
    def _seams(self) -> dict[tuple[int, int], Numbers]:
        return {}

    @cached_property
    def link_numbers(self) -> dict[str, int]:
        """The place of each link feature in the row."""
        return {name: number for number, name in enumerate(self.names.links)}

    def seam(self, tail: int, head: int) -> Numbers:
        """How strongly each link feature is seen in the joint of two lines."""
        if (tail, head) not in self._seams:
            row = np.zeros(len(self.link_numbers))
            for name, strength in seam_signs(joint_of(self.page, tail, head)):
                row[self.link_numbers[name]] += strength
            self._seams[tail, head] = row
        return self._seams[tail, head]


def truth_of(page: Page, inks: Iterable[tuple[int, int, Label]]) -> tuple[Label, ...]:
    """Return the true label of every line of a page, from (start, end, label) of each part with ink.

    A line that begins inside a part goes on with it, but for what stands amid a paragraph: there
    it is that paragraph which is gone on with. One that holds several has the first's.
    """
    parts = sorted(inks)
    starts = [start for start, _, _ in parts]
    truths = []
    for line in page.lines:
        start, _, label = parts[bisect_right(starts, line.start) - 1]
        begins = start == line.start or label in INSIDE
        truths.append(label if begins else rest_of(label))
    return tuple(truths)
