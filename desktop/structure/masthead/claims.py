"""Claims: what one thing of a masthead takes for itself of the furniture's text.

A claimed stretch reads as line ends to whatever is looked for later, so that things which
the lay-out glued together come apart one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.model import Span

FieldValue = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What stands at ``whole`` in the furniture's text, and the ``value`` it tells, printed ``at``.

    ``thing`` is the masthead's field that the value fills, or one of ``ASIDES``.
    """

    thing: str
    value: FieldValue
    at: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds one thing in a text, of which every specimen has at least one of the characters ``bits``."""

    bits: frozenset[str]
    find: Callable[[str], Iterable[Claim]]


class Finders:
    """Finders in order, of which only those look through a text that may find something in it."""

    def __init__(self, finders: Iterable[Finder]) -> None:
        self._finders = tuple(finders)
        self._by_bit: dict[str, set[int]] = {}
        for number, finder in enumerate(self._finders):
            for bit in finder.bits:
                self._by_bit.setdefault(bit, set()).add(number)
        self._bits = frozenset(self._by_bit)

    def __iter__(self) -> Iterator[Finder]:
        return iter(self._finders)

    def of(self, text: str) -> list[Finder]:
        """Return those that may find something in ``text``, in their order."""
        able = set[int]().union(*map(self._by_bit.__getitem__, self._bits.intersection(text)))
        return [self._finders[number] for number in sorted(able)]


ASIDES = frozenset({"contact", "legal", "calendar", "sheet", "call", "follow", "maker", "staff", "page"})
"""What a masthead prints that no field keeps."""


def item(thing: str, bits: str, pattern: str, value: Callable[[re.Match[str]], FieldValue | None]) -> Finder:
    """Return the finder of all that ``pattern`` matches and ``value`` makes something of.

    Whatever matches has one of the characters ``bits``. The value stands at the group named
    ``at``, or else at the whole match.
    """
    compiled = re.compile(pattern, re.MULTILINE)
    place = "at" if "at" in compiled.groupindex else 0

    def find(text: str) -> list[Claim]:
        return [
            Claim(thing, told, Span(*match.span(place)), Span(*match.span()))
            for match in compiled.finditer(text)
            if (told := value(match)) is not None
        ]

    return Finder(frozenset(bits), find)


def aside(thing: str, bits: str, pattern: str) -> Finder:
    """Return the finder of one of ``ASIDES``."""
    return item(thing, bits, pattern, lambda _: "")


def as_printed(match: re.Match[str]) -> str:
    """Return what the group ``at`` holds, in one line."""
    return " ".join(match["at"].split())


def claimed(text: str, finders: Finders) -> tuple[list[Claim], str]:
    """Return what the finders claim, each of what those before it left, and the text that is left."""
    claims: list[Claim] = []
    for finder in finders.of(text):
        found = list(finder.find(text))
        claims += found
        text = _without(text, found) if found else text
    return claims, text


def _without(text: str, claims: Iterable[Claim]) -> str:
    """Return ``text`` with line ends in place of what is claimed; offsets stay."""
    parts: list[str] = []
    end = 0
    for whole in sorted(claim.whole for claim in claims):
        if whole.end > end:
            start = max(whole.start, end)
            parts += text[end:start], "\n" * (whole.end - start)
            end = whole.end
    return "".join((*parts, text[end:]))
