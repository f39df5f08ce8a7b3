"""The proof's style table: large type, wide pitch, notes in the margins."""

from __future__ import annotations

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
_NOTE_RULE = Border(("left",), 6, RED, 4)

PROOF_STYLES = (
    Style("Section", "栏目", HEI, 12, 24, _LEFT, color=RED, keep_next=True),
    Style("Kicker", "肩题", KAI, 14, 26, _CENTER, keep_next=True),
    Style("Headline", "主题", HEADLINE_SONG, 20, 32, _CENTER, keep_next=True, outline=0),
    Style("Deck", "副题", KAI, 14, 26, _CENTER, keep_next=True),
    Style("Byline", "署名", KAI, 12, 24, _CENTER),
    Style("Body", "正文", SONG, 12, 24, indent=2),
    Style("ListItem", "列项", SONG, 12, 24, indent=2),
    Style("Intertitle", "小标题", HEI, 12, 24, _CENTER, keep_next=True),
    Style("Caption", "图说", KAI, 10.5, 24, _CENTER),
    Style("Credit", "供稿", KAI, 12, 24, _RIGHT),
    Style("TableText", "表格文字", SONG, 10.5, 18, _CENTER),
    Style("PictureMark", "图位", KAI, 10.5, 24, _CENTER, color=GREY, furniture=True),
    Style("Furniture", "未排文字", KAI, 10.5, 18, _LEFT, color=GREY, furniture=True),
    Style(
        "ArticleMark",
        "篇号",
        HEI,
        9,
        14,
        _LEFT,
        before=18,
        after=6,
        color=GREY,
        keep_next=True,
        border=Border(("top",), 6, LINE, 4),
        furniture=True,
    ),
    Style("Number", "段号", SONG, 9, 24, _RIGHT, color=GREY, furniture=True),
    Style("Note", "旁注", KAI, NOTE_SIZE, NOTE_PITCH, _LEFT, border=_NOTE_RULE, furniture=True),
    Style("NoteRoom", "旁注留空", SONG, 1, NOTE_PITCH, furniture=True),
    Style("NoteKind", "旁注类别", HEI, NOTE_SIZE, inline=True, color=GREY, furniture=True),
    Style("Unsure", "存疑", HEI, NOTE_SIZE, inline=True, color=RED, furniture=True),
    Style("ProofTitle", "清样题", HEADLINE_SONG, 26, 40, _CENTER, after=2, spacing=6, furniture=True),
    Style("ProofSubtitle", "清样副题", KAI, 14, 24, _CENTER, after=10, furniture=True),
    Style("PartTitle", "部分题", HEI, 12, 22, _LEFT, before=12, after=4, keep_next=True, furniture=True),
    Style("CellLabel", "表内项目", HEI, 9, 16, _CENTER, color="56534D", furniture=True),
    Style("CellText", "表内文字", SONG, 9, 16, _LEFT, furniture=True),
    Style("CellTall", "表内留空", SONG, 9, 26, _LEFT, furniture=True),
    Style("Plain", "说明", SONG, 9, 16, _LEFT, furniture=True),
    Style("Hole", "待填", KAI, 9, inline=True, color=RED, furniture=True),
    Style("Quoted", "原文", KAI, 9, inline=True, furniture=True),
    Style(
        "Running",
        "页眉",
        SONG,
        9,
        13,
        _LEFT,
        color=GREY,
        border=Border(("bottom",), 4, LINE, 2),
        tabs=(("right", twips(SHEET.text_width)),),
        furniture=True,
    ),
    Style(
        "CoverRunning",
        "封面页眉",
        SONG,
        9,
        13,
        _LEFT,
        color=GREY,
        border=Border(("bottom",), 4, LINE, 2),
        tabs=(("right", twips(COVER.text_width)),),
        furniture=True,
    ),
    Style("SectionEnd", "节末", SONG, 1, 1, furniture=True),
    Style("CellEnd", "格末", SONG, 1, 1, furniture=True),
    Style("CommentText", "批注文字", SONG, 9, align=_LEFT, furniture=True),
)
