"""The words of a masthead that nothing else claims: names, slogans, and lettering out of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.model import Span

# 社 区 晨 报 is one word that the lay-out spread, with wider gaps in it or not.
WORD = re.compile(r"(?<!\S)\S(?: {1,3}\S(?!\S)){2,}|\S+")
_LABEL = re.compile("[■□◆◇●○★☆▲△【〔—|｜]")
# 《某某》报 is the name without its marks.
_INSIDE = re.compile("[ 《》]")
_AROUND = '《》【】〔〕[]()（）“”"|｜·•—–_-=~■□◆◇●○★☆▲△,，。;；:：、.'


@dataclass(frozen=True, slots=True)
class Word:
    """A word left over: as it reads, where it stands, and on which line.

    It ``is_titled`` where title marks 《》 stand around it and ``is_spread`` where spaces did
    between its characters. It ``is_label`` with bullets or brackets that sections have.
    """

    text: str
    span: Span
    line: int
    is_titled: bool = False
    is_spread: bool = False
    is_label: bool = False

    @property
    def is_set_off(self) -> bool:
        """Whether it is titled or spread, as papers' names are."""
        return self.is_titled or self.is_spread


def words_left(rest: str) -> tuple[Word, ...]:
    """Return the words of what the claims left, in order; Latin ones are not among them."""
    return tuple(
        word
        for line, text in _lines(rest)
        for word in _words(text, line)
        if re.search(r"[\u4e00-\u9fff]", word.text)
    )


def _lines(rest: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(r"[^\n]+", rest):
        yield match.start(), match[0]


def _words(text: str, line: int) -> Iterator[Word]:
    for match in WORD.finditer(text):
        inner = match[0].strip(_AROUND)
        start = line + match.start() + match[0].find(inner)
        is_titled = re.search(r"《[^《》]+》", match[0]) is not None
        is_spread = " " in inner
        is_label = _LABEL.match(match[0]) is not None
        yield Word(
            _INSIDE.sub("", inner), Span(start, start + len(inner)), line, is_titled, is_spread, is_label
        )
