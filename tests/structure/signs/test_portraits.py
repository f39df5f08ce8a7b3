"""Whose portrait follows, and the parts of one story that are but numbered."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

TITLE, LEAD = "柳荫街道评出“好邻居”", "近日，柳荫街道评出年度“好邻居”，让我们走近他们。"
FIRST = "{}是一名退休电工，十五年来义务为邻居修理电器八百多件，从不收一分钱。"
SECOND = "{}每天早上先去看望住在三楼的两位老人，风雨无阻，一去就是六年。"


def read(*lines: str) -> list[Labelled]:
    return label_lines(page_of(Source.of_text("\n\n".join(lines))))


@pytest.mark.parametrize(
    "head", ["{}", "东篱社区居民 {}", "东篱社区楼组长　{}", "{}（东篱社区居民）"], ids=str
)
def test_names_over_what_these_people_did_are_intertitles(head: str) -> None:
    names = ("温小满", "解放")
    parts = (words.format(name) for name, words in zip(names, (FIRST, SECOND), strict=True))
    heads = [head.format(name) for name in names]
    lines = (line for pair in zip(heads, parts, strict=True) for line in pair)
    found = {line.place.text: line.label for line in read(TITLE, LEAD, *lines)}
    assert [found[each] for each in heads] == [Label.INTERTITLE] * 2


def test_a_name_over_what_somebody_else_did_is_an_author() -> None:
    assert read(TITLE, "东篱社区 温小满", FIRST.format("陈立明"))[1].label is Label.BYLINE


@pytest.mark.parametrize("numerals", ["一 二", "（一） （二）"])
def test_numerals_alone_part_a_story(numerals: str) -> None:
    first, second = numerals.split()
    found = read("井台边的夏天", first, FIRST.format("父亲"), second, SECOND.format("母亲"))
    assert [found[1].label, found[3].label] == [Label.INTERTITLE] * 2


def test_a_numeral_in_brackets_without_another_is_the_title_s() -> None:
    assert read("井台边的夏天", "（一）", FIRST.format("父亲"), SECOND.format("母亲"))[1].label is Label.TITLE


def test_an_author_above_a_day_is_no_half_of_a_sentence() -> None:
    below = "那年月，家家户户都挤在一个院子里，谁家炖了肉，满院子都闻得见。"
    found = read("井台边的夏天", "费远山", below, SECOND.format("母亲"))[1]
    assert "短行的末一个词" not in {feature.name for feature, _ in found.seen}
    assert found.label is Label.BYLINE


def test_the_reporter_in_the_second_row_of_a_caption_is_no_author() -> None:
    indented = f"　　{FIRST.format('陈立明')}{SECOND.format('周敏')}"
    rows = "\n".join(indented[at : at + 22] for at in range(0, len(indented), 22))
    caption = "5月3日上午，温小满正在校门口执勤。　图/柳荫\n日报热线栏目记者　陈立"
    text = f"{TITLE}\n{rows}\n{rows}\n\n\n\n{caption}\n{rows}\n{rows}"
    found = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert found["日报热线栏目记者　陈立"] is Label.CONTINUATION
