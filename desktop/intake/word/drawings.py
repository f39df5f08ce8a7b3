"""The positions of today's drawings, alone or in a group."""

from __future__ import annotations

from lxml import etree

from desktop.intake.order import Box
from desktop.intake.word.names import a, whole, wp, wpg
from desktop.intake.word.position import Position, mapped

_EMU_A_POINT = 12_700
_GROUPS = frozenset({wpg("grpSp"), wpg("wgp")})


def drawing_position(anchor: etree._Element, inside: etree._Element) -> Position:
    """Return the position of the shape around ``inside`` in the drawing of a ``wp:anchor``."""
    across, down, extent = (anchor.find(wp(name)) for name in ("positionH", "positionV", "extent"))
    left, top = _offset(across), _offset(down)
    whole = Box(left, top, left + _points(extent, "cx"), top + _points(extent, "cy"))
    return Position(
        _origin(across), _origin(down), _in_group(inside, whole), _alignment(across), _alignment(down)
    )


def _in_group(inside: etree._Element, whole: Box) -> Box:
    """Return the part of a group's box that the shape around ``inside`` has; all where it is alone."""
    groups = [each for each in inside.iterancestors() if each.tag in _GROUPS]
    shapes = (each.find(f"{{*}}spPr/{a('xfrm')}") for each in inside.iterancestors())
    shape = next((each for each in shapes if each is not None), None)
    if not groups or shape is None:
        return whole
    box = _box(shape, "off", "ext")
    for group in groups:
        frame = group.find(f"{wpg('grpSpPr')}/{a('xfrm')}")
        outer = whole if group is groups[-1] else _box(frame, "off", "ext")
        box = mapped(box, _box(frame, "chOff", "chExt"), outer)
    return box


def _box(frame: etree._Element | None, offset: str, extent: str) -> Box:
    """Return the box of an ``a:xfrm`` by the names of its two parts."""
    corner, size = (None if frame is None else frame.find(a(name)) for name in (offset, extent))
    left, top = _points(corner, "x"), _points(corner, "y")
    return Box(left, top, left + _points(size, "cx"), top + _points(size, "cy"))


def _origin(axis: etree._Element | None) -> str:
    return "" if axis is None else axis.get("relativeFrom", "")


def _alignment(axis: etree._Element | None) -> str:
    found = None if axis is None else next(axis.iter(wp("align")), None)
    return "" if found is None else found.text or ""


def _offset(axis: etree._Element | None) -> float:
    found = None if axis is None else next(axis.iter(wp("posOffset")), None)
    return 0.0 if found is None else _number(found.text or "")


def _points(element: etree._Element | None, name: str) -> float:
    return 0.0 if element is None else _number(element.get(name, ""))


def _number(written: str) -> float:
    return (whole(written) or 0) / _EMU_A_POINT
