from __future__ import annotations

import pytest

from desktop.model import ChangeText, Edit, InsertPassage, JoinPassages, PassageKind, SplitPassage, Together
from desktop.ui.galley.compose import Stretch, cut, joined_down, joined_up, lines_of, pasted, replaced
from desktop.ui.galley.sheet import sheet
from tests.ui import samples

ROWS = sheet(samples.review_of("甲乙", "丙丁", "戊").issue)
WHOLE = sheet(samples.review().issue)


def number_of(passage: str) -> int:
    return [row.id for row in WHOLE].index(passage)


@pytest.mark.parametrize(
    ("stretch", "edit"),
    [
        (Stretch(0, 1, 0, 2), ChangeText("1.a0-0", 1, 2, "新")),
        (
            Stretch(0, 1, 1, 1),
            Together("改写", (JoinPassages("1.a0-0", "1.a0-1"), ChangeText("1.a0-0", 1, 3, "新"))),
        ),
        (
            Stretch(0, 0, 2, 1),
            Together(
                "改写",
                (
                    JoinPassages("1.a0-0", "1.a0-1"),
                    JoinPassages("1.a0-0", "1.a0-2"),
                    ChangeText("1.a0-0", 0, 5, "新"),
                ),
            ),
        ),
    ],
    ids=["in one", "over two", "over three"],
)
def test_writing_over_passages_makes_them_one(stretch: Stretch, edit: Edit) -> None:
    assert replaced(ROWS, stretch, "新", "改写") == edit


def test_a_stretch_over_a_picture_or_into_another_article_is_refused() -> None:
    picture, last = number_of(samples.PICTURE_ID), number_of("1.a0-9")
    assert replaced(WHOLE, Stretch(picture - 1, 0, picture + 1, 1), "", "删除") is None
    assert replaced(WHOLE, Stretch(last, 0, last + 1, 1), "", "删除") is None


def test_pasted_lines_become_passages_cut_from_the_back() -> None:
    assert pasted(ROWS, Stretch(0, 1, 0, 1), ("子", "丑寅", "卯")) == Together(
        "粘贴",
        (
            ChangeText("1.a0-0", 1, 1, "子丑寅卯"),
            SplitPassage("1.a0-0", 4),
            SplitPassage("1.a0-0", 2),
        ),
    )


def test_lines_without_words_are_not_pasted() -> None:
    assert lines_of("\r\n 甲 \n\n\u3000\n乙\n") == ("甲", "乙")


@pytest.mark.parametrize(
    ("offset", "edit"),
    [
        (1, SplitPassage("1.a0-1", 1)),
        (0, InsertPassage("1.a0", PassageKind.PARAGRAPH, "", "1.a0-1")),
        (2, InsertPassage("1.a0", PassageKind.PARAGRAPH, "", "1.a0-2")),
    ],
    ids=["inside", "in front", "behind"],
)
def test_a_cut_at_the_edge_writes_an_empty_paragraph(offset: int, edit: Edit) -> None:
    assert cut(ROWS, 1, offset) == edit


def test_behind_the_last_passage_of_an_article_nothing_follows() -> None:
    assert cut(WHOLE, number_of("1.a0-9"), 5) == InsertPassage("1.a0", PassageKind.PARAGRAPH, "", None)


def test_a_new_paragraph_follows_a_picture_slot() -> None:
    edit = cut(WHOLE, number_of(samples.PICTURE_ID), 0)
    assert edit == InsertPassage("1.a0", PassageKind.PARAGRAPH, "", samples.CAPTION_ID)


def test_nothing_is_written_in_front_of_the_first_article() -> None:
    assert cut(WHOLE, 0, 0) is None


def test_body_joins_over_picture_and_caption_that_the_layout_put_into_it() -> None:
    joined = JoinPassages(samples.SEAMED_ID, samples.LAST_ID)
    assert joined_up(WHOLE, number_of(samples.LAST_ID)) == joined
    assert joined_down(WHOLE, number_of(samples.SEAMED_ID)) == joined


@pytest.mark.parametrize(
    "passage", ["1.f0", "1.a0-0", "1.a1-0", samples.PICTURE_ID, samples.CAPTION_ID], ids=str
)
def test_what_has_no_text_above_it_in_its_article_joins_nothing(passage: str) -> None:
    assert joined_up(WHOLE, number_of(passage)) is None
