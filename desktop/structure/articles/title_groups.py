"""The title lines of an article told apart: which is the headline, how sure that is, what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from desktop.model import UNSURE_BELOW, Passage, PassageKind
from desktop.structure.articles.titles import headline_chances, ranked, speaking_for, title_roles
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex
from desktop.structure.habits.usual_lines import titles_joined_as_usual
from desktop.structure.habits.usual_titles import usual_leanings
from desktop.text.wording import HABIT

_REASONS = 2


def with_title_roles(
    passages: tuple[Passage, ...], leanings: Sequence[float], habits: HabitIndex = NOTHING_KNOWN
) -> tuple[Passage, ...]:
    """Return the passages of an article with its title lines joined as usual, and told apart.

    ``leanings`` says how much the source speaks for each title line as the headline.
    """
    speaking = dict(zip((title.id for title in _titles(passages)), leanings, strict=True))
    passages = titles_joined_as_usual(passages, habits)
    titles = _titles(passages)
    told = titles_told_apart(titles, [speaking[title.id] for title in titles], habits)
    by_id = {title.id: title for title in told}
    return tuple(by_id.get(passage.id, passage) for passage in passages)


def titles_told_apart(
    titles: Sequence[Passage], leanings: Sequence[float], habits: HabitIndex = NOTHING_KNOWN
) -> tuple[Passage, ...]:
    """Return the title lines of an article with the role of each; () for none.

    ``leanings`` says how much the source speaks for each line as the headline, as log odds.
    At most one line is asked about, and none while it is in doubt whether all are titles.
    """
    if not titles:
        return ()
    if len(titles) == 1:
        return (_as(titles[0], PassageKind.HEADLINE),)
    texts = [title.text for title in titles]
    usual = [sum(each) for each in zip(leanings, usual_leanings(texts, habits), strict=True)]
    chances = headline_chances(texts, usual)
    best, *others = ranked(chances)
    told = list(map(_as, titles, title_roles(len(titles), best)))
    by_habit = usual != list(leanings) and best != ranked(headline_chances(texts, leanings))[0]
    habit = f"{HABIT}：主标题在第{best + 1}行"
    if by_habit:
        told = [replace(title, evidence=habit) for title in told]
    if chances[best] < UNSURE_BELOW and not any(title.is_unsure for title in told):
        told[others[0]] = replace(
            told[others[0]],
            evidence=habit if by_habit else _evidence(texts, best),
            rival=PassageKind.HEADLINE,
            confidence=chances[best],
        )
    return tuple(told)


def _as(title: Passage, kind: PassageKind) -> Passage:
    return title if title.kind is kind else replace(title, kind=kind)


def _titles(passages: tuple[Passage, ...]) -> list[Passage]:
    return [passage for passage in passages if passage.kind is PassageKind.HEADLINE]


def _evidence(texts: Sequence[str], headline: int) -> str:
    """Return what speaks for the headline, as it is said of another line."""
    return "、".join(f"另一行{name}" for name in islice(speaking_for(texts, headline), _REASONS))
