"""Whatever an editor's hand does in whatever order, the document is the model and nothing is lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model import Layers
from desktop.text.coverage import uncovered
from desktop.ui.galley.plan import Place
from tests.ui import samples
from tests.ui.galley.conftest import Bench

Move = tuple[str, int, int]
KEYS = {
    "enter": Qt.Key.Key_Return,
    "backspace": Qt.Key.Key_Backspace,
    "delete": Qt.Key.Key_Delete,
    "tab": Qt.Key.Key_Tab,
    "left": Qt.Key.Key_Left,
    "down": Qt.Key.Key_Down,
}
MOVES = st.tuples(
    st.sampled_from(["type", "compose", "preedit", "paste", "caret", "select", "layers", "flush", *KEYS]),
    st.integers(0, 30),
    st.integers(0, 30),
)


def make(bench: Bench, move: Move) -> None:
    what, first, second = move
    galley = bench.galley
    if what in KEYS:
        QTest.keyClick(galley, KEYS[what])
    elif what == "type":
        QTest.keyClicks(galley, "ab"[: 1 + first % 2])
    elif what == "compose":
        bench.compose(preedit="hao")
        bench.compose(commit="好😀")
    elif what == "preedit":
        bench.compose(preedit="wan")
    elif what == "paste":
        QApplication.clipboard().setText(["词", "一行\n两行", "甲\n\n乙\n丙\n"][first % 3])
        galley.paste()
    elif what == "layers":
        galley.show_review(bench.review, Layers())
    elif what == "flush":
        galley.flush()
    else:
        put(bench, first, second if what == "select" else first)


def put(bench: Bench, anchor: int, head: int) -> None:
    """Set the caret into a row, or select from row to row."""
    galley = bench.galley
    galley.flush()
    cursor = galley.textCursor()
    for number, mode in ((anchor, QTextCursor.MoveMode.MoveAnchor), (head, QTextCursor.MoveMode.KeepAnchor)):
        row = galley.plan.rows[number % len(galley.plan.rows)]
        offset = number % (len(row.passage.text) + 1)
        cursor.setPosition(galley.plan.position(Place(row.id, offset)), mode)
    galley.setTextCursor(cursor)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(MOVES, min_size=1, max_size=12))
def test_the_document_stays_the_model(bench: Bench, moves: list[Move]) -> None:
    bench.start_over(samples.review())
    bench.edit_at(samples.LEAD_ID, 5)
    for move in moves:
        make(bench, move)
    bench.compose()
    bench.galley.flush()
    assert bench.agrees()
    assert uncovered(bench.review.issue) == []
