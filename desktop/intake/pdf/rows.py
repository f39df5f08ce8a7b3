"""The rows of a column: runs that stand on one line, read together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.items import Item
from desktop.intake.pdf.runs import Run, are_in_row
from desktop.intake.pdf.sheets import Letter
from desktop.intake.pdf.spacing import is_latin, text_of

# Marks that stay with the character before them, and those that stay with the one behind.
_NEVER_FIRST, _NEVER_LAST = "，。、；：！？”’）》】」』〉,.;:!?)%％", "“‘（《【「『〈("


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a column as it reads, with its place and the type most of it is set in.

    ``opening`` is as wide as what must stay together at its beginning. A row that is read
    downwards has no ``opening``.
    """

    text: str
    box: Box
    size: float
    faces: frozenset[str] = frozenset()
    opening: float = 0.0
    downward: bool = False


def rows_of(items: Iterable[Item]) -> Iterator[Row | Item]:
    """Yield the items from top to bottom, runs as rows; text set downwards from right to left."""
    waiting: list[Run] = []
    for item in sorted(items, key=lambda item: item.box.top):
        run = item.content
        if isinstance(run, Run) and (not waiting or _is_beside(waiting[0], run)):
            waiting.append(run)
            continue
        yield from _rows(waiting)
        waiting = [run] if isinstance(run, Run) else []
        if not isinstance(run, Run):
            yield item
    yield from _rows(waiting)


def row_of(runs: Iterable[Run]) -> Row:
    """Return the row of these runs, which stand side by side.

    Raises:
        ValueError: where there is none
    """
    runs = sorted(runs, key=lambda run: run.box.left)
    letters = [letter for run in runs for letter in run.letters]
    box = Box.around(letter.box for letter in letters)
    return Row(text_of(letters), box, _usual_size(letters), _faces(letters), _opening(letters))


def _is_beside(one: Run, other: Run) -> bool:
    return one.downward == other.downward and are_in_row(one.box, other.box)


def _rows(runs: Sequence[Run]) -> Iterator[Row]:
    if runs and runs[0].downward:
        yield from map(_downward_row, sorted(runs, key=lambda run: -run.box.right))
    elif runs:
        yield row_of(runs)


def _downward_row(run: Run) -> Row:
    text = "".join(letter.space + letter.text for letter in run.letters).strip()
    return Row(text, run.box, _usual_size(run.letters), _faces(run.letters), downward=True)


def _usual_size(letters: Sequence[Letter]) -> float:
    return Counter(letter.size for letter in letters).most_common(1)[0][0]


def _faces(letters: Iterable[Letter]) -> frozenset[str]:
    """Return the fonts of the ideographs; figures and marks are often set in another."""
    return frozenset(letter.face for letter in letters if letter.text.isalpha() and not is_latin(letter.text))


def _opening(letters: Sequence[Letter]) -> float:
    """Return how much room a line must have for what stays together at a row's beginning.

    That is a word with the marks round it; figures stay with what they count.
    """
    end = 1
    while end < len(letters) and _stay_together(letters[end - 1], letters[end]):
        end += 1
    return letters[end - 1].box.right - letters[0].box.left


def _stay_together(before: Letter, after: Letter) -> bool:
    is_word = is_latin(before.text) and after.text.isalnum() and not after.space
    return is_word or after.text in _NEVER_FIRST or before.text in _NEVER_LAST
