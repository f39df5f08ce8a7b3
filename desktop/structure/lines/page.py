"""A source as lines, and what is asked of all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from operator import add

from desktop.model import Source
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex
from desktop.structure.lines.customs import Customs, customs_of
from desktop.structure.lines.flow import Flow, flow_of
from desktop.structure.lines.gaps import with_articles_apart
from desktop.structure.lines.glue import unglued
from desktop.structure.lines.jumps import taken_up
from desktop.structure.lines.line import Line, cut_lines
from desktop.structure.lines.lists import announced, divisions
from desktop.structure.lines.once import Once
from desktop.structure.lines.place import TITLE_LIMIT, Place
from desktop.structure.lines.regions import shapes_of
from desktop.structure.lines.shape import Shape
from desktop.structure.words.credit_line import credit_likeness
from desktop.structure.words.telling_words import is_section_name
from desktop.text.view import restore

_LIKELY = 0.5
# How far around a cut its words are looked for.
_NEAR = 2_000


@dataclass(frozen=True)
class Page:
    """All lines of a source with the shape around each, the restored text and their paper's habits.

    ``shapes`` has one shape for each line as printed: glued lines share one.
    """

    view: str
    lines: tuple[Line, ...]
    shapes: tuple[Shape, ...]
    habits: HabitIndex = NOTHING_KNOWN

    @Once
    def places(self) -> list[Place]:
        """Every line with its surroundings."""
        lines = self.lines
        around = zip(
            lines, (None, *lines), (*lines[1:], None), self.shapes, self.full, self.bare, strict=False
        )
        return [Place(self, index, *stands) for index, stands in enumerate(around)]

    @Once
    def full(self) -> list[bool]:
        """Which lines were broken at the text's width."""
        return [shape.is_full(line) for line, shape in zip(self.lines, self.shapes, strict=True)]

    @Once
    def bare(self) -> list[bool]:
        """Which lines are short and read like no sentence."""
        return [_is_bare(line, is_full) for line, is_full in zip(self.lines, self.full, strict=True)]

    @Once
    def flow(self) -> Flow:
        """The text as it runs, rows of broken paragraphs put together."""
        return flow_of(self.view, self.lines, self.full)

    @Once
    def pairs(self) -> list[str]:
        """From each place of the running text on the next two characters."""
        # A text makes its characters anew for whoever goes through it.
        characters = list(self.flow.text)
        return list(map(add, characters, characters[1:]))

    @Once
    def customs(self) -> Customs:
        """What the text does throughout."""
        return customs_of(self.lines)

    @Once
    def credits_end(self) -> list[int]:
        """Where in the running text the lines end that say in a bracket who sent a story in."""
        around = zip(self.lines, self.lines[1:], strict=False)
        return [self.flow.ends[line.index] for above, line in around if above.is_closed and _is_credit(line)]

    @Once
    def taken_up(self) -> dict[int, int]:
        """By the line that takes an article up, the line that sent it away."""
        return taken_up(self.lines)

    @Once
    def first_prose(self) -> int:
        """The number of the first line that reads like a paragraph's; how many lines there are for none."""
        around = zip(self.lines, self.full, strict=True)
        return next((line.index for line, is_full in around if _is_of_prose(line, is_full)), len(self.lines))

    @Once
    def sections_above(self) -> list[str]:
        """For each line the name of the section that it may stand in, "" for none."""
        above = accumulate(self.lines, _section_at, initial="")
        return list(above)[:-1]

    @Once
    def announced(self) -> frozenset[int]:
        """Which lines are items of a list without marks."""
        return announced(self.lines)

    @Once
    def roll(self) -> dict[int, tuple[int, ...]]:
        """By the line that divides a roll of honour, the lines of its names."""
        return divisions(self.lines)

    @Once
    def enrolled(self) -> frozenset[int]:
        """Which lines are names on a roll of honour."""
        return frozenset(name for names in self.roll.values() for name in names)

    @Once
    def shows_pictures(self) -> bool:
        """Whether the text leaves room for pictures anywhere below its first line."""
        return any(line.picture_slots for line in self.lines[1:])

    @Once
    def patterns(self) -> dict[str, list[int]]:
        """Where the bare lines over prose start, by the pattern of their phrases."""
        found: dict[str, list[int]] = {}
        for place in self.places:
            if place.is_over_prose:
                found.setdefault(place.pattern, []).append(place.line.start)
        return found

    def says_near(self, words: str, tail: Line, head: Line) -> bool:
        """Return whether ``words`` stand near by above the end of one line or below the start of another."""
        cut, rest = tail.end, head.start
        return (
            self.view.find(words, max(0, cut - _NEAR), cut) >= 0
            or self.view.find(words, rest, rest + _NEAR) >= 0
        )

    @Once
    def block_lengths(self) -> list[int]:
        """How many characters stand from each line on to the end of its block of broken lines."""
        lengths: list[int] = []
        below = None
        for line, is_full in zip(reversed(self.lines), reversed(self.full), strict=True):
            goes_on = below is not None and is_full and not (below.blanks or below.indent)
            lengths.append(line.length + (lengths[-1] if goes_on else 0))
            below = line
        return lengths[::-1]

    def let_go(self) -> None:
        """Forget the places, which all hold the page: both are gone then when nobody needs them any more.

        Else they would wait until somebody looks for garbage, as much of it as all that is read.
        """
        self.__dict__.pop("places", None)


def _section_at(above: str, line: Line) -> str:
    return line.words if is_section_name(line) else above


def _is_credit(line: Line) -> bool:
    return line.text[0] in "（(" and credit_likeness(line.text) >= _LIKELY


def _is_of_prose(line: Line, is_full: bool) -> bool:
    return line.has_comma and (line.length > TITLE_LIMIT or is_full)


def _is_bare(line: Line, is_full: bool) -> bool:
    return (
        line.length <= TITLE_LIMIT
        and not line.has_comma
        and not line.has_sentence
        and not line.text.endswith(("。", "；", "、"))
        and not is_full
    )


def page_of(source: Source, habits: HabitIndex = NOTHING_KNOWN) -> Page:
    """Return the source as lines, with their shape recognised."""
    view = restore(source.text)
    lines = with_articles_apart(cut_lines(source, view))
    # What the shapes ask of a line holds for the whole lines among its parts.
    shapes = shapes_of(lines)
    parts = unglued(lines)
    printed = accumulate(not part.glued for part in parts)
    return Page(view, parts, tuple(shapes[number - 1] for number in printed), habits)
