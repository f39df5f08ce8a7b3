"""What is painted under the text view's own letters, and what over them, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.model import DoubtRef, PassageKind, Severity
from desktop.ui.galley.border import draw_border
from desktop.ui.galley.geometry import Box, Shown
from desktop.ui.galley.margin import draw_gutter, draw_lane, draw_slot
from desktop.ui.galley.pencil import Pencil
from desktop.ui.galley.strokes import draw_mark, draw_pin
from desktop.ui.look.kinds import SEVERITY_COLORS
from desktop.ui.pictures.thumbnails import FindPicture, no_picture
from desktop.ui.selection import Selection

_WASHES = {"typed": "oksoft", "hit": "hit"}
"""The colour of each wash: words that no source has, and words that are looked for."""
_RING_ABOVE, _RING_BELOW, _RING_RADIUS, _RING = 18, 8, 4, 1.5


@dataclass(frozen=True, slots=True)
class Picture:
    """All that one repaint needs: the rows on the screen, what is current and where its words stand.

    ``width`` is the column's in pixels; ``washes`` are names and places of washes, by row;
    ``find_picture`` returns what lies in the picture slots.
    """

    shown: Sequence[Shown]
    current: Selection
    words: Sequence[Box]
    width: float
    washes: Mapping[str, Sequence[tuple[str, Box]]] = field(default_factory=dict)
    find_picture: FindPicture = no_picture


def paint_under(pencil: Pencil, picture: Picture) -> None:
    """Paint washes, strokes and seams."""
    for row in _rows(pencil, picture):
        for name, box in picture.washes.get(row.row.id, ()):
            pencil.fill(_behind(pencil, box), _WASHES[name])
        if row.row.id == picture.current.passage:
            _draw_current(pencil, row, picture)
        if row.row.kind is PassageKind.TABLE:
            _draw_table_rules(pencil, row, picture.width)
        for placed in row.layout.marks:
            draw_mark(pencil, placed, row.row.faded)
        for pin in row.layout.pins:
            draw_pin(pencil, pin)


def paint_over(pencil: Pencil, picture: Picture) -> None:
    """Paint the margins, the borders of articles and the picture slots."""
    current = picture.current
    for row in _rows(pencil, picture):
        asked = current.doubt == DoubtRef(row.row.id)
        draw_gutter(pencil, row, is_current=row.row.id == current.passage, is_asked=asked)
        draw_lane(pencil, row, picture.width)
        draw_border(pencil, row, picture.width, _is_border_current(row, current))
        if row.row.kind is PassageKind.PICTURE:
            image = picture.find_picture(row.row.passage.picture or "")
            draw_slot(pencil, row, picture.width, image)


def _is_border_current(row: Shown, current: Selection) -> bool:
    """Return whether the article that a row begins is current, or is asked about."""
    border = row.row.border
    asked = border is not None and border.doubt is not None and border.doubt == current.doubt
    return asked or (not current.passage and current.article == row.row.article)


def _rows(pencil: Pencil, picture: Picture) -> Iterator[Shown]:
    """Yield each row with the painter's origin at its upper left corner."""
    pencil.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in picture.shown:
        with _moved(pencil.painter, row):
            yield row


@contextmanager
def _moved(painter: QPainter, row: Shown) -> Iterator[None]:
    painter.save()
    painter.translate(row.origin.x(), round(row.top))
    yield
    painter.restore()


def _draw_current(pencil: Pencil, row: Shown, picture: Picture) -> None:
    """Draw a ring round the current mark, or a wash over words that are merely selected."""
    ref = picture.current.fact or picture.current.finding
    found = [placed for placed in row.layout.marks if ref and placed.mark.ref == ref]
    for placed in found:
        ground, edge = _ring_colors(placed.mark.severity)
        for box in placed.boxes:
            _draw_ring(pencil, box, ground, edge)
    if not found:
        for box in picture.words:
            _draw_ring(pencil, box, "sel", "accent" if picture.current.doubt else None)


def _ring_colors(severity: Severity | None) -> tuple[str, str]:
    """Return ground and edge for a current fact (None), or a finding of this severity."""
    if severity is None:
        return "sel", "accent"
    return f"{severity.value}soft", SEVERITY_COLORS[severity]


def _behind(pencil: Pencil, box: Box) -> QRectF:
    """Return the ground behind words, a little higher than they are."""
    top, height = box.line.baseline - pencil.scale(_RING_ABOVE), pencil.scale(_RING_ABOVE + _RING_BELOW)
    return QRectF(box.left, top, box.right - box.left, height)


def _draw_ring(pencil: Pencil, box: Box, ground: str, edge: str | None) -> None:
    painter = pencil.painter
    painter.setBrush(pencil.theme.color(ground))
    painter.setPen(QPen(pencil.theme.color(edge), _RING) if edge else Qt.PenStyle.NoPen)
    frame = _behind(pencil, box).adjusted(-1.5, 0, 1.5, 0)
    painter.drawRoundedRect(frame, _RING_RADIUS, _RING_RADIUS)


def _draw_table_rules(pencil: Pencil, row: Shown, width: float) -> None:
    for y in (0.0, *(line.bottom for line in row.layout.lines)):
        pencil.fill(QRectF(0, round(y), width, 1), "line")
