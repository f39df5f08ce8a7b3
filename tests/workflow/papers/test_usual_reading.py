"""A text is read by its paper's habits, and once where a line of it names the paper."""

from __future__ import annotations

import pytest

from desktop.model import AddSource, Source
from desktop.model.habits import NO_HABITS, Aspect, Habit, Habits, Paper
from desktop.workflow.papers import usual_reading
from desktop.workflow.papers.usual_reading import read_as_usual
from desktop.workflow.pipeline import propose

PAPER = Paper("云桥之声")
HABITS = Habits(PAPER, (Habit(Aspect.WORDS, "桥头话", {"section": 2.0}),))


def habits_of(paper: Paper | None) -> Habits:
    return HABITS if paper == PAPER else NO_HABITS


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Habits]:
    """The habits of each reading, in order."""
    used: list[Habits] = []

    def noted(source: Source, habits: Habits) -> AddSource:
        used.append(habits)
        return propose(source, habits)

    monkeypatch.setattr(usual_reading, "propose", noted)
    return used


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("云桥之声\n2021年3月5日 第18期\n桥头话\n春天来了，居民都出门。", [HABITS]),
        ("云桥之声 2021年3月5日 第18期 共4版\n桥头话\n春天来了，居民都出门。", [NO_HABITS, HABITS]),
        ("社区新报\n2021年3月5日 第18期\n桥头话\n春天来了，居民都出门。", [NO_HABITS]),
    ],
    ids=["name on a line", "name in the masthead alone", "another paper"],
)
def test_a_text_is_read_again_only_where_the_masthead_tells_more_than_a_line(
    text: str, used: list[Habits], readings: list[Habits]
) -> None:
    edit, habits = read_as_usual(Source.of_text(text), (PAPER,), habits_of)
    assert readings == used
    assert habits == used[-1]
    assert edit == propose(edit.source, habits)
