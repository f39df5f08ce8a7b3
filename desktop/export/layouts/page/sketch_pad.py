"""The sheets that pages are sketched on: 报头, 报眉, rules and lines over the whole width."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.export.layouts.page.fitting import Fit
from desktop.export.layouts.page.masthead import SHARES, Head, SetLine, running_words
from desktop.export.layouts.page.sketch_words import broken, worded
from desktop.export.styles import Style
from desktop.export.units import MM_PER_POINT
from desktop.model import Ink, PageSketch, Part, Shape, Words


class Pad:
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

    def _line(self, text: str, style: Style, x: float | None = None, width: float | None = None) -> None:
        """Draw a title line at ``x``, broken where it is too wide; over the whole page without one."""
        x, width = x or self._profile.left, width or self._profile.text_width
        characters = width / MM_PER_POINT / style.size
        self._y += style.before * MM_PER_POINT
        for part, _ in broken(text, characters, style):
            words = worded(part, style, width)
            self._words[-1].append(replace(words, x=x, y=self._y))
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
        x, imprint, width = self._profile.left, head.set_imprint, self._profile.text_width
        tall = head.height - head.height_of([imprint])
        for share, lines in zip(SHARES, head.set_columns, strict=True):
            above = (tall - head.height_of(lines)) / 2 * MM_PER_POINT
            self._stacked(lines, x, self._y + above, head.width_of(share))
            x += head.width_of(share)
        self._stacked([imprint], self._profile.left, self._y + tall * MM_PER_POINT, width)
        self._y += head.height * MM_PER_POINT
        after = self._styles["Imprint"].after * MM_PER_POINT
        self._rule(self._profile.left, self._y - after, width, Ink.RED)

    def _stacked(self, lines: Iterable[SetLine], x: float, y: float, width: float) -> None:
        """Draw lines, each with its style, one under the other from ``y`` on."""
        for name, pieces in lines:
            style = self._styles[name]
            for piece in pieces:
                self._words[-1].append(replace(worded(piece, style, width), x=x, y=y))
                y += (style.height - style.air) * MM_PER_POINT
            y += style.air * MM_PER_POINT

    def _rule(self, x: float, y: float, width: float, ink: Ink = Ink.GREY) -> None:
        self._shapes[-1].append(Shape(Part.RULE, x, y, width, 0, ink))

    @property
    def _pitch(self) -> float:
        return self._profile.line_pitch * MM_PER_POINT

    def _lines_left(self) -> int:
        bottom = self._profile.height - self._profile.bottom
        return int((bottom - self._y) / self._pitch)
