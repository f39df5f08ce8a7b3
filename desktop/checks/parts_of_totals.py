"""A total against the parts that 其中 and 其余 name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.checks.misprints import is_misprint
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Fact, FactKind, Severity

_AMONG = re.compile("其中")
_REST = re.compile("其余")
_END = re.compile("[。！？；]|$")
_MARKS = "。！？；"
# No sentence of a newspaper is longer.
_REACH = 200
_WHOLE_AND_PART = 2
_LEAD = 5
_OPPOSITES = (
    ("男", "女"),
    ("赞成", "反对"),
    ("同意", "不同意"),
    ("租户", "自住"),
    ("公房", "售后"),
    ("线上", "线下"),
    ("企业捐", "居民捐"),
    ("单位捐", "个人捐"),
    ("新建", "改建"),
)
_DONE = re.compile("已|占|当场|现场|完成|整改|办结|目前|截至|仍")
_NEAR = 8
_MEASURED = re.compile("(?:每|平均|人均|户均|时速|单价|最高|最低)[^，。；、：]*$|[·．点—～~－]$")
_LIMITS = ("以上", "以下", "以内", "／", "/")
_NOT_ADDED = frozenset({None, "%", "％", "岁", "周岁", "年", "倍", "成"})


@dataclass(frozen=True, slots=True)
class _Sum:
    """A total with the parts that are named of it."""

    total: Fact
    parts: tuple[Fact, ...]

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


@check(
    "part-exceeds-total",
    title="分项大于总数",
    severity=Severity.WARNING,
    about="“其中”后面的数比总数还大。",
    reads=Reads.LINE,
    signs=("其中",),
    ground="加法",
    wrong="共有学员45名，其中女学员54名。",
    right="共有学员45名，其中女学员25名。",
)
def part_exceeds_total(proof: Proof) -> Iterator[Objection]:
    """Yield parts behind 其中 that are greater than the whole."""
    for line in proof.lines:
        for reckoning in _sums_among(line):
            for part in reckoning.parts:
                if _number(part) > _number(reckoning.total):
                    message = f"分项“{part.text}”大于总数“{reckoning.total.text}”。"
                    yield line.objection(part.span.start, part.span.end, message)


@check(
    "parts-sum",
    title="分项之和与总数不符",
    severity=Severity.QUERY,
    about="“其中”后面各数加起来超过总数，或“其余”补不满总数。可能还有没写出来的部分，所以只是存疑。",
    reads=Reads.LINE,
    signs=("其中", "其余"),
    ground="加法",
    wrong="共有学员45名，其中男学员20名、女学员24名。",
    right="共有学员45名，其中男学员20名、女学员25名。",
)
def parts_sum(proof: Proof) -> Iterator[Objection]:
    """Yield totals that the parts behind 其中 exceed together, or that 其余 does not complete."""
    for line in proof.lines:
        for reckoning in _sums_among(line):
            if max(reckoning.values) <= _number(reckoning.total) < sum(reckoning.values):
                yield _objection(line, reckoning, "分项加起来是{sum}，超过总数{total}。")
            elif sum(reckoning.values) == _number(reckoning.total) and len(reckoning.parts) > 1:
                yield _agreement(line, reckoning)
            elif _are_all(line, reckoning):
                yield _objection(line, reckoning, "分项加起来是{sum}，总数却是{total}。")
        for reckoning in _sums_with_rest(line):
            if sum(reckoning.values) == _number(reckoning.total):
                yield _agreement(line, reckoning)
            else:
                yield _objection(line, reckoning, "分项加其余是{sum}，总数却是{total}。")


def _are_all(line: Line, reckoning: _Sum) -> bool:
    """Return whether the parts are two that leave no third, or miss the total by a misprint."""
    total, together = _number(reckoning.total), sum(reckoning.values)
    if len(reckoning.parts) >= _WHOLE_AND_PART and is_misprint(f"{total:g}", f"{together:g}"):
        return True
    if len(reckoning.parts) != _WHOLE_AND_PART:
        return False
    first, second = reckoning.parts
    led = line.text[max(0, first.span.start - _LEAD) : first.span.end + _LEAD]
    behind = line.text[first.span.end : second.span.end + _LEAD]
    return any(
        (one in led and other in behind) or (other in led and one in behind) for one, other in _OPPOSITES
    )


def _agreement(line: Line, reckoning: _Sum) -> Objection:
    span = reckoning.total.span
    parts = " + ".join(f"{value:g}" for value in reckoning.values)
    return line.agreement(span.start, span.end, f"{_number(reckoning.total):g} = {parts}。")


def _objection(line: Line, reckoning: _Sum, message: str) -> Objection:
    span = reckoning.total.span
    together = f"{sum(reckoning.values):g}"
    return line.objection(span.start, span.end, message.format(sum=together, total=reckoning.total.text))


def _is_count(line: Line, fact: Fact) -> bool:
    """Return whether a number counts: a rate, a limit, a mean and the end of 3·5亿 do not."""
    before, behind = line.text[: fact.span.start][-_NEAR:], line.text[fact.span.end :]
    return not _MEASURED.search(before) and not behind.startswith(_LIMITS)


def _sums_among(line: Line) -> Iterator[_Sum]:
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
                yield _Sum(wholes[-1], named)


def _sums_with_rest(line: Line) -> Iterator[_Sum]:
    """Yield sentences of just three numbers with one unit: a whole, a part, and 其余."""
    numbers = _Numbers.of(line)
    for match in _REST.finditer(line.text):
        start, end = _sentence_start(line.text, match.start()), _sentence_end(line.text, match.end())
        after = numbers.between(match.end(), end)[:1]
        before = [
            fact for fact in numbers.between(start, match.start()) if after and _unit(fact) == _unit(after[0])
        ]
        if len(before) == _WHOLE_AND_PART:
            yield _Sum(before[0], (before[1], *after))


def _is_part(part: Fact, whole: Fact) -> bool:
    """Return whether both may count the same; 个 counts anything, so its nouns must agree."""
    nouns = (str(part.attrs.get("of") or ""), str(whole.attrs.get("of") or ""))
    return _unit(part) != "个" or bool(set(nouns[0]) & set(nouns[1]))


def _unit(fact: Fact) -> object:
    return fact.attrs.get("unit")


def _number(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, (int, float)) else 0.0


def _sentence_start(text: str, at: int) -> int:
    earliest = max(0, at - _REACH)
    return max(earliest, *(text.rfind(mark, earliest, max(at, 0)) + 1 for mark in _MARKS))


def _sentence_end(text: str, at: int) -> int:
    latest = min(len(text), at + _REACH)
    mark = _END.search(text, at, latest)
    return mark.start() if mark else latest
