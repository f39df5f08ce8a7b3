"""Figures that changed between two articles: the same thing counted, another number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile

from desktop.model import Article, Fact, FactKind
from desktop.text import words
from desktop.text.scripts import HAN

_SHORTEST = 2
"""So many characters beside two figures say that the same is counted."""

_TOLD = 3
"""So many words say what was counted."""

_BEFORE = re.compile(rf"[{HAN}]{{1,8}}$")
_AFTER = re.compile(rf"[{HAN}]{{1,8}}")
_FILLERS = re.compile(
    r"(?:(?:已经|目前|现有|累计|总共|合计|大约|超过|达到|共计|来了|来过)|[已共约近超达为有了各计]){1,3}$"
)
_PARTICLES = frozenset("的地得了着过和与及是在")


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """What is counted, and how both articles print its number."""

    about: str
    before: str
    after: str

    def line(self) -> str:
        """Return it in words: ``居民：200余名 → 300余名``."""
        return f"{self.about}：{self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class _Figure:
    fact: Fact
    before: str
    after: str

    def beside(self, other: _Figure) -> str:
        """Return the words that stand beside both, the longer of those behind and before; empty for none."""
        if self.fact.attrs.get("unit") != other.fact.attrs.get("unit"):
            return ""
        ahead = _shared_start(self.before[::-1], other.before[::-1])[::-1]
        behind = _shared_start(self.after, other.after)
        return max((behind, ahead), key=len)

    def about(self, beside: str) -> str:
        """Return the words beside it that are nearest, whole ones."""
        found = words.cut(beside)
        nearest = found[:_TOLD] if self.after.startswith(beside) else found[-_TOLD:]
        return "".join(dropwhile(_PARTICLES.__contains__, nearest)) or beside


def changed_figures(
    old: Article, old_facts: Iterable[Fact], new: Article, new_facts: Iterable[Fact]
) -> tuple[ChangedFigure, ...]:
    """Return the quantities of ``old`` that ``new`` prints with another value, in the order of ``new``.

    A figure is the same where unit and the words beside it are; of several the one with most words.
    """
    return tuple(_changed(list(_figures(old, old_facts)), list(_figures(new, new_facts))))


def _changed(olds: list[_Figure], news: list[_Figure]) -> Iterator[ChangedFigure]:
    for new in news:
        beside = [(old.beside(new), old) for old in olds]
        known = [(said, old) for said, old in beside if len(said) >= _SHORTEST]
        if not known or any(old.fact.value == new.fact.value for _, old in known):
            continue
        beside_both, old = max(known, key=lambda pair: len(pair[0]))
        olds.remove(old)
        yield ChangedFigure(new.about(beside_both), old.fact.text, new.fact.text)


def _figures(article: Article, facts: Iterable[Fact]) -> Iterator[_Figure]:
    texts = {passage.id: passage.text for passage in article.passages}
    for fact in facts:
        text = texts.get(fact.passage)
        if fact.kind is FactKind.QUANTITY and text is not None:
            before, after = text[: fact.span.start], text[fact.span.end :]
            ahead = _BEFORE.search(_FILLERS.sub("", before))
            behind = _AFTER.match(after)
            yield _Figure(fact, ahead[0] if ahead else "", behind[0] if behind else "")


def _shared_start(one: str, other: str) -> str:
    pairs = enumerate(zip(one, other, strict=False))
    return one[: next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))]
