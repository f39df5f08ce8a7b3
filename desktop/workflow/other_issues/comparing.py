"""Two issues side by side: mastheads, lengths, sections and people, and the articles in pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.archive import Archive
from desktop.model import Issue
from desktop.review import ChangedField, changed_fields, pair_articles
from desktop.text.counting import count_characters


@dataclass(frozen=True, slots=True)
class Shared:
    """What two issues have of one sort: only the earlier one, both, only the later one."""

    name: str
    before: tuple[str, ...]
    both: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticlePair:
    """The numbers (from 0) of an article in the earlier and in the later issue; None where one has none."""

    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class IssueComparison:
    """How two issues differ: fields and measures, what they share, and their articles in pairs."""

    fields: tuple[ChangedField, ...] = ()
    shared: tuple[Shared, ...] = ()
    pairs: tuple[ArticlePair, ...] = ()


def compare_issues(archive: Archive, old_id: int, old: Issue, new_id: int, new: Issue) -> IssueComparison:
    """Return how two issues of the archive differ, as they read in ``old`` and ``new``."""
    people = (archive.people_in(issue) for issue in (old_id, new_id))
    sections = (_sections(issue) for issue in (old, new))
    shared = (_shared("栏目", *sections), _shared("人物", *people))
    fields = (*changed_fields(old.masthead, new.masthead), *_measures(old, new))
    return IssueComparison(fields, shared, tuple(_pairs(old, new)))


def _pairs(old: Issue, new: Issue) -> Iterator[ArticlePair]:
    before = {article.id: number for number, article in enumerate(old.articles)}
    after = {article.id: number for number, article in enumerate(new.articles)}
    for one, other in pair_articles(old, new):
        yield ArticlePair(before[one.id] if one else None, after[other.id] if other else None)


def _measures(old: Issue, new: Issue) -> Iterator[ChangedField]:
    for name, measure in _MEASURES.items():
        before, after = measure(old), measure(new)
        if before != after:
            yield ChangedField(name, f"{before:,}", f"{after:,}")


def _length(issue: Issue) -> int:
    passages = (passage for article in issue.articles for passage in article.passages)
    return sum(count_characters(passage.text).with_marks for passage in passages)


_MEASURES = {"篇数": lambda issue: len(issue.articles), "字数": _length}


def _sections(issue: Issue) -> list[str]:
    labels = issue.sections().values()
    return list(dict.fromkeys("".join(label.text.split()) for label in labels if label and label.text))


def _shared(name: str, before: Iterable[str], after: Iterable[str]) -> Shared:
    olds, news = list(before), list(after)
    return Shared(
        name,
        tuple(one for one in olds if one not in news),
        tuple(one for one in news if one in olds),
        tuple(one for one in news if one not in olds),
    )
