"""Quotations: what someone said, word for word or as reported, and who it was."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.facts.context import ArticleView
from desktop.facts.quotes.attribution import attributions
from desktop.facts.quotes.narration import Narration
from desktop.facts.quotes.quoted import quoted_in
from desktop.facts.quotes.reported import may_report, reported_in
from desktop.facts.quotes.speakers import narrations_of
from desktop.model import Fact, FactKind, PassageKind, Value

_REPORTING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})


def quotes(view: ArticleView) -> Iterator[Fact]:
    """Yield what an article quotes: direct speech without its marks, and reported speech.

    The value is the words, ``direct`` says which of both they are, and ``speaker`` is a name
    or None where the article does not say.
    """
    last_speaker, is_open = None, False
    for narration in narrations_of(view) if _may_quote(view) else ():
        goes_on = is_open or _opens_alone(narration)
        direct = list(_direct(narration, last_speaker if goes_on else None))
        yield from direct
        last_speaker, is_open = direct[-1].attrs["speaker"] if direct else None, _stays_open(narration)
        if narration.line.kind in _REPORTING:
            yield from _reported(narration)


def _may_quote(view: ArticleView) -> bool:
    """Return whether anything in the article is spoken, or a verb of saying stands anywhere in it."""
    spoken = any(quoted.is_speech for line in view.lines for quoted in quoted_in(line.text))
    return spoken or may_report(view.text)


def _stays_open(narration: Narration) -> bool:
    """Return whether the last quotation goes on in the next paragraph."""
    return bool(narration.quotes) and not narration.quotes[-1].closed


def _opens_alone(narration: Narration) -> bool:
    """Return whether nothing but an open quotation stands in the paragraph."""
    return bool(narration.quotes) and narration.quotes[0].start == 1 and not narration.quotes[0].closed


def _direct(narration: Narration, open_speaker: Value) -> Iterator[Fact]:
    """Yield the direct speech of a line; ``open_speaker`` goes on speaking where it opens with a mark.

    So does who spoke last in the paragraph before, where nothing else stands in the line.
    """
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
