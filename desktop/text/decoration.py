"""Brackets, bullets and spaces that dress up a short line."""

from __future__ import annotations

_DRESS = "【】[]〔〕■□●◆◇▲▼△★☆※·•|｜—-_=*>＞»<:： \t\u3000"
_TITLE_MARKS = "〉《》"


def undecorated(text: str) -> str:
    """Return ``text`` without brackets, bullets and spaces: 【图片新闻】 and 图 片 新 闻 are 图片新闻."""
    return "".join(text.strip(_DRESS + _TITLE_MARKS).split())


def section_name(text: str) -> str:
    """Return the name of a section, however it is dressed up; title marks belong to it.

    Where nothing but dress is printed, that is its name.
    """
    return "".join(text.strip(_DRESS).split()) or text
