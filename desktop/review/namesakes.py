"""People of one name whose posts contradict each other: whether they are one the editor is asked."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

from desktop.model import FactKind, FactState, Issue, JudgedFact, Value
from desktop.text.identity import is_beside, joined, posts_of, shared_thing
from desktop.text.remembered import Remembered

_GONE = frozenset({FactState.REJECTED, FactState.ORPHANED})


def asked_about(issue: Issue, facts: tuple[JudgedFact, ...]) -> tuple[JudgedFact, ...]:
    """Return the facts in their order, the mentions of such people that wait for a decision in doubt."""
    people = [one for one in facts if one.fact.kind is FactKind.PERSON and one.state not in _GONE]
    posts: dict[Value, set[Value]] = {}
    for one in people:
        if titles := one.fact.attrs.get("titles"):
            posts.setdefault(one.fact.value, set()).add(titles)
    # Hardly anyone has other posts in another article.
    several = {name for name, told in posts.items() if len(told) > 1}
    if not several:
        return facts
    homes = {passage.id: article.id for article in issue.articles for passage in article.passages}
    named: dict[Value, dict[Hashable, list[JudgedFact]]] = {}
    for one in people:
        if one.fact.value in several:
            thing = homes.get(one.fact.passage), one.fact.attrs.get("namesake")
            named.setdefault(one.fact.value, {}).setdefault(thing, []).append(one)
    doubted = {
        id(judged): reason for groups in named.values() for judged, reason in _doubted([*groups.values()])
    }
    if not doubted:
        return facts
    unsure = iter(_unsure.each((one, doubted[id(one)]) for one in facts if id(one) in doubted))
    return tuple(next(unsure) if id(one) in doubted else one for one in facts)


def _doubted(groups: list[list[JudgedFact]]) -> Iterator[tuple[JudgedFact, str]]:
    """Yield the mentions of namesakes that wait for a decision, each with what makes doubt of it."""
    for parts in joined(groups, [shared_thing(group[0]) for group in groups]):
        for part in parts if len(parts) > 1 else ():
            others = (judged for other in parts if other is not part for at in other for judged in groups[at])
            post = min(posts_of(others), key=lambda post: (is_beside(post), post), default="")
            reason = f"本期别处有同名的{f'“{post}”' if post else '人'}，是一个人就合并"
            waiting = (judged for at in part for judged in groups[at])
            yield from ((one, reason) for one in waiting if one.state is FactState.PROPOSED)


def _in_doubt(judged: JudgedFact, reason: str) -> JudgedFact:
    fact = judged.fact
    return replace(judged, fact=replace(fact, evidence=f"{reason}；{fact.evidence}"), state=FactState.UNSURE)


_unsure = Remembered(_in_doubt)
