"""A source cut into its lines, each with the white space and the hints around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from desktop.assets import word_list
from desktop.model import Hint, HintKind, Source
from desktop.structure.lines.once import Once
from desktop.structure.words.edge_odds import closing, heading, opening
from desktop.structure.words.edge_words import sort_at_end, sort_at_start
from desktop.structure.words.openings import LEAD
from desktop.structure.words.words_across import begins_amid_sentence, ends_amid_sentence
from desktop.text.bylines import opening_byline
from desktop.text.decoration import undecorated

PICTURE_BLANKS = 3

_FINAL = "。！？…；"
_CLOSERS = "”’）》】」』\"')"
_PAIRS = {"“": "”", "（": "）", "《": "》", "‘": "’"}
# 同读绘本《早安，小巷》 is a title though a comma stands in it.
_IN_MARKS = re.compile("“[^“”]*”|《[^《》]*》")
_SHORT = 40
_DIGIT = re.compile(r"\d")
# “旧改, 2.97 and 善。 stand in one row, whatever room the row above had left.
_UNPARTED = re.compile(
    r"[“‘（《【]*(?:[A-Za-z\d][A-Za-z\d.,:/@%_-]*|[^\s“‘（《【])[，。、；：！？”’）》】…]*"
)
_MOST_HELD = 9
# [图片], （此处配图2）, ① ②
_CIRCLED = re.compile("[①-⑳]")
_STAND_IN = re.compile(
    r"[\[【（(<〔「]\s*(?:此处)?[插配附]?(?:图片?|照片|组图)\s*\d{0,2}\s*[\]】）)>〕」]|[①-⑳](?:\s*[①-⑳])*"
)
_LONGEST_STAND_IN = 12
# A notice ends so with or without a full stop, and so do words that were cut short: “我在这呢——”.
_ENDED = (*word_list("closing_formulas"), "—”")
_PAIR_MARKS = re.compile("[“”（）《》‘’]")
# 。（食安办 供稿） and 。本报记者 陈立 摄: whose it is, set behind the last sentence.
_SIGNED = re.compile(
    r"[。！？…；][”’]?\s*(（[^（）。，；]{2,30}）|摄影[:：][\u4e00-\u9fff\s]{2,9}"
    r"|[/／|｜]\s*(?:图片?|摄影?|供图)\s*[/／|｜:：\s]\s*[\u4e00-\u9fff]{2,4}"
    r"|(?:[\u4e00-\u9fff]{0,8}(?:记者|通讯员)\s*)?[\u4e00-\u9fff]{2,4}(?:\s?[/／文图]*摄影?|\s[\u4e00-\u9fff/／]{1,4})"
    r"|(?:本报|见习|实习)*(?:记者|通讯员)\s*[\u4e00-\u9fff]{2,4})$"
)


# Not frozen, which would make it four times as dear to make; nobody changes one.
@dataclass
class Line:
    """One line with ink on it.

    ``text`` is the line as it reads, without the white space around it; ``start <= i < end``
    are its code points in the source. ``blanks`` counts the empty lines before it and
    ``indent`` the white space at its own beginning. ``pictures`` says how often the source
    itself places a picture before it; ``level`` is the heading level it gives, 0 for none.
    A ``glued`` line is the rest of a printed one, ``lead`` code points into it (indent included).
    ``held`` is what the next line begins with that no row may part from the character behind it.
    """

    index: int
    start: int
    end: int
    text: str
    blanks: int = 0
    indent: int = 0
    hints: frozenset[HintKind] = frozenset()
    level: int = 0
    pictures: int = 0
    glued: bool = False
    lead: int = 0
    held: str = ""

    def part(self, start: int, end: int) -> Line:
        """Return the code points ``start <= i < end`` of the line as one, without white space around."""
        inked = self.text[start:end].strip()
        start = self.text.index(inked, start)
        place = replace(self, start=self.start + start, end=self.start + start + len(inked), text=inked)
        lead = self.lead + self.indent + start
        return replace(place, blanks=0, indent=0, pictures=0, glued=True, lead=lead) if start else place

    def numbered(self, index: int) -> Line:
        """Return the line under another number; what was worked out of its words still holds."""
        if index == self.index:
            return self
        line = object.__new__(Line)
        line.__dict__.update(self.__dict__, index=index)
        return line

    @Once
    def length(self) -> int:
        """How many code points it has."""
        return len(self.text)

    @Once
    def words(self) -> str:
        """What it reads without brackets, bullets and spaces."""
        return undecorated(self.text)

    @Once
    def columns(self) -> int:
        """How many full-width columns it takes, the white space before it included."""
        return (self.indent + 2 * self.lead + _half_columns(self.text) + 1) // 2

    @Once
    def held_columns(self) -> int:
        """How many full-width columns are held."""
        return (_half_columns(self.held) + 1) // 2

    @Once
    def sort_at_start(self) -> str:
        """The sort of word that it begins with, "" for none known."""
        return sort_at_start(self.text)

    @Once
    def sort_at_end(self) -> str:
        """The sort of word that it ends with, "" for none known."""
        return sort_at_end(self.text)

    @Once
    def opening(self) -> float:
        """How surely it begins a sentence by its first word, below 0 that it goes on with one."""
        return opening(self.text)

    @Once
    def heading(self) -> float:
        """How surely it begins as heads do by its first word, below 0 as sentences do."""
        return heading(self.text)

    @Once
    def closing(self) -> float:
        """How surely it ends as heads do by its last word, below 0 that it was cut there."""
        return closing(self.text)

    @Once
    def opening_byline(self) -> str:
        """The byline with which it opens, "" for none."""
        return opening_byline(self.text)

    @Once
    def begins_amid(self) -> bool:
        """Whether it begins with what no sentence begins with."""
        return begins_amid_sentence(self.text)

    @Once
    def hangs(self) -> bool:
        """Whether it ends with what no sentence ends with."""
        return ends_amid_sentence(self.text)

    @Once
    def opens_story(self) -> bool:
        """Whether it begins as the first paragraph of a story may."""
        return LEAD.match(self.text) is not None

    @Once
    def picture_slots(self) -> int:
        """How many pictures stood before the line, by hints or by a wide gap."""
        return self.pictures or int(self.blanks >= PICTURE_BLANKS)

    @Once
    def stands_for_pictures(self) -> int:
        """How many pictures it only says to have stood here: [图片], or ① ② over numbered captions."""
        if self.length > _LONGEST_STAND_IN or _STAND_IN.fullmatch(self.text) is None:
            return 0
        return len(_CIRCLED.findall(self.text)) or 1

    @Once
    def ending(self) -> str:
        """Its last character, passing over closing marks and a credit; "" for a line of nothing else."""
        if self.text[-1] in _FINAL:
            return self.text[-1]
        signed = _SIGNED.search(self.text[-36:])
        text = self.text[: -len(signed[1])].rstrip() if signed else self.text
        return text[-8:].rstrip(_CLOSERS)[-1:]

    @Once
    def is_closed(self) -> bool:
        """Whether it ends a sentence."""
        return (self.ending != "" and self.ending in _FINAL) or self.text.endswith(_ENDED)

    @Once
    def has_comma(self) -> bool:
        """Whether a comma or semicolon stands inside it; in a short line not one in a name or saying."""
        text = self.text
        if len(text) <= _SHORT and "，" in text:
            text = _IN_MARKS.sub("", text)
        return "，" in text or "；" in text

    @Once
    def has_digit(self) -> bool:
        """Whether a digit stands in it."""
        return _DIGIT.search(self.text) is not None

    @Once
    def has_sentence(self) -> bool:
        """Whether a sentence ends inside it."""
        return "。" in self.text[:-2]

    @Once
    def unpaired(self) -> str:
        """The opening marks that it leaves open, in order."""
        return self._halves_of_pairs[0]

    @Once
    def unopened(self) -> str:
        """The closing marks that were not opened in it, in order."""
        return self._halves_of_pairs[1]

    @Once
    def _halves_of_pairs(self) -> tuple[str, str]:
        waiting: list[str] = []
        closing: list[str] = []
        for mark in _PAIR_MARKS.findall(self.text):
            if mark in _PAIRS:
                waiting.append(mark)
            elif waiting and _PAIRS[waiting[-1]] == mark:
                waiting.pop()
            else:
                closing.append(mark)
        return "".join(waiting), "".join(closing)

    def closes(self, above: Line) -> bool:
        """Return whether it brings the closing mark for one that the line above left open."""
        return bool(above.unpaired) and _PAIRS[above.unpaired[-1]] == self.unopened[:1]


def _half_columns(text: str) -> int:
    # GBK gives two bytes to what print sets full-width and one to the rest.
    return len(text.encode("gbk", "replace"))


def cut_lines(source: Source, view: str) -> tuple[Line, ...]:
    """Return the lines of ``source`` that have ink on them, in order; none for a blank text.

    ``view`` is the source's text with its marks restored.
    """
    lines = list(_bare_lines(source.text, view))
    return tuple(_with_pictures(_with_hints(list(_with_held(lines)), source.hints)))


def _bare_lines(text: str, view: str) -> Iterator[Line]:
    offset = blanks = index = 0
    for raw in text.splitlines(keepends=True):
        inked = raw.strip()
        if inked:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            end = start + len(inked)
            yield Line(index, start, end, view[start:end], blanks, indent)
            index += 1
        blanks = 0 if inked else blanks + 1
        offset += len(raw)


def _with_held(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines with what they could not take of the next."""
    for line, after in zip_longest(lines, lines[1:]):
        held = _held(after.text) if after is not None and not (after.blanks or after.indent) else ""
        yield replace(line, held=held) if held else line


def _held(text: str) -> str:
    whole = _UNPARTED.match(text)
    return whole[0][:-1] if whole and len(whole[0]) <= _MOST_HELD else ""


def _with_hints(lines: list[Line], hints: tuple[Hint, ...]) -> Iterator[Line]:
    """Yield the lines with the hints that touch them; both are walked through once."""
    waiting = sorted(hints)
    first = 0
    for line in lines:
        while first < len(waiting) and waiting[first].span.end < line.start and _is_over(waiting[first]):
            first += 1
        touching = []
        for hint in waiting[first:]:
            if hint.span.start >= line.end:
                break
            touching.append(hint)
        yield _hinted(line, touching) if touching else line
        while first < len(waiting) and waiting[first].span.end <= line.end:
            first += 1


def _with_pictures(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with the pictures that the words above them stand for."""
    waiting = 0
    for line in lines:
        if line.stands_for_pictures:
            waiting += line.stands_for_pictures
            yield line
        else:
            yield replace(line, pictures=line.pictures + waiting) if waiting else line
            waiting = 0


def _is_over(hint: Hint) -> bool:
    return hint.kind is not HintKind.PICTURE


def _hinted(line: Line, hints: list[Hint]) -> Line:
    return replace(
        line,
        hints=frozenset(hint.kind for hint in hints if hint.kind is not HintKind.PICTURE),
        level=max((hint.level for hint in hints if hint.kind is HintKind.HEADING), default=0),
        pictures=sum(hint.kind is HintKind.PICTURE for hint in hints),
    )
