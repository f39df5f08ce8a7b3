"""The log as a history to look at: every state of the issue, newest first, with the branches it lies on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.model import LogEntry, NameState
from desktop.review.apply import edit_label
from desktop.review.detail import edit_detail
from desktop.review.log import EditLog


@dataclass(frozen=True, slots=True)
class Lanes:
    """How the tree is drawn beside one state: lane 0 is the branch that redo goes along.

    ``own`` is the state's lane, and ``is_continued`` says that a later state stands above it
    there; ``joining`` are the lanes of later states that began at this one, ``passing`` those
    that go by. ``is_first`` says that nothing stands below.
    """

    own: int
    is_continued: bool
    joining: tuple[int, ...] = ()
    passing: tuple[int, ...] = ()
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """How the issue stood after one entry of its log.

    ``name`` is what the editor called it, or empty. ``is_applied`` says that it lies on the
    way to where the editor stands, ``is_current`` that the editor stands there.
    """

    entry: LogEntry
    label: str
    detail: str
    name: str
    lanes: Lanes
    is_applied: bool
    is_current: bool


def states(log: EditLog) -> tuple[State, ...]:
    """Return every state of every branch, newest first; none for an empty log."""
    applied = log.path(log.head)
    names, ids = _names(applied), {entry.id for entry in applied}
    newest_first = tuple(reversed(log.entries))
    return tuple(
        State(
            entry,
            edit_label(entry.edit),
            edit_detail(entry.edit),
            names.get(entry.id, ""),
            lanes,
            entry.id in ids,
            entry.id == log.head,
        )
        for entry, lanes in zip(newest_first, _lanes(newest_first, log.tip), strict=True)
    )


def _names(applied: Iterable[LogEntry]) -> dict[str, str]:
    edits = (entry.edit for entry in applied)
    return {edit.entry: edit.name for edit in edits if isinstance(edit, NameState)}


def _lanes(newest_first: tuple[LogEntry, ...], tip: str | None) -> list[Lanes]:
    """Return the lanes beside each entry; a branch takes the leftmost lane that is free."""
    awaited: list[str | None] = [tip]
    found, begun = [], False
    for entry in newest_first:
        ends = [lane for lane, wanted in enumerate(awaited) if wanted == entry.id]
        own = ends[0] if ends else _free_lane(awaited)
        is_continued = bool(ends) and (begun or own > 0)
        begun = begun or entry.id == tip
        for lane in ends:
            awaited[lane] = None
        going = [lane for lane, wanted in enumerate(awaited) if wanted and (begun or lane)]
        awaited[own] = entry.parent
        found.append(Lanes(own, is_continued, tuple(ends[1:]), tuple(going), entry.parent is None))
    return found


def _free_lane(awaited: list[str | None]) -> int:
    free = next((lane for lane, wanted in enumerate(awaited) if wanted is None and lane), None)
    if free is not None:
        return free
    awaited.append(None)
    return len(awaited) - 1
