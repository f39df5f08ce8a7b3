"""An archive that holds less than when it was last seen is told before it is opened."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.known_archives import KnownArchives, whole_one
from desktop.app.opening import open_archive
from desktop.assets import resources
from desktop.model import Source
from desktop.settings import Settings
from desktop.workflow import Workflow, read_source, standing


@pytest.fixture
def known(tmp_path: Path) -> KnownArchives:
    return KnownArchives(Settings(tmp_path / "设置"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with an issue in its own file, and another one in what lies beside it."""
    place = tmp_path / "原处" / "档案.jiebao"
    place.parent.mkdir()
    with closing(Workflow.open(place)) as workflow:
        workflow.import_source(read_source(resources() / "sample" / "issue.txt"))
        workflow.writer.flush()
        workflow.archive.write_back()
        workflow.import_source(Source.of_text("夜校开课啦\n\n昨晚，居委会的夜校开课。\n", "夜校.txt"))
        workflow.writer.flush()
        for end in ("", "-wal"):
            shutil.copy(f"{place}{end}", f"{tmp_path / '搬来的.jiebao'}{end}")
    return place


def see(known: KnownArchives, path: Path) -> None:
    found = standing(path)
    assert found is not None
    known.note(path, found)


def test_an_archive_that_came_whole_lacks_nothing(known: KnownArchives, path: Path, tmp_path: Path) -> None:
    see(known, path)
    assert known.lack(path) == ""
    assert known.lack(tmp_path / "搬来的.jiebao") == ""
    assert known.lack(tmp_path / "没有.jiebao") == ""


def test_one_that_came_without_its_last_steps_is_told_with_what_to_do(
    known: KnownArchives, path: Path, tmp_path: Path
) -> None:
    see(known, path)
    moved = tmp_path / "搬来的.jiebao"
    Path(f"{moved}-wal").rename(tmp_path / "档案.jiebao-wal")
    told = known.lack(moved)
    assert told.startswith("这个档案比上次少：上次有 2 期 2 步，现在是 1 期 1 步。")
    assert "这里的“档案.jiebao-wal”很可能就是，改名为“搬来的.jiebao-wal”" in told
    (tmp_path / "档案.jiebao-wal").unlink()
    assert "到原来的文件夹里找" in known.lack(moved)


def test_an_empty_archive_that_nobody_knows_is_told(known: KnownArchives, tmp_path: Path) -> None:
    place = tmp_path / "空的.jiebao"
    Workflow.open(place).close()
    assert known.lack(place).startswith("这个档案文件里一期也没有。")
    see(known, place)
    assert known.lack(place) == ""


def test_a_backup_that_was_restored_has_what_it_was_given(
    known: KnownArchives, path: Path, tmp_path: Path
) -> None:
    from desktop.workflow import back_up, put_back, waiting_place

    backup = tmp_path / "备份.zip"
    back_up(tmp_path / "搬来的.jiebao", backup)
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(Source.of_text("花坛翻新\n\n昨天，社区的花坛翻新了。\n", "花坛.txt"))
    see(known, path)
    put_back(backup, tmp_path / "恢复的.jiebao")
    assert known.lack(tmp_path / "恢复的.jiebao") == ""
    put_back(backup, waiting_place(path))
    assert known.lack(path) == ""


ANSWERS = {"再试一次": 2, "就用这一份": 1, "换一个位置": 2, "退出": None}


@pytest.mark.parametrize(("button", "issues"), ANSWERS.items(), ids=ANSWERS)
def test_what_an_editor_answers_where_something_is_missing(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    known: KnownArchives,
    path: Path,
    tmp_path: Path,
    button: str,
    issues: int | None,
) -> None:
    see(known, path)
    moved, log = tmp_path / "搬来的.jiebao", tmp_path / "搬来的.jiebao-wal"
    aside = log.rename(tmp_path / "忘了的")
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer(box: QMessageBox) -> int:
        if button == "再试一次":
            aside.rename(log)
        next(one for one in box.buttons() if one.text() == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    whole = whole_one(known, lambda: path, parent)
    opened = open_archive(
        moved, lambda *_words: pytest.fail("asked"), lambda _trouble: False, lambda one: one, whole
    )
    assert (len(opened.issues()) if opened else None) == issues
    if opened:
        opened.close()
