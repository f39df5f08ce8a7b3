"""Quotations: what someone said, word for word or as reported, and who it was."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.facts.attribution import attributions
from desktop.facts.context import ArticleView
from desktop.facts.narration import Narration
from desktop.facts.reported import reported_in
from desktop.facts.speakers import narrations_of
from desktop.model import Fact, FactKind, PassageKind, Value

_REPORTING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})


def quotes(view: ArticleView) -> Iterator[Fact]:
    """Yield what an article quotes: direct speech without its marks, and reported speech.

    The value is the words, ``direct`` says which of both they are, and ``speaker`` is a name
    or None where the article does not say.
    """
    open_speaker = None
    for narration in narrations_of(view):
        direct = list(_direct(narration, open_speaker))
        yield from direct
        open_speaker = direct[-1].attrs["speaker"] if direct and _stays_open(narration) else None
        if narration.line.kind in _REPORTING:
            yield from _reported(narration)


def _stays_open(narration: Narration) -> bool:
    """Return whether the last quotation goes on in the next paragraph."""
    return bool(narration.quotes) and not narration.quotes[-1].closed


def _direct(narration: Narration, open_speaker: Value) -> Iterator[Fact]:
    """Yield the direct speech of a line; ``open_speaker`` goes on speaking where it opens with a mark."""
    spoken = [quoted for quoted in narration.quotes if quoted.is_speech]
    for quoted, given in zip(spoken, attributions(narration, spoken), strict=True):
        words = narration.line.text[quoted.start : quoted.end]
        attrs: dict[str, Value] = {"speaker": given.speaker, "direct": True}
        if open_speaker and quoted.start == 1:
            attrs["speaker"] = open_speaker
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
