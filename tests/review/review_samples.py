"""A small issue with everything an edit can meet, and how it reads in a test."""

from __future__ import annotations

from desktop.model import (
    AddSource,
    Article,
    ArticleKind,
    FactKind,
    FactRef,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Reading,
    Review,
    Run,
    Seam,
    Source,
    SourceSpan,
    Span,
)
from desktop.review import apply_edit, empty_review

LINES = (
    "云桥社区报",
    "社区扫描",
    "楼道添了新扶手",
    "11月3日，居委会主任林晓来到7号楼，听取居民对楼道改",
    "造的意见。",
    "（自治办）",
    "第2版",
    "夜校开课啦",
    "首期学员共40余名。",
    "相关链接",
    "报名电话见公告栏。",
)
KINDS = "furniture section headline paragraph - credit furniture headline paragraph headline paragraph"
TEXT = "\n".join(LINES)
SOURCE = Source.of_text(TEXT, "样报.txt")


def origin_of(line: int) -> SourceSpan:
    """Return where a line of the sample stands."""
    start = sum(len(before) + 1 for before in LINES[:line])
    return SourceSpan(0, start, start + len(LINES[line]))


def run_of(line: int, seam: Seam | None = None) -> Run:
    return Run(LINES[line], origin_of(line), seam)


def passage_of(line: int, *more: int) -> Passage:
    runs = (run_of(line), *(run_of(other, Seam(0.9, "无句末标点")) for other in more))
    return Passage(str(line), PassageKind(KINDS.split()[line]), runs)


READING = Reading(
    engine="样本",
    masthead=Masthead(paper="云桥社区报", origins=(("paper", origin_of(0)),)),
    front=(passage_of(0),),
    articles=(
        Article(
            "a0",
            ArticleKind.NEWS,
            (passage_of(1), passage_of(2), passage_of(3, 4), passage_of(5), passage_of(6)),
        ),
        Article("a1", ArticleKind.NEWS, (passage_of(7), passage_of(8)), inherits_section=True),
        Article("a2", ArticleKind.SIDEBAR, (passage_of(9), passage_of(10)), parent="a1"),
    ),
)
"""Passages 0 | 1 2 3 (with the seam of line 4) 5 6 | 7 8 | 9 10, under log entry 1."""

REVIEW = apply_edit(empty_review(), AddSource(SOURCE, READING), "1")


def outline(issue: Issue) -> str:
    """Return the ids of all passages without their entry's number, articles parted by bars."""
    groups = [issue.front, *(article.passages for article in issue.articles)]
    return " | ".join(" ".join(passage.id.removeprefix("1.") for passage in group) for group in groups)


def text_of(review: Review, passage: str) -> str:
    return next(one.text for one in review.issue.passages() if one.id == passage)


def passage_in(review: Review, passage: str) -> Passage:
    return next(one for one in review.issue.passages() if one.id == passage)


def person(review: Review, passage: str, name: str) -> FactRef:
    """Return the reference to the first mention of a name in a passage."""
    start = text_of(review, passage).index(name)
    return FactRef(passage, Span(start, start + len(name)), FactKind.PERSON, name)
