"""Words printed slantwise or across the text, such as a watermark: they are read apart from its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import cos, radians, sin
from statistics import median

from desktop.intake.pdf.letters import Placed
from desktop.intake.pdf.sheets import Letter, Stamp

# Degrees: what is slanted at all, and what reads as no line of a page.
_SLANTED, _STEEP = 4, 20
# Shares of the body's size and of their own: letters that may lie across a text, and how far they reach.
_LARGE, _SMALLER, _REACH, _NEXT, _ASIDE = 2.0, 0.6, 0.4, 3.0, 0.5
_FEWEST_COVERED = 3
_COARSE = 20.0

_Grid = Mapping[tuple[int, int], Sequence[Letter]]


def parted_from_stamps(placed: Sequence[Placed]) -> tuple[list[Placed], tuple[Stamp, ...]]:
    """Return the characters of a page's lines, and what is stamped across the page, each phrase once."""
    body = median(one.letter.size for one in placed) if placed else 0.0
    grid = _grid(placed)
    stamped: set[int] = set()
    stamps: list[Stamp] = []
    for phrase in _phrases(one for one in placed if _may_be_stamp(one, body)):
        is_across = _covers(phrase, grid)
        if is_across or abs(phrase[0].slant) >= _STEEP:
            text = "".join(one.letter.space + one.letter.text for one in phrase).strip()
            stamps.append(Stamp(text, is_across=is_across))
            stamped.update(one.letter.order for one in phrase)
    return [one for one in placed if one.letter.order not in stamped], tuple(dict.fromkeys(stamps))


def _may_be_stamp(one: Placed, body: float) -> bool:
    return abs(one.slant) >= _SLANTED or one.letter.size >= _LARGE * body


def _phrases(placed: Iterable[Placed]) -> Iterator[list[Placed]]:
    """Yield the characters in the file's order, neighbours together."""
    phrase: list[Placed] = []
    for one in placed:
        if phrase and not _goes_on(phrase[-1], one):
            yield phrase
            phrase = []
        phrase.append(one)
    if phrase:
        yield phrase


def _goes_on(before: Placed, after: Placed) -> bool:
    """Return whether a character stands near behind another in the direction of both."""
    one, other = before.letter, after.letter
    if (before.slant, before.quarters, one.size) != (after.slant, after.quarters, other.size):
        return False
    turn = radians(90 * before.quarters + before.slant)
    across, down = (theirs - mine for mine, theirs in zip(_middle(one), _middle(other), strict=True))
    ahead, aside = across * cos(turn) + down * sin(turn), down * cos(turn) - across * sin(turn)
    return 0 < ahead <= _NEXT * one.size and abs(aside) <= _ASIDE * one.size


def _covers(phrase: Sequence[Placed], grid: _Grid) -> bool:
    """Return whether at least half of the letters lie over others that are smaller."""
    covered = [_covered(one.letter, grid) for one in phrase]
    return sum(covered) >= _FEWEST_COVERED and 2 * sum(map(bool, covered)) >= len(covered)


def _covered(letter: Letter, grid: _Grid) -> int:
    (x, y), reach = _middle(letter), _REACH * letter.size
    columns = range(int((x - reach) // _COARSE), int((x + reach) // _COARSE) + 1)
    rows = range(int((y - reach) // _COARSE), int((y + reach) // _COARSE) + 1)
    near = (other for column in columns for row in rows for other in grid.get((column, row), ()))
    return sum(other.size < _SMALLER * letter.size and _is_within(other, x, y, reach) for other in near)


def _is_within(letter: Letter, x: float, y: float, reach: float) -> bool:
    middle_x, middle_y = _middle(letter)
    return abs(middle_x - x) <= reach and abs(middle_y - y) <= reach


def _grid(placed: Iterable[Placed]) -> _Grid:
    grid: defaultdict[tuple[int, int], list[Letter]] = defaultdict(list)
    for one in placed:
        x, y = _middle(one.letter)
        grid[int(x // _COARSE), int(y // _COARSE)].append(one.letter)
    return grid


def _middle(letter: Letter) -> tuple[float, float]:
    return (letter.box.left + letter.box.right) / 2, (letter.box.top + letter.box.bottom) / 2
