"""A source read as if what prints nothing were not there, and the reading put back on the whole source.

Such characters stand amid words and before lines, where no rule expects them: 王\u200b小兰 is a
name. They become left out of the passage that they stand in or behind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from desktop.model import Article, Hint, HintKind, Masthead, Passage, Reading, Run, Source, SourceSpan, Span
from desktop.text.unseen import PICTURE_STAND_IN, has_unseen, prints, seen


def read_seen(source: Source, read: Callable[[Source], Reading]) -> Reading:
    """Return what ``read`` makes of the source without the characters that print nothing."""
    if not has_unseen(source.text) or not prints(source.text):
        return read(source)
    text, places = seen(source.text)
    hints = (replace(hint, span=_inside(hint.span, places)) for hint in (*source.hints, *_pictures(source)))
    reading = read(replace(source, text=text, hints=tuple(hints)))
    return _Whole(source.text, [*places, len(source.text)]).reading(reading)


def _pictures(source: Source) -> Iterator[Hint]:
    """Yield the places of pictures that only a character stands for."""
    if not any(hint.kind is HintKind.PICTURE for hint in source.hints):
        places = (place for place, each in enumerate(source.text) if each == PICTURE_STAND_IN)
        yield from (Hint(Span(place, place), HintKind.PICTURE) for place in places)


def _inside(span: Span, places: Sequence[int]) -> Span:
    return Span(bisect_left(places, span.start), bisect_left(places, span.end))


@dataclass(frozen=True, slots=True)
class _Whole:
    """The whole text, and where in it each character stands that was read, and where it ends."""

    text: str
    places: Sequence[int]

    def reading(self, reading: Reading) -> Reading:
        """Return the reading with the spans of the whole text, and all that it leaves out."""
        left_out = self._left_out([*reading.front, *_passages(reading.articles)])
        return replace(
            reading,
            masthead=self._masthead(reading.masthead),
            front=self._placed(reading.front, left_out),
            articles=tuple(
                replace(article, passages=self._placed(article.passages, left_out))
                for article in reading.articles
            ),
        )

    def _masthead(self, masthead: Masthead) -> Masthead:
        return replace(masthead, origins=tuple((name, self._span(span)) for name, span in masthead.origins))

    def _placed(
        self, passages: Iterable[Passage], left_out: dict[str, list[SourceSpan]]
    ) -> tuple[Passage, ...]:
        return tuple(
            replace(
                passage,
                runs=tuple(part for run in passage.runs for part in self._parts(run)),
                left_out=tuple(left_out.get(passage.id, ())),
            )
            for passage in passages
        )

    def _parts(self, run: Run) -> Iterator[Run]:
        """Yield the run cut where something in it was passed over."""
        if run.origin is None:
            yield run
            return
        places = self.places[run.origin.start : run.origin.end]
        starts = [at for at, place in enumerate(places) if not at or place != places[at - 1] + 1]
        for start, end in zip(starts, [*starts[1:], len(places)], strict=True):
            part = run.part(start, end)
            yield replace(part, origin=SourceSpan(0, places[start], places[end - 1] + 1))

    def _span(self, span: SourceSpan) -> SourceSpan:
        last = max(span.start, span.end - 1)
        return SourceSpan(0, self.places[span.start], self.places[last] + (span.end > span.start))

    def _left_out(self, passages: Iterable[Passage]) -> dict[str, list[SourceSpan]]:
        """Return by passage what is in no run of any: each goes to the passage that it stands in or after."""
        runs = [(run.origin, passage.id) for passage in passages for run in passage.runs if run.origin]
        placed = sorted((self._span(origin), passage) for origin, passage in runs)
        covered = bytearray(len(self.text))
        for origin, _ in runs:
            for place in self.places[origin.start : origin.end]:
                covered[place] = True
        found: defaultdict[str, list[SourceSpan]] = defaultdict(list)
        for place, character in enumerate(self.text):
            if not (covered[place] or character.isspace()):
                here = SourceSpan(0, place, place + 1)
                found[placed[max(0, bisect_right(placed, here, key=itemgetter(0)) - 1)][1]].append(here)
        return found


def _passages(articles: Iterable[Article]) -> Iterator[Passage]:
    return (passage for article in articles for passage in article.passages)
