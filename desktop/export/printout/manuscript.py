"""通稿 for the printer: one article after the other, each on pages of its own, in the official form."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.export.printed import printed_articles
from desktop.export.printout.elements import FANGSONG, HEI, INDENT, SERIF, element, escaped, table
from desktop.model import ArticleKind, Layers, Passage, PassageKind, Review

# Official writing has 22 lines of 28 characters a page: size 16, 28.95 points from line to line.
# Qt drops spaces at the beginning of a paragraph, unless it is told to keep them.
_LINE = "font-size:16pt;line-height:180%;margin:0;white-space:pre-wrap"
_CENTERED = f"{_LINE};text-align:center"
_BODY = f"{FANGSONG};{_LINE}"
# A printer's pixels are no measure for an indent.
_INDENTED = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.INTERTITLE})
_STYLES = {
    PassageKind.SECTION: f"{HEI};{_LINE}",
    PassageKind.KICKER: f"{FANGSONG};{_CENTERED}",
    PassageKind.HEADLINE: f"{SERIF};font-size:22pt;font-weight:bold;text-align:center;margin:0 0 10px",
    PassageKind.DECK: f"{FANGSONG};{_CENTERED}",
    PassageKind.BYLINE: f"{FANGSONG};{_CENTERED}",
    PassageKind.PARAGRAPH: _BODY,
    PassageKind.LIST_ITEM: _BODY,
    PassageKind.INTERTITLE: f"{HEI};{_LINE}",
    PassageKind.CAPTION: f"{FANGSONG};{_CENTERED}",
    PassageKind.PICTURE: f"{FANGSONG};{_CENTERED};color:#666",
    PassageKind.CREDIT: f"{FANGSONG};{_LINE};text-align:right",
    PassageKind.JUMP: f"{FANGSONG};{_LINE};text-align:right",
}


def manuscript_html(review: Review, layers: Layers) -> str:
    """Return every printed article; a sidebar stays with the article before it."""
    del layers
    return "".join(_passages(review))


def _passages(review: Review) -> Iterator[str]:
    for number, article in enumerate(printed_articles(review.issue)):
        new_page = number > 0 and article.kind is not ArticleKind.SIDEBAR
        shown = [one for one in article.passages if one.kind is not PassageKind.FURNITURE]
        for passage in shown:
            yield _passage(passage, new_page=new_page and passage is shown[0])


def _passage(passage: Passage, *, new_page: bool) -> str:
    if passage.kind is PassageKind.TABLE:
        rows = [[escaped(cell) for cell in row] for row in passage.rows]
        return table(rows, [1] * max(map(len, rows)), size=12)
    break_ = ";page-break-before:always" if new_page else ""
    words = passage.text or ("〔图位〕" if passage.kind is PassageKind.PICTURE else "")
    indent = INDENT if passage.kind in _INDENTED else ""
    return element("p", _STYLES[passage.kind] + break_, indent + words)
