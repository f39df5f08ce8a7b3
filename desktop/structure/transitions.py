"""What may follow what: how well one label goes with the next, in the same unit as the features.

A pair that stands in no row costs ``UNHEARD_OF``: unlikely, never impossible, so that any text
has a reading. A label inside a paragraph can only be left by going on with the paragraph.
"""

from __future__ import annotations

from desktop.structure.labels import INSIDE, Label

UNHEARD_OF = -7.0
NEVER = -60.0

L = Label

_AFTER_PROSE = {
    L.START: 0.8,
    L.CONTINUATION: 0.0,
    L.ITEM: 0.0,
    L.INTERTITLE: -0.5,
    L.TITLE: -1.5,
    L.CAPTION: -0.5,
    L.CREDIT: 1.0,
    L.SIDEBAR: 0.0,
    L.SECTION: -1.0,
    L.FURNITURE: -1.0,
    L.STORY: -8.0,
    L.BYLINE: -1.0,
    L.JUMP: 0.0,
    L.TABLE: -0.5,
    L.CAPTION_INSIDE: -0.5,
    L.FURNITURE_INSIDE: -1.0,
    L.OUTSIDE: 0.0,
}

AFTER: dict[Label, dict[Label, float]] = {
    # The text begins.
    L.OUTSIDE: {
        L.FURNITURE: 0.5,
        L.SECTION: 0.0,
        L.TITLE: 1.0,
        L.START: -1.0,
        L.STORY: -6.0,
        L.TABLE: -1.0,
        L.SIDEBAR: -3.0,
        L.CAPTION: -3.0,
        L.ITEM: -3.0,
        L.BYLINE: -3.0,
        L.JUMP: -3.0,
    },
    # Masthead lines keep together; a story follows them with its titles.
    L.FURNITURE: {
        L.FURNITURE: 1.5,
        L.SECTION: 0.5,
        L.TITLE: 0.5,
        L.START: -1.5,
        L.STORY: -6.0,
        L.SIDEBAR: -1.0,
        L.TABLE: -1.0,
        L.CAPTION: -2.0,
        L.ITEM: -2.0,
        L.JUMP: -2.0,
        L.BYLINE: -3.0,
        L.INTERTITLE: -3.0,
        L.CREDIT: -4.0,
        L.OUTSIDE: 0.0,
    },
    L.SECTION: {
        L.TITLE: 1.0,
        L.STORY: -1.0,
        L.START: -1.5,
        L.FURNITURE: -2.0,
        L.ITEM: -2.0,
        L.TABLE: -2.0,
        L.CAPTION: -3.0,
        L.SECTION: -3.0,
        L.SIDEBAR: -3.0,
        L.BYLINE: -3.0,
        L.INTERTITLE: -5.0,
    },
    # A title calls for its story.
    L.TITLE: {
        L.TITLE: -0.5,
        L.BYLINE: 1.0,
        L.START: 0.8,
        L.CAPTION: -1.0,
        L.TABLE: -1.0,
        L.JUMP: -1.0,
        L.ITEM: -1.5,
        L.INTERTITLE: -2.0,
        L.FURNITURE: -3.0,
        L.CONTINUATION: -4.0,
        L.CREDIT: -5.0,
        L.SECTION: -6.0,
        L.SIDEBAR: -6.0,
        L.OUTSIDE: -5.0,
    },
    L.SIDEBAR: {
        L.START: 1.0,
        L.ITEM: 1.0,
        L.TITLE: -0.3,
        L.TABLE: 0.0,
        L.CAPTION: -1.0,
        L.BYLINE: -1.0,
        L.INTERTITLE: -2.0,
        L.FURNITURE: -4.0,
        L.OUTSIDE: -6.0,
    },
    L.BYLINE: {
        L.START: 1.0,
        L.INTERTITLE: -0.5,
        L.CAPTION: -0.5,
        L.TITLE: -0.5,
        L.SECTION: -0.5,
        L.BYLINE: -1.0,
        L.FURNITURE: -1.0,
        L.ITEM: -1.0,
        L.SIDEBAR: -1.0,
        L.STORY: -9.0,
        L.CREDIT: -2.0,
        L.CONTINUATION: -5.0,
        L.OUTSIDE: 0.0,
    },
    L.START: _AFTER_PROSE,
    L.CONTINUATION: _AFTER_PROSE,
    L.ITEM: _AFTER_PROSE | {L.ITEM: 1.5},
    L.STORY: _AFTER_PROSE | {L.START: -0.5},
    # An intertitle stands amid a story that goes on.
    L.INTERTITLE: {
        L.START: 1.0,
        L.ITEM: 0.0,
        L.TABLE: 0.0,
        L.CAPTION: -1.0,
        L.INTERTITLE: -4.0,
        L.BYLINE: -4.0,
        L.TITLE: -5.0,
        L.CONTINUATION: -5.0,
        L.OUTSIDE: -6.0,
    },
    L.CAPTION: {
        L.START: 0.5,
        L.CREDIT: 0.5,
        L.ITEM: 0.0,
        L.STORY: -8.0,
        L.SIDEBAR: 0.0,
        L.TABLE: -1.0,
        L.CAPTION: -0.5,
        L.INTERTITLE: -0.5,
        L.TITLE: -1.0,
        L.SECTION: -1.0,
        L.FURNITURE: -1.0,
        L.BYLINE: -1.0,
        L.JUMP: -1.0,
        L.CONTINUATION: -3.0,
        L.OUTSIDE: 0.0,
    },
    # A credit ends its story.
    L.CREDIT: {
        L.TITLE: 1.5,
        L.SECTION: 1.0,
        L.SIDEBAR: 0.5,
        L.FURNITURE: 0.0,
        L.STORY: -8.0,
        L.CAPTION: -0.5,
        L.TABLE: -2.0,
        L.BYLINE: -2.0,
        L.START: -3.0,
        L.CREDIT: -3.0,
        L.ITEM: -4.0,
        L.INTERTITLE: -6.0,
        L.OUTSIDE: 0.5,
    },
    L.TABLE: {
        L.TABLE: 2.0,
        L.START: 0.0,
        L.CAPTION: 0.0,
        L.CREDIT: 0.0,
        L.TITLE: -1.0,
        L.INTERTITLE: -1.0,
        L.SECTION: -1.0,
        L.SIDEBAR: -1.0,
        L.ITEM: -1.0,
        L.FURNITURE: -1.0,
        L.OUTSIDE: 0.0,
    },
    L.JUMP: {
        L.TITLE: 0.5,
        L.SECTION: 0.0,
        L.FURNITURE: 0.0,
        L.SIDEBAR: 0.0,
        L.CAPTION: -0.5,
        L.START: -0.5,
        L.CREDIT: -1.0,
        L.INTERTITLE: -2.0,
        L.OUTSIDE: 0.0,
    },
    L.CAPTION_INSIDE: {L.CONTINUATION: 1.0, L.CAPTION_INSIDE: -0.5, L.FURNITURE_INSIDE: -0.5},
    L.FURNITURE_INSIDE: {L.CONTINUATION: 0.5, L.FURNITURE_INSIDE: 0.5, L.CAPTION_INSIDE: -1.0},
}


def fit(before: Label, after: Label) -> float:
    """Return how well ``after`` goes behind ``before``; 0 is unremarkable."""
    return _FIT[before][after]


def _row(before: Label) -> dict[Label, float]:
    usual = NEVER if before in INSIDE else UNHEARD_OF
    return {after: AFTER[before].get(after, usual) for after in Label}


_FIT = {before: _row(before) for before in Label}
