"""The title lines of an article told apart: by the source's sizes, by words, by habits."""

from __future__ import annotations

import pytest

from desktop.model import Hint, HintKind, Passage, PassageKind, Run, Source, Span
from desktop.model.habits import Aspect, Habit, Habits
from desktop.structure import read_structure
from desktop.structure.articles.title_groups import titles_told_apart
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex

KICKER, HEADLINE, DECK = PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK
ALIKE = ("路灯亮了", "菜场近了")


def told(
    titles: tuple[str, ...],
    leanings: tuple[float, ...] = (),
    habits: HabitIndex = NOTHING_KNOWN,
    confidence: float = 1.0,
) -> tuple[Passage, ...]:
    """Return the title lines of an article with their roles."""
    lines = [
        Passage(title, HEADLINE, (Run(title),), confidence=confidence, evidence="短") for title in titles
    ]
    return titles_told_apart(lines, leanings or (0.0,) * len(titles), habits)


def roles(titles: tuple[Passage, ...]) -> list[PassageKind]:
    return [title.kind for title in titles]


def asked(titles: tuple[Passage, ...]) -> list[tuple[PassageKind, PassageKind | None]]:
    return [(title.kind, title.rival) for title in titles if title.is_unsure]


def test_an_article_without_titles_has_none() -> None:
    assert told(()) == ()


def test_a_sure_choice_asks_nothing() -> None:
    titles = told(("钟不走了找老秦", "——一位修表匠和他的半条街"))
    assert roles(titles) == [HEADLINE, DECK]
    assert asked(titles) == []


@pytest.mark.parametrize("titles", [ALIKE, (*ALIKE, "公园大了"), (*ALIKE, "公园大了", "小河清了")], ids=len)
def test_an_unsure_choice_asks_one_line(titles: tuple[str, ...]) -> None:
    found = told(titles)
    assert roles(found).count(HEADLINE) == 1
    ((kind, rival),) = asked(found)
    assert kind is not HEADLINE
    assert rival is HEADLINE


def test_the_line_that_is_asked_says_what_speaks_for_the_other() -> None:
    found = told(("一盏灯 一座城", "柳荫街道干部与夜间职工座谈"))
    assert [title.evidence for title in found] == ["短", "另一行不提机构职务、另一行是对称的词组"]


def test_whether_a_line_is_a_title_is_asked_first() -> None:
    assert {title.rival for title in told(ALIKE, confidence=0.7)} == {None}


def test_what_the_source_says_is_sure() -> None:
    found = told(ALIKE, leanings=(0.0, 6.0))
    assert roles(found) == [KICKER, HEADLINE]
    assert asked(found) == []


def habits(sign: str, value: str, weight: float) -> HabitIndex:
    return HabitIndex(Habits(None, (Habit(Aspect.HEADLINE, sign, {value: weight}),)))


def test_a_headline_is_chosen_by_habit_and_says_so() -> None:
    titles = told(ALIKE, habits=habits("2行", "0", 5.0))
    assert roles(titles) == [HEADLINE, DECK]
    assert {title.evidence for title in titles} == {"本报习惯：主标题在第1行"}
    assert asked(titles) == []


@pytest.mark.parametrize(
    ("sign", "line"), [("2行", 0), ("2行，依次是短语、叙事", 1)], ids=["how many", "what each says"]
)
def test_a_single_lesson_counts_only_for_lines_that_say_the_same_sort_of_thing(sign: str, line: int) -> None:
    titles = told(("日子甜", "柳荫街道办了邻里节"), habits=habits(sign, "1", 1.0))
    assert roles(titles).index(HEADLINE) == line


def test_the_size_that_the_source_gives_decides() -> None:
    text = "银杏街道举办邻里节\n\n门对门笑声朗 心连心日子甜\n\n3月4日，银杏街道的邻里节开幕，居民们围坐一堂。"
    first, second = Hint(Span(0, 9), HintKind.HEADING, 1), Hint(Span(11, 24), HintKind.HEADING, 2)
    (article,) = read_structure(Source("甲.docx", text, "", hints=(first, second))).articles
    assert [(str(title.kind), title.text[:2]) for title in article.titles] == [
        ("headline", "银杏"),
        ("deck", "门对"),
    ]
