"""The proof's style table: large type, wide pitch, notes in the margins."""

from __future__ import annotations

from functools import partial

from desktop.export.fonts import HEADLINE_SONG, HEI, KAI, SONG
from desktop.export.profile import PageProfile
from desktop.export.styles import Align, Border, Style
from desktop.export.units import twips
from desktop.model import PassageKind

RED = "B3261E"
GREY = "76777D"
LINE = "CFCBC2"

# 27 characters of 小四 between a margin for numbers and one for notes.
SHEET = PageProfile("A4 清样", 210, 297, top=24, right=69.5, bottom=20, left=26, body_size=12, line_pitch=24)
COVER = PageProfile(
    "A4 清样封面", 210, 297, top=24, right=26, bottom=20, left=26, body_size=10.5, line_pitch=18
)

# Left edge and width of the margins' columns in twips.
NUMBER_FRAME = (twips(9), twips(14))
NOTE_FRAME = (twips(145), twips(57))
NOTE_SIZE, NOTE_PITCH = 8.0, 11.0

PASSAGE_STYLES = {
    PassageKind.FURNITURE: "Furniture",
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
    PassageKind.PICTURE: "PictureMark",
    PassageKind.TABLE: "TableText",
    PassageKind.JUMP: "Credit",
}

_CENTER, _LEFT, _RIGHT = Align.CENTER, Align.LEFT, Align.RIGHT
_title = partial(Style, align=_CENTER, keep_next=True)
_own = partial(Style, align=_LEFT, furniture=True)

_NOTE_RULE = Border(("left",), 6, RED, 4)
_ARTICLE_RULE = Border(("top",), 6, LINE, 4)
_HEAD_RULE = Border(("bottom",), 4, LINE, 2)
_NARROW, _WIDE = ((("right", twips(sheet.text_width)),) for sheet in (SHEET, COVER))

PROOF_STYLES = (
    _title("Section", "栏目", HEI, 12, 24, align=_LEFT, color=RED),
    _title("Kicker", "肩题", KAI, 14, 26),
    _title("Headline", "主题", HEADLINE_SONG, 20, 32, outline=0),
    _title("Deck", "副题", KAI, 14, 26),
    _title("Intertitle", "小标题", HEI, 12, 24),
    Style("Byline", "署名", KAI, 12, 24, _CENTER),
    Style("Body", "正文", SONG, 12, 24, indent=2),
    Style("ListItem", "列项", SONG, 12, 24, indent=2),
    Style("Caption", "图说", KAI, 10.5, 24, _CENTER),
    Style("Credit", "供稿", KAI, 12, 24, _RIGHT),
    Style("TableText", "表格文字", SONG, 10.5, 18, _CENTER),
    _own("PictureMark", "图位", KAI, 10.5, 24, align=_CENTER, color=GREY),
    _own("Furniture", "未排文字", KAI, 10.5, 18, color=GREY),
    _own(
        "ArticleMark",
        "篇号",
        HEI,
        9,
        14,
        before=18,
        after=6,
        color=GREY,
        keep_next=True,
        border=_ARTICLE_RULE,
    ),
    _own("Number", "段号", SONG, 9, 24, align=_RIGHT, color=GREY),
    _own("Note", "旁注", KAI, NOTE_SIZE, NOTE_PITCH, border=_NOTE_RULE),
    _own("NoteRoom", "旁注留空", SONG, 1, NOTE_PITCH),
    _own("NoteKind", "旁注类别", HEI, NOTE_SIZE, inline=True, color=GREY),
    _own("Unsure", "存疑", HEI, NOTE_SIZE, inline=True, color=RED),
    _own("ProofTitle", "清样题", HEADLINE_SONG, 26, 40, align=_CENTER, after=2, spacing=6),
    _own("ProofSubtitle", "清样副题", KAI, 14, 24, align=_CENTER, after=10),
    _own("PartTitle", "部分题", HEI, 12, 22, before=12, after=4, keep_next=True),
    _own("CellLabel", "表内项目", HEI, 9, 16, align=_CENTER, color="56534D"),
    _own("CellText", "表内文字", SONG, 9, 16),
    _own("CellTall", "表内留空", SONG, 9, 26),
    _own("Plain", "说明", SONG, 9, 16),
    _own("Hole", "待填", KAI, 9, inline=True, color=RED),
    _own("Quoted", "原文", KAI, 9, inline=True),
    _own("Running", "页眉", SONG, 9, 13, color=GREY, border=_HEAD_RULE, tabs=_NARROW),
    _own("CoverRunning", "封面页眉", SONG, 9, 13, color=GREY, border=_HEAD_RULE, tabs=_WIDE),
    _own("SectionEnd", "节末", SONG, 1, 1),
    _own("CellEnd", "格末", SONG, 1, 1),
    _own("CommentText", "批注文字", SONG, 9),
)
