"""The same item in two places of one series, perhaps with its words in another order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.numbers.series import items_in
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import FactKind, Severity

_PART = re.compile("[^、，；：。（）！？]+")
# 开展…, …工作: words around the matter itself.
_FRAME = re.compile("^(?:开展|做好|推进|实施|进行|加强|加快|组织|落实|抓好)|(?:工作|活动)$")
_SHORTEST = 5


@check(
    "repeated-item",
    title="列项内容重复",
    severity=Severity.WARNING,
    about="几条列项里，有一条说的是另一条已经说过的事，只是换了次序。",
    reads=Reads.LINE,
    ground="同一事项只列一次",
    wrong="一是更换楼道门窗；二是楼道门窗更换。",
    right="一是更换楼道门窗；二是粉刷楼道外墙。",
)
def repeated_items(proof: Proof) -> Iterator[Objection]:
    """Yield a part of a series item whose characters another item lists already."""
    for line in proof.lines:
        yield from _repeated(line)


def _repeated(line: Line) -> Iterator[Objection]:
    items = [item for item in items_in([line]) if item.family != "bullet"]
    seen: dict[tuple[str, ...], tuple[int, str]] = {}
    for number, item in enumerate(items if len(items) > 1 else ()):
        end = items[number + 1].start if number + 1 < len(items) else len(line.text)
        for match in _PART.finditer(line.text, item.end, end):
            letters = tuple(sorted(_FRAME.sub("", match[0])))
            earlier = seen.setdefault(letters, (number, match[0])) if len(letters) >= _SHORTEST else None
            if earlier and earlier[0] != number:
                message = f"前面的列项已有“{earlier[1]}”。"
                yield line.objection(match.start(), match.end(), message)


_LISTED = re.compile(r"(?:[\u4e00-\u9fff]{2,6}、){2,}[\u4e00-\u9fff]{2,6}")


@check(
    "listed-twice",
    title="名单里重复",
    severity=Severity.WARNING,
    about="同一份名单里同一个名字出现两次。真有同名的人，忽略就是。",
    reads=Reads.LINE,
    signs=("、",),
    ground="同一份名单只列一次",
    leaves=Leaves.CONFIRMED,
    wrong="领奖的有韦小树、龚长河、邹兰、龚长河。",
    right="领奖的有韦小树、龚长河、邹兰。",
)
def listed_twice(proof: Proof) -> Iterator[Objection]:
    """Yield a name or thing that stands twice in one list."""
    for line in proof.lines:
        for match in _LISTED.finditer(line.text):
            items = match[0].split("、")
            people = {fact.text for fact in line.of_kind(FactKind.PERSON)}
            for number in range(1, len(items)):
                said = _said_before(items, number, people)
                if said:
                    at = match.start() + sum(len(item) + 1 for item in items[:number])
                    yield line.objection(at, at + len(said), f"这份名单里已经有“{said}”。")


def _said_before(items: list[str], number: int, people: set[str]) -> str:
    """Return the words of an item that an earlier one has, or none.

    Words that are no part of the list may stick to its first and its last item, so two
    characters must be the name of a person there.
    """
    item = items[number]
    if item in items[1:number]:
        return item
    for length in (_LONGEST_NAME, _LONGEST_NAME - 1) if number == len(items) - 1 else (len(item),):
        if length > _PAIR and items[0].endswith(item[:length]) and len(item) >= length:
            return item[:length]
    if number < len(items) - 1:
        return ""
    known = (other for other in (*items[1:number], *people) if len(other) > _PAIR or other in people)
    listed = (other for other in known if other in items[1:number] or items[0].endswith(other))
    return next((other for other in listed if item.startswith(other)), "")


_LONGEST_NAME, _PAIR = 4, 2
