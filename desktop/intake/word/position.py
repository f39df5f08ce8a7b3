"""How a Word file says where something floats, in one form for all its ways."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.intake.order import Box


@dataclass(frozen=True, slots=True)
class Position:
    """Where something floats, in points.

    Its ``box`` is measured from the page, the margin or the paragraph, as the origins across
    and down name it in the file's own words; an alignment other than "" stands in for it.
    """

    origin_across: str
    origin_down: str
    box: Box
    align_across: str = ""
    align_down: str = ""

    @property
    def width(self) -> float:
        """The width of the box."""
        return self.box.right - self.box.left

    @property
    def height(self) -> float:
        """The height of the box."""
        return self.box.bottom - self.box.top


def mapped(box: Box, room: Box, target: Box) -> Box:
    """Return ``box`` as it lies in ``target`` where the whole of ``room`` becomes ``target``."""
    across = (target.right - target.left) / ((room.right - room.left) or 1.0)
    down = (target.bottom - target.top) / ((room.bottom - room.top) or 1.0)
    return Box(
        target.left + (box.left - room.left) * across,
        target.top + (box.top - room.top) * down,
        target.left + (box.right - room.left) * across,
        target.top + (box.bottom - room.top) * down,
    )
