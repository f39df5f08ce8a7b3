"""Who is who across the issues: people, organisations and places, merged and parted by editors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop.archive import Archive, ArchiveWriter, IdentitySteps, Mention, Move, Named, merging, parting
from desktop.model import FactKind
from desktop.workflow.papers.roster_book import now


@dataclass(frozen=True, slots=True)
class Term:
    """A post as someone is printed with it: dates of the first and last issue, and in how many.

    A date is None where no issue says it; ``post`` is empty where the bare name is printed.
    """

    post: str
    first: str | None
    last: str | None
    issues: int


class IdentityBook:
    """Reads who stands in the archive's issues, and keeps what editors say of identities."""

    def __init__(self, archive: Archive, writer: ArchiveWriter, clock: Callable[[], str] = now) -> None:
        self._archive = archive
        self._writer = writer
        self._clock = clock
        self._steps = IdentitySteps(archive)

    def everyone(self, kind: FactKind) -> tuple[Named, ...]:
        """Return everyone of a kind, who stands in most issues first."""
        return tuple(self._archive.named(kind))

    def mentions(self, name: str, kind: FactKind) -> tuple[Mention, ...]:
        """Return every mention of someone in the order of the issues; undated ones come last."""
        return tuple(self._archive.mentions(name, kind))

    def printed_names(self, identity: str, kind: FactKind) -> tuple[str, ...]:
        """Return the names by which someone is printed."""
        return tuple(self._archive.printed_names(identity, kind))

    def merge(self, kind: FactKind, identities: Sequence[str], into: str) -> None:
        """Make several identities one."""
        moves = merging(self._steps.standing(kind), identities, into)
        self._add(kind, f"合并为“{into}”", moves)

    def part(self, kind: FactKind, mentions: Iterable[Mention], identity: str) -> None:
        """Make these mentions those of another one; all of an article that are printed alike go along."""
        self._add(kind, f"分出“{identity}”", parting(mentions, identity))

    @property
    def undoing(self) -> str:
        """The label of the last step that can be taken back, ``""`` without one."""
        return self._steps.undoing()

    def take_back(self) -> None:
        """Undo the last merge or parting."""
        self._writer.wait(self._steps.take_back)

    def _add(self, kind: FactKind, label: str, moves: tuple[Move, ...]) -> None:
        if moves:
            self._writer.wait(lambda: self._steps.add(kind, label, self._clock(), moves))


def terms(mentions: Sequence[Mention]) -> tuple[Term, ...]:
    """Return the posts over time, the earliest first.

    A shorter form of a post counts as the whole one where there is only one that it can be short for.
    """
    posts = {one.post for one in mentions}
    by_post: dict[str, list[Mention]] = {}
    for one in mentions:
        by_post.setdefault(_whole(one.post, posts), []).append(one)
    found = (_term(post, held) for post, held in by_post.items())
    return tuple(sorted(found, key=lambda term: (term.first or "", term.post)))


def _whole(post: str, posts: Iterable[str]) -> str:
    """Return the one whole post that ``post`` is short for, else itself; the bare name has none."""
    longer = [one for one in posts if one.endswith(post)] if post else [post]
    longest = max(longer, key=len)
    return longest if all(longest.endswith(one) for one in longer) else post


def _term(post: str, mentions: list[Mention]) -> Term:
    dates = sorted(one.date for one in mentions if one.date)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Term(post, first, last, len({one.issue for one in mentions}))
