"""How many lines a printed article really has, read from its PDF's text line by line."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from desktop.export.layouts.page.style_roles import INTERTITLE_LINES
from desktop.model import Article, PassageKind

TEXT = (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.INTERTITLE, PassageKind.CREDIT)


def set_lines(output: str, article: Article) -> int:
    """Return the lines of the article's text in ``output``, the lines of a page in reading order.

    An intertitle counts the body lines that it takes. Raises ``ValueError`` for text that is
    not there.
    """
    lines = ["".join(line.split()) for line in output.splitlines()]
    starts = [0, *accumulate(map(len, lines))]
    text, place, count = "".join(lines), 0, 0
    for passage in article.of_kind(*TEXT):
        words = "".join(passage.text.split())
        place = text.index(words, place)
        first, last = (bisect_right(starts, at) for at in (place, place + len(words) - 1))
        count += (last - first + 1) * (INTERTITLE_LINES if passage.kind is PassageKind.INTERTITLE else 1)
        place += len(words)
    return count
