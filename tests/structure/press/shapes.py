"""The shapes a text arrives in: a line a paragraph, with blank lines or without, or broken at a width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from desktop.structure.labelling.labels import INSIDE, Label, rest_of
from tests.structure.press.parts import Bit, Strip

SHAPES = ("flow", "word", "wrap", "mixed")
NO_LINE_START = "，。、；：！？”’）》】…—"
NO_LINE_END = "“‘（《【"
_ENDS = "。！？”…：）"
_LEAST_HEAD, _LEAST_TAIL, _LEAST_ROW = 12, 6, 4
_INDENTED = frozenset({Label.START, Label.STORY, Label.ITEM})
# Verse, the items of a list: lines that a designer may set without an indent.
_SHORT = 20
_UNBROKEN = frozenset({Label.TABLE, Label.FURNITURE, Label.FURNITURE_INSIDE})


@dataclass(frozen=True, slots=True)
class Row:
    """One line as it is printed, with the empty lines above it and the white space before it."""

    bits: tuple[Bit, ...]
    blanks: int
    indent: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How lines are set: ``width`` is None where a line is a paragraph.

    ``by_columns`` counts a Latin letter or digit as half a character; ``keeps_words`` breaks
    no number and no word; ``indents_short`` is false where a line of few characters, an item
    or a line of verse, has no indent.
    """

    blanks: int
    indent: str
    width: int | None = None
    by_columns: bool = False
    keeps_words: bool = False
    indents_short: bool = True

    def rows(self, strip: Strip) -> Iterator[Row]:
        """Yield the rows that the strip takes up."""
        blanks = self.blanks if strip.gap is None else strip.gap
        indent = self._indent(strip)
        bits = strip.bits
        for start, end in pairwise([0, *self.line_ends(strip.text, indent, strip.bits[0].label)]):
            yield Row(tuple(_slice(bits, start, end)), blanks, indent if start == 0 else "")
            blanks = 0

    def line_ends(self, text: str, indent: str = "", label: Label = Label.START) -> list[int]:
        """Return where the lines of ``text`` end, the last at its own end."""
        if self.width is None or label in _UNBROKEN:
            return [len(text)]
        ends = [self._line_end(text, 0, self.width - self._measure(indent))]
        while ends[-1] < len(text):
            ends.append(self._line_end(text, ends[-1], self.width))
        return ends

    def cut_places(self, text: str, goes_on: bool = False) -> list[int]:
        """Return where a column can cut a text: in mid-sentence, at a line's end if lines are broken."""
        indent = "" if goes_on else self.indent
        places = range(len(text)) if self.width is None else self.line_ends(text, indent)
        return [at for at in places if _LEAST_HEAD <= at <= len(text) - _LEAST_TAIL and _is_amid(text, at)]

    def row_ends(self, text: str) -> list[int]:
        """Return where a title or caption can be set in two rows: at a line's end if lines are broken."""
        places = range(len(text)) if self.width is None else self.line_ends(text)
        return [
            at
            for at in places
            if _LEAST_ROW <= at <= len(text) - _LEAST_ROW
            and _is_amid(text, at)
            and " " not in text[at - 1 : at + 1]
        ]

    def _indent(self, strip: Strip) -> str:
        if strip.bits[0].label not in _INDENTED or strip.goes_on:
            return ""
        return self.indent if self.indents_short or len(strip.text) > _SHORT else ""

    def _measure(self, text: str) -> float:
        return sum(0.5 if self.by_columns and character < "\u2000" else 1 for character in text)

    def _line_end(self, text: str, start: int, width: float) -> int:
        end = start
        used = 0.0
        while end < len(text) and used < width:
            used += self._measure(text[end])
            end += 1
        return self._legal_end(text, start, end)

    def _legal_end(self, text: str, start: int, end: int) -> int:
        """Return where a line that would end at ``end`` ends by the rules of setting."""
        while end < len(text) and text[end] in NO_LINE_START:
            end += 1
        if end < len(text) and text[end - 1] in NO_LINE_END and end - start > 1:
            end -= 1
        while self.keeps_words and end - start > 1 and _is_amid_word(text, end):
            end -= 1
        return end


def draw_shape(draw: Random, name: str, indent: str) -> Shape:
    """Return a shape of this name, ``flow``, ``word`` or ``wrap``; the paper's indent is ``indent``."""
    if name == "flow":
        return Shape(1, indent if draw.random() < 0.5 else "")
    if name == "word":
        return Shape(0, indent, indents_short=draw.random() < 0.6)
    spaced = draw.random() < 0.35
    indents = ["　　", "  "] if not spaced else ["　　", "  ", ""]
    return Shape(
        blanks=int(spaced),
        indent=draw.choice(indents) if draw.random() < 0.85 else "",
        width=draw.randint(18, 40),
        by_columns=draw.random() < 0.5,
        keeps_words=draw.random() < 0.5,
        indents_short=draw.random() < 0.6,
    )


def _slice(bits: tuple[Bit, ...], start: int, end: int) -> Iterator[Bit]:
    """Yield what of the bits stands in [start, end) of their joined text."""
    offset = 0
    for bit in bits:
        text = bit.text[max(0, start - offset) : max(0, end - offset)]
        begins = start <= offset or bit.label in INSIDE
        if text.strip():
            yield Bit(bit.part, text, bit.label if begins else rest_of(bit.label))
        offset += len(bit.text)


def _is_amid(text: str, at: int) -> bool:
    return text[at - 1] not in _ENDS + NO_LINE_END and text[at] not in NO_LINE_START + " "


def _is_amid_word(text: str, at: int) -> bool:
    return at < len(text) and _is_latin(text[at - 1]) and _is_latin(text[at])


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in ".%")
