"""A small paper to keep: its texts, its logs, its archive."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.model import (
    AddSource,
    Article,
    ArticleKind,
    Masthead,
    Passage,
    PassageKind,
    Reading,
    Run,
    Source,
    SourceSpan,
)
from desktop.review import EditLog

HEADLINE, PARAGRAPH = PassageKind.HEADLINE, PassageKind.PARAGRAPH


def addition(
    articles: Sequence[Sequence[str]], date: str | None = None, number: int | None = None
) -> AddSource:
    """Return the edit that adds a source; an article is its headline and its paragraphs."""
    source = Source.of_text("\n".join(line for article in articles for line in article))
    start, read = 0, []
    for index, lines in enumerate(articles):
        passages = []
        for line in lines:
            run = Run(line, SourceSpan(0, start, start + len(line)))
            kind = PARAGRAPH if passages else HEADLINE
            passages.append(Passage(f"{index}-{len(passages)}", kind, (run,)))
            start += len(line) + 1
        read.append(Article(f"a{index}", ArticleKind.NEWS, tuple(passages)))
    masthead = Masthead(paper="云桥社区报", date=date, issue_number=number)
    return AddSource(source, Reading("样本", masthead, articles=tuple(read)))


def log_of(edit: AddSource) -> EditLog:
    log = EditLog()
    log.do(edit)
    return log


NEWS = (
    ("楼道添了新扶手", "11月3日，居委会主任林晓来到7号楼。", "线上+线下同步征求意见。"),
    ("夜校开课啦", "首期学员共40余名。"),
)
