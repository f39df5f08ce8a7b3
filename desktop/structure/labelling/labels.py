"""The labels a line can get, and what each comes to in the issue."""

from __future__ import annotations

from enum import IntEnum, auto

from desktop.model import PassageKind


class Label(IntEnum):
    """What a line is. ``…_INSIDE`` stands amid a paragraph that goes on behind it.

    ``TITLE_ROW`` goes on with a title, ``CONTINUATION`` with anything else.
    """

    # Labels are looked up a great deal, and Enum's own hash is a Python function.
    __hash__ = int.__hash__

    OUTSIDE = auto()
    FURNITURE = auto()
    FURNITURE_INSIDE = auto()
    SECTION = auto()
    TITLE = auto()
    TITLE_ROW = auto()
    SIDEBAR = auto()
    BYLINE = auto()
    START = auto()
    STORY = auto()
    CONTINUATION = auto()
    ITEM = auto()
    INTERTITLE = auto()
    CAPTION = auto()
    CAPTION_INSIDE = auto()
    TABLE = auto()
    JUMP = auto()
    CREDIT = auto()


PROSE = frozenset({Label.START, Label.STORY, Label.CONTINUATION, Label.ITEM})
GOES_ON = frozenset({Label.CONTINUATION, Label.TITLE_ROW})
ENDS_STORY = frozenset(
    {Label.TITLE, Label.TITLE_ROW, Label.SECTION, Label.SIDEBAR, Label.TABLE, Label.FURNITURE}
)
INSIDE = frozenset({Label.FURNITURE_INSIDE, Label.CAPTION_INSIDE})

NAMES: dict[Label, str] = {
    Label.OUTSIDE: "文外",
    Label.FURNITURE: "报头",
    Label.FURNITURE_INSIDE: "段中报头",
    Label.SECTION: "栏目",
    Label.TITLE: "标题",
    Label.TITLE_ROW: "标题折行",
    Label.SIDEBAR: "链接题",
    Label.BYLINE: "署名",
    Label.START: "段首",
    Label.STORY: "图片新闻",
    Label.CONTINUATION: "接上段",
    Label.ITEM: "列项",
    Label.INTERTITLE: "小标题",
    Label.CAPTION: "图说",
    Label.CAPTION_INSIDE: "段中图说",
    Label.TABLE: "表格",
    Label.JUMP: "转版",
    Label.CREDIT: "供稿",
}

# Titles get their roles later, when the whole group is known.
KINDS: dict[Label, PassageKind] = {
    Label.FURNITURE: PassageKind.FURNITURE,
    Label.FURNITURE_INSIDE: PassageKind.FURNITURE,
    Label.SECTION: PassageKind.SECTION,
    Label.TITLE: PassageKind.HEADLINE,
    Label.TITLE_ROW: PassageKind.HEADLINE,
    Label.SIDEBAR: PassageKind.HEADLINE,
    Label.BYLINE: PassageKind.BYLINE,
    Label.START: PassageKind.PARAGRAPH,
    Label.STORY: PassageKind.PARAGRAPH,
    Label.CONTINUATION: PassageKind.PARAGRAPH,
    Label.ITEM: PassageKind.LIST_ITEM,
    Label.INTERTITLE: PassageKind.INTERTITLE,
    Label.CAPTION: PassageKind.CAPTION,
    Label.CAPTION_INSIDE: PassageKind.CAPTION,
    Label.TABLE: PassageKind.TABLE,
    Label.JUMP: PassageKind.JUMP,
    Label.CREDIT: PassageKind.CREDIT,
}


def rest_of(label: Label) -> Label:
    """Return the label of a line that goes on with one of this label."""
    if label in INSIDE:
        return label
    return Label.TITLE_ROW if label in {Label.TITLE, Label.TITLE_ROW} else Label.CONTINUATION


def row(text: str) -> dict[Label, float]:
    """Return the scores written as ``TITLE 1 CAPTION -2``, by label.

    Raises:
        KeyError: for a name that is no label
    """
    words = text.split()
    return {Label[name]: float(score) for name, score in zip(words[::2], words[1::2], strict=True)}


# What a label costs before any evidence for it is seen.
PRIORS = dict.fromkeys(KINDS, 0.0) | row(
    "FURNITURE -1.5 FURNITURE_INSIDE -2.5 SECTION -3 BYLINE -3.5 SIDEBAR -4 ITEM -4 CREDIT -4"
    " TABLE -5 JUMP -6"
)
