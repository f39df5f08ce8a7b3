"""An article's lines as their author tells them, with those in them who may speak."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from desktop.facts.context import Line
from desktop.facts.lexicon import any_of, words_of
from desktop.facts.quotes.bystanders import is_looked_at, someone_speaks, stranger_acts
from desktop.facts.quotes.quoted import Quoted

_CLAUSE_MARK = re.compile("[，；。！？：]")
# 秦伯伯的女儿, 为尹航颁发: these people are spoken of, others act.
_OWNER = re.compile(
    "的(?!话|尖叫|[喊叫哭呼]声|心[^得里中]|声音|回答|语气|[这那一]?[句番席][^，。]{0,4}|感慨|追问|提问|话音|语调|嗓门|眉毛|眼[睛圈眶里]|脸|额头|手[上里]?|目光)|家的?|(?:送来|带来|寄来|捐|留下)的"
)
_THING = re.compile(rf"的(?!{any_of('kin', 'roles', 'posts')})")
# 抱起了甲：“…”, 拉住甲, 告诫甲说：“…”: not 接着甲说.
_ACTED_ON = re.compile(
    rf"(?:(?:(?<!结)对|[为向给把被让请同跟帮陪替]|告诉|(?<![追反访询提顾])问|看望|找到|请来|(?<![接说除])[^\W\d][着了住]|劝)"
    rf"(?:{any_of('kin', 'roles')})?"
    # 对身边的书记甲和经理乙说
    r"|(?<!结)对(?:(?:身边|身旁|一旁|旁边|面前|在场)的)?[^，。；：！？“”□的]{0,14}"
    rf"{any_of('posts', 'roles', 'kin')})$"
)
# 感谢甲, 叮嘱甲
_DONE_TO = words_of("reporting_verbs") | words_of("person_objects")
_LONGEST_VERB = max(map(len, _DONE_TO))
_REACHED = 30
# No sentence of a newspaper is longer; a text without full stops must not be searched as one.
_REACH = 400


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone at ``start <= i < end`` of a line who may be the one that speaks.

    ``name`` is empty where the person has none; a pronoun that may mean someone else is not ``sure``.
    """

    start: int
    end: int
    name: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Narration:
    """A line as its author tells it: spoken words are blanked out, so that marks in them do not count.

    ``text`` has the length of the line's own text; ``subjects`` stand in reading order.
    """

    line: Line
    text: str
    quotes: tuple[Quoted, ...]
    subjects: tuple[Subject, ...]

    def between(self, start: int, end: int) -> tuple[Subject, ...]:
        """Return those who may speak within ``start <= i < end``, not those merely spoken of."""
        first = bisect_left(self.subjects, start, key=start_of)
        last = bisect_left(self.subjects, end, key=start_of)
        return tuple(subject for subject in self.subjects[first:last] if not self._is_spoken_of(subject))

    def told_of(self, end: int) -> tuple[Subject, ...]:
        """Return those who may speak before ``end``, and those whose things are told of: 甲的工具箱."""
        return tuple(
            subject
            for subject in self.subjects
            if subject.start < end
            and (not self._is_spoken_of(subject) or _THING.match(self.text, subject.end))
        )

    def stranger_acts(self, start: int, end: int) -> bool:
        """Return whether someone without a name is the subject of a clause of ``start <= i < end``."""
        marks = (match.end() for match in _CLAUSE_MARK.finditer(self.text, start, end))
        return any(stranger_acts(self.text, mark) for mark in marks)

    def only_turned_to(self, start: int, end: int) -> bool:
        """Return whether the last clause of ``start <= i < end`` has someone do something to who is named."""
        clause = self._last_clause(start, end)
        named = [subject for subject in self.subjects if clause <= subject.start < end]
        return bool(named) and all(is_acted_on(self.text, subject) for subject in named)

    def _last_clause(self, start: int, end: int) -> int:
        return max(start, *(match.end() for match in _CLAUSE_MARK.finditer(self.text, start, end - 1)), 0)

    def nearest_before(self, start: int, end: int) -> Subject | None:
        """Return the first subject of the last clause of ``start <= i < end`` that has one."""
        found = self.between(max(start, end - _REACH), end)
        if not found or self.is_nameless(start, end):
            return None
        marks = [match.end() for match in _CLAUSE_MARK.finditer(self.text, start, end)]
        if self.stranger_acts(found[-1].end, end):
            return None
        clause = max((mark for mark in marks if mark <= found[-1].start), default=start)
        return next(subject for subject in found if subject.start >= clause)

    def is_nameless(self, start: int, end: int) -> bool:
        """Return whether the last clause of ``start <= i < end`` has a subject and names nobody."""
        clause = self._last_clause(start, end)
        named = (subject for subject in self.between(clause, end) if subject.end - subject.start > 1)
        return someone_speaks(self.text[clause:end]) and not any(named)

    def sentence_start(self, at: int) -> int:
        """Return where the sentence with the character ``at`` begins."""
        return sentence_start_in(self.text, at)

    def _is_spoken_of(self, subject: Subject) -> bool:
        return is_object(self.text, subject) or is_looked_at(self.text, subject.start, subject.end)


def is_object(text: str, subject: Subject) -> bool:
    """Return whether someone else acts on the subject, or what is the subject's is spoken of."""
    return is_acted_on(text, subject) or _OWNER.match(text, subject.end) is not None


def is_acted_on(text: str, subject: Subject) -> bool:
    """Return whether someone else does something to, for or with the subject."""
    at = subject.start
    if any(text[at - length : at] in _DONE_TO for length in range(1, min(_LONGEST_VERB, at) + 1)):
        return True
    return _ACTED_ON.search(text, max(0, at - _REACHED), at) is not None


def start_of(subject: Subject) -> int:
    """Return where the subject stands, to sort by."""
    return subject.start


def sentence_start_in(text: str, at: int) -> int:
    """Return where the sentence of ``text`` with the character ``at`` begins."""
    return max(text.rfind(mark, 0, at) for mark in "。！？") + 1
