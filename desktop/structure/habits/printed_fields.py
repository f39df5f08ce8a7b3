"""Fields of the masthead that a paper's habits know: taken only where the text prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator

SEPARATOR = "；"
_HOLE = "〔〕"
_NUMBER = re.compile(r"\d+")


def as_value(value: str | tuple[str, ...] | None) -> str:
    """Return the words of a field as one text; "" for an empty one."""
    return value or "" if not isinstance(value, tuple) else SEPARATOR.join(value)


def templates_of(line: str, number: int | None) -> Iterator[str]:
    """Yield the line with a hole for each of its numbers that is ``number``, and 0 for the others."""
    for match in _NUMBER.finditer(line) if _HOLE not in line else ():
        if int(match[0]) == number:
            before, behind = (_NUMBER.sub("0", part) for part in (line[: match.start()], line[match.end() :]))
            yield f"{before}{_HOLE}{behind}"


def number_in(line: str, template: str) -> re.Match[str] | None:
    """Return the match whose first group is the number that ``line`` has in the template's hole."""
    before, _, behind = template.partition(_HOLE)
    pattern = rf"{_counted(before)}(\d+){_counted(behind)}"
    return re.fullmatch(pattern, line)


def printed_at(text: str, words: str) -> re.Match[str] | None:
    """Return where ``text`` prints ``words``, whatever white space the lay-out put between them."""
    return re.search(r"\s*".join(map(re.escape, "".join(words.split()))), text)


def _counted(part: str) -> str:
    return r"\d+".join(map(re.escape, part.split("0")))
