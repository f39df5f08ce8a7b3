"""What is seen between two labels besides how well they go together."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.joints import another_intertitle, may_divide_again, node_behind
from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.links import (
    BRIEF_STORY,
    LATE_DIVISION,
    NEXT_INTERTITLE,
    ONLY_LEAD,
    OTHER_FORM,
    LinkFeature,
    link_signs,
)
from desktop.structure.labelling.viterbi import Node
from desktop.structure.lines.page import page_of

STORY = "掌勺的师傅在街口做了二十年早点，如今搬进了食堂。他说，老街坊来得早，灯也就亮得早。"
PAGE = page_of(Source.of_text("\n\n".join([STORY] * 9)))


def behind(*labels: Label) -> Node:
    node = Node(-1, Label.OUTSIDE, 0.0, None)
    for label in labels:
        node = node_behind(PAGE, node, label)
    return node


def seen(node: Node, label: Label, another: float = 1.0) -> dict[LinkFeature, float]:
    signs = link_signs(node, 0.0, runs_on=False, another=another)
    return {feature: strength for behind, feature, strength in signs if behind is label}


@pytest.mark.parametrize(
    ("labels", "only_lead"),
    [
        ((Label.TITLE, Label.TITLE, Label.START), True),
        ((Label.TITLE, Label.TITLE_ROW, Label.TITLE, Label.BYLINE, Label.START, Label.CONTINUATION), True),
        ((Label.TITLE, Label.START), False),
        ((Label.TITLE, Label.TITLE, Label.START, Label.START), False),
        ((Label.TITLE, Label.TITLE, Label.START, Label.CREDIT), False),
    ],
)
def test_two_titles_call_for_more_than_a_lead(labels: tuple[Label, ...], only_lead: bool) -> None:
    assert (ONLY_LEAD in seen(behind(*labels), Label.TITLE)) is only_lead


@pytest.mark.parametrize(
    ("labels", "brief"),
    [
        ((Label.TITLE, Label.START), True),
        ((Label.TITLE, Label.BYLINE, Label.START, Label.CAPTION_INSIDE, Label.CONTINUATION), True),
        ((Label.TITLE, Label.TITLE, Label.START), False),
        ((Label.TITLE, Label.START, Label.START), False),
        ((Label.TITLE, Label.START, Label.CREDIT), False),
        ((Label.TITLE, Label.START, Label.SECTION, Label.START), False),
    ],
)
def test_a_title_seldom_stands_below_a_lead(labels: tuple[Label, ...], brief: bool) -> None:
    assert (BRIEF_STORY in seen(behind(*labels), Label.TITLE)) is brief


@pytest.mark.parametrize(("paragraphs", "late"), [(1, False), (3, False), (4, True), (6, True)])
def test_a_story_is_divided_early_or_not_at_all(paragraphs: int, late: bool) -> None:
    story = behind(Label.TITLE, *[Label.START] * paragraphs)
    assert (LATE_DIVISION in seen(story, Label.INTERTITLE)) is late


def test_a_divided_story_may_be_divided_again_at_any_length() -> None:
    divided = behind(Label.TITLE, Label.START, Label.INTERTITLE, *[Label.START] * 5)
    assert LATE_DIVISION not in seen(divided, Label.INTERTITLE)


FORMS = {
    "two bare phrases": ("渡口添灯", "灶台翻新了", False),
    "both set with a space": ("渡口添灯 街坊安心", "灶台翻新 一早开火", False),
    "both numbered": ("一、渡口添灯", "二、灶台翻新了", False),
    "numbered, then not": ("一、渡口添灯", "灶台翻新了", True),
    "both numbered, a comma only in one": ("一、渡口添灯", "二、灶台翻新了，一早开火", False),
    "numbered on two levels": ("一、渡口添灯", "（一）灶台翻新了", False),
    "marked, then not": ("●渡口添灯", "灶台翻新了", True),
    "a space only in one": ("渡口添灯", "灶台翻新 一早开火", True),
    "a comma only in one": ("渡口添灯，街坊安心", "灶台翻新了", True),
    "a colon only in one": ("渡口：添了一盏灯", "灶台翻新了", True),
}


@pytest.mark.parametrize(("first", "second", "differs"), FORMS.values(), ids=FORMS)
def test_an_intertitle_is_set_like_the_one_above_it(first: str, second: str, differs: bool) -> None:
    page = page_of(Source.of_text("\n\n".join((STORY, STORY, first, STORY, second, STORY))))
    again = [*map(may_divide_again, page.places)]
    divided = behind(Label.TITLE, Label.START, Label.INTERTITLE, Label.START)
    another = another_intertitle(page, divided, again)
    assert (OTHER_FORM in seen(divided, Label.INTERTITLE, another)) is differs


@pytest.mark.parametrize("another", [0.0, 0.7, 1.0])
def test_an_intertitle_calls_for_another_as_far_as_a_line_would_do(another: float) -> None:
    divided = behind(Label.TITLE, Label.START, Label.INTERTITLE, Label.START)
    assert seen(divided, Label.INTERTITLE, another).get(NEXT_INTERTITLE, 0.0) == another


HEADS = {
    "over a head": (("渡口添灯", "六十位街坊说一说早点摊", STORY), False),
    "below a picture": (("\n\n渡口添灯", STORY, STORY), False),
    "over a story": (("渡口添灯", STORY, STORY), True),
    "over a caption": (("渡口添灯", "街坊合影", STORY), True),
    "over a picture": (("渡口添灯", "\n\n六十位街坊在渡口", STORY), True),
    "numbered like another": (("一、渡口添灯", "六十位街坊", STORY, "二、灶台翻新", STORY), True),
}


@pytest.mark.parametrize(("lines", "does"), HEADS.values(), ids=HEADS)
def test_a_line_may_be_one_more_intertitle_or_not(lines: tuple[str, ...], does: bool) -> None:
    page = page_of(Source.of_text("\n\n".join((STORY, *lines))))
    assert (may_divide_again(page.places[1]) > 0) is does


def test_a_line_like_others_does_best_as_one_more_intertitle() -> None:
    page = page_of(Source.of_text("\n\n".join((STORY, "一、渡口添灯", STORY, "二、灶台翻新", STORY))))
    assert may_divide_again(page.places[1]) == 1.0
