"""A sheet of the editor's own: its size, type area, type and columns, kept as one line of text."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import Any

_MARK = "own"
_LIMITS = {
    "width": (100.0, 558.0),
    "height": (100.0, 558.0),
    "top": (5.0, 100.0),
    "right": (5.0, 100.0),
    "bottom": (5.0, 100.0),
    "left": (5.0, 100.0),
    "body_size": (6.0, 14.0),
    "line_pitch": (7.0, 30.0),
    "columns": (0, 6),
}
_LEAST_AREA = 60.0
# Size, margins, type, columns.
_PARTS = 4


@dataclass(frozen=True, slots=True)
class PageFormat:
    """Lengths in millimetres, type and line pitch in points; no ``columns`` are chosen for each article.

    Raises:
        ValueError: at birth, for a sheet that no press prints or that leaves no room for text
    """

    width: float = 270.0
    height: float = 390.0
    top: float = 21.0
    right: float = 15.0
    bottom: float = 18.0
    left: float = 15.0
    body_size: float = 9.0
    line_pitch: float = 13.0
    columns: int = 0

    def __post_init__(self) -> None:
        for field in fields(self):
            lowest, highest = limits(field.name)
            if not lowest <= getattr(self, field.name) <= highest:
                raise ValueError(f"{field.name} is not between {lowest} and {highest}")
        across, down = self.width - self.left - self.right, self.height - self.top - self.bottom
        if min(across, down) < _LEAST_AREA or self.line_pitch < self.body_size:
            raise ValueError("no room for text")

    @property
    def text(self) -> str:
        """The format as it is stored and handed on: ``own`` and its numbers."""
        return " ".join((_MARK, *(f"{number:g}" for number in astuple(self))))

    @classmethod
    def told(cls, words: str) -> PageFormat | None:
        """Return what an editor typed: ``宽x高``, then, each behind a colon, margins, type and columns.

        ``270x390:21,15,18,15:9/13:5`` says all; None stands for what is no format.
        """
        try:
            return cls(**_numbers(words))
        except (ValueError, TypeError):
            return None

    @classmethod
    def of_text(cls, text: str) -> PageFormat | None:
        """Return the format that ``text`` stands for, or None where it stands for none."""
        mark, *numbers = text.split() or [""]
        if mark != _MARK or len(numbers) != len(fields(cls)):
            return None
        names = [field.name for field in fields(cls)][:-1]
        try:
            lengths = dict(zip(names, map(float, numbers), strict=False))
            return cls(**lengths, columns=int(numbers[-1]))
        except ValueError:
            return None


def limits(name: str) -> tuple[float, float]:
    """Return the lowest and the highest value of a field."""
    return _LIMITS[name]


def _numbers(words: str) -> dict[str, Any]:
    """Return the fields that are told; raises ``ValueError`` for words that are none."""
    if words.count(":") >= _PARTS:
        raise ValueError(words)
    size, margins, type_size, columns = [*words.lower().split(":"), *[""] * _PARTS][:_PARTS]
    told: dict[str, Any] = _floats(("width", "height"), size.replace("×", "x").split("x"))
    if margins:
        told |= _floats(("top", "right", "bottom", "left"), margins.split(","))
    if type_size:
        told |= _floats(("body_size", "line_pitch"), type_size.split("/"))
    return told | ({"columns": int(columns)} if columns else {})


def _floats(names: tuple[str, ...], values: list[str]) -> dict[str, float]:
    return dict(zip(names, map(float, values), strict=True))
