"""The Qt formats of rows, made from the table of styles at one zoom and in one theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFrame, QTextOption

from desktop.model import PassageKind
from desktop.ui.galley.measures import BORDER, BOTTOM, GUTTER, LANE, SEAM_GAP, TOP, Scale
from desktop.ui.galley.sheet import Row
from desktop.ui.galley.styles import STYLES, Style
from desktop.ui.look.theme import Theme

_CELL_GAP = 24


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a block's formats depend on; a block with an equal look needs no writing.

    ``space`` is the margin above in pixels, ``tabs`` the stops of a table. ``gaps`` are the
    offsets of seams, which get room; ``text`` is set only where there are some, because
    characters typed beside a gap take over its format.
    """

    style: Style
    space: float
    color: str
    tabs: tuple[float, ...] = ()
    gaps: tuple[int, ...] = ()
    text: str = ""


class Formats:
    """Turns rows into looks, and looks into Qt's formats."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[Look, tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self.scale = Scale()

    def forget(self) -> None:
        """Make every format anew: zoom or theme have changed."""
        self._made.clear()

    def formats(self, look: Look) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return the formats of paragraph and characters of a look."""
        plain = replace(look, gaps=(), text="") if look.gaps else look
        if plain not in self._made:
            self._made[plain] = self._block_format(plain), self._char_format(plain)
        return self._made[plain]

    def look(self, row: Row, first: bool) -> Look:
        """Return the look of a row; Qt ignores the margin of the first, so the frame has it."""
        style = STYLES[row.kind]
        tabs = self._tabs(row, style) if row.kind is PassageKind.TABLE else ()
        gaps = tuple(offset for offset, _ in row.passage.seams() if offset)
        return Look(
            style,
            0 if first else self._space(row),
            "text3" if row.faded else style.color,
            tabs,
            gaps,
            row.passage.text if gaps else "",
        )

    def set_frame(self, frame: QTextFrame, rows: Sequence[Row]) -> None:
        """Set the margins round the whole text."""
        wanted = frame.frameFormat()
        wanted.setLeftMargin(self.scale.whole(GUTTER))
        wanted.setRightMargin(self.scale.whole(LANE))
        wanted.setTopMargin(round(self.scale(TOP) + (self._space(rows[0]) if rows else 0)))
        wanted.setBottomMargin(self.scale.whole(BOTTOM))
        if wanted != frame.frameFormat():
            frame.setFrameFormat(wanted)

    def gap_format(self) -> QTextCharFormat:
        """Return what the character before a seam has on top of its format."""
        made = QTextCharFormat()
        made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        made.setFontLetterSpacing(self.scale(SEAM_GAP))
        return made

    def _block_format(self, look: Look) -> QTextBlockFormat:
        style, made = look.style, QTextBlockFormat()
        made.setLineHeight(self.scale(style.line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(look.space)
        made.setTextIndent(self.scale(style.indent * style.px))
        made.setAlignment(style.side.value)
        made.setTabPositions([_stop(tab) for tab in look.tabs])
        return made

    def _char_format(self, look: Look) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font(look.style))
        made.setForeground(self._theme.color(look.color))
        return made

    def _space(self, row: Row) -> float:
        return self.scale(row.space + (BORDER if row.border else 0))

    def _font(self, style: Style) -> QFont:
        return self._theme.font(self.scale.whole(style.px), style.weight)

    def _tabs(self, row: Row, style: Style) -> tuple[float, ...]:
        """Return where the second and later columns of a table begin."""
        metrics = QFontMetricsF(self._font(style))
        stops: list[float] = []
        for column in range(max(map(len, row.passage.rows)) - 1):
            widest = max(
                metrics.horizontalAdvance(cells[column]) for cells in row.passage.rows if cells[column:]
            )
            stops.append((stops[-1] if stops else 0) + widest + self.scale(_CELL_GAP))
        return tuple(stops)


def _stop(position: float) -> QTextOption.Tab:
    return QTextOption.Tab(position, QTextOption.TabType.LeftTab)
