"""The pages drawn from their bands, before Word has them: quick enough to follow every edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from desktop.export.layouts.page.bands import Band, CellBand, FlowBand, Item, RuleBand, TitleBand
from desktop.export.layouts.page.column_fill import Placed, Unit, fill, leveled
from desktop.export.layouts.page.fitting import Fit
from desktop.export.layouts.page.masthead import SHARES, Head, running_words
from desktop.export.layouts.page.measure import BOX_MARGIN, box_inside
from desktop.export.layouts.page.sketch_words import broken, step, worded
from desktop.export.layouts.page.styles import BESIDE_PICTURE, BOXED, PASSAGE_STYLES, PICTURE_AIR
from desktop.export.profile import Columns, PageProfile
from desktop.export.styles import Style
from desktop.export.units import MM_PER_POINT
from desktop.model import Ink, PageSketch, Part, Shape, Words

# A caption line, in body lines.
CAPTION_ROOM = 0.8


def sketch_pages(fit: Fit) -> tuple[PageSketch, ...]:
    """Return every page as it will look, near enough to judge it by."""
    pad = _Pad(fit)
    for index, band in enumerate(fit.bands):
        pad.begin(fit.pages.page_of[index], index in fit.pages.breaks)
        if not (isinstance(band, RuleBand) and index in fit.pages.breaks):
            pad.draw(band)
    return pad.pages()


class _Pad:
    """Pages being drawn from the top; ``_y`` is in millimetres from the sheet's upper edge."""

    def __init__(self, fit: Fit) -> None:
        self._fit = fit
        self._profile = fit.profile
        self._styles = fit.measure.styles
        self._shapes: list[list[Shape]] = []
        self._words: list[list[Words]] = []
        self._y = 0.0
        self._turn()
        self._head()

    def pages(self) -> tuple[PageSketch, ...]:
        """Return what was drawn."""
        size = self._profile.width, self._profile.height
        drawn = zip(self._shapes, self._words, strict=True)
        return tuple(PageSketch(*size, tuple(shapes), tuple(words)) for shapes, words in drawn)

    def begin(self, page: int, broken: bool) -> None:
        """Go on to ``page`` (from 0) if that is still to come."""
        while len(self._words) <= page and (broken or len(self._words) < page + 1):
            self._turn()

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
            self._line(title.text, self._styles["BoxTitle"], BOX_MARGIN)
        self._cells(band, profile)
        self._y = top + band.height * MM_PER_POINT
        if band.boxed:
            box = Shape(Part.TINT, self._profile.left, top, self._profile.text_width, self._y - top)
            self._shapes[-1].insert(0, box)

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
            Shape(Part.FRAME, x + 2, y + 1, width - 4, max(height, 2), picture=unit.picture)
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
            below = tuple(worded(one.text, caption, columns.width) for one in item.captions)
            yield Unit(lines, Words("", 0, 0, columns.width, 0, 0), item.passage.picture or "", below)
            return
        name = PASSAGE_STYLES[item.passage.kind]
        style = self._styles[styles.get(name, name)]
        block = measure.block(item, columns.characters, shape)
        texts = list(broken(item.passage.text, columns.characters, style))
        step = max(1, block.lines // max(1, len(texts)))
        for text, indent in texts:
            yield Unit(step, worded(text, style, columns.width, indent))

    def _line(self, text: str, style: Style, margin: float = 0) -> None:
        """Draw a title line, broken where it is too long."""
        width = self._profile.text_width - 2 * margin
        characters = width / MM_PER_POINT / style.size
        self._y += style.before * MM_PER_POINT
        for part, _ in broken(text, characters, style):
            words = worded(part, style, width)
            self._words[-1].append(replace(words, x=self._profile.left + margin, y=self._y))
            self._y += (style.height - style.air) * MM_PER_POINT
        self._y += style.after * MM_PER_POINT

    def _turn(self) -> None:
        """Begin a page, under its 报眉 from the second on."""
        self._shapes.append([])
        self._words.append([])
        self._y = self._profile.top
        if len(self._words) > 1:
            self._running()

    def _running(self) -> None:
        profile, style = self._profile, self._styles["Running"]
        words = f"{running_words(self._fit.issue.masthead)}　　第{len(self._words)}版"
        self._words[-1].append(
            replace(worded(words, style, profile.text_width), x=profile.left, y=profile.edge)
        )
        self._rule(profile.left, profile.edge + 5, profile.text_width, Ink.BLACK)

    def _head(self) -> None:
        """Draw ears, nameplate and the publishers' line."""
        head = Head(self._fit.issue.masthead, self._profile, self._styles)
        x, imprint = self._profile.left, self._styles["Imprint"]
        tall = head.height - imprint.height
        for share, lines in zip(SHARES, head.columns, strict=True):
            self._stacked(lines, x, head.width_of(share), tall)
            x += head.width_of(share)
        bottom = self._y + head.height * MM_PER_POINT
        words = worded(head.imprint, imprint, self._profile.text_width)
        self._words[-1].append(replace(words, x=self._profile.left, y=bottom - imprint.height * MM_PER_POINT))
        self._rule(
            self._profile.left, bottom - imprint.after * MM_PER_POINT, self._profile.text_width, Ink.RED
        )
        self._y = bottom

    def _stacked(self, lines: Sequence[tuple[str, str]], x: float, width: float, tall: float) -> None:
        """Draw lines, each with its style, in the middle of a cell ``tall`` points high."""
        y = self._y + (tall - sum(self._styles[name].height for name, _ in lines)) / 2 * MM_PER_POINT
        for name, text in lines:
            self._words[-1].append(replace(worded(text, self._styles[name], width), x=x, y=y))
            y += self._styles[name].height * MM_PER_POINT

    def _rule(self, x: float, y: float, width: float, ink: Ink = Ink.GREY) -> None:
        self._shapes[-1].append(Shape(Part.RULE, x, y, width, 0, ink))

    @property
    def _pitch(self) -> float:
        return self._profile.line_pitch * MM_PER_POINT

    def _lines_left(self) -> int:
        bottom = self._profile.height - self._profile.bottom
        return int((bottom - self._y) / self._pitch)
