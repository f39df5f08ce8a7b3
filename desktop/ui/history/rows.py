"""The rows of the history: a heading for each day, and the states under it, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from desktop.review import State


@dataclass(frozen=True, slots=True)
class StateRow:
    """One line of the history: a state with its time, or (``state`` None) the heading of a day."""

    when: str
    state: State | None = None

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        state = self.state
        if state is None:
            return self.when
        where = "现在在这里" if state.is_current else "" if state.is_applied else "不在现在这一支上"
        words = (state.name, state.label, state.detail, self.when, state.entry.author, where)
        return "，".join(filter(None, words))


def state_rows(states: Iterable[State], now: datetime) -> tuple[StateRow, ...]:
    """Return the rows of these states, with their times as clocks show them where ``now`` was taken."""
    return tuple(_rows(states, now))


def _rows(states: Iterable[State], now: datetime) -> Iterator[StateRow]:
    timed = ((datetime.fromisoformat(one.entry.time).astimezone(now.tzinfo), one) for one in states)
    for day, group in groupby(timed, key=lambda pair: _day(pair[0], now)):
        yield StateRow(day)
        for time, state in group:
            yield StateRow(f"{time:%H:%M}", state)


def _day(time: datetime, now: datetime) -> str:
    if time.date() == now.date():
        return "今天"
    return (
        f"{time.month}月{time.day}日" if time.year == now.year else f"{time.year}年{time.month}月{time.day}日"
    )
