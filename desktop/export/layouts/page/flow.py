"""Text and pictures in columns: how many, and how high the empty frames, so that columns end level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from desktop.export.fit import Block, level_height
from desktop.export.layouts.page.bands import FlowBand, Item
from desktop.export.layouts.page.lanes import Lanes, fill_lanes
from desktop.export.layouts.page.measure import Measure
from desktop.export.profile import Columns, PageProfile

# Characters up to which an article stands in this many columns, best first.
COLUMN_CHOICES = ((260, (3, 2)), (900, (4, 3, 5, 2)), (1800, (4, 5, 3, 2)), (10**9, (5, 4, 3, 2)))
NARROWEST_COLUMN = 11
# A column shows at least so many lines.
FEWEST_LINES = 3
# Heights of an empty frame over its width, and the one that looks best.
SHAPES = tuple(hundredths / 100 for hundredths in range(44, 90, 3))
USUAL_SHAPE = 0.65
# Frames drawn smaller than this come with a dislike of high bands.
THRIFTY_BELOW = 1.1
# What a choice costs: lines left empty as a share of the text, an odd frame, a step from the usual columns.
HOLE_COST, SHAPE_COST, COLUMN_COST = 1.5, 0.25, 0.05
# What 孤行控制 adds to the height of columns on average: so much, and so much for each line.
UNEVEN_LINES, UNEVEN_SHARE = 0.2, 0.015


_Texts = tuple[tuple[str, int], ...]
_Level = tuple[_Texts, Columns, tuple[int, ...]]


def _texts(items: Iterable[Item]) -> _Texts:
    """Return what tells texts apart: a part of one is shorter than all of it."""
    return tuple((item.passage.id, len(item.passage.text)) for item in items)


class Flows:
    """Chooses columns for texts, each once, with empty frames ``scale`` times their usual height.

    Titles do not matter to a choice, so one chooser serves pages with titles of any size.
    """

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._levels: dict[_Level, tuple[float, int]] = {}
        self._blocks: dict[tuple[_Texts, Columns], list[Block | None]] = {}
        self._known: dict[tuple[_Texts, int | None, bool], FlowBand] = {}
        self._shapes: dict[tuple[Columns, tuple[float, ...]], list[tuple[float, float, tuple[int, ...]]]] = {}
        self._lanes: dict[tuple[_Texts, Columns], Lanes] = {}
        self._level_lanes: dict[tuple[_Texts, Columns], tuple[float, Lanes]] = {}

    def at(self, scale: float) -> Flows:
        """Return a chooser for frames of another scale; what has no empty frame is reckoned once for both."""
        other = Flows(scale)
        other._levels, other._blocks = self._levels, self._blocks
        return other

    def band(
        self, measure: Measure, items: tuple[Item, ...], columns: int | None = None, boxed: bool = False
    ) -> FlowBand:
        """Return the items in that many columns, or in those that suit them best."""
        key = (_texts(items), columns, boxed)
        if key not in self._known:
            self._known[key] = self._best(measure, items, columns, boxed)
        return self._known[key]

    def lanes(self, measure: Measure, items: tuple[Item, ...], columns: Columns) -> Lanes:
        """Return the items cut into these columns, see ``fill_lanes``; empty frames have the usual shape."""
        key = (_texts(items), columns)
        if key not in self._lanes:
            self._lanes[key] = fill_lanes(measure, items, columns, self.shape)
        return self._lanes[key]

    def level_lanes(self, measure: Measure, items: tuple[Item, ...], columns: Columns) -> tuple[float, Lanes]:
        """Return the shape of empty frames at which the columns end most level, and the items in them."""
        key = (_texts(items), columns)
        if key not in self._level_lanes:
            self._level_lanes[key] = self._most_level(measure, items, columns)
        return self._level_lanes[key]

    def _most_level(self, measure: Measure, items: Sequence[Item], columns: Columns) -> tuple[float, Lanes]:
        tried: list[tuple[float, float, Lanes]] = []
        for odd, shape, _ in self._frames(measure, items, columns):
            if tried and odd >= min(cost for cost, _, _ in tried):
                break
            lanes = fill_lanes(measure, items, columns, shape)
            blocks = measure.blocks(items, columns.characters, shape)
            tried.append((odd + _unevenness(blocks, lanes[0] * columns.count), shape, lanes))
        _, shape, lanes = min(tried, key=lambda one: one[0])
        return shape, lanes

    @property
    def shape(self) -> float:
        """The height over the width of empty frames that are not fitted to a text."""
        return USUAL_SHAPE * self.scale

    def _best(self, measure: Measure, items: tuple[Item, ...], fixed: int | None, boxed: bool) -> FlowBand:
        characters = sum(len(item.passage.text) for item in items)
        fixed = fixed or measure.profile.columns
        if fixed and not any(item.is_picture for item in items):
            fixed = _held(measure.profile, characters, fixed)
        choices = _column_choices(measure.profile, characters, fixed)
        lines, columns, shape, frames = self._cheapest(measure, items, choices)
        height = measure.points(lines * (1 + UNEVEN_SHARE) + UNEVEN_LINES)
        blocks = tuple(_with(frames, self._blocks_of(measure, items, _texts(items), columns)))
        least = measure.points(blocks[0].lines) if blocks[0].whole else 0
        return FlowBand(
            height, least=least, items=items, columns=columns, shape=shape, boxed=boxed, blocks=blocks
        )

    def _cheapest(
        self, measure: Measure, items: Sequence[Item], choices: Sequence[Columns]
    ) -> tuple[int, Columns, float, tuple[int, ...]]:
        """Return the height in lines, the columns, shape and lines of empty frames that look best."""
        thrift = max(0.0, THRIFTY_BELOW - self.scale) / measure.least_lines(items)
        frames: tuple[int, ...] = ()
        least, best, texts = inf, (1, choices[0], USUAL_SHAPE, frames), _texts(items)
        for rank, columns in enumerate(choices):
            # Columns farther from the usual cost more than what is found already.
            if COLUMN_COST * rank >= least:
                break
            for odd, shape, frames in self._frames(measure, items, columns):
                # Odder frames cost more than what is found already, however level they end.
                if odd + COLUMN_COST * rank >= least:
                    break
                uneven, lines = self._level(measure, items, (texts, columns, frames))
                whole = uneven + odd + COLUMN_COST * rank + thrift * lines
                if whole < least:
                    least, best = whole, (lines, columns, shape, frames)
        return best

    def _frames(
        self, measure: Measure, items: Sequence[Item], columns: Columns
    ) -> list[tuple[float, float, tuple[int, ...]]]:
        """Return what shapes of empty frames cost, the shapes, and the lines they take, the best first.

        Of shapes that take the same lines only the best is there. Without empty frames there
        is the usual shape alone, and no lines.
        """
        pictures = [item for item in items if _is_empty(item)]
        if not pictures:
            return [(0.0, self.shape, ())]
        # Empty frames over captions of the same height are alike.
        width = measure.column_width(columns.characters)
        key = columns, tuple(measure.caption_height(item, width) for item in pictures)
        if key not in self._shapes:
            self._shapes[key] = self._shapes_of(measure, pictures, width)
        return self._shapes[key]

    def _shapes_of(
        self, measure: Measure, pictures: Sequence[Item], width: float
    ) -> list[tuple[float, float, tuple[int, ...]]]:
        best: dict[tuple[int, ...], tuple[float, float]] = {}
        for shape in (usual * self.scale for usual in SHAPES):
            lines = tuple(measure.picture_lines(item, width, shape) for item in pictures)
            cost = SHAPE_COST * self._oddness(shape), shape
            best[lines] = min(best.get(lines, cost), cost)
        return sorted((*cost, lines) for lines, cost in best.items())

    def _level(self, measure: Measure, items: Sequence[Item], key: _Level) -> tuple[float, int]:
        """Return how unevenly items end, with empty frames of so many lines, and their height in lines."""
        if key not in self._levels:
            texts, columns, frames = key
            self._levels[key] = _levelled(
                _with(frames, self._blocks_of(measure, items, texts, columns)), columns
            )
        return self._levels[key]

    def _blocks_of(
        self, measure: Measure, items: Sequence[Item], texts: _Texts, columns: Columns
    ) -> list[Block | None]:
        """Return the room of each item, None for empty frames; shapes are tried in many ways."""
        key = (texts, columns)
        if key not in self._blocks:
            self._blocks[key] = [
                None if _is_empty(item) else measure.block(item, columns.characters, USUAL_SHAPE)
                for item in items
            ]
        return self._blocks[key]

    def _oddness(self, shape: float) -> float:
        return abs(shape / self.scale - USUAL_SHAPE)


def _is_empty(item: Item) -> bool:
    return item.is_picture and item.shape is None


def _with(frames: Iterable[int], texts: Iterable[Block | None]) -> list[Block]:
    """Return the blocks of texts with pictures of so many lines where there is none."""
    waiting = iter(frames)
    return [block or Block(next(waiting), whole=True) for block in texts]


def _levelled(blocks: Sequence[Block], columns: Columns) -> tuple[float, int]:
    """Return how unevenly blocks end in columns, and the height in lines."""
    lines = level_height(blocks, columns.count)
    return _unevenness(blocks, lines * columns.count), lines


def _unevenness(blocks: Sequence[Block], offered: int) -> float:
    total = sum(block.lines for block in blocks)
    # The text takes the same room in all columns; pictures in wide ones would make any hole look small.
    text = sum(block.lines for block in blocks if not block.whole) or total
    return HOLE_COST * (offered - total) / max(text, 1)


def _held(profile: PageProfile, characters: int, count: int) -> int:
    """Return how many of the columns that the editor chose a text of that many characters fills.

    Columns of a line or two cannot end level with 孤行控制 on: LibreOffice tries for ever.
    """
    fewest = (
        at for at in range(count, 1, -1) if characters >= FEWEST_LINES * at * profile.divide(at).characters
    )
    return next(fewest, 1)


def usual_columns(profile: PageProfile) -> Columns:
    """Return the columns that a long text runs in."""
    return _column_choices(profile, COLUMN_CHOICES[-1][0], None)[0]


def _column_choices(profile: PageProfile, characters: int, fixed: int | None) -> list[Columns]:
    """Return the columns to try for a text of that many characters, best first; one where they are fixed."""
    if fixed or profile.columns:
        return [profile.divide(fixed or profile.columns or 1)]
    counts = next(counts for limit, counts in COLUMN_CHOICES if characters <= limit)
    choices = [profile.divide(count) for count in counts]
    wide = [columns for columns in choices if columns.characters >= NARROWEST_COLUMN]
    return wide or [profile.divide(1)]
