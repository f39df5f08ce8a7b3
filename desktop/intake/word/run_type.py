"""The type of a run of a Word file, as its own properties or a style's say."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from desktop.intake.symbols import draws_signs, symbol
from desktop.intake.word.names import w, whole

_OFF = frozenset({"0", "false", "off"})
_SIZE, _BOLD, _HIDDEN, _CAPITALS, _FACES = (w(name) for name in ("sz", "b", "vanish", "caps", "rFonts"))
_PROPERTIES, _VALUE = w("rPr"), w("val")


@dataclass(frozen=True, slots=True)
class RunType:
    """What is said of a run's type, None for what is not: its size is in half points.

    ``face`` is the font of its Latin letters and signs.
    """

    size: int | None = None
    is_bold: bool | None = None
    is_hidden: bool | None = None
    is_capital: bool | None = None
    face: str | None = None

    @classmethod
    def of(cls, owner: etree._Element) -> RunType:
        """Return what a run or a style itself says."""
        properties = owner.find(_PROPERTIES)
        said = {} if properties is None else {each.tag: each for each in reversed(properties)}
        if not said:
            return _NOTHING
        faces = said.get(_FACES)
        return cls(
            _number(said.get(_SIZE)),
            _is_on(said.get(_BOLD)),
            _is_on(said.get(_HIDDEN)),
            _is_on(said.get(_CAPITALS)),
            None if faces is None else faces.get(w("ascii")) or faces.get(w("hAnsi")),
        )

    def over(self, other: RunType) -> RunType:
        """Return this type with what the other says where it says nothing."""
        return RunType(
            other.size if self.size is None else self.size,
            other.is_bold if self.is_bold is None else self.is_bold,
            other.is_hidden if self.is_hidden is None else self.is_hidden,
            other.is_capital if self.is_capital is None else self.is_capital,
            other.face if self.face is None else self.face,
        )

    def printed(self, text: str) -> str:
        """Return the characters that ``text`` is printed with."""
        in_signs = symbol(self.face, text) if self.face and draws_signs(self.face) else text
        return in_signs.upper() if self.is_capital else in_signs


_NOTHING = RunType()


def _is_on(switch: etree._Element | None) -> bool | None:
    return None if switch is None else switch.get(_VALUE, "1") not in _OFF


def _number(element: etree._Element | None) -> int | None:
    return None if element is None else whole(element.get(_VALUE, ""))
