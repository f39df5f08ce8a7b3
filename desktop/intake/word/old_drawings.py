"""The positions of drawings as Word 2007 and WPS write them: VML shapes, alone or in a group."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from desktop.intake.order import Box
from desktop.intake.word.names import vml, w
from desktop.intake.word.position import Position, mapped

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|px)?")
_ACROSS, _DOWN = "mso-position-horizontal", "mso-position-vertical"

Style = Mapping[str, str]


def old_drawing_position(inside: etree._Element) -> Position | None:
    """Return the position of the shape around ``inside``, None where it stands in a line of text."""
    shapes = [each for each in inside.iterancestors() if each.get("style") and _is_in_drawing(each)]
    if not shapes:
        return None
    style = _style(shapes[-1])
    if style.get("position") != "absolute":
        return None
    return Position(
        style.get(f"{_ACROSS}-relative", "text"),
        style.get(f"{_DOWN}-relative", "text"),
        _in_group(shapes, _whole(style)),
        _alignment(style.get(_ACROSS, "")),
        _alignment(style.get(_DOWN, "")),
    )


def _is_in_drawing(element: etree._Element) -> bool:
    return element.tag != vml("textbox") and any(each.tag == w("pict") for each in element.iterancestors())


def _in_group(shapes: list[etree._Element], whole: Box) -> Box:
    """Return the part of the outermost group's box that the innermost shape has."""
    if len(shapes) == 1:
        return whole
    box = _own(shapes[0])
    for group in shapes[1:]:
        box = mapped(box, _room(group), whole if group is shapes[-1] else _own(group))
    return box


def _whole(style: Style) -> Box:
    """Return the box of a shape that stands in no group."""
    left, top = (
        _length(style.get(f"margin-{side}", "")) or _length(style.get(side, "")) for side in ("left", "top")
    )
    return Box(left, top, left + _length(style.get("width", "")), top + _length(style.get("height", "")))


def _own(shape: etree._Element) -> Box:
    """Return the box of a shape in the units of the group that it stands in."""
    style = _style(shape)
    left, top, width, height = (_length(style.get(name, "")) for name in ("left", "top", "width", "height"))
    return Box(left, top, left + width, top + height)


def _room(group: etree._Element) -> Box:
    """Return the units that a group is divided into."""
    (left, top), (width, height) = (_pair(group.get(name, "")) for name in ("coordorigin", "coordsize"))
    return Box(left, top, left + (width or 1000), top + (height or 1000))


def _pair(written: str) -> tuple[float, float]:
    first, _, second = written.partition(",")
    return _length(first), _length(second)


def _alignment(written: str) -> str:
    return "" if written == "absolute" else written


def _style(shape: etree._Element) -> dict[str, str]:
    parts = (part.partition(":") for part in shape.get("style", "").lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in parts}


def _length(written: str) -> float:
    """Return a length in points, or in units of its group where it has no unit of its own."""
    match = _LENGTH.fullmatch(written.strip())
    return float(match[1]) * _POINTS.get(match[2], 1.0) if match else 0.0
