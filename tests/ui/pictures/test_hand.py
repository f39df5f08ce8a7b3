"""Pictures dropped and chosen in the real window, with a real archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import (
    AttachPicture,
    InsertPassage,
    Issue,
    NewArticle,
    Passage,
    PassageKind,
    Source,
    Together,
)
from desktop.review import apply_edit, empty_review
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.drop_area import picture_paths
from desktop.ui.pictures.hand import attaching
from desktop.ui.pictures.picture_dialog import PictureDialog
from desktop.ui.selection import Selection
from desktop.workflow import Workflow, propose
from tests.pictures import picture

PICTURE, CAPTION, PARAGRAPH = PassageKind.PICTURE, PassageKind.CAPTION, PassageKind.PARAGRAPH


def written() -> Issue:
    """Return an issue of a headline, a slot, its caption and a paragraph."""
    review = apply_edit(empty_review(), NewArticle("邻里节"), "1")
    for number, (kind, text) in enumerate(((PICTURE, ""), (CAPTION, "包馄饨"), (PARAGRAPH, "馄饨真香。"))):
        review = apply_edit(review, InsertPassage("1.a0", kind, text), f"{number + 2}")
    return review.issue


SLOT, CAPTION_ID, TEXT = "2.0", "3.0", "4.0"


@pytest.mark.parametrize(
    ("passage", "digests", "edit"),
    [
        (SLOT, ["a"], AttachPicture(SLOT, "a")),
        (TEXT, ["a"], InsertPassage("1.a0", PICTURE, "", None, "a")),
        (CAPTION_ID, ["a"], InsertPassage("1.a0", PICTURE, "", TEXT, "a")),
        (
            SLOT,
            ["a", "b"],
            Together("补图", (AttachPicture(SLOT, "a"), InsertPassage("1.a0", PICTURE, "", TEXT, "b"))),
        ),
        ("none", ["a"], None),
        (SLOT, [], None),
    ],
    ids=["a slot", "a text", "a caption", "two into one slot", "nowhere", "nothing"],
)
def test_pictures_go_where_they_are_wanted(passage: str, digests: list[str], edit: object) -> None:
    assert attaching(written(), Selection(passage=passage), digests) == edit


def dragged(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def test_only_pictures_are_taken_for_pictures() -> None:
    assert picture_paths(dragged("/a.JPG", "/b.webp")) == (Path("/a.JPG"), Path("/b.webp"))
    assert picture_paths(dragged("/a.jpg", "/b.docx")) == ()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    made.session.put(workflow.new_issue(propose(Source.of_text("馄饨真香。\n", "馄饨.txt"))))
    yield made
    made.close()
    workflow.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "照片.jpg"
    path.write_bytes(picture(1280, 640))
    return path


def slots(window: MainWindow) -> list[Passage]:
    assert window.session.desk is not None
    return [one for one in window.session.desk.review.issue.passages() if one.kind is PICTURE]


def text_of(window: MainWindow) -> str:
    assert window.session.desk is not None
    return next(window.session.desk.review.issue.passages()).id


def drop(window: MainWindow, path: Path, passage: str | None) -> None:
    assert window.hands.picturing.take(dragged(str(path)), passage)


def test_a_dropped_picture_stands_behind_the_text_and_can_be_undone(
    window: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    drop(window, photo, text_of(window))
    qtbot.waitUntil(lambda: len(slots(window)) == 1)
    (slot,) = slots(window)
    assert slot.picture
    kept = window.session.workflow.pictures.path(slot.picture)
    assert kept is not None
    assert kept.read_bytes() == photo.read_bytes()
    thumbnail = window.panes.galley.find_picture(slot.picture)
    assert thumbnail is not None
    assert (thumbnail.width(), thumbnail.height()) == (640, 320)
    window.session.undo()
    assert slots(window) == []


def test_a_picture_is_chosen_in_a_dialog_and_taken_out_again(
    window: MainWindow, photo: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo)], ""))
    window.session.select(Selection(passage=text_of(window)))
    window.run("attach_picture")
    qtbot.waitUntil(lambda: len(slots(window)) == 1)
    window.session.select(Selection(passage=slots(window)[0].id))
    window.run("detach_picture")
    assert slots(window)[0].picture is None


def test_a_picture_dropped_nowhere_asks_for_a_place(window: MainWindow, photo: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.hands.picturing.refused) as refused:
        drop(window, photo, None)
    assert "图片放在哪里" in refused.args[0]


def test_a_file_that_only_looks_like_a_picture_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    fake = tmp_path / "假的.jpg"
    fake.write_text("不是图片", encoding="utf-8")
    with qtbot.waitSignal(window.jobs.troubled) as trouble:
        drop(window, fake, text_of(window))
    assert trouble.args[0].code == "picture-format"
    assert slots(window) == []


def test_one_file_that_is_no_picture_keeps_the_others_not_out(
    window: MainWindow, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    fake = tmp_path / "假的.jpg"
    fake.write_text("不是图片", encoding="utf-8")
    other = tmp_path / "竖的.png"
    other.write_bytes(picture(200, 400, "PNG"))
    with qtbot.waitSignal(window.jobs.troubled):
        window.hands.picturing.take(dragged(str(photo), str(fake), str(other)), text_of(window))
    assert len(slots(window)) == 2
    assert window.panes.notice.accessibleName().startswith("“假的.jpg”：")


def test_a_missing_picture_shows_as_missing(window: MainWindow) -> None:
    assert window.panes.galley.find_picture("0f") is None


def test_a_picture_is_credited_and_cropped(
    window: MainWindow, photo: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: PictureDialog) -> int:
        dialog.credits.setText(" 俞文 摄 ")
        dialog.shapes.setCurrentIndex(1)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PictureDialog, "exec", fill)
    drop(window, photo, text_of(window))
    qtbot.waitUntil(lambda: len(slots(window)) == 1)
    window.session.select(Selection(passage=slots(window)[0].id))
    window.run("dress_picture")
    (slot,) = slots(window)
    assert (slot.credit, slot.shape) == ("俞文 摄", 2 / 3)
    window.grab()
    window.session.undo()
    assert slots(window)[0].credit == ""


def test_what_is_no_picture_is_not_credited(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select(Selection(passage=text_of(window)))
    with qtbot.waitSignal(window.hands.picturing.refused) as told:
        window.run("dress_picture")
    assert told.args == ["先选中一处图位。"]


def test_a_shape_that_was_chosen_is_offered_again(qtbot: QtBot, theme: Theme) -> None:
    dialog = PictureDialog(theme, Passage("1", PICTURE, credit="俞文 摄", shape=1.0))
    qtbot.addWidget(dialog)
    assert (dialog.credit, dialog.shape, dialog.shapes.currentText()) == ("俞文 摄", 1.0, "方形 1 : 1")
