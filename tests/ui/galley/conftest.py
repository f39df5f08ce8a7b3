"""A galley on a bench: edits are applied and shown at once, as the window does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model import Edit, Layers, Review
from desktop.review import apply_edit
from desktop.ui.galley import Galley, Mode
from desktop.ui.galley.document import shown
from desktop.ui.galley.plan import Place
from desktop.ui.look.theme import Appearance, Theme
from tests.ui import samples


class Bench:
    """A galley with whoever applies its edits."""

    def __init__(self, galley: Galley, review: Review, layers: Layers) -> None:
        self.galley = galley
        self.review = review
        self.layers = layers
        self.edits: list[Edit] = []
        galley.edited.connect(self.apply)
        galley.show_review(review, layers)

    def apply(self, edit: Edit) -> None:
        self.edits.append(edit)
        self.review = apply_edit(self.review, edit, str(len(self.edits) + 1))
        self.galley.show_review(self.review, self.layers)

    def start_over(self, review: Review) -> None:
        self.review = review
        self.edits.clear()
        self.galley.start_over()
        self.galley.show_review(review, self.layers)

    def edit_at(self, passage: str, offset: int = 0) -> None:
        self.galley.put_caret(Place(passage, offset))
        self.galley.set_mode(Mode.EDIT)

    def compose(self, preedit: str = "", commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.galley, event)

    def text(self, passage: str) -> str:
        return samples.passage_of(self.review.issue, passage).text

    def agrees(self) -> bool:
        """Whether the document is the model, block for block."""
        block, texts = self.galley.document().begin(), []
        while block.isValid():
            texts.append(block.text())
            block = block.next()
        return texts == [shown(passage.text) for passage in self.review.issue.passages()]


@pytest.fixture
def bench_for(qtbot: QtBot) -> Callable[[Review], Bench]:
    def make(review: Review, layers: Layers | None = None) -> Bench:
        galley = Galley(Theme(Appearance.LIGHT))
        qtbot.addWidget(galley)
        galley.resize(900, 700)
        galley.show()
        return Bench(galley, review, layers or Layers())

    return make


@pytest.fixture
def bench(bench_for: Callable[..., Bench]) -> Bench:
    review = samples.review()
    return bench_for(review, samples.layers(review.issue))
