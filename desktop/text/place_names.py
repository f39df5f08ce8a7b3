"""What the places of an issue are called: 第2篇/第3段."""

from __future__ import annotations

from desktop.model import Article, Issue, Passage, PassageKind
from desktop.text.wording import PASSAGE_KINDS


def place_name(issue: Issue, passage_id: str) -> str:
    """Return where a passage stands: ``报头``, ``第2篇/主标题`` or ``第2篇/第3段``."""
    for number, article in enumerate(issue.articles, 1):
        part = part_name(article, passage_id)
        if part:
            return f"第{number}篇/{part}"
    return "报头"


def part_name(article: Article, passage_id: str) -> str:
    """Return what a passage is called in its article: ``第3段`` or its role; empty for one elsewhere."""
    paragraphs = 0
    for passage in article.passages:
        paragraphs += passage.kind is PassageKind.PARAGRAPH
        if passage.id == passage_id:
            return _part(passage, paragraphs)
    return ""


def _part(passage: Passage, paragraphs: int) -> str:
    if passage.kind is PassageKind.PARAGRAPH:
        return f"第{paragraphs}段"
    return PASSAGE_KINDS[passage.kind][1]
