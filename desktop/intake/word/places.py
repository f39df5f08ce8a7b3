"""Where a floating thing stands on its page, whatever way of saying so the file has."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from desktop.intake.order import Box
from desktop.intake.word.drawings import drawing_position
from desktop.intake.word.names import attribute, child, w, whole, wp
from desktop.intake.word.old_drawings import old_drawing_position
from desktop.intake.word.position import Position
from desktop.intake.word.sheets import POINTS_A_TWIP, Flow, Stretch

_PAGE = frozenset({"page", "topMargin", "top-margin-area", "left-margin-area"})
_FLOW = frozenset({"paragraph", "line", "text", "char", "character"})
# The share of the room around a thing that stands before it.
_ALIGNED = {"center": 0.5, "right": 1.0, "outside": 1.0, "bottom": 1.0}


@dataclass(frozen=True, slots=True)
class Place:
    """The box that something covers, in points from the edges of its page, as far as its stretch tells."""

    stretch: Stretch
    box: Box


def place_of(inside: etree._Element, flow: Flow) -> Place | None:
    """Return the place of the drawing around a text box or picture, None where it stands in a line."""
    for ancestor in inside.iterancestors():
        if ancestor.tag == wp("anchor"):
            return placed(drawing_position(ancestor, inside), flow)
        if ancestor.tag == w("pict"):
            return placed(old_drawing_position(inside), flow)
        if ancestor.tag == w("p"):
            return None
    return None


def frame_position(paragraph: etree._Element, height: float) -> Position:
    """Return the position of a paragraph's frame, which is as high as its text at least."""
    frame = child(paragraph, "pPr", "framePr")
    left, top, width, least = (_points(attribute(frame, name, "")) for name in ("x", "y", "w", "h"))
    return Position(
        attribute(frame, "hAnchor", "text"),
        attribute(frame, "vAnchor", "text"),
        Box(left, top, left + width, top + max(least, height)),
        attribute(frame, "xAlign", ""),
        attribute(frame, "yAlign", ""),
    )


def placed(position: Position | None, flow: Flow) -> Place | None:
    """Return the place on the page where the flow is now; None for no position."""
    if position is None:
        return None
    left, top = _left(position, flow), _top(position, flow)
    box = Box(left, top, left + position.width, top + position.height)
    in_flow = position.origin_down in _FLOW
    return Place(flow.stretch if in_flow else Stretch(flow.stretch.page), box)


def _left(position: Position, flow: Flow) -> float:
    sheet = flow.sheet
    on_page = position.origin_across in _PAGE
    origin, room = (0.0, sheet.width) if on_page else (sheet.left, sheet.width - sheet.left - sheet.right)
    if position.align_across:
        return origin + (room - position.width) * _ALIGNED.get(position.align_across, 0.0)
    return origin + position.box.left


def _top(position: Position, flow: Flow) -> float:
    if position.origin_down in _FLOW:
        return flow.top + position.box.top
    sheet = flow.sheet
    origin, room = (0.0, sheet.height) if position.origin_down in _PAGE else (sheet.top, sheet.room)
    if position.align_down:
        return origin + (room - position.height) * _ALIGNED.get(position.align_down, 0.0)
    return origin + position.box.top


def _points(written: str) -> float:
    return (whole(written) or 0) * POINTS_A_TWIP
