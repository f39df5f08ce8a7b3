"""Folding: an article shrinks to its headline, and opens where it is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.model import Review
from desktop.ui.galley import Mode, spots
from desktop.ui.galley.sheet import sheet
from desktop.ui.selection import Selection
from tests.ui import samples
from tests.ui.galley.conftest import Bench

FIRST = "1.a0"


def rows(bench: Bench) -> list[str]:
    return [row.id for row in bench.galley.plan.rows]


def test_a_folded_article_keeps_its_headline_and_its_border() -> None:
    issue = samples.review().issue
    (row,) = [row for row in sheet(issue, {FIRST}) if row.article == FIRST]
    assert row.passage == issue.articles[0].headline
    assert row.border is not None
    assert row.border.is_folded
    assert row.border.characters == next(row.border.characters for row in sheet(issue) if row.border)


def test_folding_hides_the_rest_and_opening_shows_it(bench: Bench) -> None:
    whole = rows(bench)
    bench.galley.folds.fold([FIRST])
    assert len(rows(bench)) == len(whole) - len(samples.NEWS) + 1
    bench.galley.grab()
    bench.galley.folds.turn(FIRST)
    assert rows(bench) == whole


def test_a_click_beside_the_border_folds(qtbot: QtBot, bench: Bench) -> None:
    galley = bench.galley
    shown = next(row for row in galley.plan.shown() if row.row.border)
    middle = spots.fold(galley.scale, shown).center()
    point = QPoint(round(shown.origin.x() + middle.x()), round(shown.top + middle.y()))
    qtbot.mouseClick(galley.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert galley.folds.articles == {FIRST}


def test_what_becomes_current_is_opened(bench: Bench) -> None:
    bench.galley.folds.fold([FIRST])
    bench.galley.select(Selection(FIRST, samples.LEAD_ID))
    assert samples.LEAD_ID in rows(bench)


def test_what_is_current_is_seen_again_where_all_is_opened(
    qtbot: QtBot, bench_for: Callable[[Review], Bench]
) -> None:
    review = samples.review()
    first, *others = review.issue.articles
    long = tuple(
        replace(passage, id=f"1.z{number}") for number, passage in enumerate(first.passages[4:6] * 20)
    )
    articles = (replace(first, passages=(*first.passages, *long)), *others)
    galley = bench_for(replace(review, issue=replace(review.issue, articles=articles))).galley
    galley.select(Selection(FIRST, samples.LEAD_ID))
    articles_shown = [article.id for article in articles]
    galley.folds.fold(articles_shown)
    galley.folds.open(articles_shown)
    qtbot.wait(200)
    caret = galley.caret()
    assert caret is not None
    assert caret.passage == samples.LEAD_ID
    assert 0 <= galley.plan.show(samples.LEAD_ID).top < galley.viewport().height()


def test_while_typing_nothing_is_folded(bench: Bench) -> None:
    bench.galley.folds.fold([FIRST])
    bench.galley.set_mode(Mode.EDIT)
    assert bench.agrees()
    bench.galley.set_mode(Mode.REVIEW)
    assert samples.LEAD_ID not in rows(bench)


def test_a_border_beside_a_folded_article_stays_where_it_is(bench: Bench) -> None:
    assert bench.galley.begin_drag("1.a1") is not None
    bench.galley.folds.fold([FIRST])
    assert bench.galley.begin_drag("1.a1") is None


def test_another_issue_begins_open(bench: Bench) -> None:
    bench.galley.folds.fold([FIRST])
    bench.galley.show_review(samples.review_of("另一期"), bench.layers)
    assert not bench.galley.folds.articles
