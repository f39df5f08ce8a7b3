"""An archive that cannot be opened or written gives way to another place."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.opening import finder, mender, open_archive
from desktop.archive import archive_file
from desktop.assets import resources
from desktop.model import UserFacingError
from desktop.workflow import RescueReport, Workflow, read_source, rescue_next
from desktop.workflow.safekeeping import rotate


def lost(_path: Path) -> Path | None:
    pytest.fail("asked where it is")


def _mute(_words: str) -> None:
    pass


def leave(_trouble: UserFacingError) -> bool:
    """Rescue nothing."""
    return False


def test_an_archive_that_opens_asks_nothing(tmp_path: Path) -> None:
    workflow = open_archive(
        tmp_path / "档案.jiebao", lambda _words, _otherwise: pytest.fail("asked"), leave, lost
    )
    assert workflow is not None
    workflow.close()


def test_another_place_is_opened_for_a_file_that_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(b"no archive at all" * 200)
    asked: list[tuple[str, str]] = []

    def ask(words: str, otherwise: str) -> Path:
        asked.append((words, otherwise))
        return tmp_path / "档案.jiebao"

    workflow = open_archive(tmp_path / "照片.jpg", ask, leave, lost)
    assert workflow is not None
    assert workflow.archive.path == tmp_path / "档案.jiebao"
    assert [(words[:5], otherwise) for words, otherwise in asked] == [("这个文件不", "退出")]
    workflow.close()


def test_nothing_is_opened_where_no_place_is_chosen(tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(b"no archive at all" * 200)
    assert open_archive(tmp_path / "照片.jpg", lambda _words, _otherwise: None, leave, lost) is None


def test_a_read_only_archive_may_still_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "档案.jiebao"
    with closing(Workflow.open(path)):
        monkeypatch.setattr(archive_file, "is_writable", lambda _path: False)
    asked: list[str] = []
    workflow = open_archive(path, lambda words, otherwise: asked.append(words + otherwise), leave, lost)
    assert workflow is not None
    assert asked == ["档案是只读的，可以看，不能改。只看不改"]
    workflow.close()


def test_a_damaged_archive_is_opened_once_it_is_rescued(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(read_source(resources() / "sample" / "issue.txt"))
    path.write_bytes(bytes(100) + path.read_bytes()[100:])

    def mend(trouble: UserFacingError) -> bool:
        assert trouble.code == "damaged-archive"
        rescue_next(path)
        return True

    opened = open_archive(path, lambda _words, _otherwise: pytest.fail("asked"), mend, lost)
    assert opened is not None
    assert len(opened.issues()) == 1
    opened.close()


def test_while_an_archive_is_rescued_the_window_says_so_and_goes_on_painting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "档案.jiebao"
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(read_source(resources() / "sample" / "issue.txt"))
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    parent = QWidget()
    qtbot.addWidget(parent)
    said: list[str] = []
    turns = Event()
    QTimer.singleShot(0, turns.set)

    def rescue(damaged: Path) -> RescueReport:
        assert turns.wait(5), "the window had no turn"
        return rescue_next(damaged)

    monkeypatch.setattr("desktop.app.opening.rescue_next", rescue)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.buttons()[0].click())
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    monkeypatch.setattr(QMessageBox, "information", lambda _parent, _name, words: said.append(words))
    opened = open_archive(
        path, lambda _words, _otherwise: pytest.fail("asked"), mender(parent, said.append), lost
    )
    assert opened is not None
    opened.close()
    assert said[0].startswith("正在抢救能读的内容")
    assert said[1] == ""
    assert said[2].startswith("抢救出 1 期")


def test_an_archive_that_was_moved_away_is_asked_for_before_another_is_made(tmp_path: Path) -> None:
    path, moved = tmp_path / "档案.jiebao", tmp_path / "别处.jiebao"
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(read_source(resources() / "sample" / "issue.txt"))
        workflow.writer.flush()
        rotate(path, date(2026, 11, 22))
    path.rename(moved)
    asked: list[Path] = []

    def find(place: Path) -> Path:
        asked.append(place)
        return moved

    found = open_archive(path, lambda _words, _otherwise: pytest.fail("asked"), leave, find)
    assert found is not None
    assert (asked, len(found.issues()), path.exists()) == ([path], 1, False)
    found.close()
    assert open_archive(path, lambda _words, _otherwise: None, leave, lambda _path: None) is None


def test_an_archive_that_went_with_its_whole_folder_is_asked_for_too(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    asked: list[Path] = []
    for was_here in (False, True):
        opened = open_archive(path, lambda _words, _otherwise: None, leave, asked.append, was_here=was_here)
        if opened is not None:
            opened.close()
            path.unlink()
    assert asked == [path]
    assert not path.exists()


ANSWERS = {"再试一次": True, "另建一份空的": True, "退出": False}


@pytest.mark.parametrize(("button", "goes_on"), ANSWERS.items(), ids=ANSWERS)
def test_what_an_editor_answers_where_the_archive_is_gone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, button: str, goes_on: bool
) -> None:
    parent, path = QWidget(), tmp_path / "档案.jiebao"
    qtbot.addWidget(parent)
    words: list[str] = []

    def answer(box: QMessageBox) -> int:
        words.append(box.text())
        if button == "再试一次":
            path.touch()
        next(one for one in box.buttons() if one.text() == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert finder(parent)(path) == (path if goes_on else None)
    assert str(path) in words[0]


def test_an_archive_that_is_held_is_tried_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[str] = []

    def answer(box: QMessageBox) -> int:
        told.append(box.text())
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    busy = UserFacingError("archive-busy", "别的程序正占着档案。", "档案.jiebao", "重试")
    assert mender(parent, _mute)(busy)
    assert told[0].startswith("别的程序正占着档案，现在打不开；档案没有改动。")
    assert not mender(parent, _mute)(UserFacingError("newer-archive", "", None, "换一个文件"))
