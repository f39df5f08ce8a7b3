"""One labelling of the whole line sequence: features, transitions and seams put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import tanh

from desktop.structure.labels import ENDS_STORY, INSIDE, PRIORS, PROSE, Label
from desktop.structure.place import Page, Place
from desktop.structure.seams import Joint, openness, seam_evidence, seam_score
from desktop.structure.signs import FEATURES
from desktop.structure.transitions import fit
from desktop.structure.viterbi import Choice, Node, best_labels

_BEAM = 11.0
# What any line can be in need: without them a sequence might have no way on.
_ALWAYS = (Label.START, Label.CONTINUATION)
_BROKEN_OFF = 3.0
# One picture story calls for the next.
_NEXT_STORY = {Label.STORY: 8.8, Label.START: -1.0}
_HEADS = frozenset(
    {Label.TITLE, Label.CAPTION, Label.BYLINE, Label.INTERTITLE, Label.FURNITURE, Label.CREDIT}
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line's place with the label it got, the next best one, and how sure that is (0 to 1)."""

    place: Place
    choice: Choice

    @property
    def label(self) -> Label:
        """The label of the best reading."""
        return self.choice.label

    @property
    def confidence(self) -> float:
        """How far the label is ahead of the runner-up, 0 for a tie to 1 for certain."""
        return round(tanh(self.choice.margin / 2), 3)

    @property
    def joint(self) -> Joint | None:
        """The joint over which the line goes on with another; None where it does not go on."""
        if self.label is not Label.CONTINUATION:
            return None
        return joint_behind(self.place.page, self.choice.before)


class _Joints:
    """How labels go together on one page; seam scores are kept, since several ways ask for them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._open = [openness(line, page.shape) for line in page.lines]
        self._seams: dict[tuple[int, int], float] = {}

    def link(self, before: Node, label: Label) -> float:
        story = _NEXT_STORY.get(label, 0.0) if before.story else 0.0
        return fit(before.label, label) + self._seam(before, label) + story

    def step(self, before: Node, label: Label, score: float) -> Node:
        index = before.index + 1
        tail = index if label in PROSE else (before.tail if label in INSIDE else None)
        story = label is Label.STORY or (before.story and label not in ENDS_STORY)
        return Node(index, label, score, before, tail, story)

    def _seam(self, before: Node, label: Label) -> float:
        if label is Label.CONTINUATION:
            return self._going_on(before)
        if before.label not in PROSE:
            return 0.0
        open_ = self._open[before.index]
        if label in INSIDE:
            return min(open_, _BROKEN_OFF * open_)
        return -_BROKEN_OFF * max(0.0, open_)

    def _going_on(self, before: Node) -> float:
        joint = joint_behind(self._page, before)
        if joint is None:
            return 0.0
        key = (joint.tail.index, joint.head.index)
        if key not in self._seams:
            self._seams[key] = seam_score(joint)
        return self._seams[key]


def joint_behind(page: Page, before: Node) -> Joint | None:
    """Return the joint at which the line behind ``before`` would go on, None with nothing to go on with."""
    tail = before.index if before.label in _HEADS else before.tail
    if tail is None:
        return None
    return Joint(page.lines[tail], page.lines[before.index + 1], page.shape)


def label_lines(page: Page) -> list[Labelled]:
    """Return every line of the page with its label, in order."""
    places = [Place(page, line.index) for line in page.lines]
    emissions = [_pruned(_emission(place)) for place in places]
    choices = best_labels(emissions, _Joints(page))
    return [Labelled(place, choice) for place, choice in zip(places, choices, strict=True)]


def _emission(place: Place) -> dict[Label, float]:
    scores = dict(PRIORS)
    for feature in FEATURES:
        strength = feature.sign(place)
        if strength:
            for label, weight in feature.weights.items():
                scores[label] += strength * weight
    return scores


def _pruned(scores: Mapping[Label, float]) -> dict[Label, float]:
    least = max(scores.values()) - _BEAM
    return {label: score for label, score in scores.items() if score >= least or label in _ALWAYS}


def evidence_for(place: Place, label: Label) -> list[tuple[str, float]]:
    """Return the features that spoke for or against ``label`` in a line, the strongest first."""
    seen = ((feature.name, feature.sign(place) * feature.weights.get(label, 0.0)) for feature in FEATURES)
    return sorted(((name, value) for name, value in seen if value), key=lambda item: -abs(item[1]))


def evidence_of(labelled: Labelled) -> list[tuple[str, float]]:
    """Return what spoke for a line's own label, the seam before it included, the strongest first."""
    seen = evidence_for(labelled.place, labelled.label)
    joint = labelled.joint
    seam = seam_evidence(joint) if joint else []
    return sorted(seen + seam, key=lambda item: -abs(item[1]))
