"""One labelling of the whole line sequence: features, transitions and seams put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from operator import itemgetter

from desktop.model import PassageKind
from desktop.structure.labelling.features import Sight
from desktop.structure.labelling.joints import Joints
from desktop.structure.labelling.labels import GOES_ON, KINDS, PRIORS, Label
from desktop.structure.labelling.seam_signs import Joint
from desktop.structure.labelling.viterbi import Choice, best_labels
from desktop.structure.labelling.weights import Weights, tuned_weights
from desktop.structure.lines.once import Once
from desktop.structure.lines.page import Page
from desktop.structure.lines.place import Place
from desktop.structure.signs import QUESTIONS

# A label this far behind a line's best one is not asked for: no neighbour could lift it up.
# A title's further row needs a title above it, so it may be best and yet impossible.
_BEAM = 5.5
_ROW = [*PRIORS].index(Label.TITLE_ROW)
# What any line can be in need: without them a sequence might have no way on.
_ALWAYS = tuple(label in {Label.START, Label.CONTINUATION} for label in PRIORS)


# Not frozen, which would make it four times as dear to make; nobody changes one.
@dataclass(eq=False)
class Labelled:
    """A line's place with the label it got; ``seen`` holds the features seen in it, with their strength."""

    place: Place
    choice: Choice
    seen: Sequence[Sight]
    weights: Weights
    joints: Joints

    @Once
    def label(self) -> Label:
        """The label of the best reading."""
        return self.choice.label

    @Once
    def shares(self) -> dict[Label, float]:
        """How likely each label is that was in the running."""
        return self.choice.shares(self.weights.temperature)

    @Once
    def likelihoods(self) -> dict[PassageKind, float]:
        """How likely the line is to be of each kind that was in the running, 0 to 1."""
        sums: dict[PassageKind, float] = {}
        for label, share in self.shares.items():
            sums[KINDS[label]] = sums.get(KINDS[label], 0.0) + share
        return {kind: round(likelihood, 3) for kind, likelihood in sums.items()}

    @Once
    def join_likelihood(self) -> float:
        """How likely the line is to go on with one before it, 0 to 1."""
        if self._joint_in_caption:
            score = self.joints.score(self._joint_in_caption)
            return round(1 / (1 + exp(-score / self.weights.temperature)), 3)
        return round(sum([self.shares.get(label, 0.0) for label in GOES_ON]), 3)

    @Once
    def joint(self) -> Joint | None:
        """The joint over which the line goes on with another; None where it does not go on."""
        return self.possible_joint if self.label in GOES_ON else self._joint_in_caption

    @Once
    def possible_joint(self) -> Joint | None:
        """The joint over which the line would go on with what stands open before it; None for nothing."""
        return self.joints.joint_behind(self.choice.before)

    @Once
    def _joint_in_caption(self) -> Joint | None:
        """The joint with the line above where both are one caption amid a paragraph.

        There the label says what the line stands in; that it goes on is left to the seam alone.
        """
        before = self.choice.before
        if not self.label is before.label is Label.CAPTION_INSIDE:
            return None
        joint = self.joints.joint(before.line, self.place.index)
        is_apart = joint.head.glued or joint.head.blanks > joint.shape.usual_blanks
        return None if is_apart or self.joints.score(joint) <= 0 else joint

    @property
    def evidence(self) -> list[tuple[str, float]]:
        """What spoke for (positive) and against the label, the seam included, the strongest first."""
        return sorted(self._spoken, key=lambda item: -abs(item[1]))

    @property
    def speaking_for(self) -> list[str]:
        """The names of what spoke for the label, the strongest first."""
        spoke = [item for item in self._spoken if item[1] > 0]
        return [name for name, _ in sorted(spoke, key=itemgetter(1), reverse=True)]

    @property
    def _spoken(self) -> list[tuple[str, float]]:
        rows, place = self.weights.rows, self.weights.places[self.label]
        spoke = [(feature.name, strength * rows[feature.name][place]) for feature, strength in self.seen]
        return [item for item in spoke if item[1]] + self.seam_evidence

    @Once
    def seam_evidence(self) -> list[tuple[str, float]]:
        """What spoke for and against going on over the line's joint; none where it does not go on."""
        return self.joints.evidence(self.joint) if self.joint else []


def label_lines(page: Page, weights: Weights | None = None) -> list[Labelled]:
    """Return every line of the page with its label, in order; by default by the tuned weights."""
    weights = weights or tuned_weights()
    seen = QUESTIONS.seen_in(page.places)
    joints = Joints(page, weights)
    choices = best_labels([_scores(sighted, weights) for sighted in seen], joints)
    return [Labelled(*item, weights, joints) for item in zip(page.places, choices, seen, strict=True)]


def _scores(sighted: Iterable[Sight], weights: Weights) -> dict[Label, float]:
    """Return what the features give to each label that they leave in the running."""
    rows = weights.rows
    spoken = [
        rows[feature.name] if strength == 1 else [strength * weight for weight in rows[feature.name]]
        for feature, strength in sighted
    ]
    sums = list(map(sum, zip(weights.labels.values(), *spoken, strict=True)))
    scores = zip(weights.labels, sums, _ALWAYS, strict=True)
    least = max(sums[:_ROW] + sums[_ROW + 1 :]) - _BEAM
    return {label: score for label, score, always in scores if always or score >= least}
