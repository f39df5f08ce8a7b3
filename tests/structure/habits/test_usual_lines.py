"""Title lines are joined where the paper is known to set one title in several lines."""

from __future__ import annotations

import pytest

from desktop.model import Passage, PassageKind, Run
from desktop.model.habits import Aspect, Habit, Habits
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex
from desktop.structure.habits.usual_lines import titles_joined_as_usual

HEADLINE, SECTION = PassageKind.HEADLINE, PassageKind.SECTION
PARAGRAPH = Passage("p", PassageKind.PARAGRAPH, (Run("昨天傍晚，居民来到小广场。"),))
TWO = ("青溪修好路灯", "夜路从此不黑")


def body(*titles: str) -> tuple[Passage, ...]:
    heads = (Passage(str(number), HEADLINE, (Run(text),)) for number, text in enumerate(titles))
    return (*heads, PARAGRAPH)


def known(sign: str, value: str, weight: float = 3.0) -> HabitIndex:
    return HabitIndex(Habits(None, (Habit(Aspect.LINES, sign, {value: weight}),)))


@pytest.mark.parametrize(
    ("titles", "habits", "expected"),
    [
        (TWO, known("2行，长短相近", "2"), ["青溪修好路灯夜路从此不黑"]),
        (
            (*TWO, "二十盏灯一夜亮起来"),
            known("3行，长短不一", "2+1"),
            ["青溪修好路灯夜路从此不黑", "二十盏灯一夜亮起来"],
        ),
        (TWO, known("2行，长短相近", "1+1"), [*TWO]),
        (TWO, known("2行，长短相近", "2", weight=1.0), [*TWO]),
        (TWO, known("2行，长短不一", "2"), [*TWO]),
        (TWO, known("2行，长短相近", "2+1"), [*TWO]),
        (TWO, NOTHING_KNOWN, [*TWO]),
        (("路灯亮了",), known("2行，长短相近", "2"), ["路灯亮了"]),
        ((), known("2行，长短相近", "2"), []),
    ],
    ids=[
        "two",
        "two and one",
        "apart",
        "once only",
        "unlike",
        "too many",
        "unknown",
        "a single line",
        "none",
    ],
)
def test_lines_are_joined_as_usual(titles: tuple[str, ...], habits: HabitIndex, expected: list[str]) -> None:
    *heads, last = titles_joined_as_usual(body(*titles), habits)
    assert [head.text for head in heads] == expected
    assert last is PARAGRAPH


def test_a_join_by_habit_can_be_opened_and_says_so() -> None:
    (title, _) = titles_joined_as_usual(body(*TWO), known("2行，长短相近", "2"))
    ((offset, seam),) = title.seams()
    assert (offset, seam.is_unsure, seam.evidence) == (6, False, "本报习惯：标题排作几行")


def test_lines_with_something_between_them_stay_apart() -> None:
    first, second, paragraph = body(*TWO)
    parted = (first, Passage("s", SECTION, (Run("邻里灯"),)), second, paragraph)
    assert titles_joined_as_usual(parted, known("2行，长短相近", "2")) == parted
