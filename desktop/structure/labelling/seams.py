"""Seams: how surely a line goes on with a half that broke off before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from desktop.structure.labelling.seam_signs import (
    OF_ALL,
    OF_BROKEN,
    OF_CLOSED,
    OF_OPEN,
    OF_PARTED,
    Joint,
    SeamFeature,
    Standing,
)
from desktop.structure.lines.once import remembered
from desktop.structure.words.edge_words import SORTS

SEAM_FEATURES = (*OF_ALL, *OF_CLOSED, *OF_OPEN, *OF_PARTED, *OF_BROKEN)


def _concerning(
    is_closed: bool, is_wrapped: bool, standing: Standing, is_full: bool
) -> Iterator[SeamFeature]:
    goes_on_below = is_full and standing is Standing.BELOW
    yield from (
        feature
        for feature in (
            *OF_ALL,
            *(OF_CLOSED if is_closed else OF_OPEN),
            *(() if is_closed or goes_on_below else OF_PARTED),
            *(OF_BROKEN if is_wrapped else ()),
        )
        if feature.standing in (None, standing) and feature.is_full in (None, is_full)
    )


# What to look for, by whether a sentence ended, whether lines were broken at a width, the standing,
# and whether the tail was broken so.
_CONCERNING = {
    joining: [(feature.name, feature.sign) for feature in _concerning(*joining)]
    for joining in product((False, True), (False, True), Standing, (False, True))
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


@remembered
def seam_signs(joint: Joint) -> list[tuple[str, float]]:
    """Return what is to be seen in a joint, by name, with its strength."""
    is_closed = joint.tail.is_closed
    concerning = _CONCERNING[is_closed, joint.shape.is_wrapped, joint.standing, joint.is_full]
    seen = [(name, strength) for name, sign in concerning if (strength := sign(joint))]
    return seen if is_closed else [*seen, *_words_at(joint)]


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
