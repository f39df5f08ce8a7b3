"""How high things stand on the page, before anything is set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from desktop.export.fit import Block, lines_of
from desktop.export.layouts.page.bands import Item
from desktop.export.layouts.page.style_roles import (
    HEADLINE_RANKS,
    INTERTITLE_LINES,
    PASSAGE_STYLES,
    PICTURE_AIR,
)
from desktop.export.line_breaks import advance
from desktop.export.parts import goes_on
from desktop.export.pictures import SPARE_MM
from desktop.export.profile import PageProfile
from desktop.export.styles import Style
from desktop.export.units import MM_PER_POINT
from desktop.model import Passage, PassageKind

# A title that fills more of its line than this looks crammed.
FULLEST_LINE = 0.96
TALLEST_SHAPE = 1.0
# No picture takes more of a page's height than this.
TALLEST_PICTURE = 0.3
# Over a part of the page a title may break.
MOST_TITLE_LINES = 2

# Air in a box left and right of its text, in millimetres.
BOX_MARGIN = 2.8


def box_inside(profile: PageProfile) -> PageProfile:
    """Return the sheet with the type area that a box over the whole width leaves inside."""
    return narrowed(profile, profile.text_width - 2 * BOX_MARGIN)


def narrowed(profile: PageProfile, width: float) -> PageProfile:
    """Return the sheet with a type area of ``width`` mm."""
    margin = (profile.width - width) / 2
    return replace(profile, left=margin, right=margin)


@dataclass(frozen=True)
class Measure:
    """Heights for one sheet: body lines of the text, points of the titles."""

    profile: PageProfile
    styles: dict[str, Style]
    _captions: dict[tuple[str, float], float] = field(default_factory=dict, compare=False)

    def points(self, lines: float) -> float:
        """Return the height of body lines."""
        return lines * self.profile.line_pitch

    def block(self, item: Item, characters: int, shape: float) -> Block:
        """Return the room that an item takes in a column of ``characters``."""
        if item.is_picture:
            return Block(self.picture_lines(item, self.column_width(characters), shape), whole=True)
        lines = self._text_lines(item.passage, characters)
        return Block(lines, whole=item.passage.kind is PassageKind.TABLE)

    def blocks(self, items: Iterable[Item], characters: int, shape: float) -> list[Block]:
        """Return the room that each item takes."""
        return [self.block(item, characters, shape) for item in items]

    def least_lines(self, items: Iterable[Item]) -> float:
        """Return the height of the items' text alone, were it spread over the whole width (at least 1)."""
        return max(1.0, sum(advance(item.passage.text) for item in items) / self.profile.divide(1).characters)

    def column_width(self, characters: int) -> float:
        """Return the width in millimetres of a column of ``characters``."""
        return characters * self.profile.body_size * MM_PER_POINT

    def picture_lines(self, item: Item, width: float, shape: float) -> int:
        """Return the body lines for a picture ``width`` mm wide with its captions."""
        if item.shape is None and not self.profile.empty_frames:
            return self._caption_lines(item, width)
        wanted = min(item.shape or shape, TALLEST_SHAPE) * (width - SPARE_MM)
        tall = min(wanted, TALLEST_PICTURE * self.profile.text_height) / MM_PER_POINT
        return ceil((tall + self.caption_height(item, width) + PICTURE_AIR) / self.profile.line_pitch)

    def picture_height(self, item: Item, width: float, lines: int) -> float:
        """Return the millimetres left for the picture itself in that many body lines."""
        return (self.points(lines) - self.caption_height(item, width) - PICTURE_AIR) * MM_PER_POINT

    def caption_height(self, item: Item, width: float) -> float:
        """Return the height of a picture's captions in points; it is asked for with every shape."""
        key = (item.passage.id, width)
        if key not in self._captions:
            self._captions[key] = self._height_of_captions(item, width)
        return self._captions[key]

    def _height_of_captions(self, item: Item, width: float) -> float:
        credit = self.styles["PictureCredit"].height if item.passage.credit else 0
        return credit + sum(self._title_height(caption, "Caption", width) for caption in item.captions)

    def titles_height(self, lines: Iterable[tuple[Passage, str]], width: float | None = None) -> float:
        """Return the height of title lines in points, ``width`` mm wide or over the whole page."""
        width = width or self.profile.text_width
        return sum(self._title_height(passage, style, width) for passage, style in lines)

    def headline_style(self, text: str, rank: int) -> str:
        """Return the largest title style from ``rank`` on in which the text stays on one line."""
        for name in HEADLINE_RANKS[rank:]:
            if advance(text) * self.styles[name].size <= FULLEST_LINE * self._width():
                return name
        return HEADLINE_RANKS[max(rank, 1)]

    def narrow_style(self, text: str, rank: int, width: float) -> str:
        """Return the largest title style from ``rank`` on in which the text takes one line, or few."""
        lines = {
            name: lines_of(text, int(width / MM_PER_POINT / self.styles[name].size))
            for name in HEADLINE_RANKS[rank:]
        }
        fitting = (name for most in range(1, MOST_TITLE_LINES + 1) for name in lines if lines[name] <= most)
        return next(fitting, HEADLINE_RANKS[-1])

    def _width(self) -> float:
        return self.profile.text_width / MM_PER_POINT

    def _caption_lines(self, item: Item, width: float) -> int:
        return ceil(self.caption_height(item, width) / self.profile.line_pitch)

    def _title_height(self, passage: Passage, name: str, width: float) -> float:
        style = self.styles[name]
        characters = int(width / MM_PER_POINT / style.size)
        return style.height + (style.height - style.air) * (lines_of(passage.text, characters) - 1)

    def _text_lines(self, passage: Passage, characters: int) -> int:
        if passage.kind is PassageKind.INTERTITLE:
            return INTERTITLE_LINES * lines_of(passage.text, characters)
        if passage.kind is PassageKind.TABLE:
            return self._table_lines(passage.rows, characters)
        indent = self.indent(passage)
        return sum(lines_of(text, characters, indent) for text in passage.text.split("\n"))

    def indent(self, passage: Passage) -> int:
        """Return how many characters the first line of a text is indented."""
        return 0 if goes_on(passage) else self.styles[PASSAGE_STYLES[passage.kind]].indent

    @staticmethod
    def _table_lines(rows: Sequence[Sequence[str]], characters: int) -> int:
        cell = max(1, characters // max(map(len, rows)))
        return sum(max(lines_of(text, cell) for text in row) for row in rows)
