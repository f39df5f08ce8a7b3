"""A whole issue made from one number: articles on pages, a masthead, damage, and the truth about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from random import Random
from typing import Any

from desktop.structure.labelling.labels import Label
from tests.structure.press.contents import contents_of
from tests.structure.press.damage import LEVELS
from tests.structure.press.dress import Dress
from tests.structure.press.furniture import Furnisher
from tests.structure.press.gold import Truth, gold_of
from tests.structure.press.layout import Layout, Sheet
from tests.structure.press.marks import draw_marks
from tests.structure.press.masthead_lines import Facts, Fields
from tests.structure.press.mastheads import all_fields, make_masthead
from tests.structure.press.pages import draw_pages
from tests.structure.press.papers import PAPERS, Paper, paper
from tests.structure.press.parts import Part, Strip
from tests.structure.press.printing import Ink, Printer, with_gaps_passed
from tests.structure.press.shapes import Shape, draw_shape

_FIRST_DAY, _DAYS = date(2016, 1, 4), 3400
# Empty lines over an article; three are rare, since a picture leaves as many.
_GAPS = (None,) * 14 + (1, 1, 1, 2, 2, 3)
_SHOWS_PICTURES = {"flow": 0.95, "word": 0.5, "wrap": 0.8, "mixed": 0.9}
# Most texts come with a line a paragraph and blank lines between.
_SHAPES = ("flow", "flow", "word", "wrap", "mixed")
_LEVELS = ("clean", "light", "light", "heavy")
_MASTHEAD_PLACES = ("top",) * 10 + ("end", "middle") + ("none",) * 4
_LABELS_PAGES, _NUMBERS_APART, _CRLF, _WHITE, _INLINE = 0.6, 0.12, 0.2, 0.15, 0.06


@dataclass(frozen=True, slots=True)
class Made:
    """A made issue.

    ``labels`` has the true label of each line with ink on it, in order; ``inks`` that of each
    part of a line, as (start, end, label), since glued lines hold several. ``gold`` is the
    truth as data.
    """

    name: str
    text: str
    shape: str
    labels: tuple[Label, ...]
    inks: tuple[Ink, ...]
    gold: dict[str, Any]


def make_issue(number: int, pool: str = "tune", shape: str | None = None, level: str | None = None) -> Made:
    """Return the issue with this number, made of the articles and papers of ``pool``.

    Raises:
        KeyError: for a pool other than ``tune`` and ``test``, an unknown shape or level
    """
    draw = Random(f"{pool} issue {number}")
    shape, level = shape or draw.choice(_SHAPES), level or draw.choice(_LEVELS)
    return _Maker(draw, paper(pool, number % PAPERS), shape, level).made(number, pool)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes one issue; the order of its draws is what a number stands for."""

    draw: Random
    paper: Paper
    shape: str
    level: str

    def made(self, number: int, pool: str) -> Made:
        name = f"{pool}-{self.shape}-{number:04}.txt"
        dress, facts = self._dress(), self._facts(number)
        labels_pages = self.paper.page_label is not None and self._happens(_LABELS_PAGES)
        pages = draw_pages(pool, dress, labels_pages)
        furnisher = Furnisher(self.paper, self.draw, facts.day)
        sheets = list(self._layout(furnisher, labels_pages).sheets(pages))
        contents = contents_of(pages, Random(f"{name} contents"))
        fields = all_fields(self._put_masthead(sheets, facts, contents), furnisher.told, facts)
        strips = list(with_gaps_passed(chain.from_iterable(sheets)))
        printed = self._printer().printed(row for shape, strip in strips for row in shape.rows(strip))
        stories = tuple(story for page in pages for story in page.stories)
        truth = Truth(stories, fields, self.level, self.shape, dress.pictures)
        gold = gold_of(name, truth, (strip for _, strip in strips), printed)
        return Made(name, printed.text, self.shape, tuple(printed.labels), tuple(printed.inks), gold)

    def _happens(self, rate: float) -> bool:
        return self.draw.random() < rate

    def _dress(self) -> Dress:
        return Dress(
            self.paper,
            self.draw,
            pictures=self._happens(_SHOWS_PICTURES[self.shape]),
            spaced=self._happens(_NUMBERS_APART),
            inline=0.0 if self.level == "clean" else _INLINE,
        )

    def _facts(self, number: int) -> Facts:
        day = _FIRST_DAY + timedelta(days=self.draw.randrange(_DAYS))
        return Facts(self.paper, self.draw, day, number % 150 + 1)

    def _layout(self, furnisher: Furnisher, labels_pages: bool) -> Layout:
        gap = self.draw.choice(_GAPS)
        fixed = draw_shape(self.draw, self.shape, self.paper.indent) if self.shape != "mixed" else None
        return Layout(
            self.draw, LEVELS[self.level], furnisher, lambda: fixed or self._any_shape(), gap, labels_pages
        )

    def _any_shape(self) -> Shape:
        return draw_shape(self.draw, self.draw.choice(["flow", "word", "wrap"]), self.paper.indent)

    def _put_masthead(self, sheets: list[Sheet], facts: Facts, contents: list[str]) -> Fields:
        """Put the masthead, the list of contents below it, among the sheets, and return its fields."""
        place = self.draw.choice(_MASTHEAD_PLACES)
        if place == "none":
            return {}
        texts, fields = make_masthead(facts)
        places = {"top": 0, "end": len(sheets), "middle": self.draw.randint(0, len(sheets))}
        sheets.insert(places[place], self._masthead_lines([*texts, *contents]))
        return fields

    def _masthead_lines(self, texts: list[str]) -> Sheet:
        shape = Shape(1, "")
        lines: Sheet = []
        for text in texts:
            gap: int | None = self.draw.choice([1, 1, 1, 0, 3])
            for line in text.split("\n"):
                lines.append((shape, Strip((Part("furniture", line).bit,), gap)))
                gap = 0
        return lines

    def _printer(self) -> Printer:
        line_end = "\r\n" if self._happens(_CRLF) else "\n"
        return Printer(draw_marks(self.draw), self.draw, line_end, self.draw.choice([0.0, 0.0, 0.0, _WHITE]))
