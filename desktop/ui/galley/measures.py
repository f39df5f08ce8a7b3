"""The galley's measures in logical pixels at a zoom of 100 %."""

from __future__ import annotations

from dataclasses import dataclass

GUTTER = 96
COLUMN = 656
LANE = 64

BORDER = 68
"""Height of the strip in front of an article."""
RULE = 32
"""Where in that strip its rule runs."""
RULE_REACH = 8
"""How far above and below the rule the mouse still takes hold of it."""
TOP = 4
"""Space above the first row, on top of its own."""
BOTTOM = 160
"""Space below the last row, so that it can be scrolled clear of the lower edge."""

GRIP = 16
CHIP = 20
CHIP_LEFT = -44
NUMBER_RIGHT = -53
BRACKET_LEFT = -15
BAR_LEFT = -9
BAR_WIDTH = 2

GLYPH = 18
GLYPH_LEFT = 11
GLYPH_STEP = 20
GLYPHS_A_LINE = 2

SLOT = 104
SLOT_WIDTH = 400

FACT_LANE = 5
"""How far below the baseline facts are underlined …"""
FINDING_LANE = 9
"""… and findings waved, so that the two never meet."""
WAVE = 1.7

SEAM_GAP = 6
"""Room between the two characters that a seam joins."""

ZOOMS = (70, 80, 90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns the measures above into pixels at ``zoom`` per cent."""

    zoom: int = 100

    def __call__(self, pixels: float) -> float:
        """Return ``pixels`` at this zoom."""
        return pixels * self.zoom / 100

    def whole(self, pixels: float) -> int:
        """Return ``pixels`` at this zoom, rounded."""
        return round(self(pixels))
