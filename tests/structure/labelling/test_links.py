"""What is seen between two labels besides how well they go together."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.joints import is_over_head, node_behind
from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.links import NEXT_INTERTITLE, ONLY_LEAD, LinkFeature, link_signs
from desktop.structure.labelling.viterbi import Node
from desktop.structure.lines.page import page_of

STORY = "掌勺的师傅在街口做了二十年早点，如今搬进了食堂。他说，老街坊来得早，灯也就亮得早。"
PAGE = page_of(Source.of_text("\n\n".join([STORY] * 9)))


def behind(*labels: Label) -> Node:
    node = Node(-1, Label.OUTSIDE, 0.0, None)
    for label in labels:
        node = node_behind(PAGE, node, label)
    return node


def seen(node: Node, label: Label, over_head: bool = False) -> set[LinkFeature]:
    return {feature for feature, _ in link_signs(node, label, 0.0, runs_on=False, over_head=over_head)}


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


@pytest.mark.parametrize("over_head", [False, True])
def test_an_intertitle_calls_for_another_but_over_a_head(over_head: bool) -> None:
    divided = behind(Label.TITLE, Label.START, Label.INTERTITLE, Label.START)
    assert (NEXT_INTERTITLE in seen(divided, Label.INTERTITLE, over_head)) is not over_head


HEADS = {
    "over a head": (("渡口添灯", "六十位街坊说一说早点摊", STORY), True),
    "over a story": (("渡口添灯", STORY, STORY), False),
    "over a caption": (("渡口添灯", "街坊合影", STORY), False),
    "over a picture": (("渡口添灯", "\n\n六十位街坊在渡口", STORY), False),
    "numbered like another": (("一、渡口添灯", "六十位街坊", STORY, "二、灶台翻新", STORY), False),
}


@pytest.mark.parametrize(("lines", "over_head"), HEADS.values(), ids=HEADS)
def test_a_line_knows_whether_it_stands_over_a_head(lines: tuple[str, ...], over_head: bool) -> None:
    page = page_of(Source.of_text("\n\n".join((STORY, *lines))))
    assert is_over_head(page.places[1]) is over_head
