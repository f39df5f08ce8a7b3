"""Runs of short lines over prose: the title lines of a story, or whatever else a paper sets so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.model import TITLE_KINDS, Article, Passage, PassageKind
from desktop.model.habits import OTHERS, TITLE, TITLES, Aspect
from desktop.structure.lines.place import TITLE_LIMIT, Place

_LONGEST = 6
_SENTENCE = re.compile("[，。；？！]")
_SHORT_KINDS = TITLE_KINDS | {PassageKind.INTERTITLE, PassageKind.CAPTION, PassageKind.PARAGRAPH}


def run_sign(length: int) -> str:
    """Return the sign of a run of so many lines; "" for one too short or too long to have any."""
    return f"{length}行" if 2 <= length <= _LONGEST else ""


def runs_in(article: Article) -> Iterator[list[Passage]]:
    """Yield the runs of short lines that stand over a paragraph of the article, in reading order."""
    run: list[Passage] = []
    for passage in article.passages:
        if _is_short(passage):
            run.append(passage)
            continue
        if run and passage.kind is PassageKind.PARAGRAPH:
            yield run
        run = []


def what_run_is(run: Iterable[Passage]) -> str:
    """Return what a run of an issue turned out to be."""
    return TITLES if all(passage.kind in TITLE_KINDS for passage in run) else OTHERS


def run_length(place: Place) -> int:
    """Return how many lines the run has in which a line stands; 0 where it stands in none.

    Lines that the paper's habits know as something else than titles part runs.
    """
    if not _may_be_title(place):
        return 0
    places = place.page.places
    above = _count(places[index] for index in range(place.index - 1, -1, -1))
    below = _count(places[index] for index in range(place.index + 1, len(places)))
    end = place.index + below + 1
    over_prose = end < len(places) and not places[end].is_bare
    return above + 1 + below if over_prose else 0


def _count(places: Iterable[Place]) -> int:
    count = 0
    for place in places:
        if count > _LONGEST or not _may_be_title(place):
            break
        count += 1
    return count


def _may_be_title(place: Place) -> bool:
    known = place.page.habits.of_line(place.text)
    habit = known.get(Aspect.WORDS) or known.get(Aspect.FORM)
    return place.is_bare and (habit is None or habit.usual == TITLE)


def _is_short(passage: Passage) -> bool:
    text = passage.text
    return passage.kind in _SHORT_KINDS and len(text) <= TITLE_LIMIT and not _SENTENCE.search(text)
