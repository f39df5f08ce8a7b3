"""The choice of a paper, and the dialog for one of the editor's own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.model.page_format import PageFormat
from desktop.ui.export.sheet_box import SheetBox
from desktop.ui.export.sheet_dialog import SheetDialog
from desktop.ui.look.theme import Theme

OWN = PageFormat(285, 210, columns=4)


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> SheetBox:
    made = SheetBox(theme, "a3")
    qtbot.addWidget(made)
    return made


def entries(box: SheetBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def test_a_known_paper_is_chosen(box: SheetBox, qtbot: QtBot) -> None:
    assert (box.sheet, box.currentText()) == ("a3", "A3 竖版")
    with qtbot.waitSignal(box.chosen) as chosen:
        box.activated.emit(0)
    assert chosen.args == ["tabloid"]


def test_the_last_entry_asks_for_an_own_paper(
    box: SheetBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: SheetDialog) -> int:
        dialog.fields["width"].setValue(285)
        dialog.fields["height"].setValue(210)
        dialog.columns.setCurrentIndex(4)
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(SheetDialog, "exec", fill)
    with qtbot.waitSignal(box.chosen) as chosen:
        box.activated.emit(box.count() - 1)
    assert chosen.args == [OWN.text]
    assert box.currentText() == "自定 285 × 210"


def test_asking_and_giving_up_leaves_the_paper(
    box: SheetBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SheetDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected.value)
    with qtbot.waitSignal(box.chosen) as chosen:
        box.activated.emit(box.count() - 1)
    assert chosen.args == ["a3"]
    assert entries(box)[-1] == "自定…"


def test_the_dialog_tells_what_fits(qtbot: QtBot, theme: Theme) -> None:
    dialog = SheetDialog(theme, PageFormat())
    qtbot.addWidget(dialog)
    assert dialog.told.text().startswith("版心 240 × 351 毫米，76 行")
    dialog.fields["line_pitch"].setValue(7)
    assert dialog.format is None
    assert "放不下文字" in dialog.told.text()
