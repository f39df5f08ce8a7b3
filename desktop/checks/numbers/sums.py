"""What a sentence adds up: a total with the parts that 其中 and 其余 name of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.checks.proof import Line
from desktop.model import Fact, FactKind

_AMONG = re.compile("其中")
_REST = re.compile("其余")
_END = re.compile("[。！？；]|$")
_MARKS = "。！？；"
# No sentence of a newspaper is longer.
_REACH = 200
_WHOLE_AND_PART = 2
_DONE = re.compile("已|占|当场|现场|完成|整改|办结|目前|截至|仍")
_NEAR = 8
_MEASURED = re.compile("(?:每|平均|人均|户均|时速|单价|最高|最低)[^，。；、：]*$|[·．点—～~－]$")
_LIMITS = ("以上", "以下", "以内", "／", "/")
_NOT_ADDED = frozenset({None, "%", "％", "岁", "周岁", "年", "倍", "成"})


@dataclass(frozen=True, slots=True)
class Sum:
    """A total with the parts that are named of it, at least one."""

    total: Fact
    parts: tuple[Fact, ...]

    @property
    def whole(self) -> float:
        """The total's number."""
        return _number(self.total)

    @property
    def values(self) -> list[float]:
        """The parts' numbers."""
        return [_number(part) for part in self.parts]


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The counts of a line that may be added up, in reading order."""

    facts: tuple[Fact, ...]

    @classmethod
    def of(cls, line: Line) -> _Numbers:
        """Return the line's counts; shares, ages and ordinals are none."""
        counted = (fact for fact in line.of_kind(FactKind.QUANTITY) if not fact.attrs.get("ordinal"))
        return cls(tuple(fact for fact in counted if _unit(fact) not in _NOT_ADDED and _is_count(line, fact)))

    def between(self, start: int, end: int) -> tuple[Fact, ...]:
        """Return those that begin within ``start <= i < end``."""
        first, last = (bisect_left(self.facts, at, key=lambda fact: fact.span.start) for at in (start, end))
        return self.facts[first:last]


def sums_among(line: Line) -> Iterator[Sum]:
    """Yield the totals of a line with the parts behind 其中 that count the same."""
    numbers = _Numbers.of(line)
    for match in _AMONG.finditer(line.text):
        start = _sentence_start(line.text, match.start())
        if start == match.start():
            start = _sentence_start(line.text, start - 1)
        end = _sentence_end(line.text, match.end())
        done = _DONE.search(line.text, match.end(), end)
        parts = numbers.between(match.end(), done.start() if done else end)
        before = numbers.between(start, match.start())
        for unit in dict.fromkeys(_unit(part) for part in parts):
            wholes = [fact for fact in before if _unit(fact) == unit]
            named = tuple(
                part for part in parts if _unit(part) == unit and wholes and _is_part(part, wholes[-1])
            )
            if named:
                yield Sum(wholes[-1], named)


def sums_with_rest(line: Line) -> Iterator[Sum]:
    """Yield sentences of just three numbers with one unit: a whole, a part, and 其余."""
    numbers = _Numbers.of(line)
    for match in _REST.finditer(line.text):
        start, end = _sentence_start(line.text, match.start()), _sentence_end(line.text, match.end())
        after = numbers.between(match.end(), end)[:1]
        before = [
            fact for fact in numbers.between(start, match.start()) if after and _unit(fact) == _unit(after[0])
        ]
        if len(before) == _WHOLE_AND_PART:
            yield Sum(before[0], (before[1], *after))


def _is_part(part: Fact, whole: Fact) -> bool:
    """Return whether both may count the same; 个 counts anything, so its nouns must agree."""
    nouns = (str(part.attrs.get("of") or ""), str(whole.attrs.get("of") or ""))
    return _unit(part) != "个" or bool(set(nouns[0]) & set(nouns[1]))


def _unit(fact: Fact) -> object:
    return fact.attrs.get("unit")


def _is_count(line: Line, fact: Fact) -> bool:
    """Return whether a number counts: a rate, a limit, a mean and the end of 3·5亿 do not."""
    before, behind = line.text[: fact.span.start][-_NEAR:], line.text[fact.span.end :]
    return not _MEASURED.search(before) and not behind.startswith(_LIMITS)


def _number(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, (int, float)) else 0.0


def _sentence_start(text: str, at: int) -> int:
    earliest = max(0, at - _REACH)
    return max(earliest, *(text.rfind(mark, earliest, max(at, 0)) + 1 for mark in _MARKS))


def _sentence_end(text: str, at: int) -> int:
    latest = min(len(text), at + _REACH)
    mark = _END.search(text, at, latest)
    return mark.start() if mark else latest
