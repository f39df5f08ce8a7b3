"""Lists without marks: short lines that a line ending in 如下： announces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from desktop.structure.lines.line import Line

_ANNOUNCES = re.compile(r"(?:如下|下列|以下|名单|包括|分别[为是]|安排|标准|方式|流程)[^，。：]{0,8}：\Z")
_LONGEST, _MOST = 44, 40
_FEWEST = 2


def announced(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the short lines that stand in a run below one that announces them."""
    found: set[int] = set()
    for line in lines:
        if line.text.endswith("：") and _ANNOUNCES.search(line.text):
            below = islice(lines, line.index + 1, line.index + 1 + _MOST)
            run = [item.index for item in takewhile(_is_short, below)]
            found.update(run if len(run) >= _FEWEST else ())
    return frozenset(found)


def _is_short(line: Line) -> bool:
    return line.length <= _LONGEST and not line.text.endswith("：")
