"""The look as declared values: colours in light and dark, spacing, type.

Every pair of text and surface was measured: at least 4.8 : 1 for words and 3 : 1 for edges.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shade:
    """One colour of the interface, in the light and in the dark theme."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type: pixels, the line it stands on, and the weight."""

    px: int
    line: int
    weight: int = 400


COLORS = {
    "base": Shade("#FFFFFF", "#1B1C1E"),
    "side": Shade("#F5F4F1", "#222326"),
    "bar": Shade("#FBFAF8", "#26272A"),
    "raised": Shade("#FFFFFF", "#2C2D31"),
    "sunken": Shade("#EFEDE8", "#17181A"),
    "line": Shade("#E2DFD8", "#36373B"),
    "line2": Shade("#CFCBC2", "#4A4B50"),
    "edge": Shade("#8F8A81", "#76777D"),
    "text": Shade("#1E1D1B", "#E9E7E2"),
    "text2": Shade("#56534D", "#B9B5AD"),
    "text3": Shade("#615D56", "#A9A59D"),
    "disabled": Shade("#615D56", "#A9A59D"),
    "accent": Shade("#27588F", "#86B5E8"),
    "onaccent": Shade("#FFFFFF", "#0E1C2B"),
    "sel": Shade("#DBE6F2", "#243449"),
    "accentsoft": Shade("#E1EAF4", "#263548"),
    "hover": Shade("#EAE7E1", "#303136"),
    "error": Shade("#B3261E", "#FF8F85"),
    "warning": Shade("#8A5300", "#E5B25C"),
    "query": Shade("#5E4AA6", "#B7A8F2"),
    "ok": Shade("#2C6E49", "#7CC79B"),
    "errorsoft": Shade("#FBEAE8", "#3D2624"),
    "warningsoft": Shade("#FBF1DE", "#3A3020"),
    "querysoft": Shade("#EEEBF8", "#302C44"),
    "oksoft": Shade("#E6F2EB", "#233329"),
    "hit": Shade("#F1E0B8", "#55461F"),
    "seam": Shade("#994A25", "#E39A72"),
    # Fact kinds.
    "person": Shade("#27588F", "#86B5E8"),
    "organization": Shade("#1C6B63", "#6CC5B9"),
    "place": Shade("#426B27", "#9CC47A"),
    "date": Shade("#85570F", "#DDB062"),
    "quantity": Shade("#9C4A26", "#E39A72"),
    "quote": Shade("#6A4C9C", "#BFA6EA"),
    "work": Shade("#96386B", "#E58FBC"),
    "name": Shade("#6E6212", "#CFC06A"),
    "contact": Shade("#3B6678", "#8DBBCF"),
    "event": Shade("#56534D", "#B9B5AD"),
    # Roles.
    "violet": Shade("#5E4AA6", "#B7A8F2"),
    "blue": Shade("#27588F", "#86B5E8"),
    "ochre": Shade("#8A5300", "#E5B25C"),
    "grey": Shade("#56534D", "#B9B5AD"),
    "teal": Shade("#1C6B63", "#6CC5B9"),
    "plum": Shade("#96386B", "#E58FBC"),
}

CHIP_TINT = Shade("0.12", "0.14")
"""How much of its colour a role chip's ground takes, as a share of 1."""

FAMILIES = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")

NOTE = Type(12, 16)
INTERFACE = Type(13, 20)
ROW = Type(14, 20)
TEXT = Type(16, 28)
DIALOG_TITLE = Type(20, 28, 500)
HEADLINE = Type(24, 36, 500)
EMPTY = Type(28, 40, 700)

GAP = 8

RADIUS_CHIP = 5
RADIUS_CONTROL = 6
RADIUS_CARD = 8
RADIUS_FLOATING = 10

TOOLBAR_HEIGHT = 52
STATUS_HEIGHT = 28

SLIM_BELOW = 1360
"""Window width under which both side panes take their narrower width."""

ROOMY_FROM = 1840
"""Window width from which they take their wider one."""

INSPECTOR_FLOATS_BELOW = 1200
OUTLINE_FLOATS_BELOW = 1000
