"""Lists without marks: short lines below one that ends in 如下：, and rolls of people.

A roll of honour stands below 一等奖（3户）, or tells in each row whose people they are: 东篱居：甲 乙 丙.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice, takewhile

from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.text.scripts import HAN
from desktop.text.signatures import read_signature
from desktop.text.signing_words import ROLES, Kind

_ANNOUNCES = re.compile(
    r"(?:如下|名单|包括|分别[为是]|安排|标准|方式|流程)[^，。：]{0,8}：\Z|(?:下列|以下)[^。：]{0,32}：\Z"
)
_DATE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
# The sentence that announces may be broken over rows.
_ROWS = 3
_LONGEST, _MOST = 44, 40
_FEWEST = 2
# 一等奖（3户）, （二）集体（4个）, 组织奖: what divides a roll.
_DIVIDES = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]?\s*)?"
    r"(?:[^，。：；\s（]{1,14}[（(]共?\s*\d+\s*[名户个位对支队件家篇人所][^（）()。]{0,12}[）)]"
    r"|(?:[^，。：；\s获夺摘捧“]{1,4})奖)：?"
)
_DIVISION_ENDS = ("奖", "）", ")")
_LONGEST_DIVISION, _LONGEST_NAME = 32, 30
# How long a row of several names may be, one of them, and one alone in the last row.
_SEVERAL, _LONGEST_ROW, _LONGEST_WORD, _LONE = 3, 90, 16, 6
_NO_NAME, _BETWEEN = re.compile("[，。；？！]"), re.compile(r"\s*、\s*|\s+")
# Rows of people: 田小满 苏 莉、费远山, six and more of them.
_ROW = re.compile(rf"[{HAN}·]{{1,6}}(?:[\s　、]+[{HAN}·]{{1,6}})+")
_CROWD, _NAMED, _LONGEST_HEAD = 6, 0.6, 20
# 东篱一居：田小满 苏 莉 费远山
_WHOSE = re.compile(
    rf"(?P<whose>[{HAN}\d（）()]{{2,14}})[:：]\s*(?P<row>[{HAN}·]{{1,6}}(?:[\s　、]+[{HAN}·]{{1,6}})*)"
)
_FEW_PEOPLE = 4


def announced(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the short lines that stand in a run below one that announces them."""
    found: set[int] = set()
    for line in lines:
        if line.text.endswith("：") and _ANNOUNCES.search(_sentence(lines, line.index)):
            run = _run(islice(lines, line.index + 1, line.index + 1 + _MOST))
            found.update(item.index for item in (run if len(run) >= _FEWEST else ()))
    return frozenset(found | set(_rows_by_bodies(lines)))


def _rows_by_bodies(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the rows that tell, one below the other, whose people they name."""
    for named, group in groupby(lines, key=lambda line: names_people_of(line.text) > 0):
        rows = list(group) if named else []
        if len(rows) >= _FEWEST and sum(names_people_of(row.text) for row in rows) >= _FEW_PEOPLE:
            yield from (row.index for row in rows)


@lru_cache(maxsize=1024)
def names_people_of(text: str) -> int:
    """Return how many people a row names behind whose they are, 0 for any other row: 东篱居：甲 乙."""
    row = _WHOSE.fullmatch(text) if len(text) <= _LONGEST_ROW else None
    if row is None or not ROLES.isdisjoint(read_signature(row["whose"]).kinds):
        return 0
    return _people_in(row["row"])


def divisions(lines: Sequence[Line]) -> dict[int, tuple[int, ...]]:
    """Return what divides rolls of honour, each by its number with the numbers of the names below it."""
    rolls = _rolls_of_people(lines)
    runs = {line.index: _names(lines, line.index, rolls) for line in lines if _divides(line)}
    return {head: names for head, names in runs.items() if names} | rolls


def _rolls_of_people(lines: Sequence[Line]) -> dict[int, tuple[int, ...]]:
    """Return the short lines over rows of more people than ever signed a story.

    Below one such roll another may be shorter.
    """
    rolls: dict[int, tuple[int, ...]] = {}
    end = -1
    # Few lines are rows, and all are looked at.
    for row in (line for line in lines[1:] if _ROW.match(line.text) and _count_people(line)):
        head = lines[row.index - 1]
        if _count_people(head) or _ends_prose(head):
            continue
        rows = list(takewhile(_count_people, islice(lines, row.index, row.index + _MOST)))
        if sum(map(_count_people, rows)) >= (_FEWEST if head.index == end else _CROWD):
            rolls[head.index] = tuple(line.index for line in rows)
            end = row.index + len(rows)
    return rolls


def _ends_prose(line: Line) -> bool:
    return line.length > _LONGEST_HEAD or line.text[-1] in ":：" or _NO_NAME.search(line.text) is not None


@remembered
def _count_people(line: Line) -> int:
    """Return how many people a row names, 0 for one that holds anything else: a role, a body, a box."""
    is_row = line.length <= _LONGEST_ROW and _ROW.fullmatch(line.text) is not None
    return _people_in(line.text) if is_row else 0


def _people_in(row: str) -> int:
    signature = read_signature(row)
    names = signature.names
    if signature.kinds != {Kind.NAME} or sum(name.surety for name in names) < _NAMED * len(names):
        return 0
    return len(names)


def _divides(line: Line) -> bool:
    may_divide = line.length <= _LONGEST_DIVISION and line.text.removesuffix("：").endswith(_DIVISION_ENDS)
    return may_divide and _DIVIDES.fullmatch(line.text) is not None


def _names(lines: Sequence[Line], head: int, others: Container[int]) -> tuple[int, ...]:
    """Return the lines of names below a line that divides a roll, up to one of ``others`` that do."""
    near = takewhile(lambda line: line.index not in others, islice(lines, head + 1, head + 1 + _MOST))
    below = list(takewhile(_may_be_name, near))
    if below and names_several(below[0]):
        # Of names that fill rows the last may be alone, but a longer line is another thing.
        below = list(takewhile(lambda line: names_several(line) or line.length <= _LONE, below))
    return tuple(line.index for line in below)


def _may_be_name(line: Line) -> bool:
    is_short = line.length <= _LONGEST_NAME or names_several(line)
    return is_short and _NO_NAME.search(line.text) is None and not _divides(line)


def names_several(line: Line) -> bool:
    """Return whether a line is a row of several names, however long: 梅园队 东风队 河滨队."""
    words = _BETWEEN.split(line.text)
    return len(words) >= _SEVERAL and line.length <= _LONGEST_ROW and max(map(len, words)) <= _LONGEST_WORD


def _run(below: Iterable[Line]) -> list[Line]:
    """Return the short lines up to a longer one or a sentence, or up to who signed and dated the list."""
    run: list[Line] = []
    for line in takewhile(_is_short, below):
        if _DATE.fullmatch(line.text):
            return run[:-1]
        # The items of a list end alike.
        if len(run) >= _FEWEST and line.is_closed and not run[0].is_closed:
            return run
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
