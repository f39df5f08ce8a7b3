"""Seams: how surely a line goes on with a half that broke off before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from desktop.structure.labelling.seam_signs import OF_ALL, OF_BROKEN, OF_CLOSED, OF_OPEN, Joint, SeamFeature
from desktop.structure.words.edge_words import SORTS

SEAM_FEATURES = (*OF_ALL, *OF_CLOSED, *OF_OPEN, *OF_BROKEN)
# What to look for, by whether a sentence ended and whether lines were broken at a width.
_CONCERNING = {
    (is_closed, is_wrapped): (
        *OF_ALL,
        *(OF_CLOSED if is_closed else OF_OPEN),
        *(OF_BROKEN if is_wrapped else ()),
    )
    for is_closed, is_wrapped in product((False, True), repeat=2)
}

# What words stand on both sides; tuning alone says what that tells.
_BEFORE_CUT, _BEHIND_CUT = (
    {sort: f"{where}{name}" for sort, name in {"": "不识的词", **SORTS}.items()}
    for where in ("断处前是", "断处后是")
)
WORD_FEATURES = tuple(
    SeamFeature(name, "断处两边的词", lambda _: 0.0, 0.0)
    for name in (*_BEFORE_CUT.values(), *_BEHIND_CUT.values())
)


def seam_signs(joint: Joint) -> list[tuple[str, float]]:
    """Return what is to be seen in a joint, by name, with its strength."""
    concerning = _CONCERNING[joint.tail.is_closed, joint.shape.is_wrapped]
    seen = [(feature.name, strength) for feature in concerning if (strength := feature.sign(joint))]
    return seen if joint.tail.is_closed else [*seen, *_words_at(joint)]


def _words_at(joint: Joint) -> Iterator[tuple[str, float]]:
    """Yield the names of what stands on both sides of a cut in mid-sentence, each seen in full."""
    yield _BEFORE_CUT[joint.tail.sort_at_end], 1.0
    yield _BEHIND_CUT[joint.head.sort_at_start], 1.0


def seam_evidence(joint: Joint, weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return what speaks for (positive) and against going on over the joint, by name."""
    return [(name, strength * weights[name]) for name, strength in seam_signs(joint)]


def seam_score(joint: Joint, weights: Mapping[str, float]) -> float:
    """Return the sum of what speaks for going on over the joint."""
    return sum([strength * weights[name] for name, strength in seam_signs(joint)])
