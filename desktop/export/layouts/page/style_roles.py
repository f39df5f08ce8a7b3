"""Which style a passage is set in, by its kind and by where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.export.layouts.page.bands import Item
from desktop.export.parts import goes_on, is_own
from desktop.model import PassageKind

PASSAGE_STYLES = {
    PassageKind.SECTION: "Section",
    PassageKind.KICKER: "Kicker",
    PassageKind.HEADLINE: "Headline",
    PassageKind.DECK: "Deck",
    PassageKind.BYLINE: "Byline",
    PassageKind.CREDIT: "Credit",
    PassageKind.PARAGRAPH: "Body",
    PassageKind.INTERTITLE: "Intertitle",
    PassageKind.LIST_ITEM: "ListItem",
    PassageKind.CAPTION: "Caption",
    PassageKind.TABLE: "TableText",
    PassageKind.JUMP: "Jump",
}

INTERTITLE_LINES = 2
# Points under a picture and its captions, or around them.
PICTURE_AIR = 8.0

# Main titles by rank, largest first.
NAMEPLATES = ("NameplateLarge", "Nameplate", "NameplateLong")
HEADLINE_RANKS = ("HeadlineLead", "Headline", "HeadlineBrief", "HeadlineSmall")

# What prints in a tinted box; everything else there keeps its style.
BOXED = {
    "Body": "BoxBody",
    "ListItem": "BoxBody",
    "Headline": "BoxTitle",
    "Kicker": "BoxTitle",
    "Deck": "BoxTitle",
}
BESIDE_PICTURE = {
    "Body": "PictureNews",
    "Headline": "CellTitle",
    "Kicker": "CellTitle",
    "Deck": "CellTitle",
}

# Titles amid a text that stands beside others.
IN_LANE = dict.fromkeys(("Headline", "Kicker", "Deck", "Section"), "CellTitle")
# What a text is set in whose beginning stands in the column, or on the page, before.
CONTINUED = {
    "Body": "BodyRest",
    "ListItem": "ListRest",
    "BoxBody": "BoxRest",
    "PictureNews": "PictureNewsRest",
}

# What a text is set in that goes on in the next column: its last line is as full as the others.
RUNNING_ON = {
    style: f"{style}Full" for style in ("Body", "BodyRest", "ListItem", "ListRest", "BoxBody", "BoxRest")
}

# What looks as another style does.
FOLLOWS = {rest: style for style, rest in CONTINUED.items()} | {"JumpLine": "Jump", "BoxFlow": "BoxBody"}


def style_in(item: Item, styles: Mapping[str, str]) -> str:
    """Return the style of a text in a column, where ``styles`` put some in the place of others."""
    if is_own(item.passage):
        return "JumpLine"
    usual = PASSAGE_STYLES[item.passage.kind]
    style = styles.get(usual, usual)
    if goes_on(item.passage):
        style = CONTINUED.get(style, style)
    return RUNNING_ON.get(style, style) if item.runs_on else style
