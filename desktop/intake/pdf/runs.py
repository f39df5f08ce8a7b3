"""Letters that stand close together in one row, or one below the other, put together as runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.sheets import Letter

# Shares of the font size: a wider gap may be that between two columns.
_WIDEST_GAP, _DEEPEST_GAP = 0.7, 0.4
_MOST_OVERLAP = 0.5
_SAME_ROW, _SAME_COLUMN = 0.65, 0.25
# Fewer letters one below the other are no text that is set downwards.
_FEWEST_DOWNWARD = 3
# Marks that fill only one side of the square they are set in.
_CLOSING, _OPENING = frozenset("，。、；：！？”’）》】」』〉"), frozenset("“‘（《【「『〈")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring letters in reading order; ``downward`` where they stand one below the other.

    The box leaves out the empty half of a mark at either end.
    """

    letters: tuple[Letter, ...]
    box: Box
    size: float
    downward: bool = False

    @property
    def measure(self) -> float:
        """Where it ends without a mark, which may hang over the end of the line."""
        last = self.letters[-1]
        is_hanging = last.text in _CLOSING and len(self.letters) > 1
        return last.box.left if is_hanging else self.box.right

    @property
    def order(self) -> int:
        """Where the file writes it."""
        return self.letters[0].order


def runs_of(letters: Iterable[Letter]) -> list[Run]:
    """Return the letters as runs, in the order given; every letter is in exactly one."""
    return [run for group in _groups(letters) for run in _runs(group)]


def run_of(letters: Iterable[Letter], *, downward: bool = False) -> Run:
    """Return one run of these letters.

    Raises:
        ValueError: where there is none
    """
    letters = tuple(letters)
    box = Box.around(letter.box for letter in letters)
    size = max(letter.size for letter in letters)
    return Run(letters, box if downward else _trimmed(letters, box), size, downward)


def are_in_row(one: Box, other: Box) -> bool:
    """Return whether two boxes stand on about the same line."""
    return one.overlap_down(other) >= _SAME_ROW * min(one.height, other.height)


def _groups(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Yield letters that go on to the right, or downwards, without a gap."""
    group: list[Letter] = []
    for letter in letters:
        if group and not _goes_on(group, letter):
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _goes_on(group: list[Letter], letter: Letter) -> bool:
    if len(group) == 1:
        return _is_right(group[0], letter) or _is_below(group[0], letter)
    goes_right = _is_right(group[0], group[1])
    return _is_right(group[-1], letter) if goes_right else _is_below(group[-1], letter)


def _is_right(before: Letter, after: Letter) -> bool:
    gap = (after.box.left - before.box.right) / max(before.size, after.size)
    return -_MOST_OVERLAP <= gap <= _WIDEST_GAP and are_in_row(before.box, after.box)


def _is_below(before: Letter, after: Letter) -> bool:
    size = max(before.size, after.size)
    gap = (after.box.top - before.box.bottom) / size
    aside = abs(after.box.left + after.box.right - before.box.left - before.box.right) / 2
    return -_DEEPEST_GAP <= gap <= _DEEPEST_GAP and aside <= _SAME_COLUMN * size


def _runs(group: list[Letter]) -> Iterator[Run]:
    if len(group) == 1 or _is_right(group[0], group[1]):
        yield run_of(group)
    elif len(group) >= _FEWEST_DOWNWARD:
        yield run_of(group, downward=True)
    else:
        yield from (run_of((letter,)) for letter in group)


def _trimmed(letters: tuple[Letter, ...], box: Box) -> Box:
    left = letters[0].ink[0] if letters[0].text in _OPENING else box.left
    right = letters[-1].ink[1] if letters[-1].text in _CLOSING else box.right
    return Box(min(max(left, box.left), right), box.top, max(min(right, box.right), left), box.bottom)
