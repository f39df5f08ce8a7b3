"""A newspaper page as an office program sets it: text frames in columns, pictures, a tinted box."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from xml.sax.saxutils import escape

from tests.export.export_samples import png

# Millimetres: a broadsheet of five columns.
WIDTH, HEIGHT = 390.0, 540.0
COLUMN, GUTTER, MARGIN = 67.2, 5.0, 18.0

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"'
    for name, value in {
        "office": "office",
        "style": "style",
        "text": "text",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
_LOOSE = (
    'style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left"'
    ' style:horizontal-rel="page" style:wrap="run-through" draw:stroke="none" fo:border="none"'
)

Text = tuple[str, str]
"""A style's name and a paragraph."""

# Name: size in points, alignment, indent in points, spacing in points, weight.
STYLES: dict[str, tuple[float, str, float, float, str]] = {
    "Name": (60, "center", 0, 14, "normal"),
    "Banner": (30, "center", 0, 0, "normal"),
    "Title": (20, "center", 0, 0, "normal"),
    "Deck": (13, "center", 0, 0, "normal"),
    "Section": (13, "start", 0, 0, "normal"),
    "Middle": (10, "center", 0, 0, "bold"),
    "Body": (9, "justify", 18, 0, "normal"),
    "Byline": (9, "center", 0, 0, "normal"),
    "Credit": (9, "end", 0, 0, "normal"),
    "Ear": (8, "start", 0, 0, "normal"),
    "Caption": (7.5, "center", 0, 0, "normal"),
}


def column(number: int) -> float:
    """Return where a column, counted from 0, begins."""
    return MARGIN + number * (COLUMN + GUTTER)


def width(columns: int) -> float:
    """Return how wide so many columns are with the gutters between them."""
    return columns * COLUMN + (columns - 1) * GUTTER


@dataclass
class Sheet:
    """A page that is being laid out, in millimetres from its left upper corner."""

    _frames: list[str] = field(default_factory=list)
    _styles: list[str] = field(default_factory=list)
    _numbers: count[int] = field(default_factory=count)

    def text(
        self, left: float, top: float, wide: float, high: float, texts: Sequence[Text], columns: int = 1
    ) -> None:
        """Put a frame of text in so many columns."""
        parted = (
            f'<style:columns fo:column-count="{columns}" fo:column-gap="{GUTTER}mm"/>' if columns > 1 else ""
        )
        self._frame(left, top, wide, high, _text_box(texts), 'draw:fill="none" fo:padding="0mm"', parted)

    def box(self, left: float, top: float, wide: float, high: float, texts: Sequence[Text]) -> None:
        """Put text on a tint."""
        look = 'draw:fill="solid" draw:fill-color="#e8e8e0" fo:padding="2mm"'
        self._frame(left, top, wide, high, _text_box(texts), look)

    def picture(self, left: float, top: float, wide: float, high: float) -> None:
        """Put a picture."""
        data = base64.b64encode(png(40, 30)).decode()
        self._frame(
            left, top, wide, high, f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>"
        )

    def document(self) -> str:
        """Return the page as a flat OpenDocument text."""
        page = (
            '<style:page-layout style:name="page"><style:page-layout-properties'
            f' fo:page-width="{WIDTH}mm" fo:page-height="{HEIGHT}mm" fo:margin="15mm"/></style:page-layout>'
        )
        styles = "".join(_paragraph_style(name) for name in STYLES)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.3"'
            ' office:mimetype="application/vnd.oasis.opendocument.text">'
            '<office:font-face-decls><style:font-face style:name="Song" svg:font-family="宋体"/>'
            f"</office:font-face-decls><office:automatic-styles>{page}{styles}{''.join(self._styles)}"
            "</office:automatic-styles><office:master-styles>"
            '<style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>'
            f"<office:body><office:text>{''.join(self._frames)}<text:p/></office:text></office:body>"
            "</office:document>"
        )

    def _frame(
        self, left: float, top: float, wide: float, high: float, content: str, look: str = "", more: str = ""
    ) -> None:
        name = f"frame{next(self._numbers)}"
        place = f'svg:x="{left}mm" svg:y="{top}mm" svg:width="{wide}mm" svg:height="{high}mm"'
        self._styles.append(
            f'<style:style style:name="{name}" style:family="graphic">'
            f"<style:graphic-properties {_LOOSE} {look}>{more}</style:graphic-properties></style:style>"
        )
        self._frames.append(
            f'<draw:frame draw:style-name="{name}" text:anchor-type="page" text:anchor-page-number="1"'
            f" {place}>{content}</draw:frame>"
        )


def _text_box(texts: Sequence[Text]) -> str:
    paragraphs = (f'<text:p text:style-name="{style}">{escape(text)}</text:p>' for style, text in texts)
    return f"<draw:text-box>{''.join(paragraphs)}</draw:text-box>"


def _paragraph_style(name: str) -> str:
    size, align, indent, spread, weight = STYLES[name]
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties'
        f' fo:text-align="{align}" fo:text-indent="{indent}pt" fo:line-height="{1.4 * size}pt"/>'
        f'<style:text-properties fo:letter-spacing="{spread}pt" fo:font-size="{size}pt"'
        f' style:font-size-asian="{size}pt" style:font-name="Song" style:font-name-asian="Song"'
        f' fo:font-weight="{weight}" style:font-weight-asian="{weight}"/></style:style>'
    )
