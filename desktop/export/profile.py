"""Sheets of paper: size, type area, columns of whole characters."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from desktop.export.template import NO_TEMPLATE, Template
from desktop.export.units import MM_PER_POINT, TWIPS_PER_POINT, TYPE_SIZES, twips
from desktop.model.page_format import PageFormat

# A gutter below this many characters lets the eye slip into the next column.
NARROWEST_GUTTER = 1.15
USUAL_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """Equal columns of whole characters of ``size`` points; ``gutter`` is in twips, 0 for one column."""

    count: int
    characters: int
    gutter: int
    size: float

    @property
    def width(self) -> float:
        """The width of one column in millimetres."""
        return self.characters * self.size * MM_PER_POINT


@dataclass(frozen=True, slots=True)
class PageProfile:
    """One sheet as the paper uses it; lengths in millimetres, type in points.

    ``edge`` is from the sheet's edge to the running head or foot. ``headline_scale`` shrinks
    titles and nameplate for small sheets. ``columns`` fixes the number of text columns; None
    chooses it for each article. ``legal_line`` is printed under the nameplate word for word, the
    lines of the ears under what the masthead says there. ``empty_frames`` keeps a frame where a
    picture is missing. ``template`` has the styles that an editor changed.
    """

    name: str
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    body_size: float = TYPE_SIZES["小五"]
    line_pitch: float = 13.0
    edge: float = 9.0
    headline_scale: float = 1.0
    columns: int | None = None
    legal_line: str = ""
    empty_frames: bool = True
    left_ear: tuple[str, ...] = ()
    right_ear: tuple[str, ...] = ()
    template: Template = NO_TEMPLATE

    @property
    def text_width(self) -> float:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height of the type area."""
        return self.height - self.top - self.bottom

    @property
    def lines(self) -> int:
        """How many body lines one page holds."""
        return floor(self.text_height / MM_PER_POINT / self.line_pitch)

    def divide(self, count: int) -> Columns:
        """Return ``count`` columns that hold whole characters, so that no line is stretched."""
        width = self.text_width / MM_PER_POINT / self.body_size
        if count == 1:
            return Columns(1, floor(width), 0, self.body_size)
        characters = floor((width - NARROWEST_GUTTER * (count - 1)) / count)
        gutter = (width - characters * count) / (count - 1)
        # One twip less, so that rounding never pushes the last character of a line out.
        space = twips(gutter * self.body_size * MM_PER_POINT) - 1
        return Columns(count, characters, space, self.body_size)


TABLOID = PageProfile("四开一版 270×390", 270, 390, top=21, right=15, bottom=18, left=15)
A3 = PageProfile("A3 竖版", 297, 420, top=34, right=28.5, bottom=35, left=28.5)
A4 = PageProfile("A4 竖版", 210, 297, top=20, right=18, bottom=18, left=18, headline_scale=0.75)
OCTAVO = PageProfile("八开一版 195×270", 195, 270, top=18, right=14, bottom=16, left=14, headline_scale=0.7)

PROFILES = {"tabloid": TABLOID, "a3": A3, "a4": A4, "octavo": OCTAVO}

# Below this a title is no title any more.
_SMALLEST_TITLES = 0.6


def profile_of(sheet: str) -> PageProfile:
    """Return the sheet of that name, or of the editor's own format.

    Raises:
        KeyError: where it is neither
    """
    own = PageFormat.of_text(sheet)
    return PROFILES[sheet] if own is None else _own_profile(own)


def _own_profile(own: PageFormat) -> PageProfile:
    return PageProfile(
        f"自定 {own.width:g}×{own.height:g}",
        own.width,
        own.height,
        own.top,
        own.right,
        own.bottom,
        own.left,
        own.body_size,
        own.line_pitch,
        edge=min(9.0, own.top / 2, own.bottom / 2),
        headline_scale=max(_SMALLEST_TITLES, min(1.0, own.width / TABLOID.width)),
        columns=own.columns or None,
    )


def told(sheet: str) -> str:
    """Return in words what a sheet has room for: type area, lines, columns of whole characters."""
    profile = profile_of(sheet)
    columns = profile.divide(profile.columns or USUAL_COLUMNS)
    gutter = columns.gutter / TWIPS_PER_POINT * MM_PER_POINT
    return (
        f"版心 {profile.text_width:g} × {profile.text_height:g} 毫米，{profile.lines} 行；"
        f"{columns.count} 栏 × {columns.characters} 字"
        + (f"，栏距 {gutter:.1f} 毫米" if columns.count > 1 else "")
    )
