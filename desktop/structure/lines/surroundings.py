"""What a line has in common with the text around it: siblings of its form, words above and below."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, count, islice, product
from operator import and_
from typing import TYPE_CHECKING

from desktop.text.words import frequency

if TYPE_CHECKING:
    from desktop.structure.lines.place import Place

_WINDOW = 400
_NEIGHBOURHOOD = 2400
# How far on both sides a word is looked for that belongs to one article alone.
_FAR = 4_000
AT_ONE = 4
"""Text around a line that has so many strings to itself is about the same thing."""
# A word said twice in so many characters belongs to what is told, unless any text has it.
_ABOVE, _BELOW, _FEWEST_REPEATED, _COMMON = 700, 450, 6, 3_000
# Two lines of one length are alike by chance as well, more so the titles of short pieces.
_LIKE_LENGTH, _NEAR_LENGTH = 0.4, 0.25
# So are two lines of two phrases each, since titles are written so as well.
_UNEVEN = 0.7
_CAST_ALIKE = 2
# A line below a title is rather its second line.
_UNDER_BARE = 0.4
_HAN_TRIPLE = re.compile(r"[\u4e00-\u9fff]{3}")


def siblings(place: Place) -> float:
    """Return how alike a line near by is that stands over prose as well: 1 quite, 0 not at all."""
    if not place.is_over_prose:
        return 0.0
    return _likeness(place) * (_UNDER_BARE if place.is_under_bare else 1.0)


def _likeness(place: Place) -> float:
    if place.is_of_odd_lengths:
        return _likeness_by_length(place)
    if place.is_of_two_phrases and not place.is_balanced:
        return _likeness_of_two_phrases(place)
    if _starts_near(place, place.pattern):
        return 1.0
    return _UNEVEN * any(_starts_near(place, pattern) for pattern in _nearly(place.phrases))


def _nearly(phrases: Sequence[int]) -> Iterator[str]:
    """Yield the patterns of two phrases of which one or both are longer or shorter by a character."""
    if len(phrases) == 2:
        first, last = phrases
        steps = product((-1, 0, 1), repeat=2)
        yield from (f"{first + one} {last + other}" for one, other in steps if one or other)


def _likeness_of_two_phrases(place: Place) -> float:
    starts = _starts_near(place, place.pattern)
    if any(_is_cast_like(place, start) for start in starts):
        return 1.0
    return 0.0 if place.is_over_lead else _UNEVEN * bool(starts)


def _likeness_by_length(place: Place) -> float:
    starts = _starts_near(place, place.pattern)
    if any(_is_cast_like(place, start) for start in starts):
        return 1.0
    if place.is_over_lead:
        return 0.0
    if starts:
        return _LIKE_LENGTH
    if not place.pattern.isdecimal():
        return 0.0
    length = int(place.pattern)
    near = any(_starts_near(place, str(other)) for other in (length - 1, length + 1))
    return _NEAR_LENGTH if near else 0.0


def _is_cast_like(place: Place, start: int) -> bool:
    """Return whether the line at ``start`` has two of its inner characters in the same places."""
    other = place.page.view[start : start + place.line.length]
    pairs = zip(place.text[1:-1], other[1:-1], strict=False)
    return sum(one == two and not one.isspace() for one, two in pairs) >= _CAST_ALIKE


def _starts_near(place: Place, pattern: str) -> list[int]:
    """Return where the next lines above and below of this pattern start, if they are near."""
    starts = place.page.patterns.get(pattern, [])
    own = bisect_left(starts, place.line.start)
    near = (*starts[max(0, own - 1) : own], *starts[own : own + 2])
    return [start for start in near if 0 < abs(start - place.line.start) <= _NEIGHBOURHOOD]


def cohesion(place: Place) -> int:
    """Return how many three-character strings stand above and below the line and nowhere else near.

    So many that the text around is surely at one count like any more.
    """
    text = place.page.flow.text
    start, end = max(0, place.flow_start - 2 * _WINDOW), place.flow_end + _WINDOW
    before, behind = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    shared = _triples_on_both_sides(place, start, end)
    own = (triple for triple in shared if triple not in before and triple not in behind)
    return len([*islice(own, AT_ONE)])


def _triples_on_both_sides(place: Place, start: int, end: int) -> Iterator[str]:
    """Yield the triples of ideographs that stand above a line from ``start`` on, and below it to ``end``."""
    text, pairs, begins = place.page.flow.text, place.page.pairs, place.flow_end
    above = text[start : place.flow_start]
    # Where three characters come again, so do the first two and the last two.
    again = list(map(set(pairs[start : place.flow_start - 1]).__contains__, pairs[begins : end - 1]))
    twice = compress(count(begins), map(and_, again, again[1:]))
    triples = dict.fromkeys(text[at : at + 3] for at in twice)
    return (triple for triple in triples if triple in above and _HAN_TRIPLE.fullmatch(triple))


def kinship(place: Place) -> float | None:
    """Return the share of the words said twice on one side of the line that stand on the other, too.

    None where few are said twice. Words that any text has are left out.
    """
    pairs, start, end = place.page.pairs, place.flow_start, place.flow_end
    above = Counter(pairs[max(_story_starts(place), start - _ABOVE) : max(0, start - 1)])
    below = Counter(pairs[end : end + _BELOW])
    repeated, others = _repeated(above), _repeated(below)
    if len(repeated) + len(others) < _FEWEST_REPEATED:
        return None
    shared = sum(word in below for word in repeated) + sum(word in above for word in others)
    return shared / (len(repeated) + len(others))


def _repeated(words: Counter[str]) -> list[str]:
    return [word for word, times in words.items() if times > 1 and _is_telling(word)]


# What stands above and below one line is asked about for the next as well.
@lru_cache(maxsize=8192)
def _is_telling(word: str) -> bool:
    return 0 < frequency(word) < _COMMON


def _story_starts(place: Place) -> int:
    """Return where the last credit above the line ends: what stands above it is another story."""
    ends = place.page.credits_end
    above = bisect_left(ends, place.flow_start)
    return ends[above - 1] if above else 0


def echo_above(place: Place) -> float:
    """Return the share of the line's character pairs that its story has above it as well, 0 to 1.

    What stands above a credit is another story.
    """
    end = place.flow_start
    return _echo(place, place.page.flow.text[max(_story_starts(place), end - _WINDOW) : end])


def echo_below(place: Place) -> float:
    """Return the share of the line's character pairs that the text below has as well, 0 to 1."""
    return _echo(place, place.page.flow.text[place.flow_end : place.flow_end + _WINDOW])


def _echo(place: Place, around: str) -> float:
    text = place.text
    if text in around:
        # A running head is printed again; that says nothing of a story.
        around = around.replace(f"\n{text}\n", "\n")
    pairs = place.pairs
    return sum(map(around.__contains__, pairs)) / len(pairs) if pairs else 0.0
