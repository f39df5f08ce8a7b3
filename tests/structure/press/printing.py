"""Strips printed as one text, with the place of every part in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from random import Random

from desktop.structure.labelling.labels import Label
from tests.structure.press.marks import Marks
from tests.structure.press.parts import Part, Strip
from tests.structure.press.shapes import Row, Shape

Span = tuple[int, int]
Ink = tuple[int, int, Label]
Set = tuple[Shape, Strip]


@dataclass(slots=True)
class Printed:
    """The text; where each part stands in it, in reading order; the label of each line and each bit."""

    text: str = ""
    spans: dict[Part, list[Span]] = field(default_factory=lambda: defaultdict(list))
    labels: list[Label] = field(default_factory=list)
    inks: list[Ink] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints rows: with these marks, line ends, and white space left at some ends of lines."""

    marks: Marks
    draw: Random
    line_end: str
    trailing: float

    def printed(self, rows: Iterable[Row]) -> Printed:
        """Return the rows as one text."""
        made = Printed()
        written: list[str] = []
        offset = 0
        for row in rows:
            above = self.line_end * (row.blanks if written else self.draw.choice([0, 0, 0, 2]))
            text = self.marks.printed("".join(bit.text for bit in row.bits), self.draw)
            _note(made, row, offset + len(above) + len(row.indent))
            line = above + row.indent + text + self._white() + self.line_end
            written.append(line)
            offset += len(line)
        made.text = "".join(written)
        return made

    def _white(self) -> str:
        return self.draw.choice([" ", "  ", "　"]) if self.draw.random() < self.trailing else ""


def _note(made: Printed, row: Row, offset: int) -> None:
    """Note where the bits of a row stand, without the white space around each."""
    made.labels.append(max(row.bits, key=lambda bit: len(bit.text)).label)
    for bit in row.bits:
        start = offset + len(bit.text) - len(bit.text.lstrip())
        end = offset + len(bit.text.rstrip())
        made.spans[bit.part].append((start, end))
        made.inks.append((start, end, bit.label))
        offset += len(bit.text)


def with_gaps_passed(sheet: Iterable[Set]) -> Iterator[Set]:
    """Yield the strips that have words; a mere gap is passed on to the strip below it."""
    gap = 0
    for shape, strip in sheet:
        if not strip.bits:
            gap = strip.gap or 0
            continue
        yield shape, replace(strip, gap=gap) if gap else strip
        gap = 0
