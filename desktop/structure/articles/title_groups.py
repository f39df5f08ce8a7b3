"""The title lines of each article told apart: which is the headline, how sure that is, what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from desktop.model import UNSURE_BELOW, Passage, PassageKind
from desktop.structure.articles.titles import headline_chances, ranked, speaking_for, title_roles
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex
from desktop.structure.habits.usual_titles import usual_leanings
from desktop.text.wording import HABIT

Body = tuple[Passage, ...]
_REASONS = 2


@dataclass(frozen=True, slots=True)
class _Group:
    """The title lines of one article, and what its source says of each."""

    titles: Body
    leanings: tuple[float, ...]

    @property
    def texts(self) -> list[str]:
        return [title.text for title in self.titles]

    def chances(self, *more: Sequence[float]) -> tuple[float, ...]:
        return headline_chances(self.texts, [sum(each) for each in zip(self.leanings, *more, strict=True)])

    def with_roles(self, usual: Sequence[float], custom: Sequence[float]) -> dict[str, Passage]:
        """Return the titles by id: what is not sure is asked of the line that is the headline otherwise."""
        chances = self.chances(usual, custom)
        best, *others = ranked(chances)
        roles = title_roles(len(self.titles), best)
        told = [replace(title, kind=role) for title, role in zip(self.titles, roles, strict=True)]
        if best != ranked(self.chances(custom))[0]:
            told = [replace(title, evidence=f"{HABIT}：主标题在第{best + 1}行") for title in told]
        if others and chances[best] < UNSURE_BELOW and not any(title.is_unsure for title in told):
            told[others[0]] = self._asked(told[others[0]], best, chances[best])
        return {title.id: title for title in told}

    def _asked(self, title: Passage, best: int, chance: float) -> Passage:
        spoke = list(speaking_for(self.texts, best))[:_REASONS]
        evidence = "、".join(f"另一行{name}" for name in spoke)
        return replace(title, confidence=chance, evidence=evidence, rival=PassageKind.HEADLINE)


def titles_told_apart(
    bodies: Sequence[Body], leanings: Sequence[Sequence[float]], habits: HabitIndex = NOTHING_KNOWN
) -> Iterator[Body]:
    """Yield the passages of each article with the roles of its title lines.

    ``leanings`` says for each title line of an article how much its source speaks for the
    headline. At most one line of an article is asked about, and none while it is in doubt
    whether one of them is a title at all.
    """
    groups = [
        _Group(tuple(filter(_is_title, body)), tuple(each))
        for body, each in zip(bodies, leanings, strict=True)
    ]
    customs = _customs(groups)
    for body, group, custom in zip(bodies, groups, customs, strict=True):
        told = group.with_roles(usual_leanings(group.texts, habits), custom) if group.titles else {}
        yield tuple(told.get(passage.id, passage) for passage in body)


def _is_title(passage: Passage) -> bool:
    return passage.kind is PassageKind.HEADLINE


def _customs(groups: Sequence[_Group]) -> Iterator[list[float]]:
    """Yield for each group how much the sure ones of the other articles speak for its first line."""
    firsts = [_sure_first(group) for group in groups]
    above, below = sum(each is True for each in firsts), sum(each is False for each in firsts)
    for group, first in zip(groups, firsts, strict=True):
        yes, no = above - (first is True), below - (first is False)
        yield [log((1 + yes) / (1 + no)), *[0.0] * (len(group.titles) - 1)][: len(group.titles)]


def _sure_first(group: _Group) -> bool | None:
    """Return whether the first of several lines is the headline; None where that is not sure."""
    chances = group.chances()
    if len(chances) < 2 or max(chances) < UNSURE_BELOW:
        return None
    return ranked(chances)[0] == 0
