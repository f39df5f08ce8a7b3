"""What happens to an article on its way: columns cut it, captions come between, lines are glued."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from desktop.structure.labelling.labels import Label, rest_of
from desktop.structure.words.words_across import word_across
from tests.structure.press.glue import joined, joints
from tests.structure.press.parts import INSIDE, PICTURE_GAP, Bit, Part, Strip, strip_of
from tests.structure.press.shapes import Shape

_CUT_FROM = 60
_CUT_AGAIN = 150
_ASIDES = frozenset({"picture", "caption", "jump"})
_CUTTABLE = frozenset({"paragraph", "story", "list_item"})
_BROKEN_FROM = 14
# The rows of a title or caption mostly stand close; where lines are apart they may be so too.
_BETWEEN_WORDS, _ROW_GAPS = 0.8, (0, 0, None)
_TAKEN_INSIDE, _CUT_EACH, _JUMP_CUTS = 0.9, 0.6, 0.75
_AWAY_AND_BACK = 2

Furniture = Callable[[], Part]
Run = list[Strip]


@dataclass(frozen=True, slots=True)
class Damage:
    """How often what happens.

    ``cut`` is the share of the long paragraphs, ``cut_by_picture`` of those with a picture below
    them, ``glue`` of the neighbours that can be glued, ``broken`` of titles and captions set in two
    lines, ``furniture`` of the bare cuts.
    """

    cut: float = 0.0
    cut_by_picture: float = 0.0
    glue: float = 0.0
    broken: float = 0.0
    furniture: float = 0.0


LEVELS = {
    "clean": Damage(),
    "light": Damage(cut=0.15, cut_by_picture=0.6, glue=0.02, broken=0.03, furniture=0.05),
    "heavy": Damage(cut=0.45, cut_by_picture=0.85, glue=0.05, broken=0.07, furniture=0.1),
}


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets articles as strips, in one shape and with one amount of damage."""

    shape: Shape
    damage: Damage
    draw: Random
    furniture: Furniture

    def runs(self, parts: tuple[Part, ...]) -> list[Run]:
        """Return the strips of an article; a second run is what follows on another page."""
        runs: list[Run] = [[]]
        for head, asides in _grouped(parts):
            for strip in self._group(head, asides):
                if strip.role == "jump" and runs[-1] and _has_jump(runs[-1]):
                    runs.append([])
                runs[-1].append(strip)
        return [self._glued(run) for run in runs]

    def _happens(self, rate: float) -> bool:
        return self.draw.random() < rate

    def _group(self, head: Part | None, asides: list[Part]) -> Iterator[Strip]:
        if head is None:
            yield from self._beside(asides)
        elif sum(aside.role == "jump" for aside in asides) == _AWAY_AND_BACK:
            yield from self._jumping(head, asides)
        elif self._is_cut(head, asides):
            yield from self._cut(head, asides)
        else:
            yield from self._whole(head)
            yield from self._beside(asides)

    def _is_cut(self, part: Part, asides: list[Part]) -> bool:
        long = part.role in _CUTTABLE and len(part.text) > _CUT_FROM
        pictured = any(aside.role == "picture" for aside in asides)
        rate = self.damage.cut_by_picture if pictured else self.damage.cut
        return long and self._happens(rate) and bool(self.shape.cut_places(part.text))

    def _whole(self, part: Part) -> Iterator[Strip]:
        if part.role == "table":
            yield from _table_rows(part)
        elif part.role in {"title", "caption"}:
            yield from self._maybe_broken(strip_of(part))
        else:
            yield strip_of(part)

    def _maybe_broken(self, strip: Strip) -> Iterator[Strip]:
        """Yield the strip, or the two lines it was broken over; a title is mostly broken between words."""
        text = strip.text
        places = self.shape.row_ends(text)
        if strip.role == "title" and self._happens(_BETWEEN_WORDS):
            places = [at for at in places if not word_across(text[:at], text[at:])]
        if len(text) < _BROKEN_FROM or not places or not self._happens(self.damage.broken):
            yield strip
            return
        first, rest = _halves(strip.bits[0], self.draw.choice(places))
        yield replace(strip, bits=(first,))
        yield Strip((rest,), self.draw.choice(_ROW_GAPS), goes_on=True)

    def _beside(self, asides: list[Part], inside: bool = False) -> Iterator[Strip]:
        """Yield captions, the first with the gap of the picture over it."""
        gap = None
        for aside in asides:
            if aside.role == "picture":
                gap = PICTURE_GAP
                continue
            strip = strip_of(aside, gap)
            yield from self._maybe_broken(_labelled_inside(strip) if inside else strip)
            gap = None
        if gap:
            yield Strip((), gap)

    def _cut(self, part: Part, asides: list[Part]) -> Iterator[Strip]:
        """Yield the pieces of a part, mostly with what stands beside it between them."""
        taken = asides if self._happens(_TAKEN_INSIDE) else []
        yield from self._pieces(strip_of(part), taken)
        yield from self._beside(asides if not taken else [])

    def _pieces(self, strip: Strip, asides: list[Part]) -> Iterator[Strip]:
        """Yield a strip in two, the rest in two again where it is long or pictures are left for it."""
        places = self.shape.cut_places(strip.text, strip.goes_on)
        first, rest = _halves(strip.bits[0], self.draw.choice(places))
        yield replace(strip, bits=(first,))
        here, later = self._parted(asides)
        between = list(self._beside(here, inside=True)) or self._furniture_inside()
        yield from between
        gap = None if between and between[-1].bits else self._bare_gap()
        below = Strip((rest,), gap, goes_on=True)
        if self._is_cut_again(below, later):
            yield from self._pieces(below, later)
        else:
            yield from (below, *self._beside(later))

    def _is_cut_again(self, rest: Strip, asides: list[Part]) -> bool:
        if not self.shape.cut_places(rest.text, goes_on=True):
            return False
        return bool(asides) or (len(rest.text) > _CUT_AGAIN and self._happens(self.damage.cut))

    def _parted(self, asides: list[Part]) -> tuple[list[Part], list[Part]]:
        """Return what stands in the first cut, and what in later ones: each picture may have its own."""
        places = [at for at, aside in enumerate(asides) if at and aside.role == "picture"]
        if not places or not self._happens(_CUT_EACH):
            return asides, []
        return asides[: places[0]], asides[places[0] :]

    def _furniture_inside(self) -> list[Strip]:
        if not self._happens(self.damage.furniture):
            return []
        return [_labelled_inside(strip_of(self.furniture()))]

    def _bare_gap(self) -> int:
        """Return the gap over the half of a paragraph that follows at once."""
        if self.shape.width is not None:
            return 1
        return self.shape.blanks if self._happens(0.8) else 0

    def _jumping(self, part: Part, asides: list[Part]) -> Iterator[Strip]:
        """Yield a paragraph that ends on this page or is cut by its end, and goes on on another."""
        away, back = (aside for aside in asides if aside.role == "jump")
        others = [aside for aside in asides if aside.role != "jump"]
        places = self.shape.cut_places(part.text)
        if not places or not self._happens(_JUMP_CUTS):
            yield from (strip_of(part), *self._beside(others), strip_of(away), strip_of(back))
            return
        first, rest = _halves(part.bit, self.draw.choice(places))
        yield from (Strip((first,)), strip_of(away), strip_of(back))
        yield Strip((rest,), goes_on=True)
        yield from self._beside(others)

    def _glued(self, run: Run) -> Run:
        """Return the run with some neighbours set in one line."""
        glued: Run = []
        for strip in run:
            between = joints(glued[-1], strip) if glued else ()
            if between and self._happens(self.damage.glue):
                glued[-1] = joined(glued[-1], strip, self.draw.choice(between))
            else:
                glued.append(strip)
        return glued


def _grouped(parts: tuple[Part, ...]) -> Iterator[tuple[Part | None, list[Part]]]:
    """Yield each part with the pictures, captions and jumps below it; at first, perhaps, these alone."""
    head: Part | None = None
    asides: list[Part] = []
    for part in parts:
        if part.role in _ASIDES:
            asides.append(part)
            continue
        if head or asides:
            yield head, asides
        head, asides = part, []
    yield head, asides


def _has_jump(run: Run) -> bool:
    return run[-1].role == "jump"


def _halves(bit: Bit, at: int) -> tuple[Bit, Bit]:
    rest_label = rest_of(bit.label)
    return replace(bit, text=bit.text[:at]), Bit(bit.part, bit.text[at:], rest_label)


def _labelled_inside(strip: Strip) -> Strip:
    bits = tuple(replace(bit, label=INSIDE.get(bit.label, bit.label)) for bit in strip.bits)
    return replace(strip, bits=bits)


def _table_rows(part: Part) -> Iterator[Strip]:
    for row in part.text.split("\n"):
        yield Strip((Bit(part, row, Label.TABLE),))
