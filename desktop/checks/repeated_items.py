"""The same item in two places of one series, perhaps with its words in another order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import check
from desktop.checks.series import items_in
from desktop.model import Severity

_PART = re.compile("[^、，；：。（）！？]+")
# 开展…, …工作: words around the matter itself.
_FRAME = re.compile("^(?:开展|做好|推进|实施|进行|加强|加快|组织|落实|抓好)|(?:工作|活动)$")
_SHORTEST = 5


@check("repeated-item", title="列项内容重复", severity=Severity.WARNING, ground="同一事项只列一次")
def repeated_items(proof: Proof) -> Iterator[Objection]:
    """Yield a part of a series item whose characters another item lists already."""
    for line in proof.lines:
        yield from _repeated(line)


def _repeated(line: Line) -> Iterator[Objection]:
    starts = [item.end for item in items_in([line]) if item.family != "bullet"]
    seen: dict[tuple[str, ...], tuple[int, str]] = {}
    for match in _PART.finditer(line.text, starts[0] if len(starts) > 1 else len(line.text)):
        item = bisect_right(starts, match.start())
        letters = tuple(sorted(_FRAME.sub("", match[0])))
        if len(letters) < _SHORTEST:
            continue
        earlier = seen.setdefault(letters, (item, match[0]))
        if earlier[0] != item:
            message = f"前面的列项已有“{earlier[1]}”。"
            yield line.objection(match.start(), match.end(), message)
