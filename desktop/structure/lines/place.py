"""Where a line stands: the line, its neighbours and the text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING

from desktop.structure.lines import surroundings
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import Once
from desktop.structure.lines.shape import Shape
from desktop.structure.words.openings import DAY
from desktop.structure.words.telling_words import looks_like_caption

if TYPE_CHECKING:
    from desktop.structure.lines.page import Page

TITLE_LIMIT = 40
_COMMA_HEAD = 30
_FIRST_WORDS = 50
_PARAGRAPH = 40
_LONGEST_ITEM, _LONGEST_NAME = 400, 24
_BETWEEN_PHRASES = re.compile(r"[\s，、]+")
# 居民议事 从抱怨到商量: neither a photographer nor a name stands behind the space.
_TWO_PHRASES = re.compile(r"[^\s，摄]{3,14}\s+[^\s，摄图]{4,16}")
_QUOTES = re.compile('[“”‘’"《》]')
_UNEVEN, _PLAIN, _MARK = "两句", "无", "号"
_DAY_OF_MONTH, _NEAR = re.compile(r"\d{1,2}月\d{1,2}日"), 700
_MOST_CAPTIONS, _TAKEN = 2, re.compile(r"(?<![拍航抓])摄影?[）)]?$|供图[）)]?$")
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]+")
_MARKED = re.compile("[●■◆★○□◇☆※►◎•]")
_NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[（(]?[一二三四五六七八九十\d]+[)）.．、]")
_NAMED = re.compile(r"[^，。；：:“”]{2,14}[：:].+|“[^”]{1,10}”[^，。；：]{0,8}：.+")


def _is_caption(line: Line) -> bool:
    """Whether its words are a caption's, or it is below a picture and says who took it."""
    return looks_like_caption(line) or (line.picture_slots > 0 and _TAKEN.search(line.text) is not None)


# Not frozen, which would make it four times as dear to make; nobody changes one.
@dataclass(eq=False)
class Place:
    """One line among the others; ``before`` and ``after`` are the lines above and below, if any.

    ``shape`` is that of the text around the line. It ``is_full`` where it was broken at the text's
    width, and ``is_bare`` where it is short and reads like no sentence.
    """

    page: Page
    index: int
    line: Line
    before: Line | None
    after: Line | None
    shape: Shape
    is_full: bool
    is_bare: bool

    def __post_init__(self) -> None:
        self.text = self.line.text

    def above(self, reach: int) -> str:
        """Return the last ``reach`` characters that stand above the line, or as many as there are."""
        return self.page.flow.text[max(0, self.flow_start - reach) : self.flow_start]

    @Once
    def flow_start(self) -> int:
        """Where the line starts in the running text."""
        return self.page.flow.starts[self.index]

    @Once
    def flow_end(self) -> int:
        """Where the line ends in the running text."""
        return self.page.flow.ends[self.index]

    @Once
    def pairs(self) -> frozenset[str]:
        """The pairs of characters that stand side by side in the line."""
        return frozenset(map(add, self.text, self.text[1:]))

    @Once
    def section_above(self) -> str:
        """The name of the section that the line may stand in, "" for none."""
        return self.page.sections_above[self.index]

    @Once
    def below(self) -> Line | None:
        """The line below, captions passed over; None at the end."""
        line = self.after
        for _ in range(_MOST_CAPTIONS):
            if line is None or not _is_caption(line):
                break
            line = self.page.places[line.index].after
        return line

    @Once
    def bracket(self) -> str:
        """The text; where a bracket that opens it was broken at the width, with its next row."""
        after = self.after
        is_broken = self.text[0] == "（" and self.line.unpaired == "（" and self.is_full
        if not is_broken or after is None or after.blanks or after.indent or after.text[-1] != "）":
            return self.text
        return self.text + after.text

    def looks_bare(self, line: Line | None) -> bool:
        """Return whether ``line`` is short, without comma and full stop, and not cut off."""
        return line is not None and self.page.bare[line.index]

    @Once
    def may_be_head(self) -> bool:
        """Whether the line is bare, or two short phrases with a comma that stand by themselves."""
        line, before = self.line, self.before
        return self.is_bare or (
            line.has_comma
            and line.length <= _COMMA_HEAD
            and not (line.has_sentence or line.unpaired or self.is_full)
            and not line.text.endswith(("，", "、", "。", "；", "："))
            and (before is None or before.is_closed or self.looks_bare(before))
        )

    @Once
    def is_over_head(self) -> bool:
        """Whether a line that may be a head stands below, bare or with a comma."""
        return self.after is not None and self.page.places[self.after.index].may_be_head

    @Once
    def names_something(self) -> bool:
        """Whether it is a name, a colon and what there is to say of it."""
        if "：" not in self.text[:_LONGEST_NAME]:
            return False
        return self.line.length <= _LONGEST_ITEM and _NAMED.fullmatch(self.text) is not None

    @Once
    def is_over_prose(self) -> bool:
        """Whether a line that may be a head has a line of sentences below it."""
        return self.may_be_head and self.below is not None and not self.looks_bare(self.below)

    @Once
    def is_over_lead(self) -> bool:
        """Whether the line below opens like a story."""
        return self.below is not None and self.below.opens_story and not self.is_over_known_day

    @Once
    def is_over_dated(self) -> bool:
        """Whether the line below tells a day in its first words."""
        below = self.below
        if below is None or DAY.search(below.text, 0, _FIRST_WORDS) is None:
            return False
        return not self.is_over_known_day

    @Once
    def is_over_known_day(self) -> bool:
        """Whether the line below tells in its first words a day that the text above has told."""
        day = _DAY_OF_MONTH.search(self.below.text, 0, _FIRST_WORDS) if self.below is not None else None
        return day is not None and day[0] in self.above(_NEAR)

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
        """Whether a line that may be a head has sentences above and below."""
        return self.may_be_head and self.before is not None and self.before.is_closed and self.is_over_prose

    @Once
    def parts_prose(self) -> bool:
        """Whether a line that may be a head has a paragraph right above and right below."""
        before, after = self.before, self.after
        return (
            self.stands_amid_prose
            and before is not None
            and after is not None
            and not self.line.unpaired
            and self._is_of_paragraph(before)
            and self._is_of_paragraph(after)
        )

    def _is_of_paragraph(self, line: Line) -> bool:
        if line.length > _PARAGRAPH or line.has_sentence:
            return True
        return self.page.shapes[line.index].is_wrapped and (line.has_comma or line.is_closed)

    @Once
    def phrases(self) -> tuple[int, ...]:
        """The lengths of the phrases that spaces or commas part a bare line into."""
        if self.line.length > TITLE_LIMIT:
            return ()
        # Who makes two phrases of one length counts characters, not quotation marks.
        return tuple(map(len, _BETWEEN_PHRASES.split(_QUOTES.sub("", self.text))))

    @Once
    def is_of_two_phrases(self) -> bool:
        """Whether it is bare and a space sets two phrases apart, none a photographer's name."""
        return self.is_bare and _TWO_PHRASES.fullmatch(self.text) is not None

    @Once
    def is_balanced(self) -> bool:
        """Whether it consists of two or three phrases of one length, none a photographer's name."""
        lengths = self.phrases
        if self.text.endswith("摄") or not 2 <= len(lengths) <= 3:
            return False
        return min(lengths) >= 3 and max(lengths) - min(lengths) <= 1

    @Once
    def is_set_in_phrases(self) -> bool:
        """Whether it is bare and of two phrases set apart, or of several of one length."""
        return self.is_bare and (self.is_of_two_phrases or self.is_balanced)

    @Once
    def pattern(self) -> str:
        """What an intertitle shares with its siblings; "" for a line that is no phrase."""
        marked = _MARKED.match(self.text)
        if marked:
            return marked[0]
        numbered = _NUMBERED.match(self.text)
        if numbered:
            return _NUMERAL.sub("一", numbered[0])
        if "：" in self.text[1:-1]:
            return "："
        if self.is_of_two_phrases and not self.is_balanced:
            return _UNEVEN
        return " ".join(map(str, self.phrases))

    @Once
    def form(self) -> str | None:
        """How a head is set: with a number or mark, else with comma, space or colon; None for 01."""
        if self.text.isdecimal():
            return None
        # Within 一、 there may be （一） or ●.
        if _MARKED.match(self.text) or _NUMBERED.match(self.text):
            return _MARK
        return "".join(mark for mark in "， ：" if mark in self.text[1:-1]) or _PLAIN

    @Once
    def is_of_odd_lengths(self) -> bool:
        """Whether the pattern is one length, or several that no one would choose to repeat."""
        lengths = self.pattern.split()
        return all(map(str.isdecimal, lengths)) and (len(lengths) == 1 or not self.is_balanced)

    @Once
    def siblings(self) -> float:
        """How alike a line near by is that stands over prose as well: 1 quite, 0 not at all."""
        return surroundings.siblings(self)

    @Once
    def kinship(self) -> float | None:
        """The share of the words said again and again on one side of the line that the other has, too."""
        return surroundings.kinship(self)

    @Once
    def cohesion(self) -> int:
        """How many three-character strings stand above and below the line and nowhere else."""
        return surroundings.cohesion(self)
