"""A number that is announced, against the list that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import check
from desktop.checks.series import Item, items_in
from desktop.model import Severity
from desktop.text.numerals import number_of

_NUMBER = r"[二两三四五六七八九十]|1\d|[2-9]"
_UNIT = "个?方面|[点条项步类种大对件]|个(?![月小多工])|处|张|步骤|环节"
# 以下四类骗局…：, 三点要求。, 分为四步：
_PROMISE = re.compile(rf"(?<![\d第之])(?P<number>{_NUMBER})(?P<unit>{_UNIT})[^，。：；！？“”]{{0,12}}?[：。]")
_FOLLOWS_BELOW = re.compile(rf"(?:以下|如下|下列)(?P<number>{_NUMBER})(?P<unit>{_UNIT})")
_PAIRS = re.compile(rf"(?P<number>{_NUMBER})对关系：(?P<list>[^。：；]+)")
_NAMED_BEFORE = re.compile(rf"“(?P<list>[^“”，。]+)”(?P<number>{_NUMBER})(?:大|个字|个词|项|种)")
_NEAR = 40
_MISMATCH = "这里说“{said}”，下面列出的是{listed}项。"


@check("promised-count", title="预告的数目与所列不符", severity=Severity.WARNING, ground="前后数目应一致")
def promised_counts(proof: Proof) -> Iterator[Objection]:
    """Yield announced numbers whose list has another number of items.

    Judged is only a list that begins right behind the announcement, or a run of bullets
    behind 以下…; a list that ends in 等 may be shorter.
    """
    for article in proof.articles:
        for number, line in enumerate(article.running):
            yield from _before_series(article, number, line)
            yield from _beside_list(line)


def _before_series(article: ArticleProof, number: int, line: Line) -> Iterator[Objection]:
    for match in _PROMISE.finditer(line.text):
        items = _items_after(article, number, match.end())
        promised = number_of(match["number"])
        if len(items) > 1 and promised != len(items):
            said = match["number"] + match["unit"]
            yield line.objection(
                match.start(), match.end("unit"), _MISMATCH.format(said=said, listed=len(items))
            )


def _items_after(article: ArticleProof, number: int, offset: int) -> list[Item]:
    """Return the series that begins at ``offset`` of line ``number`` or with the next line."""
    line = article.running[number]
    rest = [item for item in items_in([line]) if item.start >= offset]
    below = list(items_in(article.running[number + 1 : number + _NEAR]))
    at_once = bool(rest) and rest[0].start - offset <= 1
    next_line = offset == len(line.text) and bool(below) and below[0].start == 0
    if not at_once and not next_line:
        return []
    items = (rest if at_once else []) + below
    return _first_run(items)


def _first_run(items: list[Item]) -> list[Item]:
    first = items[0]
    run = [first]
    for item in items[1:]:
        if item.family == first.family:
            if item.number and item.number != len(run) + 1:
                break
            run.append(item)
    return run if first.number in (0, 1) else []


def _beside_list(line: Line) -> Iterator[Objection]:
    for pattern in (_PAIRS, _NAMED_BEFORE):
        for match in pattern.finditer(line.text):
            listed = match["list"].count("、") + 1
            kept = listed in (1, number_of(match["number"])) or match["list"].endswith("等")
            if not kept:
                said = match["number"]
                message = f"这里说的数目是“{said}”，列出的是{listed}个。"
                yield line.objection(match.start("number"), match.end("number"), message)
