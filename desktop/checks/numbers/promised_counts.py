"""A number that is announced, against the list that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from desktop.checks.numbers.series import Item, items_in
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity
from desktop.text.numerals import number_of

_NUMBER = r"[两二三四五六七八九]|十[一二三四五六七八九]?|1\d|[2-9]"
# 二十条 is not ten.
_ALONE = r"(?<![\d第之十百千])(?!(?<=[一二三四五六七八九])十)"
_UNIT = "个?方面|[点条项步类种大对件]|个(?![月小多工])|处|张|步骤|环节"
# 以下四类骗局…：, 三点要求。, 分为四步：
_PROMISE = re.compile(rf"{_ALONE}(?P<number>{_NUMBER})(?P<unit>{_UNIT})[^，。：；！？“”]{{0,12}}?[：。]")
_PAIRS = re.compile(rf"(?P<number>{_NUMBER})对关系：(?P<list>[^。：；]+)")
_NAMED_BEFORE = re.compile(rf"“(?P<list>[^“”，。]+)”(?P<number>{_NUMBER})(?:大|个字|个词|项|种)")
# 四个到位”：一是…; the announcement is a catchword in quotation marks.
_CATCHWORD = re.compile(rf"“(?P<number>{_NUMBER})(?P<unit>个|项|张|件|条)[^“”，。：]{{2,6}}”[：。]")
# 表彰了4位居民：甲、乙、丙。
_PEOPLE = re.compile(
    rf"{_ALONE}(?P<number>{_NUMBER})(?:位|名)[^，。：；“”等余]{{2,10}}：(?P<list>[\u4e00-\u9fff、·]+)。"
)
# What stands beside its list, and a sign without which it does not.
_BESIDE = (("对关系：", _PAIRS), ("”", _NAMED_BEFORE), ("：", _PEOPLE))
_NEAR = 40
_MISMATCH = "这里说“{said}”，下面列出的是{listed}项。"


@check(
    "promised-count",
    title="预告的数目与所列不符",
    severity=Severity.WARNING,
    about="“以下五点”“三项措施”后面，实际列出的条数不一样。只看紧接着列出来的几条。",
    reads=Reads.ARTICLE,
    ground="前后数目应一致",
    wrong="提出三点要求：一是修路；二是种树。",
    right="提出两点要求：一是修路；二是种树。",
)
def promised_counts(proof: Proof) -> Iterator[Objection]:
    """Yield announced numbers whose list has another number of items.

    Judged is only a list that begins right behind the announcement, or a run of bullets
    behind 以下…; a list that ends in 等 may be shorter.
    """
    for article in proof.articles:
        running = article.running
        for number, line in enumerate(running):
            yield from _before_series(line, running[number + 1 : number + _NEAR])
            yield from _beside_list(line)


def _before_series(line: Line, below: Sequence[Line]) -> Iterator[Objection]:
    for match in chain(_PROMISE.finditer(line.text), _CATCHWORD.finditer(line.text)):
        items = _items_after(line, match.end(), below)
        promised = number_of(match["number"])
        said, place = match["number"] + match["unit"], (match.start("number"), match.end("unit"))
        if len(items) > 1 and promised != len(items):
            yield line.objection(*place, _MISMATCH.format(said=said, listed=len(items)))
        elif len(items) > 1:
            yield line.agreement(*place, f"“{said}”，下面列出的是{len(items)}项。")


def _items_after(line: Line, offset: int, below: Sequence[Line]) -> list[Item]:
    """Return the series that begins at ``offset`` of the line or with the next line."""
    here = [item for item in items_in([line]) if item.start >= offset]
    at_once = bool(here) and here[0].start - offset <= 1
    next_line = offset == len(line.text) and any(item.start == 0 for item in items_in(below[:1]))
    return _first_run(chain(here if at_once else (), items_in(below))) if at_once or next_line else []


def _first_run(items: Iterable[Item]) -> list[Item]:
    """Return the items of the family that comes first, up to where its numbers begin anew."""
    run: list[Item] = []
    for item in items:
        if run and item.family != run[0].family:
            continue
        if item.number and item.number != len(run) + 1:
            break
        run.append(item)
    return run


def _beside_list(line: Line) -> Iterator[Objection]:
    for sign, pattern in _BESIDE:
        for match in pattern.finditer(line.text) if sign in line.text else ():
            listed = match["list"].count("、") + 1
            kept = listed in (1, number_of(match["number"])) or match["list"].endswith("等")
            if not kept:
                said = match["number"]
                message = f"这里说的数目是“{said}”，列出的是{listed}个。"
                yield line.objection(match.start("number"), match.end("number"), message)
