"""How an issue in a file stands to the one in the archive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.handover import Meeting, meeting_of
from desktop.model import ChangeText, LogEntry, StoredLog


def log(*texts: str) -> StoredLog:
    entries = (
        LogEntry(str(number), str(number - 1) if number > 1 else None, ChangeText("1.0", 0, 0, text))
        for number, text in enumerate(texts, 1)
    )
    return StoredLog(tuple(entries))


CASES = [
    (("甲",), ("甲",), Meeting.SAME),
    (("甲", "乙"), ("甲",), Meeting.NEWER),
    (("甲",), ("甲", "乙"), Meeting.OLDER),
    (("甲", "乙"), ("甲", "丙"), Meeting.APART),
    (("甲", "乙"), ("甲", "丙", "丁"), Meeting.APART),
]


@pytest.mark.parametrize(("brought", "kept", "meeting"), CASES)
def test_logs_are_compared_step_by_step(
    brought: tuple[str, ...], kept: tuple[str, ...], meeting: Meeting
) -> None:
    assert meeting_of(log(*brought), log(*kept)) is meeting


def test_where_the_editor_stands_makes_no_difference() -> None:
    assert meeting_of(replace(log("甲"), head="1"), log("甲")) is Meeting.SAME


def test_logs_that_each_lack_a_step_of_the_other_are_apart() -> None:
    one, two, three = log("甲", "乙", "丙").entries
    assert meeting_of(StoredLog((one, two)), StoredLog((one, three))) is Meeting.APART
