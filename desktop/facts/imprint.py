"""What the masthead and other furniture tell: dates, accounts, telephone numbers, pages and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.contacts import contacts
from desktop.facts.context import ArticleView, Background, Line, line_of
from desktop.facts.dates.gatherer import dates
from desktop.model import Fact, FactKind, Issue, Masthead, Passage, Value
from desktop.text.longest import longest_of
from desktop.text.remembered import Remembered

_PAGES = re.compile(r"(?:本期|今日|今天|共)[：:]?\s?(?P<pages>(?P<figure>\d{1,3})\s?版)")
_NUMBER = re.compile(r"第\s?(?P<figure>\d{1,5})\s?期")


def imprint(issue: Issue, background: Background) -> Iterator[Fact]:
    """Yield the facts of the issue's furniture, kind by kind; none where it has no furniture."""
    year, ground = background.year or (None, "")
    (told,) = _told.each([(background.masthead, year, ground, *issue.furniture())])
    yield from told


def _told_by(masthead: Masthead, year: int | None, ground: str, *furniture: Passage) -> tuple[Fact, ...]:
    """Return what these passages tell in an issue of that year, for which ``ground`` speaks."""
    lines = tuple(line_of(passage) for passage in furniture if passage.text)
    known = None if year is None else (year, ground)
    view = ArticleView(lines, Background(masthead, year=known))
    found = (*dates(view), *contacts(view))
    taken = {(fact.passage, fact.text) for fact in found}
    figures = (fact for line in view.lines for fact in _edition(line))
    accounts = (fact for line in view.lines for fact in _accounts(line, view.background))
    return (*found, *figures, *(fact for fact in accounts if (fact.passage, fact.text) not in taken))


_told = Remembered(_told_by)


def _edition(line: Line) -> Iterator[Fact]:
    for match in _PAGES.finditer(line.text):
        yield _figure(line, match, match.start("pages"), {"unit": "版", "of": "本期版数"})
    for match in _NUMBER.finditer(line.text):
        yield _figure(line, match, match.start(), {"unit": "期", "of": "期号", "ordinal": True})


def _figure(line: Line, match: re.Match[str], start: int, attrs: dict[str, Value]) -> Fact:
    figure = int(match["figure"])
    return line.fact(FactKind.QUANTITY, start, match.end(), figure, {"approx": False, **attrs}, 1.0, "报头")


def _accounts(line: Line, background: Background) -> Iterator[Fact]:
    """Yield the accounts that the masthead was read to have, printed with or without marks."""
    names = background.masthead.accounts
    for match in re.finditer(longest_of(names), line.text) if names else ():
        attrs: dict[str, Value] = {"type": "account"}
        yield line.fact(FactKind.CONTACT, *match.span(), match[0], attrs, 1.0, "报头的账号")
