"""The names of the reading proof's styles: by them a proof that comes back is read."""

from __future__ import annotations

import re

from desktop.model import PassageKind

KIND_OF_STYLE: dict[str, PassageKind] = {
    "栏目": PassageKind.SECTION,
    "肩题": PassageKind.KICKER,
    "主题": PassageKind.HEADLINE,
    "副题": PassageKind.DECK,
    "小标题": PassageKind.INTERTITLE,
    "署名": PassageKind.BYLINE,
    "正文": PassageKind.PARAGRAPH,
    "列项": PassageKind.LIST_ITEM,
    "图说": PassageKind.CAPTION,
    "供稿": PassageKind.CREDIT,
    "表格文字": PassageKind.TABLE,
}
"""What a paragraph of a style is in the paper; jumps are set as credits."""

FURNITURE_STYLES = frozenset(
    {
        "未排文字",
        "段号",
        "旁注",
        "旁注留空",
        "清样题",
        "清样副题",
        "部分题",
        "表内项目",
        "表内文字",
        "表内留空",
        "说明",
        "页眉",
        "封面页眉",
        "节末",
        "格末",
        "批注文字",
    }
)
"""Styles of what the proof adds to the paper's own text, but for the lines over articles and for pictures."""

PICTURE_MARK = "〔图位〕"
"""The line that stands for a picture."""
_ARTICLE_MARK = re.compile(r"第 \d+ 篇\s")


def article_mark(position: int, kind: str, characters: int) -> str:
    """Return the line over the article at ``position`` (from 1)."""
    return f"第 {position} 篇　{kind}　{characters:,} 字"


def is_furniture(style: str, text: str) -> bool:
    """Return whether a paragraph is one that the proof adds to the paper's own text.

    The lines over articles and for pictures are known by their words: LibreOffice gives what
    stands behind a deleted paragraph that one's style.
    """
    known = is_picture_mark(text) or _ARTICLE_MARK.match(text) is not None
    return known or style in FURNITURE_STYLES


def is_picture_mark(text: str) -> bool:
    """Return whether a line stands for a picture, also where someone wrote into it."""
    return text.lstrip().startswith(PICTURE_MARK[:-1])
