"""Articles of other issues that the open one takes up again: by their words, or by what they are about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from math import log2

from desktop.archive import Archive, Hit, Query
from desktop.model import BLOCK_KINDS, Article, Fact, FactKind, FactState, Issue, Roster
from desktop.review import Comparison, compare_articles
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.other_issues.changed_figures import ChangedFigure, changed_figures
from desktop.workflow.stages import gather_facts

_CLAUSE = re.compile(r"[^，。；：！？!?…]{8,}")
"""Shorter stretches are said again and again without being taken over."""

_SET_PHRASE = 20
"""A stretch that stands in so many articles is a set phrase."""

_ENOUGH = 30
"""So many shared characters are an echo, or half of an article that is shorter."""

_NAMES = 2
"""So few names that both print say nothing of a subject; the name of a project does."""

_MANY_ISSUES, _LARGE_SHARE = 6, 0.33
"""A name in more issues than these, such as that of the paper's own street, is the subject of none."""

_FEW_ISSUES, _SMALL_SHARE = 3, 0.05
"""A place or body that only so few issues name, of so many that it is rare, is a subject by itself."""

_RARE_KINDS = frozenset({FactKind.PLACE, FactKind.ORGANIZATION})
_SUBJECTS = 6
"""How many articles on the same subject are told for one article."""

_PROJECTS = frozenset({FactKind.NAME, FactKind.WORK})
_PROJECT = 4
"""Shorter names of projects and works mean many things."""

_GONE = frozenset({FactState.REJECTED, FactState.ORPHANED})
Shared = dict[int, dict[str, float]]
"""By the row of an article: the words it shares, with how many characters or how much they say."""


@dataclass(frozen=True, slots=True)
class Echo:
    """An article of another issue that one of the open issue takes up again.

    ``article`` counts in the open issue from 0. ``stretches`` are shared words in reading order,
    ``share`` is how much of the open issue's article they are, 0 to 1. ``names`` are what both
    are about, those that say most first.
    """

    article: int
    title: str
    hit: Hit
    stretches: tuple[str, ...] = ()
    share: float = 0.0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """How an article differs from its echo: its passages, and the figures that changed."""

    comparison: Comparison
    figures: tuple[ChangedFigure, ...] = ()


def echoes(archive: Archive, desk: Desk) -> tuple[Echo, ...]:
    """Return what the open issue takes up again of earlier ones and those without a date, by its articles.

    Those that share words come first, the most shared at the head; then those on the same subject.
    """
    subjects = _subjects(archive, desk)
    return tuple(
        echo
        for number, article in enumerate(desk.review.issue.articles)
        for echo in _echoes_of(archive, desk, number, article, subjects[number])
    )


def difference(new: Issue, number: int, old: Issue, at: int) -> Difference:
    """Return how article ``number`` of the later issue differs from article ``at`` of the earlier one.

    One that is no longer there differs in nothing.
    """
    if not (number < len(new.articles) and at < len(old.articles)):
        return Difference(Comparison())
    later, earlier = new.articles[number], old.articles[at]
    figures = changed_figures(earlier, _facts_of(old, earlier), later, _facts_of(new, later))
    return Difference(compare_articles(earlier, later), figures)


def _facts_of(issue: Issue, article: Article) -> tuple[Fact, ...]:
    """Return the facts of one article; the others of its issue are not read."""
    return gather_facts(replace(issue, articles=(article,)), Roster())


def _echoes_of(
    archive: Archive, desk: Desk, number: int, article: Article, subjects: Shared
) -> Iterator[Echo]:
    clauses = tuple(_clauses(article))
    words = _taken_over(archive, clauses)
    found = archive.articles({*words, *subjects}).items()
    hits = {row: hit for row, hit in found if _may_be_earlier(hit, desk)}
    title = article.headline.text if article.headline else "无题"
    length = sum(map(len, clauses)) or 1
    copied = {row: sum(words[row].values()) for row in hits if row in words}
    near = [row for row in copied if copied[row] >= min(_ENOUGH, length / 2)]
    texts = archive.texts(near)
    for row in sorted(near, key=lambda row: (-copied[row], -row)):
        # What is said again and again leads to no article, but it is taken over with the rest.
        stretches = tuple(clause for clause in clauses if clause in texts[row])
        share = min(1.0, sum(map(len, stretches)) / length)
        yield Echo(number, title, hits[row], stretches, share, _ranked(subjects.get(row, {})))
    kin = [row for row in hits if row in subjects and row not in near]
    for row in sorted(kin, key=lambda row: (-sum(subjects[row].values()), -row))[:_SUBJECTS]:
        yield Echo(number, title, hits[row], names=_ranked(subjects[row]))


def _ranked(names: dict[str, float]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: -names[name]))


def _taken_over(archive: Archive, clauses: tuple[str, ...]) -> Shared:
    shared: Shared = defaultdict(dict)
    for clause in clauses:
        rows = archive.numbers(Query((clause,)), _SET_PHRASE)
        for row in rows if len(rows) < _SET_PHRASE else ():
            shared[row][clause] = len(clause)
    return shared


def _may_be_earlier(hit: Hit, desk: Desk) -> bool:
    own = desk.review.issue.masthead.date
    return hit.issue_id != desk.issue_id and not (hit.date and own and hit.date > own)


def _clauses(article: Article) -> Iterator[str]:
    """Yield the stretches between marks that are long enough, each once, without white space."""
    texts = ("".join(one.text.split()) for one in article.passages if one.kind in BLOCK_KINDS)
    yield from dict.fromkeys(match[0] for text in texts for match in _CLAUSE.finditer(text))


def _subjects(archive: Archive, desk: Desk) -> dict[int, Shared]:
    """Return by the number of each article the names that those of other issues share with it."""
    shared: dict[int, Shared] = defaultdict(lambda: defaultdict(dict))
    issues = len(archive.issues())
    few, many = min(_FEW_ISSUES, _SMALL_SHARE * issues), max(_MANY_ISSUES, _LARGE_SHARE * issues)
    rare, common = set[tuple[int, int]](), set[str]()
    for one in archive.shared_names(desk.issue_id):
        shared[one.home][one.number][one.name] = 1 / log2(1 + one.issues)
        if one.kind in _RARE_KINDS and one.issues <= few:
            rare.add((one.home, one.number))
        if one.issues > many:
            common.add(one.name)
    told = {
        home: {
            row: names
            for row, names in rows.items()
            if len(_telling(names.keys() - common)) >= _NAMES or (home, row) in rare
        }
        for home, rows in shared.items()
    }
    found: dict[int, Shared] = defaultdict(dict, told)
    for home, project in _projects(desk):
        rows = archive.numbers(Query((project,)), _SET_PHRASE)
        for row in rows if len(rows) < _SET_PHRASE else ():
            found[home].setdefault(row, dict(shared[home][row]))[project] = 1.0
    return found


def _telling(names: Set[str]) -> list[str]:
    """Return the names that are no part of another one: an estate and its committee are one subject."""
    return [name for name in names if not any(name != other and name in other for other in names)]


def _projects(desk: Desk) -> Iterator[tuple[int, str]]:
    """Yield the names of projects and works with the numbers of their articles, each once."""
    articles = enumerate(desk.review.issue.articles)
    home = {passage.id: number for number, article in articles for passage in article.passages}
    found = (
        (home[judged.fact.passage], "".join(judged.fact.text.split()))
        for judged in desk.layers.facts
        if judged.fact.kind in _PROJECTS and judged.state not in _GONE and judged.fact.passage in home
    )
    yield from dict.fromkeys((number, name) for number, name in found if len(name) >= _PROJECT)
