"""What PySide6 asks of whoever calls Qt: references that are not lost, painters that end in time."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import desktop

CALLS = 20_000


PAINTERS = {"QPainter", "QStylePainter"}


def test_every_painter_ends_with_its_block() -> None:
    """One that Python destroys whenever it likes may outlive what it paints on, and ends the process."""
    assert [place for path in Path(desktop.__file__).parent.rglob("*.py") for place in unended(path)] == []


def unended(path: Path) -> Iterator[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    ended = {id(item.context_expr) for node in nodes if isinstance(node, ast.With) for item in node.items}
    made = (node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    return (
        f"{path.name}:{node.lineno}"
        for node in made
        if isinstance(node.func, ast.Name) and node.func.id in PAINTERS and id(node) not in ended
    )


# PySide6 6.12.0 drops a reference to None at every call before Python 3.12; ours must lose none.
def test_calls_that_return_nothing_keep_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(200):
        label.setText(str(number % 10))
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number % 10))
    assert abs(sys.getrefcount(None) - before) < CALLS / 100
