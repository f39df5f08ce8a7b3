"""The pages drawn from their bands, before Word has them: quick enough to follow every edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import singledispatchmethod

from desktop.export.layouts.page.bands import (
    Band,
    CellBand,
    FlowBand,
    Item,
    RuleBand,
    SharedBand,
    Story,
    TitleBand,
)
from desktop.export.layouts.page.column_fill import Placed, Unit, fill, leveled
from desktop.export.layouts.page.fitting import Fit
from desktop.export.layouts.page.measure import BOX_MARGIN, box_inside
from desktop.export.layouts.page.sharing import width_of
from desktop.export.layouts.page.sketch_pad import Pad
from desktop.export.layouts.page.sketch_words import broken, step, worded
from desktop.export.layouts.page.style_roles import BESIDE_PICTURE, BOXED, IN_LANE, PICTURE_AIR, style_in
from desktop.export.layouts.page.styles import AIR_STEP
from desktop.export.profile import Columns, PageProfile
from desktop.export.units import MM_PER_POINT
from desktop.model import PageSketch, Part, Shape, Words

# A caption line, in body lines.
CAPTION_ROOM = 0.8


def sketch_pages(fit: Fit) -> tuple[PageSketch, ...]:
    """Return every page as it will look, near enough to judge it by."""
    pad = _Sketcher(fit)
    for index, band in enumerate(fit.bands):
        pad.begin(fit.pages.page_of[index], index in fit.pages.breaks)
        if not isinstance(band, RuleBand):
            pad.draw(band)
        elif index not in fit.pages.breaks:
            pad.draw(replace(band, height=band.height + fit.air(index) * AIR_STEP))
    return pad.pages()


class _Sketcher(Pad):
    """Draws bands, each where the last one ended."""

    @singledispatchmethod
    def draw(self, band: Band) -> None:
        """Draw a band where the last one ended."""
        raise TypeError(f"no way to draw {band}")

    @draw.register
    def _(self, band: RuleBand) -> None:
        height = band.height * MM_PER_POINT
        if band.drawn:
            self._rule(self._profile.left, self._y + height / 2, self._profile.text_width)
        self._y += height

    @draw.register
    def _(self, band: TitleBand) -> None:
        for passage, style in band.lines:
            self._line(passage.text, self._styles[style])

    @draw.register
    def _(self, band: FlowBand) -> None:
        units = [unit for item in band.items for unit in self._units(item, band.columns, band.shape, {})]
        while units:
            room = self._lines_left()
            height = min(leveled(units, band.columns.count), max(room, 1))
            placed, units = fill(units, band.columns.count, height)
            self._columns(placed, band.columns, height, boxed=band.boxed)
            if units:
                self._turn()

    @draw.register
    def _(self, band: CellBand) -> None:
        top = self._y
        profile = box_inside(self._profile) if band.boxed else self._profile
        for title in band.titles:
            self._line(title.text, self._styles["BoxTitle"], profile.left, profile.text_width)
        self._cells(band, profile)
        self._y = top + band.height * MM_PER_POINT
        if band.boxed:
            box = Shape(Part.TINT, self._profile.left, top, self._profile.text_width, self._y - top)
            self._shapes[-1].insert(0, box)

    @draw.register
    def _(self, band: SharedBand) -> None:
        top, x = self._y, self._profile.left
        for story in band.stories:
            margin = BOX_MARGIN if story.boxed else 0
            width = width_of(story.columns) + 2 * margin
            if story.boxed:
                box = Shape(Part.TINT, x, top, width, band.height * MM_PER_POINT)
                self._shapes[-1].append(box)
            self._y = top
            for passage, style in story.titles:
                self._line(passage.text, self._styles[style], x + margin, width_of(story.columns))
            self._lanes(story, x + margin, band.shape)
            x += width + step(band.columns) - band.columns.width
        self._y = top + band.height * MM_PER_POINT

    def _lanes(self, story: Story, x: float, shape: float) -> None:
        """Draw the columns of a story, of which the first begins at ``x``."""
        styles = BOXED if story.boxed else IN_LANE
        for number, lane in enumerate(story.lanes):
            units = [unit for item in lane for unit in self._units(item, story.columns, shape, styles)]
            placed, _ = fill(units, 1, sum(unit.lines for unit in units))
            for _, line, unit in placed:
                at = x + number * step(story.columns)
                self._unit(unit, at, self._y + line * self._pitch, story.columns.width)

    def _cells(self, band: CellBand, profile: PageProfile) -> None:
        columns = profile.divide(len(band.cells))
        styles = BOXED if band.boxed else BESIDE_PICTURE
        for number, items in enumerate(band.cells):
            units = [unit for item in items for unit in self._units(item, columns, band.shape, styles)]
            placed, _ = fill(units, 1, sum(unit.lines for unit in units))
            x = profile.left + number * step(columns)
            for _, line, unit in placed:
                self._unit(unit, x, self._y + line * self._pitch, columns.width)

    def _columns(self, placed: Iterable[Placed], columns: Columns, height: int, boxed: bool) -> None:
        tall = height * self._pitch
        if boxed:
            box = Shape(Part.TINT, self._profile.left, self._y, self._profile.text_width, tall)
            self._shapes[-1].append(box)
        for column, line, unit in placed:
            x = self._profile.left + column * step(columns)
            self._unit(unit, x, self._y + line * self._pitch, columns.width)
        for column in range(1, columns.count):
            x = self._profile.left + column * step(columns) - (step(columns) - columns.width) / 2
            self._shapes[-1].append(Shape(Part.RULE, x, self._y, 0, tall))
        self._y += tall

    def _unit(self, unit: Unit, x: float, y: float, width: float) -> None:
        if unit.picture is None:
            self._words[-1].append(replace(unit.words, x=x + unit.words.x, y=y))
            return
        below = len(unit.below) * self._pitch * CAPTION_ROOM
        height = unit.lines * self._pitch - below - PICTURE_AIR * MM_PER_POINT
        self._shapes[-1].append(
            Shape(Part.FRAME, x + 2, y + 1, width - 4, max(height, 2), picture=unit.picture, crop=unit.crop)
        )
        for number, words in enumerate(unit.below):
            at = y + max(height, 2) + 2 + number * self._pitch * CAPTION_ROOM
            self._words[-1].append(replace(words, x=x, y=at))

    def _units(self, item: Item, columns: Columns, shape: float, styles: Mapping[str, str]) -> Iterator[Unit]:
        """Yield an item line by line, or a picture with its captions as one."""
        measure = self._fit.measure
        if item.is_picture:
            lines = measure.picture_lines(item, columns.width, shape)
            caption = self._styles["Caption"]
            below = [worded(one.text, caption, columns.width) for one in item.captions]
            if item.passage.credit:
                below.insert(0, worded(item.passage.credit, self._styles["PictureCredit"], columns.width))
            room = Words("", 0, 0, columns.width, 0, 0)
            yield Unit(lines, room, item.passage.picture or "", tuple(below), item.passage.shape)
            return
        style = self._styles[style_in(item, styles)]
        block = measure.block(item, columns.characters, shape)
        texts = list(broken(item.passage.text, columns.characters, style))
        step = max(1, block.lines // max(1, len(texts)))
        for text, indent in texts:
            yield Unit(step, worded(text, style, columns.width, indent))
