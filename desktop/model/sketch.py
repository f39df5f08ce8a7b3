"""Sketches of printed pages: where words, rules and frames stand, to be drawn at any scale."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What something on a page is printed in."""

    BLACK = "black"
    RED = "red"
    GREY = "grey"


class Part(StrEnum):
    """What a shape is: a thin rule, the frame of a picture, a tinted box."""

    RULE = "rule"
    FRAME = "frame"
    TINT = "tint"


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words in the middle of a box in millimetres, its type ``size`` in points.

    ``bold`` words are in a display face; the others in the text's.
    """

    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    ink: Ink = Ink.BLACK
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape in millimetres; ``picture`` is the digest of the picture in a frame, "" for none.

    ``crop`` is the height over the width to which it is cropped, None for all of it.
    """

    part: Part
    x: float
    y: float
    width: float
    height: float
    ink: Ink = Ink.GREY
    picture: str = ""
    crop: float | None = None


@dataclass(frozen=True, slots=True)
class PageSketch:
    """One page, its size in millimetres."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    words: tuple[Words, ...] = ()
