"""Files written one after the other in the real window: told, stopped, with a reason kept in the history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.model import Layout, Source
from desktop.ui.export.dialog import ExportDialog
from desktop.ui.export.export_order import ExportChoice, ExportFile
from desktop.ui.export.profile_dialog import ProfileDialog
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose

TEXT = "小区里开了新书屋\n\n居民和志愿者一起为新书屋揭牌。\n\n书屋是居民自己的客厅。\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    made.session.put(workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt"))))
    yield made
    made.close()
    workflow.close()


def orders(folder: Path) -> tuple[ExportFile, ...]:
    return tuple(ExportFile(layout, folder / f"{layout}.docx") for layout in Layout)


def test_all_lay_outs_are_written_and_told_together(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.hands.exporting.write_all(orders(tmp_path))
    qtbot.waitUntil(lambda: window.panes.notice.accessibleName().startswith("已导出"), timeout=20_000)
    told = f"已导出 proof.docx、page.docx、manuscript.docx，在“{tmp_path.name}”里。"
    assert window.panes.notice.accessibleName() == told
    assert {path.stem for path in tmp_path.glob("*.docx")} == set(Layout)


def test_an_export_that_is_stopped_keeps_what_is_finished(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    exporting = window.hands.exporting
    exporting.exported.connect(lambda _path: exporting.stop())
    exporting.write_all(orders(tmp_path))
    assert "（1 / 3）" in window.panes.notice.accessibleName()
    qtbot.waitUntil(lambda: "已停下" in window.panes.notice.accessibleName(), timeout=20_000)
    assert [path.stem for path in tmp_path.glob("*.docx")] == ["proof"]
    assert window.panes.notice.accessibleName() == "已停下。已经导出 proof.docx。"


def test_an_export_that_is_stopped_amid_a_file_leaves_none(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    exporting = window.hands.exporting
    exporting.write_all(orders(tmp_path))
    exporting.stop()
    qtbot.waitUntil(lambda: "已停下" in window.panes.notice.accessibleName(), timeout=20_000)
    assert list(tmp_path.glob("*.docx")) == []
    assert window.panes.notice.accessibleName() == "已停下，一份也没有导出。"


def test_the_reason_stands_in_the_history(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sign(dialog: ExportDialog) -> int:
        dialog.matters.reason.setText("先给印厂看版式")
        dialog.show()
        return ExportDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ExportDialog, "exec", sign)
    exporting = window.hands.exporting
    exporting.choice, exporting.folder.name = ExportChoice((Layout.PAGE,)), str(tmp_path)
    with qtbot.waitSignal(exporting.exported, timeout=20_000):
        window.run("export")
        window.findChild(ProfileDialog).reject()
    assert window.session.desk is not None
    assert "照样导出：先给印厂看版式" in [state.name for state in window.session.desk.states]
