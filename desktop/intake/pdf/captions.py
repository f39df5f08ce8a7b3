"""Which lines under a picture are its caption, as far as the page shows it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.items import Item, Picture, item_of
from desktop.intake.pdf.runs import Run, are_in_row

# Shares of the font size.
_BELOW, _LEADING, _ASIDE = 1.4, 0.8, 1.0
_SMALLER, _NARROWER = 0.97, 0.9
_MOST_ROWS = 4


def with_captions(items: list[Item], body: float) -> list[Item]:
    """Return the items, pictures together with the lines below that are set as captions.

    These are smaller than the body's letters, of size ``body``, or one short line below the
    picture's middle.
    """
    for item in items:
        if isinstance(item.content, Picture) and not item.content.caption:
            rows = _rows_below(item.box, items)
            if rows and _is_set_as_caption(item.box, rows, body):
                items = _put_together(item, item.content, [run for row in rows for run in row], items)
    return items


def _put_together(item: Item, picture: Picture, caption: list[Run], items: Iterable[Item]) -> list[Item]:
    taken = {id(item), *map(id, caption)}
    others = [other for other in items if taken.isdisjoint((id(other), id(other.content)))]
    return [*others, item_of(Picture(picture.box, picture.inside, tuple(caption)))]


def _rows_below(picture: Box, items: Iterable[Item]) -> list[list[Run]]:
    """Return the rows right below a picture, as far as they are of one size."""
    runs = sorted(_runs_below(picture, items), key=lambda run: (run.box.top, run.box.left))
    rows: list[list[Run]] = []
    for run in runs:
        if rows and are_in_row(rows[-1][0].box, run.box):
            rows[-1].append(run)
        elif _goes_on(rows[-1][0], run) if rows else run.box.top - picture.bottom <= _BELOW * run.size:
            rows.append([run])
        else:
            break
    return rows


def _runs_below(picture: Box, items: Iterable[Item]) -> Iterable[Run]:
    runs = (item.content for item in items if isinstance(item.content, Run))
    yield from (run for run in runs if not run.downward and _is_under(picture, run))


def _is_under(picture: Box, run: Run) -> bool:
    """Return whether a run is lower and no wider than the picture, or has the same middle."""
    if run.box.top < picture.bottom - run.size / 2:
        return False
    reach = _ASIDE * run.size
    is_within = picture.left - reach <= run.box.left and run.box.right <= picture.right + reach
    return is_within or _aside(picture, run.box) <= reach


def _aside(picture: Box, line: Box) -> float:
    """Return how far the middles are from one another."""
    return abs(line.left + line.right - picture.left - picture.right) / 2


def _goes_on(above: Run, below: Run) -> bool:
    return above.size == below.size and below.box.top - above.box.bottom <= _LEADING * below.size


def _is_set_as_caption(picture: Box, rows: list[list[Run]], body: float) -> bool:
    if len(rows) > _MOST_ROWS or max(run.size for run in rows[0]) > body / _SMALLER:
        return False
    if max(run.size for run in rows[0]) < _SMALLER * body:
        return True
    line = Box.around(run.box for run in rows[0])
    is_narrow = len(rows) == 1 and line.width < _NARROWER * picture.width
    return is_narrow and _aside(picture, line) <= _ASIDE * body
