"""The page's style table, scaled for the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from desktop.export.fonts import HEADLINE_SONG, HEI, KAI, SONG
from desktop.export.layouts.page.style_roles import FOLLOWS, INTERTITLE_LINES, PICTURE_AIR, RUNNING_ON
from desktop.export.profile import TABLOID, PageProfile
from desktop.export.styles import Align, Border, Style
from desktop.export.template import NO_TEMPLATE, Template
from desktop.export.units import twips

RED = "A6231C"
GREY = "76777D"
TINT = "F1EEE7"
RULE = "8F8A81"
BLACK = "1E1D1B"
HOLE = "B0736E"
HOLE_RULE = "C79B97"

_CENTER, _LEFT, _RIGHT = Align.CENTER, Align.LEFT, Align.RIGHT
_title = partial(Style, align=_CENTER, keep_next=True)
_own = partial(Style, align=_CENTER, furniture=True)

_HOLE_FRAME = Border(("top", "left", "bottom", "right"), 6, HOLE_RULE, 3, "dashed")
_RED_UNDER = Border(("bottom",), 12, RED, 1)
_RED_OVER = Border(("top",), 12, RED)
_RED_BOTH = Border(("top", "bottom"), 6, RED, 2)
_THIN_UNDER = Border(("bottom",), 4, RULE)
_BLACK_UNDER = Border(("bottom",), 8, BLACK, 2)

# Scaled with the sheet.
_NAME = (
    _own("NameplateLarge", "报名（大）", HEADLINE_SONG, 66, 74, color=RED, spacing=4),
    _own("Nameplate", "报名", HEADLINE_SONG, 54, 62, color=RED, spacing=4),
    _own("NameplateLong", "报名（长）", HEADLINE_SONG, 40, 48, color=RED),
    _own(
        "NameplateHole", "报名待填", KAI, 30, 44, color=HOLE, before=6, after=6, border=_HOLE_FRAME, sides=40
    ),
    _own("NameplateArea", "报头社区名", KAI, 22, 28, spacing=8),
    _own("NameplateEnglish", "报头英文名", SONG, 9, 14, after=5, color=GREY, spacing=2),
)

# Scaled with the sheet and, to spare a page, a little further.
_TITLES = (
    _title("HeadlineLead", "头条主题", HEADLINE_SONG, 36, 46, before=2, after=6, outline=0),
    _title("Headline", "主题", HEADLINE_SONG, 28, 36, before=2, after=5, outline=0),
    _title("HeadlineBrief", "短讯主题", HEADLINE_SONG, 22, 29, before=2, after=4, outline=0),
    _title("HeadlineSmall", "小主题", HEADLINE_SONG, 16, 22, before=2, after=4, outline=0),
    _title("Kicker", "肩题", KAI, 16, 22, before=2),
    _title("Deck", "副题", KAI, 15, 21, after=4),
    _title("JumpHead", "转版续题", KAI, 15, 21, before=2, after=4, furniture=True),
)

# Word for Chinese calls a style of its own 正文.
BODY = Style("Body", "文章正文", indent=2)
# Reading matter: on the body's line pitch, whatever the sheet.
_TEXT = (
    BODY,
    Style("ListItem", "列项", indent=2),
    _title("Intertitle", "小标题", HEI, 10.5),
    Style("Caption", "图说", HEI, 7.5, align=_CENTER),
    _title("TitleByline", "题下署名", KAI, 10.5),
    Style("Byline", "署名", KAI, align=_RIGHT),
    Style("Credit", "供稿", KAI, align=_RIGHT),
    Style("Jump", "转版", KAI, align=_RIGHT),
    _own("JumpLine", "转版（自动）", KAI, align=_RIGHT),
    Style("BodyRest", "文章正文（续）"),
    Style("ListRest", "列项（续）"),
    Style("BoxRest", "链接正文（续）", KAI),
    Style("BoxBody", "链接正文", KAI, indent=2),
    Style("BoxFlow", "链接正文（分栏）", KAI, indent=2, shade=TINT),
)

_SMALL = (
    # No keep_next: a table that begins with it would drag what follows to the next page.
    Style("BoxTitle", "链接标题", HEI, 12, 18, _LEFT, color=RED, after=2),
    _title("Section", "栏目", HEI, 13, 18, align=_LEFT, color=RED, border=_RED_UNDER, after=4),
    _title("BoxHead", "链接标题（分栏）", HEI, 12, 20, align=_LEFT, color=RED, shade=TINT, border=_RED_OVER),
    _title("CellTitle", "图片新闻题", HEI, 12, 18, before=3),
    Style("PictureNews", "图片新闻文字", KAI, 9, 13, indent=2, before=3),
    Style("PictureNewsRest", "图片新闻文字（续）", KAI, 9, 13, before=3),
    _own("PictureCredit", "图片署名", KAI, 7, 10, align=_RIGHT),
    Style("TableText", "表格文字", SONG, 8, 11, _CENTER),
    _own("Picture", "图片"),
    _own("PictureHole", "图位", SONG, 10.5, color="A9A59D"),
    _own("Ear", "报耳", SONG, 9.5, 15),
    _own("EarStrong", "报耳重点", HEI, 11, 18),
    _own("EarHole", "报耳待填", KAI, 10, 16, color=HOLE),
    _own("Hole", "待填", KAI, 8, color=HOLE, inline=True),
    _own("Imprint", "出版行", SONG, 8, 13, border=_RED_BOTH, after=6),
    _own("FrameGap", "图外空", SONG, 1, PICTURE_AIR / 2),
    _own("Folio", "版次", SONG, 9, 13),
    _own("SectionEnd", "节末", SONG, 1, 1),
    _own("CellEnd", "格末", SONG, 1, 1),
    _own("CommentText", "批注文字", SONG, 9, align=_LEFT),
)

# Between articles, with more or less air so that a page ends at its foot.
_GAPS = (
    _own("Rule", "文间线", SONG, 1, 3, border=_THIN_UNDER, before=5, after=5),
    _own("Gap", "文间空", SONG, 1, 8, after=5),
)
AIR_STEP = 4
MOST_AIR = 5

_RUNNING = (_own("Running", "报眉", SONG, 9, 13, align=_LEFT, border=_BLACK_UNDER),)

# Marks of what is missing, and what holds no words.
_NOT_OFFERED = frozenset(
    {
        *FOLLOWS,
        *RUNNING_ON.values(),
        *(f"{style.id}{steps}" for style in _GAPS for steps in range(MOST_AIR + 1)),
        *("NameplateHole", "EarHole", "Hole", "Picture", "PictureHole"),
        *("FrameGap", "SectionEnd", "CellEnd", "CommentText"),
    }
)


def page_styles(profile: PageProfile, titles: float = 1) -> tuple[Style, ...]:
    """Return the styles for a sheet, its titles scaled."""
    template, scale = profile.template, profile.headline_scale
    name = (_scaled(style, scale) for style in _dressed(_NAME, template))
    heads = (_scaled(style, scale * titles) for style in _dressed(_TITLES, template))
    own_scale = profile.body_size / template.dressed(BODY).size
    text = tuple(_on_pitch(style, profile, own_scale) for style in _dressed(_TEXT, template))
    full = (_full(style) for style in text if style.id in RUNNING_ON)
    gaps = (_airy(style, steps) for style in _GAPS for steps in range(MOST_AIR + 1))
    running = (
        replace(style, tabs=(("right", twips(profile.text_width)),)) for style in _dressed(_RUNNING, template)
    )
    return (*name, *heads, *text, *full, *gaps, *_dressed(_SMALL, template), *running)


def template_styles(template: Template = NO_TEMPLATE) -> tuple[Style, ...]:
    """Return the styles that an editor's template may change, at the size of the largest sheet."""
    profile = replace(TABLOID, template=template)
    return tuple(style for style in page_styles(profile) if style.id not in _NOT_OFFERED)


def _dressed(styles: Iterable[Style], template: Template) -> Iterator[Style]:
    """Yield the styles as the template wants them; some look as another one does."""
    for style in styles:
        leader = FOLLOWS.get(style.id, style.id)
        yield replace(template.dressed(replace(style, id=leader)), id=style.id)


def _full(style: Style) -> Style:
    """Return a text style whose last line is as wide as the others."""
    return replace(style, id=RUNNING_ON[style.id], name=f"{style.name}·满行", align=Align.FULL)


def _airy(style: Style, steps: int) -> Style:
    """Return a gap with ``steps`` of air more above it."""
    air = steps * AIR_STEP
    return replace(style, id=f"{style.id}{steps}", name=f"{style.name}{steps}", before=style.before + air)


def _scaled(style: Style, scale: float) -> Style:
    # Word counts type in half points.
    size = round(style.size * scale * 2) / 2
    return replace(
        style, size=size, pitch=round((style.pitch or size) * scale), spacing=style.spacing * scale
    )


def _on_pitch(style: Style, profile: PageProfile, scale: float) -> Style:
    """Return a text style on the body's grid, no larger than its lines; an intertitle takes two.

    No space before or after: it would count at some column heads and not at others.
    """
    pitch = profile.line_pitch * (INTERTITLE_LINES if style.id == "Intertitle" else 1)
    size = min(round(style.size * scale * 2) / 2, pitch)
    return replace(style, size=size, pitch=pitch)
