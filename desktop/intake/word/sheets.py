"""The sheets of a Word file, and where on them the text flows, as far as blank paragraphs tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from desktop.intake.word.names import attribute, child, toggle, value, w, whole
from desktop.intake.word.writing import PAGE_BREAK, Writing

POINTS_A_TWIP = 1 / 20

_ONE_LINE = 40
# The share of a sheet's width, its margin included, behind which no centred line begins.
_FAR_RIGHT = 0.55


@dataclass(frozen=True, slots=True)
class Sheet:
    """Size, margins and line pitch of a section's pages, in points; A4 where nothing is said.

    ``begins_page`` says that the section begins on a page of its own.
    """

    width: float = 595.3
    height: float = 841.9
    left: float = 90.0
    right: float = 90.0
    top: float = 72.0
    bottom: float = 72.0
    pitch: float = 15.6
    begins_page: bool = True

    @classmethod
    def of(cls, section: etree._Element) -> Sheet:
        """Return the sheet of a ``w:sectPr``."""
        written = {
            "width": _points(section, "pgSz", "w"),
            "height": _points(section, "pgSz", "h"),
            "left": _points(section, "pgMar", "left"),
            "right": _points(section, "pgMar", "right"),
            "top": _points(section, "pgMar", "top"),
            "bottom": _points(section, "pgMar", "bottom"),
            "pitch": _points(section, "docGrid", "linePitch"),
        }
        sizes = {name: points for name, points in written.items() if points > 0}
        return cls(**sizes, begins_page=value(section, "type") != "continuous")

    @property
    def room(self) -> float:
        """The height between the margins, one line at least."""
        return max(self.height - self.top - self.bottom, self.pitch)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of the flow in which heights can be compared: the page's own is the first of a page."""

    page: int = 0
    number: int = 0


class Flow:
    """Follows the flow of text down the pages.

    Blank paragraphs and short lines are as high as the line pitch; what is longer has an
    unknown height, and another stretch begins behind it.

    Attributes:
        stretch: where the next paragraph stands
    """

    def __init__(self, sections: Iterable[etree._Element] = ()) -> None:
        self.stretch = Stretch()
        self._sheets = [Sheet.of(section) for section in sections] or [Sheet()]
        self._depth = 0.0

    @property
    def sheet(self) -> Sheet:
        """The sheet that the next paragraph stands on."""
        return self._sheets[0]

    @property
    def top(self) -> float:
        """How far below the upper edge of the stretch's page the next paragraph begins, in points."""
        return self.sheet.top + self._depth

    def is_far_right(self, paragraph: etree._Element) -> bool:
        """Return whether the paragraph is indented by more than half of the sheet's lines."""
        indent = child(paragraph, "pPr", "ind")
        written = (attribute(indent, name, "") for name in ("left", "start", "firstLine"))
        points = sum((whole(each) or 0) * POINTS_A_TWIP for each in written)
        return points > self.sheet.width * _FAR_RIGHT - self.sheet.left

    def pass_line(self) -> None:
        """Go on below a blank paragraph or a line."""
        self._depth += self.sheet.pitch
        if self.stretch.number == 0 and self._depth >= self.sheet.room:
            self.pass_page()

    def pass_paragraph(self, paragraph: etree._Element, writing: Writing) -> None:
        """Go on below a paragraph, in the next section where it ends one."""
        text = "".join(text for text, _ in writing.runs)
        if len(text) > _ONE_LINE or "\n" in text or writing.pictures_before or writing.pictures_after:
            self.pass_block()
        else:
            self.pass_line()
        ends_page = PAGE_BREAK in text
        if child(paragraph, "pPr", "sectPr") is not None:
            self._sheets = self._sheets[1:] or self._sheets
            ends_page = ends_page or self.sheet.begins_page
        if ends_page:
            self.pass_page()

    def pass_block(self) -> None:
        """Go on below something of unknown height."""
        self.stretch = Stretch(self.stretch.page, self.stretch.number + 1)

    def pass_page(self) -> None:
        """Go on at the top of the next page."""
        self.stretch = Stretch(self.stretch.page + 1)
        self._depth = 0.0


def starts_page(paragraph: etree._Element) -> bool:
    """Return whether Word set the paragraph at the top of a page."""
    rendered = f"{w('r')}/{w('lastRenderedPageBreak')}"
    return toggle(paragraph, "pPr", "pageBreakBefore") is True or paragraph.find(rendered) is not None


def _points(section: etree._Element, name: str, attribute: str) -> float:
    found = child(section, name)
    written = "" if found is None else found.get(w(attribute), "")
    return max(0, whole(written) or 0) * POINTS_A_TWIP
