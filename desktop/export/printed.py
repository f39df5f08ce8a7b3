"""What of an issue is printed, and that a document holds all of it, once and in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml.etree import _Element

from desktop.export.markup import name_of, printable
from desktop.export.parts import is_own, whole_of
from desktop.export.styles import Style
from desktop.model import Article, Issue, Masthead, Passage, PassageKind

_PARAGRAPH_STYLE = f"{name_of('pPr')}/{name_of('pStyle')}"
_RUN_STYLE = f"{name_of('rPr')}/{name_of('rStyle')}"
_LEVEL = re.compile("(?:社区|街道|镇|乡)$")
# What parts cells and lines is set as structure, not as characters.
_STRUCTURE = str.maketrans("", "", "\t\n")


def printed_articles(issue: Issue) -> tuple[Article, ...]:
    """Return the articles that this issue prints, page by page: none left out, none held over.

    Words that stand in a picture's place are printed as its caption.
    """
    articles = issue.printed_articles()
    return tuple(replace(article, passages=tuple(map(_worded, article.passages))) for article in articles)


def _worded(passage: Passage) -> Passage:
    stray = passage.kind is PassageKind.PICTURE and passage.runs
    return replace(passage, kind=PassageKind.CAPTION) if stray else passage


def printed_passages(issue: Issue) -> Iterator[Passage]:
    """Yield what the printed articles consist of, in reading order; furniture is no part of it."""
    for article in printed_articles(issue):
        yield from (passage for passage in article.passages if passage.kind is not PassageKind.FURNITURE)


def printed_text(articles: Iterable[Article]) -> str:
    """Return every character that a document of these articles must hold, as Word can hold it.

    What the page itself adds to them is no part of it.
    """
    passages = (passage for article in articles for passage in article.passages)
    printed = (
        passage.text
        for passage in passages
        if passage.kind is not PassageKind.FURNITURE and not is_own(passage)
    )
    return printable("".join(printed)).translate(_STRUCTURE)


def are_whole(parts: Iterable[Article], articles: Iterable[Article]) -> bool:
    """Return whether the parts of each article are all of it, in order, and none is of another."""
    found: dict[str, list[Article]] = {}
    for part in parts:
        found.setdefault(whole_of(part.id), []).append(part)
    return {key: printed_text(pieces) for key, pieces in found.items()} == {
        article.id: printed_text([article]) for article in articles
    }


def text_of(body: Iterable[_Element], styles: Sequence[Style]) -> str:
    """Return the paper's own text in a document's body: all that is not in a furniture style."""
    furniture = {style.id for style in styles if style.furniture}
    paragraphs = (paragraph for element in body for paragraph in element.iter(name_of("p")))
    return "".join(_text(paragraph, furniture) for paragraph in paragraphs)


def _text(paragraph: _Element, furniture: set[str]) -> str:
    if _style(paragraph, _PARAGRAPH_STYLE) in furniture:
        return ""
    runs = (run for run in paragraph.iter(name_of("r")) if _style(run, _RUN_STYLE) not in furniture)
    return "".join(text.text or "" for run in runs for text in run.iter(name_of("t")))


def _style(element: _Element, path: str) -> str | None:
    found = element.find(path)
    return None if found is None else found.get(name_of("val"))


def title_of(plate: Masthead, layout: str) -> str:
    """Return the document's title, with what the masthead does not say left out."""
    number = f"第{plate.issue_number}期" if plate.issue_number is not None else ""
    return " ".join(filter(None, (place_of(plate) + (plate.paper or ""), number, layout)))


def place_of(plate: Masthead) -> str:
    """Return the community that stands beside the paper's name, "" where the name begins with it.

    In 柳溪社区报 of 柳溪街道 the name says the place itself.
    """
    place = plate.community or ""
    return "" if (plate.paper or "").startswith(_LEVEL.sub("", place) or place) else place
