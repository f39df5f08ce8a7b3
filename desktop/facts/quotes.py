"""Quotations: what someone said, word for word or as reported, and who it was."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.facts.attribution import attributions
from desktop.facts.context import ArticleView
from desktop.facts.reported import reported_in
from desktop.facts.speakers import Narration, narrations_of
from desktop.model import Fact, FactKind, PassageKind, Value

_REPORTING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})


def quotes(view: ArticleView) -> Iterator[Fact]:
    """Yield what an article quotes: direct speech without its marks, and reported speech.

    The value is the words, ``direct`` says which of both they are, and ``speaker`` is a name
    or None where the article does not say.
    """
    for narration in narrations_of(view):
        yield from _direct(narration)
        if narration.line.kind in _REPORTING:
            yield from _reported(narration)


def _direct(narration: Narration) -> Iterator[Fact]:
    spoken = [quoted for quoted in narration.quotes if quoted.is_speech]
    for quoted, given in zip(spoken, attributions(narration, spoken), strict=True):
        words = narration.line.text[quoted.start : quoted.end]
        attrs: dict[str, Value] = {"speaker": given.speaker, "direct": True}
        yield narration.line.fact(
            FactKind.QUOTE, quoted.start, quoted.end, words, attrs, given.confidence, given.evidence
        )


def _reported(narration: Narration) -> Iterator[Fact]:
    for words in reported_in(narration):
        value = narration.line.text[words.start : words.end]
        attrs: dict[str, Value] = {"speaker": words.speaker, "direct": False}
        yield narration.line.fact(
            FactKind.QUOTE, words.start, words.end, value, attrs, 0.8, "转述：动词后的话"
        )
