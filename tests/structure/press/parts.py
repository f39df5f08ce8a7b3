"""What an issue consists of before it is laid out, and the strips a layout sets it in.

A ``Part`` is one passage of the truth: a title, a paragraph, a line of furniture. A ``Strip``
is a line as an editor would type it; it holds ``Bit``s, mostly one: a paragraph that a column
cuts stands in two strips, a byline glued to its title shares one.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.structure.labelling.labels import Label

LABELS = {
    "furniture": Label.FURNITURE,
    "page": Label.FURNITURE,
    "section": Label.SECTION,
    "title": Label.TITLE,
    "sidebar": Label.SIDEBAR,
    "byline": Label.BYLINE,
    "credit": Label.CREDIT,
    "paragraph": Label.START,
    "story": Label.STORY,
    "list_item": Label.ITEM,
    "intertitle": Label.INTERTITLE,
    "caption": Label.CAPTION,
    "table": Label.TABLE,
    "jump": Label.JUMP,
}
INSIDE = {Label.CAPTION: Label.CAPTION_INSIDE, Label.FURNITURE: Label.FURNITURE_INSIDE}
PICTURE_GAP = 3


@dataclass(frozen=True, eq=False, slots=True)
class Part:
    """One passage of the truth; two of the same words are two parts. A picture has no text."""

    role: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def bit(self) -> Bit:
        """The whole part, to be set in one line."""
        return Bit(self, self.text, LABELS[self.role])


@dataclass(frozen=True, slots=True)
class Bit:
    """Words of one part that stand in one line, with the label of a line that begins with them."""

    part: Part
    text: str
    label: Label


@dataclass(frozen=True, slots=True)
class Strip:
    """A line to be set: ``gap`` empty lines above it, None for as many as is usual.

    ``goes_on`` is true for the rest of something cut, which has no indent. A strip without bits
    is the gap that a picture left before whatever follows.
    """

    bits: tuple[Bit, ...]
    gap: int | None = None
    goes_on: bool = False

    @property
    def text(self) -> str:
        """What the line reads."""
        return "".join(bit.text for bit in self.bits)

    @property
    def role(self) -> str:
        """The role of the part it begins with; "" for a mere gap."""
        return self.bits[0].part.role if self.bits else ""


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the truth: its parts in reading order, and what the parts do not say.

    ``continued`` is the page on which its end stands, None where it ends on its own page.
    """

    kind: str
    parts: tuple[Part, ...]
    roles: tuple[str, ...] = ()
    headline: str | None = None
    byline: tuple[str, ...] = ()
    byline_text: str | None = None
    credit: str | None = None
    section: str | None = None
    sidebars: tuple[Story, ...] = ()
    continued: int | None = None


def strip_of(part: Part, gap: int | None = None) -> Strip:
    """Return a line that holds the whole part."""
    return Strip((part.bit,), gap)
