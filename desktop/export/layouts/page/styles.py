"""The page's style table, scaled for the sheet."""

from __future__ import annotations

from dataclasses import replace

from desktop.export.fonts import HEADLINE_SONG, HEI, KAI, SONG
from desktop.export.profile import PageProfile
from desktop.export.styles import Align, Border, Style
from desktop.model import PassageKind

RED = "A6231C"
GREY = "76777D"
TINT = "F1EEE7"
BOX_RED = RED
RULE = "8F8A81"

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

# Main titles by rank, largest first.
HEADLINE_RANKS = ("HeadlineLead", "Headline", "HeadlineBrief", "HeadlineSmall")

# What prints in a tinted box; everything else there keeps its style.
BOXED = {
    "Body": "BoxBody",
    "ListItem": "BoxBody",
    "Headline": "BoxTitle",
    "Kicker": "BoxTitle",
    "Deck": "BoxTitle",
}

_CENTER, _LEFT, _RIGHT = Align.CENTER, Align.LEFT, Align.RIGHT

# Titles and nameplate: scaled with the sheet.
_DISPLAY = (
    Style("Nameplate", "报名", HEADLINE_SONG, 54, 60, _CENTER, color=RED, spacing=4, furniture=True),
    Style(
        "NameplateHole",
        "报名待填",
        KAI,
        30,
        44,
        _CENTER,
        color="B0736E",
        before=6,
        after=6,
        border=Border(("top", "left", "bottom", "right"), 6, "C79B97", 4, "dashed"),
        margins=(40, 40),
        furniture=True,
    ),
    Style("NameplateArea", "报头社区名", KAI, 22, 28, _CENTER, spacing=8, furniture=True),
    Style("NameplateEnglish", "报头英文名", SONG, 9, 14, _CENTER, color=GREY, spacing=2, furniture=True),
    Style(
        "HeadlineLead",
        "头条主题",
        HEADLINE_SONG,
        36,
        46,
        _CENTER,
        before=2,
        after=6,
        keep_next=True,
        outline=0,
    ),
    Style("Headline", "主题", HEADLINE_SONG, 28, 36, _CENTER, before=2, after=5, keep_next=True, outline=0),
    Style(
        "HeadlineBrief",
        "短讯主题",
        HEADLINE_SONG,
        22,
        29,
        _CENTER,
        before=2,
        after=4,
        keep_next=True,
        outline=0,
    ),
    Style(
        "HeadlineSmall",
        "小主题",
        HEADLINE_SONG,
        16,
        22,
        _CENTER,
        before=2,
        after=4,
        keep_next=True,
        outline=0,
    ),
    Style("Kicker", "肩题", KAI, 16, 22, _CENTER, before=2, keep_next=True),
    Style("Deck", "副题", KAI, 15, 21, _CENTER, after=4, keep_next=True),
    Style(
        "Section",
        "栏目",
        HEI,
        13,
        18,
        _LEFT,
        color=RED,
        border=Border(("bottom",), 12, RED, 1),
        keep_next=True,
        after=4,
    ),
)

# Reading matter: on the body's line pitch, whatever the sheet.
_TEXT = (
    Style("Body", "正文", indent=2),
    Style("ListItem", "列项", indent=2),
    Style("Intertitle", "小标题", HEI, 10.5, align=_CENTER, keep_next=True),
    Style("Byline", "署名", KAI, 9, align=_CENTER, keep_next=True),
    Style("Credit", "供稿", KAI, 9, align=_RIGHT),
    Style("Jump", "转版", KAI, 9, align=_RIGHT),
    Style("BoxBody", "链接正文", KAI, indent=2),
    Style("BoxFlow", "链接正文（分栏）", KAI, indent=2, shade=TINT),
)

_SMALL = (
    Style("BoxTitle", "链接标题", HEI, 12, 18, _LEFT, color=RED, after=2, keep_next=True),
    Style(
        "BoxHead",
        "链接标题（分栏）",
        HEI,
        12,
        20,
        _LEFT,
        color=RED,
        shade=TINT,
        keep_next=True,
        border=Border(("top",), 12, RED),
    ),
    Style("Caption", "图说", HEI, 7.5, 11, _CENTER, before=2),
    Style("PictureNews", "图片新闻文字", KAI, 9, 13, Align.BOTH, indent=2, before=3),
    Style("TableText", "表格文字", SONG, 8, 11, _CENTER),
    Style("Picture", "图片", align=_CENTER, furniture=True),
    Style("PictureHole", "图位", SONG, 10.5, align=_CENTER, color="A9A59D", furniture=True),
    Style("Ear", "报耳", SONG, 9, 14, _CENTER, furniture=True),
    Style("EarStrong", "报耳重点", HEI, 10.5, 16, _CENTER, furniture=True),
    Style("EarHole", "报耳待填", KAI, 9, 14, _CENTER, color="B0736E", furniture=True),
    Style("Hole", "待填", KAI, 8, color="B0736E", inline=True, furniture=True),
    Style(
        "Imprint",
        "出版行",
        SONG,
        8,
        13,
        _CENTER,
        border=Border(("top", "bottom"), 6, RED, 2),
        after=6,
        furniture=True,
    ),
    Style(
        "Rule", "文间线", SONG, 1, 3, border=Border(("bottom",), 4, RULE), before=5, after=5, furniture=True
    ),
    Style("Gap", "文间空", SONG, 1, 8, after=5, furniture=True),
    Style(
        "Colophon",
        "版尾",
        SONG,
        7.5,
        12,
        _CENTER,
        before=4,
        color=GREY,
        border=Border(("top",), 4, RULE, 3),
        furniture=True,
    ),
    Style("Running", "报眉", SONG, 9, 13, _LEFT, border=Border(("bottom",), 8, "1E1D1B", 2), furniture=True),
    Style("Folio", "版次", SONG, 9, 13, _CENTER, furniture=True),
    Style("SectionEnd", "节末", SONG, 1, 1, furniture=True),
    Style("CellEnd", "格末", SONG, 1, 1, furniture=True),
    Style("CommentText", "批注文字", SONG, 9, align=_LEFT, furniture=True),
)


def page_styles(profile: PageProfile, air: float = 0) -> tuple[Style, ...]:
    """Return the styles for a sheet; ``air`` is the points to add over each article."""
    scale = profile.headline_scale
    display = (_scaled(style, scale) for style in _DISPLAY)
    text = (_on_pitch(style, profile) for style in _TEXT)
    small = (
        replace(style, before=style.before + air) if style.id in {"Rule", "Gap"} else style
        for style in _SMALL
    )
    return (*display, *text, *small)


def _scaled(style: Style, scale: float) -> Style:
    # Word counts type in half points.
    size = round(style.size * scale * 2) / 2
    return replace(
        style, size=size, pitch=round((style.pitch or size) * scale), spacing=style.spacing * scale
    )


def _on_pitch(style: Style, profile: PageProfile) -> Style:
    """Return a text style on the body's grid; an intertitle takes two lines of it."""
    space = profile.line_pitch / 2 if style.id == "Intertitle" else 0
    size = profile.body_size * style.size / 9
    return replace(style, size=round(size * 2) / 2, pitch=profile.line_pitch, before=space, after=space)
