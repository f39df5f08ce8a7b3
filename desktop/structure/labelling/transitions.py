"""What may follow what: how well one label goes with the next, in the same unit as the features.

A pair that stands in no row costs ``UNHEARD_OF``: unlikely, never impossible, so that any text
has a reading. A label inside a paragraph can only be left by going on with the paragraph.
"""

from __future__ import annotations

from desktop.structure.labelling.labels import INSIDE, Label, row

UNHEARD_OF = -7.0
NEVER = -60.0

_AFTER_PROSE = row(
    "CREDIT 1 START 0.8 CONTINUATION 0 ITEM 0 SIDEBAR 0 JUMP 0 OUTSIDE 0 INTERTITLE -0.5"
    " CAPTION -0.5 TABLE -0.5 CAPTION_INSIDE -0.5 SECTION -1 FURNITURE -1 BYLINE -1"
    " FURNITURE_INSIDE -1 TITLE -1.5 STORY -8"
)

_AFTER_TITLE = row(
    "BYLINE 1 START 0.8 TITLE -0.5 CAPTION -1 TABLE -1 JUMP -1 ITEM -1.5 TITLE_ROW -2.5 INTERTITLE -3.5"
    " FURNITURE -3 CREDIT -5 OUTSIDE -5 SECTION -6 SIDEBAR -6"
)

AFTER: dict[Label, dict[Label, float]] = {
    # The text begins.
    Label.OUTSIDE: row(
        "TITLE 1 FURNITURE 0.5 SECTION 0 START -1 TABLE -1 SIDEBAR -3 CAPTION -3 ITEM -3"
        " BYLINE -3 JUMP -3 STORY -6"
    ),
    # Masthead lines keep together; a story follows them with its titles.
    Label.FURNITURE: row(
        "FURNITURE 1.5 SECTION 0.5 TITLE 0.5 OUTSIDE 0 SIDEBAR -1 TABLE -1 START -1.5 CAPTION -2"
        " ITEM -2 JUMP -2 BYLINE -3 INTERTITLE -3 CREDIT -4 STORY -6"
    ),
    Label.SECTION: row(
        "TITLE 1 START -1.5 STORY -3.5 FURNITURE -2 ITEM -2 TABLE -2 CAPTION -3 SECTION -3"
        " SIDEBAR -3 BYLINE -3 INTERTITLE -5"
    ),
    # A title calls for its story.
    Label.TITLE: _AFTER_TITLE,
    Label.TITLE_ROW: _AFTER_TITLE,
    Label.SIDEBAR: row(
        "START 1 ITEM 1 TABLE 0 TITLE 0 CAPTION -5 BYLINE -4 INTERTITLE -4 FURNITURE -4 OUTSIDE -6"
    ),
    Label.BYLINE: row(
        "START 1 OUTSIDE 0 INTERTITLE -0.5 CAPTION -0.5 TITLE -0.5 SECTION -0.5 BYLINE -1"
        " FURNITURE -1 ITEM -1 SIDEBAR -1 CREDIT -2 CONTINUATION -5 STORY -9"
    ),
    Label.START: _AFTER_PROSE,
    Label.CONTINUATION: _AFTER_PROSE,
    Label.ITEM: _AFTER_PROSE | row("ITEM 1.5"),
    Label.STORY: _AFTER_PROSE | row("START -0.5"),
    # An intertitle stands amid a story that goes on.
    Label.INTERTITLE: row(
        "START 1 ITEM 0 TABLE 0 CAPTION -1 INTERTITLE -4 BYLINE -4 TITLE -5 CONTINUATION -5 OUTSIDE -6"
    ),
    Label.CAPTION: row(
        "START 0.5 CREDIT 0.5 ITEM 0 SIDEBAR 0 OUTSIDE 0 CAPTION -0.5 INTERTITLE -0.5 TABLE -1"
        " TITLE -1 SECTION -1 FURNITURE -1 BYLINE -1 JUMP -1 CONTINUATION -3 STORY -8"
    ),
    # A credit ends its story.
    Label.CREDIT: row(
        "TITLE 1.5 SECTION 1 SIDEBAR 0.5 OUTSIDE 0.5 FURNITURE 0 CAPTION -0.5 TABLE -2 BYLINE -2"
        " START -3 CREDIT -3 ITEM -4 INTERTITLE -6 STORY -8"
    ),
    Label.TABLE: row(
        "TABLE 2 START 0 CAPTION 0 CREDIT 0 OUTSIDE 0 TITLE -1 INTERTITLE -1 SECTION -1"
        " SIDEBAR -1 ITEM -1 FURNITURE -1"
    ),
    Label.JUMP: row(
        "CONTINUATION 0 TITLE 0.5 SECTION 0 FURNITURE 0 SIDEBAR 0 OUTSIDE 0 CAPTION -0.5 START -0.5"
        " CREDIT -1 INTERTITLE -2"
    ),
    # What stands amid a paragraph is left by going on with the paragraph.
    Label.CAPTION_INSIDE: row("CONTINUATION 1 CAPTION_INSIDE -0.5 FURNITURE_INSIDE -0.5"),
    Label.FURNITURE_INSIDE: row("CONTINUATION 0.5 FURNITURE_INSIDE 0.5 CAPTION_INSIDE -1"),
}


def fits(before: Label) -> dict[Label, float]:
    """Return how well each label goes behind ``before``; 0 is unremarkable."""
    usual = NEVER if before in INSIDE else UNHEARD_OF
    return dict.fromkeys(Label, usual) | {Label.TITLE_ROW: NEVER} | AFTER[before]
