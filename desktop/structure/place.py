"""Where a line stands: the line, its neighbours and the text around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from desktop.model import Source
from desktop.structure.lines import Line, cut_lines
from desktop.structure.once import Once
from desktop.structure.openings import LEAD
from desktop.structure.shape import Shape, recognise
from desktop.structure.telling_words import is_section_name, looks_like_caption, undecorated
from desktop.text.view import restore

TITLE_LIMIT = 34
_LONGEST_ITEM, _LONGEST_NAME = 400, 24
_NAMED = re.compile(r"[^，。；：:“”]{2,14}[：:].+|“[^”]{1,10}”[^，。；：]{0,8}：.+")
_WINDOW = 400
_NEIGHBOURHOOD = 2400
# Two lines of one length are alike by chance as well, more so the titles of short pieces.
_LIKE_LENGTH, _NEAR_LENGTH = 0.4, 0.25
_CAST_ALIKE = 2
# A line below a title is rather its second line.
_UNDER_BARE = 0.4
_HAN_TRIPLE = re.compile(r"(?=([\u4e00-\u9fff]{3}))")


@dataclass(frozen=True)
class Page:
    """All lines of a source, their shape and the restored text they stand in."""

    view: str
    lines: tuple[Line, ...]
    shape: Shape

    @Once
    def places(self) -> list[Place]:
        """Every line with its surroundings."""
        around = zip(self.lines, (None, *self.lines), (*self.lines[1:], None), strict=False)
        return [Place(self, index, *lines) for index, lines in enumerate(around)]

    @Once
    def reach_of_triples(self) -> dict[str, tuple[int, int]]:
        """Where each string of three ideographs stands first and last."""
        last = {match[1]: match.start() for match in _HAN_TRIPLE.finditer(self.view)}
        first: dict[str, int] = {}
        for match in _HAN_TRIPLE.finditer(self.view):
            first.setdefault(match[1], match.start())
        return {triple: (first[triple], last[triple]) for triple in last}

    @Once
    def section_names(self) -> list[int]:
        """Which lines are names of sections, in order."""
        return [line.index for line in self.lines if is_section_name(line)]

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


def page_of(source: Source) -> Page:
    """Return the source as lines, with their shape recognised."""
    view = restore(source.text)
    lines = cut_lines(source, view)
    return Page(view, lines, recognise(lines))


@dataclass(frozen=True)
class Place:
    """One line among the others; ``before`` and ``after`` are the lines above and below, if any."""

    page: Page
    index: int
    line: Line
    before: Line | None
    after: Line | None

    @Once
    def text(self) -> str:
        """What the line reads."""
        return self.line.text

    @Once
    def section_above(self) -> str:
        """The name of the section that the line may stand in, "" for none."""
        names = self.page.section_names
        above = bisect_left(names, self.index) - 1
        return undecorated(self.page.lines[names[above]].text) if above >= 0 else ""

    @Once
    def below(self) -> Line | None:
        """The line below, a caption passed over; None at the end."""
        if self.after is not None and looks_like_caption(self.after):
            return self.page.places[self.index + 1].after
        return self.after

    @Once
    def is_full(self) -> bool:
        """Whether the line was broken at the text's width."""
        return self.page.shape.is_full(self.line)

    @Once
    def is_bare(self) -> bool:
        """Whether the line is short and reads like no sentence."""
        return self.looks_bare(self.line)

    def looks_bare(self, line: Line | None) -> bool:
        """Return whether ``line`` is short, without comma and full stop, and not cut off."""
        return (
            line is not None
            and line.length <= TITLE_LIMIT
            and not line.has_comma
            and not line.has_sentence
            and not line.text.endswith(("。", "；", "、"))
            and not self.page.shape.is_full(line)
        )

    @Once
    def gap(self) -> int:
        """How many more blank lines stand above than the text usually has."""
        return max(0, self.line.blanks - self.page.shape.usual_blanks)

    @Once
    def names_something(self) -> bool:
        """Whether it is a name, a colon and what there is to say of it."""
        if "：" not in self.text[:_LONGEST_NAME]:
            return False
        return self.line.length <= _LONGEST_ITEM and _NAMED.fullmatch(self.text) is not None

    @Once
    def is_over_prose(self) -> bool:
        """Whether a bare line has a line of sentences below it."""
        return self.is_bare and self.below is not None and not self.looks_bare(self.below)

    @Once
    def is_over_lead(self) -> bool:
        """Whether the line below opens like a story."""
        return self.below is not None and LEAD.match(self.below.text) is not None

    @Once
    def is_under_bare(self) -> bool:
        """Whether a bare line that is no caption by its words or place stands above."""
        before = self.before
        return (
            self.looks_bare(before)
            and before is not None
            and not (before.picture_slots or looks_like_caption(before))
        )

    @Once
    def stands_amid_prose(self) -> bool:
        """Whether a bare line has sentences above and below."""
        return self.is_bare and self.before is not None and self.before.is_closed and self.is_over_prose

    @Once
    def phrases(self) -> tuple[int, ...]:
        """The lengths of the phrases that spaces or commas part a bare line into."""
        return (
            tuple(map(len, re.split(r"[\s\u3000，、]+", self.text)))
            if self.line.length <= TITLE_LIMIT
            else ()
        )

    @Once
    def is_balanced(self) -> bool:
        """Whether it consists of two or three phrases of one length."""
        lengths = self.phrases
        return 2 <= len(lengths) <= 3 and min(lengths) >= 3 and max(lengths) - min(lengths) <= 1

    @Once
    def pattern(self) -> str:
        """What an intertitle shares with its siblings; "" for a line that is no phrase."""
        numbered = re.match(r"[一二三四五六七八九十]+、|[（(]?[一二三四五六七八九十\d]+[)）.．、]", self.text)
        if numbered:
            return re.sub(r"[一二三四五六七八九十\d]+", "一", numbered[0])
        if "：" in self.text[1:-1]:
            return "："
        return " ".join(map(str, self.phrases))

    @Once
    def siblings(self) -> float:
        """How alike a line near by is that stands over prose as well: 1 quite, 0 not at all."""
        if not self.is_over_prose:
            return 0.0
        likeness = (
            self._likeness_by_length() if self.pattern.isdecimal() else self._has_like_near(self.pattern)
        )
        return likeness * (_UNDER_BARE if self.is_under_bare else 1.0)

    def _likeness_by_length(self) -> float:
        if any(self._is_cast_like(start) for start in self._starts_near(self.pattern)):
            return 1.0
        if self.is_over_lead:
            return 0.0
        if self._has_like_near(self.pattern):
            return _LIKE_LENGTH
        return _NEAR_LENGTH if self._has_near_length() else 0.0

    def _is_cast_like(self, start: int) -> bool:
        """Return whether the line at ``start`` has two characters of its inside in the same places."""
        other = self.page.view[start : start + self.line.length]
        return sum(one == two for one, two in zip(self.text[1:-1], other[1:-1], strict=False)) >= _CAST_ALIKE

    def _has_near_length(self) -> bool:
        length = int(self.pattern)
        return any(self._has_like_near(str(near)) for near in (length - 1, length + 1))

    def _has_like_near(self, pattern: str) -> bool:
        return bool(self._starts_near(pattern))

    def _starts_near(self, pattern: str) -> list[int]:
        """Return where the next lines above and below of this pattern start, if they are near."""
        starts = self.page.patterns.get(pattern, [])
        own = bisect_left(starts, self.line.start)
        near = (*starts[max(0, own - 1) : own], *starts[own : own + 2])
        return [start for start in near if 0 < abs(start - self.line.start) <= _NEIGHBOURHOOD]

    @Once
    def cohesion(self) -> int:
        """How many three-character strings stand above and below the line and nowhere else."""
        above, below = max(0, self.line.start - 2 * _WINDOW), self.line.end + _WINDOW
        reach = self.page.reach_of_triples
        shared = set(_HAN_TRIPLE.findall(self.page.view[self.line.end : below]))
        return sum(
            above <= reach[triple][0] < self.line.start and reach[triple][1] < below for triple in shared
        )

    @Once
    def echo_before(self) -> float:
        """The share of the line's character pairs that the text above has as well, 0 to 1."""
        return _echo(self.text, self.page.view[max(0, self.line.start - _WINDOW) : self.line.start])

    @Once
    def echo_after(self) -> float:
        """The share of the line's character pairs that the text below has as well, 0 to 1."""
        return _echo(self.text, self.page.view[self.line.end : self.line.end + _WINDOW])


def _echo(text: str, around: str) -> float:
    pairs = {text[at : at + 2] for at in range(len(text) - 1)}
    return sum(pair in around for pair in pairs) / len(pairs) if pairs else 0.0
