"""A character typed through an input method: the galley with 2,000 marks against Qt's bare text view."""

from __future__ import annotations

import os
from itertools import cycle, islice
from statistics import quantiles

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.model import Fact, FactKind, FactState, JudgedFact, Layers, Review, Span
from desktop.ui.galley import Galley, Mode
from desktop.ui.galley.plan import Place
from desktop.ui.look.theme import Appearance, Theme
from tests.bench.timing import Ratio, seconds
from tests.ui import samples

GOAL = 2.5
PARAGRAPHS, LENGTH, MARKS = 200, 125, 10
CARET = Place("1.a0-100", 30)


def typed(view: QTextEdit) -> None:
    """Type one character into a view and paint it."""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("好")
    QApplication.sendEvent(view, QInputMethodEvent("hao", []))
    QApplication.sendEvent(view, commit)
    view.viewport().repaint()


def galley(theme: Theme, review: Review) -> QTextEdit:
    """Return a galley in 编辑 with marks over a fifth of all words."""
    kinds, facts = cycle(FactKind), []
    for passage in review.issue.passages():
        for start in range(0, MARKS * 12, 12):
            span = Span(start, start + 3)
            facts.append(Fact(next(kinds), passage.id, span, span.of(passage.text)))
    made = Galley(theme)
    made.show_review(review, Layers(tuple(JudgedFact(fact, FactState.PROPOSED) for fact in facts)))
    made.growth.finish()
    made.set_mode(Mode.EDIT)
    made.put_caret(CARET)
    return made


def bare(theme: Theme, review: Review) -> QTextEdit:
    """Return a text view with the same words and nothing else, the caret in the same place."""
    made = QTextEdit()
    made.setFont(theme.font(16))
    made.setPlainText("\n".join(passage.text for passage in review.issue.passages()))
    cursor = made.textCursor()
    cursor.setPosition(100 * (LENGTH + 1) + CARET.offset)
    made.setTextCursor(cursor)
    return made


def measure(rounds: int = 200) -> Ratio:
    """Return the ratio of the 95th percentiles of a key in the galley and in a bare view."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    theme = Theme(Appearance.LIGHT)
    words = cycle(samples.LEAD)
    review = samples.review_of(*("".join(islice(words, LENGTH)) for _ in range(PARAGRAPHS)))
    views = (galley(theme, review), bare(theme, review))
    for view in views:
        view.resize(830, 800)
        view.show()
        view.ensureCursorVisible()
        application.processEvents()
    mine, peer = _timed(views, rounds)
    return Ratio(
        "key with 2,000 marks (p95)", 1000 * _slow(mine), 1000 * _slow(peer), _slow(mine) / _slow(peer), GOAL
    )


def _timed(views: tuple[QTextEdit, QTextEdit], rounds: int) -> tuple[list[float], list[float]]:
    pairs = [tuple(seconds(lambda view=view: typed(view)) for view in views) for _ in range(rounds)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def _slow(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
