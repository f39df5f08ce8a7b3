"""Who stands in a table: below a heading that asks for people, with the post in the same row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import Name
from desktop.facts.names.whole_names import is_person, may_be_person
from desktop.facts.people.introductions import Introduction

_ASKS_FOR_NAMES = re.compile("姓名|名单|名字$")
_ACTS = "主讲|坐诊|授课|任课|值班|带班|领唱|演唱|表演|主持|冠军|亚军|季军|获奖者|责任人|户主"
_ASKS_FOR_PEOPLE = re.compile(
    rf"(?:{any_of('posts', 'roles')}|{_ACTS}|[一二三特][等]?奖|优秀奖)(?:人|人员|姓名)?(?:（.{{1,6}}）)?$"
)
_ASKS_FOR_POST = re.compile("(?:职务|职称|职位|身份)$")
_PART = re.compile(r"[^、，,/／\s]+")
_MANY = 3
_NOTE = re.compile(r"（[^（）]*）?$")


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a cell says, and where it starts in the table's text."""

    text: str
    start: int


def tables(text: str) -> Iterator[Introduction]:
    """Yield the people of a table; its rows are lines of ``text``, the cells are parted by tabs.

    What they are is said at the head of their column or at the head of their row.
    """
    rows = list(_rows(text))
    for column, heading in enumerate(rows[0] if len(rows) > 1 else ()):
        below = [row for row in rows[1:] if column < len(row)]
        fits = _fitting(heading.text, [row[column] for row in below])
        for row in below:
            yield from _named(row[column], heading.text, _titles(rows[0], row, heading.text), fits)
    for row in rows:
        fits = _fitting(row[0].text, row[1:])
        for cell in row[1:]:
            yield from _named(cell, row[0].text, _titles((), (), row[0].text), fits)


def _rows(text: str) -> Iterator[list[_Cell]]:
    at = 0
    for line in text.split("\n"):
        row = []
        for cell in line.split("\t"):
            row.append(_Cell(cell, at))
            at += len(cell) + 1
        yield row


def _fitting(heading: str, cells: Sequence[_Cell]) -> Callable[[str], bool]:
    """Return how names below a heading are told: the surer it asks for people, the less they must show."""
    if _ASKS_FOR_NAMES.search(heading):
        return may_be_person
    names = [part[0] for cell in cells for part in _parts(cell)]
    people = sum(is_person(name) for name in names)
    if _ASKS_FOR_PEOPLE.search(heading):
        return may_be_person if 2 * people >= len(names) else is_person
    return is_person if len(names) >= _MANY and 4 * people >= 3 * len(names) else _nobody


def _nobody(_name: str) -> bool:
    return False


def _parts(cell: _Cell) -> Iterator[re.Match[str]]:
    return _PART.finditer(_NOTE.sub("", cell.text))


def _named(
    cell: _Cell, heading: str, titles: tuple[str, ...], fits: Callable[[str], bool]
) -> Iterator[Introduction]:
    for part in _parts(cell):
        if fits(part[0]):
            start = cell.start + part.start()
            name = Name(part[0], start, start + len(part[0]), 0.0, Follow.MARK)
            yield Introduction(name, titles, 0.7, f"表格“{heading}”一栏")


def _titles(headings: Sequence[_Cell], row: Sequence[_Cell], heading: str) -> tuple[str, ...]:
    """Return the posts that the row gives; without any what the heading says that its people are."""
    columns = zip(headings, row, strict=False)
    given = tuple(cell.text for asked, cell in columns if cell.text and _ASKS_FOR_POST.search(asked.text))
    says = heading in words_of("posts") or heading in words_of("roles")
    return given or ((heading,) if says else ())
