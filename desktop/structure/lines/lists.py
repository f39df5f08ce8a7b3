"""Lists without marks: short lines that a line ending in 如下： announces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from desktop.structure.lines.line import Line

_ANNOUNCES = re.compile(
    r"(?:如下|名单|包括|分别[为是]|安排|标准|方式|流程)[^，。：]{0,8}：\Z|(?:下列|以下)[^。：]{0,32}：\Z"
)
_DATE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
# The sentence that announces may be broken over rows.
_ROWS = 3
_LONGEST, _MOST = 44, 40
_FEWEST = 2


def announced(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the short lines that stand in a run below one that announces them."""
    found: set[int] = set()
    for line in lines:
        if line.text.endswith("：") and _ANNOUNCES.search(_sentence(lines, line.index)):
            run = _run(islice(lines, line.index + 1, line.index + 1 + _MOST))
            found.update(item.index for item in (run if len(run) >= _FEWEST else ()))
    return frozenset(found)


def _run(below: Iterable[Line]) -> list[Line]:
    """Return the short lines up to a longer one, or up to who signed and dated the list."""
    run: list[Line] = []
    for line in takewhile(_is_short, below):
        if _DATE.fullmatch(line.text):
            return run[:-1]
        run.append(line)
    return run


def _sentence(lines: Sequence[Line], index: int) -> str:
    """Return the row with this number behind the rows above that its sentence may begin in."""
    rows = [lines[index].text]
    for line in reversed(lines[max(0, index - _ROWS + 1) : index]):
        if line.is_closed:
            break
        rows.insert(0, line.text)
    return "".join(rows)


def _is_short(line: Line) -> bool:
    return line.length <= _LONGEST and not line.text.endswith("：")
