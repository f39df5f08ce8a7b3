"""Articles for the clipboard: as HTML that editors for mail, Word and WeChat keep, and as plain text.

Those editors drop style sheets and classes, so every element has its style on itself; fonts
are left to the place where the text is pasted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from desktop.export.printed import printed_articles, title_of
from desktop.model import Article, Issue, Passage, PassageKind
from desktop.model.clipping import Clipping

PICTURE_WORDS = "〔图位〕"
_INDENT = "　　"
_CELL = "border:1px solid #888;padding:4px 8px;text-align:center"
_TABLE = "border-collapse:collapse;margin:0 auto 12px"


@dataclass(frozen=True, slots=True)
class _Form:
    """How passages of one kind are set: element, style, and what stands before their text."""

    element: str
    style: str
    indent: str = ""


# LibreOffice takes no indent in em; Word knows two characters by a name of its own.
_BODY_STYLE = (
    "font-size:16px;text-indent:32px;mso-char-indent-count:2.0;line-height:1.75;"
    "text-align:justify;margin:0 0 10px"
)
_SMALL = "text-align:center;font-size:14px;color:#555;margin:0 0 12px"
_BODY = _Form("p", _BODY_STYLE, _INDENT)
_FORMS = {
    PassageKind.SECTION: _Form("p", "font-weight:bold;color:#5E4AA6;margin:0 0 12px"),
    PassageKind.KICKER: _Form("p", "text-align:center;margin:0 0 6px"),
    PassageKind.HEADLINE: _Form("h2", "text-align:center;font-size:22px;line-height:1.4;margin:0 0 8px"),
    PassageKind.DECK: _Form("p", "text-align:center;font-size:17px;margin:0 0 8px"),
    PassageKind.BYLINE: _Form("p", _SMALL),
    PassageKind.PARAGRAPH: _BODY,
    PassageKind.LIST_ITEM: _BODY,
    PassageKind.INTERTITLE: _Form("h3", "font-size:17px;line-height:1.5;margin:16px 0 8px", _INDENT),
    PassageKind.CAPTION: _Form("p", _SMALL),
    PassageKind.PICTURE: _Form("p", _SMALL),
    PassageKind.CREDIT: _Form("p", "text-align:right;margin:0 0 10px"),
    PassageKind.JUMP: _Form("p", "text-align:right;font-size:14px;color:#555;margin:0 0 10px"),
}
_TITLE = "text-align:center;font-size:26px;line-height:1.4;margin:0 0 20px"
_RULE = '<hr style="border:none;border-top:1px solid #ccc;margin:24px 0">'


def clip_article(article: Article) -> Clipping:
    """Return one article, whatever its state; furniture is no part of it."""
    return Clipping(_html_of((article,)), _text_of((article,)))


def clip_issue(issue: Issue) -> Clipping:
    """Return all articles that the issue prints, under its name; without articles the name alone."""
    title, articles = title_of(issue.masthead, ""), printed_articles(issue)
    heading = f'<h1 style="{_TITLE}">{escape(title)}</h1>' if title else ""
    text = "\n\n\n".join(filter(None, (title, _text_of(articles))))
    return Clipping(heading + _html_of(articles), text)


def _html_of(articles: Sequence[Article]) -> str:
    return _RULE.join("".join(map(_html, _passages(article))) for article in articles)


def _text_of(articles: Iterable[Article]) -> str:
    return "\n\n\n".join("\n".join(map(_text, _passages(article))) for article in articles)


def _passages(article: Article) -> Iterator[Passage]:
    return (passage for passage in article.passages if passage.kind is not PassageKind.FURNITURE)


def _html(passage: Passage) -> str:
    if passage.kind is PassageKind.TABLE:
        return _table(passage)
    form = _FORMS[passage.kind]
    words = escape(_words(passage), quote=False)
    return f'<{form.element} style="{form.style}">{words}</{form.element}>'


def _table(passage: Passage) -> str:
    rows = ("".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in row) for row in passage.rows)
    return f'<table style="{_TABLE}">{"".join(f"<tr>{row}</tr>" for row in rows)}</table>'


def _text(passage: Passage) -> str:
    if passage.kind is PassageKind.TABLE:
        return passage.text
    return _FORMS[passage.kind].indent + _words(passage)


def _words(passage: Passage) -> str:
    return passage.text or (PICTURE_WORDS if passage.kind is PassageKind.PICTURE else "")
