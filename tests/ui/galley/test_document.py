from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.model import (
    ChangeText,
    Edit,
    InsertPassage,
    Issue,
    JoinPassages,
    Layers,
    MergeArticles,
    MoveArticle,
    MovePassage,
    PassageKind,
    Review,
    SetKind,
    SplitPassage,
)
from desktop.ui.galley.document import shown
from desktop.ui.galley.plan import Place
from tests.ui import samples
from tests.ui.galley.conftest import Bench

EDITS = {
    "split": SplitPassage(samples.LEAD_ID, 8),
    "join": JoinPassages(samples.LEAD_ID, samples.SEAMED_ID),
    "change": ChangeText(samples.LAST_ID, 20, 21, "𠮷祥"),
    "role": SetKind(samples.CAPTION_ID, PassageKind.PARAGRAPH),
    "move": MovePassage(samples.PICTURE_ID, "1.a0", samples.LEAD_ID),
    "insert": InsertPassage("1.a0", PassageKind.PARAGRAPH, "新写的一段。"),
    "merge": MergeArticles("1.a0", "1.a1"),
    "article": MoveArticle("1.a1", "1.a0"),
}

REVIEWS = (
    samples.review(),
    samples.review_of("一段。", "两段。"),
    samples.review_of("只有一段。"),
    Review(Issue(())),
)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_every_edit_the_document_is_the_model(bench: Bench, edit: Edit) -> None:
    bench.apply(edit)
    assert bench.agrees()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reviews=st.lists(st.sampled_from(REVIEWS), max_size=4))
def test_whatever_is_shown_next_the_document_is_the_model(bench: Bench, reviews: list[Review]) -> None:
    for review in reviews:
        bench.review = review
        bench.galley.show_review(review, Layers())
        assert bench.agrees() or bench.galley.toPlainText() == ""


def test_an_edit_touches_only_the_block_it_changes(bench: Bench) -> None:
    touched: list[tuple[int, int]] = []
    place = bench.galley.plan.position(Place(samples.LAST_ID, 3))
    bench.galley.document().contentsChange.connect(lambda at, out, put: touched.append((at, put)))
    bench.apply(ChangeText(samples.LAST_ID, 3, 4, "甲乙"))
    assert touched == [(place, 2)]


def test_new_layers_over_the_same_issue_touch_no_block(bench: Bench) -> None:
    touched: list[int] = []
    bench.galley.document().contentsChange.connect(touched.append)
    bench.galley.show_review(bench.review, Layers())
    assert touched == []


def test_the_caret_stays_on_its_words(bench: Bench) -> None:
    bench.galley.put_caret(Place(samples.LAST_ID, 5))
    bench.apply(SplitPassage(samples.LEAD_ID, 8))
    bench.apply(MovePassage(samples.LAST_ID, "1.a0", samples.LEAD_ID))
    assert bench.galley.caret() == Place(samples.LAST_ID, 5)


def test_the_words_on_the_screen_stay_where_they_are(
    bench_for: Callable[[Review], Bench], qtbot: QtBot
) -> None:
    bench = bench_for(samples.review_of(*["一段很长的文字。" * 20] * 30))
    bench.galley.put_caret(Place("1.a0-20", 0))
    bench.galley.verticalScrollBar().setValue(1800)
    before = bench.galley.plan.show("1.a0-20").top
    bench.apply(InsertPassage("1.a0", PassageKind.PARAGRAPH, "加一段。", "1.a0-1"))
    assert bench.galley.plan.show("1.a0-20").top == before


def test_a_block_that_came_from_elsewhere_is_taken_back(bench: Bench, qtbot: QtBot) -> None:
    QTextCursor(bench.galley.document()).insertBlock()
    qtbot.waitUntil(bench.agrees)
    assert bench.edits == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\nb", "a\u2028b"),
        ("a\u2029b", "a\u2028b"),
        ("\ud800", "\ufffd"),
        ("\ufdd0", "\ufffd"),
        ("字😀", "字😀"),
    ],
    ids=["row", "paragraph mark", "half a pair", "frame mark", "plain"],
)
def test_a_text_is_shown_code_point_for_code_point(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_another_issue_is_read_from_the_top(bench_for: Callable[[Review], Bench]) -> None:
    bench = bench_for(samples.review_of(*["一段很长的文字。" * 20] * 30))
    bench.edit_at("1.a0-20", 3)
    QTest.keyClicks(bench.galley, "x")
    bench.galley.verticalScrollBar().setValue(900)
    bench.review = samples.review_of(*["另一期的文字。" * 30] * 30)
    bench.galley.show_review(bench.review, Layers())
    assert bench.agrees()
    assert bench.galley.verticalScrollBar().value() == 0
    assert bench.galley.caret() == Place("1.a0-0", 0)
