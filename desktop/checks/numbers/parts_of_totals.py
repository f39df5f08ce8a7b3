"""A total against the parts that 其中 and 其余 name."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.numbers.misprints import is_misprint
from desktop.checks.numbers.sums import Sum, sums_among, sums_with_rest
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_TWO = 2
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
        for reckoning in sums_among(line):
            for part, value in zip(reckoning.parts, reckoning.values, strict=True):
                if value > reckoning.whole:
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
        for reckoning in sums_among(line):
            if max(reckoning.values) <= reckoning.whole < sum(reckoning.values):
                yield _objection(line, reckoning, "分项加起来是{sum}，超过总数{total}。")
            elif sum(reckoning.values) == reckoning.whole and len(reckoning.parts) > 1:
                yield _agreement(line, reckoning)
            elif _are_all(line, reckoning):
                yield _objection(line, reckoning, "分项加起来是{sum}，总数却是{total}。")
        for reckoning in sums_with_rest(line):
            if sum(reckoning.values) == reckoning.whole:
                yield _agreement(line, reckoning)
            else:
                yield _objection(line, reckoning, "分项加其余是{sum}，总数却是{total}。")


def _are_all(line: Line, reckoning: Sum) -> bool:
    """Return whether the parts are two that leave no third, or miss the total by a misprint."""
    total, together = reckoning.whole, sum(reckoning.values)
    if len(reckoning.parts) >= _TWO and is_misprint(f"{total:g}", f"{together:g}"):
        return True
    if len(reckoning.parts) != _TWO:
        return False
    first, second = reckoning.parts
    led = line.text[max(0, first.span.start - _LEAD) : first.span.end + _LEAD]
    behind = line.text[first.span.end : second.span.end + _LEAD]
    return any(
        (one in led and other in behind) or (other in led and one in behind) for one, other in _OPPOSITES
    )


def _agreement(line: Line, reckoning: Sum) -> Objection:
    span = reckoning.total.span
    parts = " + ".join(f"{value:g}" for value in reckoning.values)
    return line.agreement(span.start, span.end, f"{reckoning.whole:g} = {parts}。")


def _objection(line: Line, reckoning: Sum, message: str) -> Objection:
    span = reckoning.total.span
    together = f"{sum(reckoning.values):g}"
    return line.objection(span.start, span.end, message.format(sum=together, total=reckoning.total.text))
