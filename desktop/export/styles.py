"""Styles as declarations, turned into ``styles.xml`` by one loop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lxml.etree import _Element

from desktop.export.fonts import SONG, Face, run_fonts
from desktop.export.markup import name_of, w
from desktop.export.units import half_points, point_twips

LANGUAGES = {"val": "en-US", "eastAsia": "zh-CN"}
BASE = "Normal"


class Align(StrEnum):
    """Where a line sits; ``BOTH`` is justified, ``FULL`` is so in its last line too."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"
    FULL = "distribute"


@dataclass(frozen=True, slots=True)
class Border:
    """A rule on some sides of a paragraph; weight in eighths of a point, gap in points."""

    sides: tuple[str, ...]
    weight: int = 4
    color: str = "1E1D1B"
    gap: int = 0
    line: str = "single"

    @property
    def height(self) -> float:
        """What the rules over and under a paragraph add to its height, in points."""
        return (self.gap + self.weight / 8) * len({"top", "bottom"}.intersection(self.sides))


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style (a character style with ``inline``); sizes and spaces in points.

    ``pitch`` is the exact line pitch, None for the face's own. ``indent`` is the first-line
    indent in characters, ``sides`` the indent left and right. ``spacing`` widens or narrows
    each character. ``furniture`` says that text in this style is the page's own and not the
    paper's.
    """

    id: str
    name: str
    face: Face = SONG
    size: float = 9.0
    pitch: float | None = None
    align: Align = Align.BOTH
    indent: int = 0
    before: float = 0
    after: float = 0
    color: str | None = None
    shade: str | None = None
    border: Border | None = None
    tabs: tuple[tuple[str, int], ...] = ()
    sides: float = 0
    spacing: float = 0
    keep_next: bool = False
    page_break: bool = False
    outline: int | None = None
    inline: bool = False
    furniture: bool = False

    @property
    def height(self) -> float:
        """The height of one line with the space and the rules around it."""
        return (self.pitch or self.size * 1.3) + self.air

    @property
    def air(self) -> float:
        """The height of the space and the rules over and under a paragraph."""
        return self.before + self.after + (self.border.height if self.border else 0)


def style_sheet(styles: Iterable[Style]) -> _Element:
    """Return the part ``styles.xml``: defaults, Word's own few names, then the declarations."""
    return w("styles", _defaults(), *_own_names(), *map(_style, styles))


def _defaults() -> _Element:
    return w(
        "docDefaults",
        w(
            "rPrDefault",
            w("rPr", run_fonts(SONG), w("sz", val=18), w("szCs", val=18), w("lang", **LANGUAGES)),
        ),
        w("pPrDefault", w("pPr", *_chinese_lines())),
    )


def _own_names() -> Iterator[_Element]:
    yield w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=True, styleId=BASE)
    yield w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("uiPriority", val=1),
        w("semiHidden"),
        type="character",
        default=True,
        styleId="DefaultFont",
    )
    margins = w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    yield w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("tblPr", w("tblInd", w=0, type="dxa"), margins),
        type="table",
        default=True,
        styleId="PlainTable",
    )


def _chinese_lines() -> Iterator[_Element]:
    """Yield what keeps marks from the wrong end of a line (避头尾) and sets marks and digits close."""
    # LibreOffice leaves one section in seven unlevelled, all in its first column, without this.
    yield w("widowControl")
    yield w("kinsoku")
    yield w("wordWrap")
    yield w("overflowPunct")
    yield w("topLinePunct", val=False)
    yield w("autoSpaceDE")
    yield w("autoSpaceDN")
    yield w("snapToGrid", val=False)


def _style(style: Style) -> _Element:
    element = w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="DefaultFont" if style.inline else BASE),
        w("qFormat"),
        type="character" if style.inline else "paragraph",
        customStyle=True,
        styleId=style.id,
    )
    if not style.inline:
        element.append(w("pPr", *_paragraph_properties(style)))
    element.append(w("rPr", *_run_properties(style)))
    return element


def _paragraph_properties(style: Style) -> Iterator[_Element]:
    """Yield the properties in the order that the schema asks for."""
    if style.keep_next:
        yield w("keepNext")
        yield w("keepLines")
    if style.page_break:
        yield w("pageBreakBefore")
    if style.border:
        yield _borders(style.border)
    if style.shade:
        yield w("shd", val="clear", color="auto", fill=style.shade)
    if style.tabs:
        yield w("tabs", *(w("tab", val=kind, pos=position) for kind, position in style.tabs))
    yield _spacing(style)
    yield from _indent(style)
    yield w("jc", val=style.align.value)
    if style.outline is not None:
        yield w("outlineLvl", val=style.outline)


def _borders(border: Border) -> _Element:
    order = ("top", "left", "bottom", "right")
    return w(
        "pBdr",
        *(
            w(side, val=border.line, sz=border.weight, space=border.gap, color=border.color)
            for side in order
            if side in border.sides
        ),
    )


def _spacing(style: Style) -> _Element:
    element = w("spacing", before=point_twips(style.before), after=point_twips(style.after))
    if style.pitch:
        element.attrib.update({name_of("line"): str(point_twips(style.pitch)), name_of("lineRule"): "exact"})
    return element


def _indent(style: Style) -> Iterator[_Element]:
    side = point_twips(style.sides) or None
    # Word goes by the characters, others by the twips.
    characters, twips = style.indent * 100 or None, point_twips(style.indent * style.size) or None
    if side or characters:
        yield w("ind", left=side, right=side, firstLineChars=characters, firstLine=twips)


def _run_properties(style: Style) -> Iterator[_Element]:
    yield run_fonts(style.face)
    if style.color:
        yield w("color", val=style.color)
    if style.spacing:
        yield w("spacing", val=point_twips(style.spacing))
    size = half_points(style.size)
    yield w("sz", val=size)
    yield w("szCs", val=size)
