"""How each role looks in the galley: type, colour and space, as one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt

from desktop.model import TITLE_KINDS, PassageKind
from desktop.ui.galley.measures import SLOT


class Side(Enum):
    """Where a line stands in the column."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    CENTRE = Qt.AlignmentFlag.AlignHCenter
    RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one role: ``px``, ``line`` and ``above`` in pixels, ``indent`` in characters."""

    px: int = 16
    line: int = 28
    weight: int = 400
    color: str = "text"
    above: int = 8
    indent: int = 0
    side: Side = Side.LEFT


STYLES = {
    PassageKind.FURNITURE: Style(13, 20, color="text3", above=4),
    PassageKind.SECTION: Style(14, 24, weight=700, color="violet"),
    PassageKind.KICKER: Style(color="text2"),
    PassageKind.HEADLINE: Style(24, 36, weight=700),
    PassageKind.DECK: Style(color="text2", above=4),
    PassageKind.BYLINE: Style(14, 24, color="text2"),
    PassageKind.PARAGRAPH: Style(indent=2),
    PassageKind.INTERTITLE: Style(weight=700, above=16),
    PassageKind.LIST_ITEM: Style(indent=2),
    PassageKind.PICTURE: Style(line=SLOT),
    PassageKind.CAPTION: Style(14, 28, color="text2", side=Side.CENTRE),
    PassageKind.TABLE: Style(14, 28),
    PassageKind.CREDIT: Style(color="text2", above=4, side=Side.RIGHT),
    PassageKind.JUMP: Style(13, 24, color="text3", above=4, side=Side.RIGHT),
}

HEAD_KINDS = TITLE_KINDS | {PassageKind.SECTION, PassageKind.BYLINE}
NUMBERED_KINDS = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
AFTER_HEAD = 16
"""Space between the titles and what follows them."""


def space_above(before: PassageKind | None, kind: PassageKind) -> int:
    """Return the pixels between a passage and the one before it; None begins an article."""
    if before is None:
        return 0
    if before in HEAD_KINDS and kind not in HEAD_KINDS:
        return AFTER_HEAD
    return STYLES[kind].above
