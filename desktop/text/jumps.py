"""转版: lines that send the reader to another page, and lines that say where an article came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.text.numerals import number_of

_JUMP = re.compile(r"(?P<away>下转|紧转|转)|(?P<from>上接|紧接|接)")
_PAGE = re.compile(r"第?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*版")


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line on page ``here``: to page ``there`` where it leads ``away``, else from it."""

    text: str
    here: int
    there: int
    away: bool


def jump_of(text: str, here: int) -> Jump | None:
    """Return the jump that a line on page ``here`` is, or None where it names no page."""
    word, page = _JUMP.search(text), _PAGE.search(text)
    number = number_of(page[1]) if page else None
    if word is None or not isinstance(number, int):
        return None
    return Jump(text, here, number, away=bool(word["away"]))


def unpaired(jumps: Iterable[Jump]) -> Iterator[Jump]:
    """Yield the jumps that nothing on the other page answers: each 下转 wants its 上接, and the reverse."""
    waiting = list(jumps)
    while waiting:
        one = waiting.pop(0)
        answer = next((other for other in waiting if _answers(one, other)), None)
        if answer is None:
            yield one
        else:
            waiting.remove(answer)


def _answers(one: Jump, other: Jump) -> bool:
    return (one.away is not other.away) and (one.there, one.here) == (other.here, other.there)
