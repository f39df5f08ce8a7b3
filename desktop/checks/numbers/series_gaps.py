"""Series with a number missing, repeated or out of order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from desktop.checks.numbers.series import Item, series_in
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

# 十是 and 三、 are too often words of a sentence to be judged.
_SEVERAL = 3
_JUDGED = frozenset({"is", "wants", "ordinal", "bracket"})


@check(
    "series-gap",
    title="序号缺漏或重复",
    severity=Severity.ERROR,
    about="“一是、二是、四是”“（1）（2）（4）”：序号跳了一个，或同一个用了两次。",
    reads=Reads.ARTICLE,
    ground="前后序号应连续",
    wrong="一是修路；二是种树；四是装灯。",
    right="一是修路；二是种树；三是装灯。",
)
def series_gaps(proof: Proof) -> Iterator[Objection]:
    """Yield the item of a series whose number does not follow from the one before."""
    for article in proof.articles:
        for run in series_in(article.running):
            if run[0].family in _JUDGED and run[0].number == 1:
                broken = list(_breaks(run))
                yield from broken or _whole(run)


def _whole(run: tuple[Item, ...]) -> Iterator[Objection]:
    first, last = run[0], run[-1]
    if len(run) >= _SEVERAL:
        said = f"“{first.written(1)}”到“{last.written(last.number)}”，序号连续。"
        yield first.line.agreement(first.start, first.end, said)


def _breaks(run: tuple[Item, ...]) -> Iterator[Objection]:
    for before, item in pairwise(run):
        if item.number == before.number:
            message = f"“{item.written(item.number)}”出现了两次。"
            yield item.line.objection(item.start, item.end, message)
        elif item.number > before.number + 1:
            missing = item.written(before.number + 1)
            message = f"“{before.written(before.number)}”后面缺“{missing}”。"
            yield item.line.objection(item.start, item.end, message)
