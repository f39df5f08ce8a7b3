"""Articles continued elsewhere: which 上接 takes up what which 下转 broke off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.structure.lines.line import Line
from desktop.text.numerals import number_of

_ARROWS = r"[▲▼▶►→▷>＞◀◁◄←<＜]*"
_PAGE = r"第?\s*([A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})\s*版?"
JUMP = (
    rf"[（(\[【]?\s*{_ARROWS}\s*(?:(?P<away>下转|紧转|转至?(?=\s*第?\s*[A-D\d一二三四五六七八九十]+\s*版))|上接|紧接|接(?=第))"
    rf"\s*{_PAGE}(?:\s*《[^》]{{1,40}}》|[^\s，。（）《》]{{0,8}})?\s*{_ARROWS}\s*[）)\]】]?"
)
_JUMP = re.compile(JUMP)
_LONGEST = 60
# 02版 要闻, 第三版, A3: where a page begins.
_PAGE_TOP = re.compile(
    r"(?:第?\s*(\d{1,2}|[一二三四五六七八九十])\s*版|([A-D]?\d{1,2}))(?:\s*版)?(?:\s*[:：·|｜/-]?\s*[^\s\d，。]{1,8})?"
    r"|[^\s\d，。]{2,6}\s*[·|｜ ]?\s*第?(\d{1,2}|[一二三四五六七八九十])\s*版"
)


@dataclass(frozen=True, slots=True)
class Jump:
    """A line that sends the reader elsewhere (``away``) or takes up what began elsewhere.

    ``page`` is the page it names, ``here`` the page it stands on, "" where no page label says.
    """

    line: int
    away: bool
    page: str
    here: str


def is_jump(text: str) -> bool:
    """Return whether ``text`` is nothing but a line that sends the reader elsewhere or takes up again."""
    return _fullmatch(text) is not None


def sends_away(text: str) -> bool:
    """Return whether ``text`` is nothing but a line that sends the reader to another page."""
    jump = _fullmatch(text)
    return jump is not None and jump["away"] is not None


def _fullmatch(text: str) -> re.Match[str] | None:
    return _JUMP.fullmatch(text) if len(text) <= _LONGEST and ("转" in text or "接" in text) else None


def taken_up(lines: Sequence[Line]) -> dict[int, int]:
    """Return for each line that takes an article up the line that sent it away.

    A line that nothing fits has no entry. Where one article alone was sent away it is that
    one, whatever the page labels say: at the foot of a page they would mislead. Of several
    that fit alike the order decides: what page 1 sent away was sent away first.
    """
    jumps = tuple(_jumps(lines))
    order = _from_first_page([jump for jump in jumps if not jump.away])
    aways = [jump.line for jump in jumps if jump.away]
    waiting: list[Jump] = []
    found = {}
    for jump in jumps:
        if jump.away:
            waiting.append(jump)
        elif waiting:
            expected = order[jump.line]
            best = max(waiting, key=lambda away: (_fit(away, jump), aways.index(away.line) == expected))
            if _fit(best, jump) >= 0 or len(waiting) == 1:
                waiting.remove(best)
                found[jump.line] = best.line
    return found


def _from_first_page(backs: Sequence[Jump]) -> dict[int, int]:
    """Return by line the place of each jump among them by the page it names, unnamed ones last."""
    by_page = sorted(backs, key=lambda back: (not back.page, int(back.page or 0)))
    return {back.line: place for place, back in enumerate(by_page)}


def _fit(away: Jump, back: Jump) -> int:
    """Return how well two jumps go together: page for page, each named page 1 for yes, -1 for no."""
    named = ((away.page, back.here), (back.page, away.here))
    return sum(1 if one == other else -1 for one, other in named if one and other)


def _jumps(lines: Sequence[Line]) -> Iterator[Jump]:
    here = ""
    for line in lines:
        if line.length > _LONGEST:
            continue
        jump = _fullmatch(line.text)
        if jump:
            yield Jump(line.index, jump["away"] is not None, _number(jump[2]), here)
            continue
        top = _PAGE_TOP.fullmatch(line.text)
        if top:
            here = _number(next(filter(None, top.groups())))


def _number(page: str) -> str:
    """Return the number of a page as digits: 02 and 二 are 2, A3 is 3."""
    number = number_of(page.lstrip("ABCD"))
    return str(int(number)) if number is not None else ""
