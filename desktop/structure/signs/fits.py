"""How well two lines fit together as the halves of one sentence."""

from __future__ import annotations

from desktop.structure.lines.line import Line
from desktop.structure.lines.page import Page
from desktop.structure.words.edge_odds import LIMIT
from desktop.structure.words.words_across import together, word_across

# A first word that is hardly rarer at beginnings tells nothing.
_LEAST_TOLD = -1.0


def fit(page: Page, tail: Line, head: Line) -> float:
    """Return how surely a word was cut between the two, as the dictionary or the text has it, 0 to 1."""
    known = word_across(tail.text, head.text)
    return known or together(tail.text, head.text, lambda words: page.says_near(words, tail, head))


def fit_as_halves(page: Page, tail: Line, head: Line) -> float:
    """Return how surely the one breaks off and the other goes on with it, 0 to 1."""
    if tail.is_closed:
        return 0.0
    if head.closes(tail) or head.begins_amid:
        return 1.0
    return max(fit(page, tail, head), (_LEAST_TOLD - head.opening) / (LIMIT + _LEAST_TOLD), 0.0)
