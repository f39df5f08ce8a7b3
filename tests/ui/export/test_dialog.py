"""The export dialog: lay-outs, names, preview, open matters and the reason to pass over them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import (
    Article,
    ArticleFit,
    ArticleKind,
    Issue,
    Layout,
    PageFit,
    PagePlan,
    PageSketch,
    Passage,
    PassageKind,
    PictureFit,
    Run,
)
from desktop.model.stopping import Stop
from desktop.ui.controls.labels import ElidedLabel
from desktop.ui.export.dialog import Exportable, ExportDialog, waiting_in
from desktop.ui.export.exact_preview import Pages
from desktop.ui.export.export_order import ExportChoice, export_files
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.agenda import Agenda
from desktop.workflow import Matter, matters_to, open_matters

FULL = PagePlan((PageFit(1, 3, 210),), (PageSketch(270, 390),))
TOO_MUCH = PagePlan((PageFit(1, -3, -210),), (PageSketch(270, 390),), (PictureFit("p"), PictureFit("q", 90)))


def made(
    qtbot: QtBot, theme: Theme, issue: Issue, folder: Path, choice: ExportChoice, plan: PagePlan = FULL
) -> ExportDialog:
    dialog = ExportDialog(theme, Exportable(issue, Agenda(), lambda _sheet: plan), choice, folder)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, issue: Issue, tmp_path: Path) -> ExportDialog:
    return made(qtbot, theme, issue, tmp_path, ExportChoice((Layout.PROOF,), "a3"))


def words(matters: tuple[Matter, ...]) -> list[tuple[str, bool]]:
    return [(matter.words, matter.is_grave) for matter in matters]


def test_what_is_open_is_told_the_grave_things_first(issue: Issue, items: Agenda) -> None:
    assert words(open_matters(issue, waiting_in(items), TOO_MUCH)) == [
        ("报头缺期号、出版日期", True),
        ("第 1 版排不下", True),
        ("2 处校对提醒没有看", False),
        ("3 处事实没有核", False),
        ("报头没有准印证号或刊号，在“本报资料”里填", False),
        ("1 处图位缺图", False),
        ("1 张图片不足 200 dpi，印出来会糊", False),
    ]


def test_pages_and_masthead_matter_to_the_page_layout_only(issue: Issue, items: Agenda) -> None:
    matters = open_matters(issue, waiting_in(items), TOO_MUCH)
    for_proof = [one.words for one in matters_to([Layout.PROOF], matters)]
    assert for_proof == ["2 处校对提醒没有看", "3 处事实没有核"]
    assert matters_to([Layout.PROOF, Layout.PAGE], matters) == matters


def test_the_last_choice_is_offered_again(dialog: ExportDialog) -> None:
    assert dialog.choice == ExportChoice((Layout.PROOF,), "a3")


def test_several_lay_outs_are_written_at_once(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.cards[Layout.MANUSCRIPT].click()
    assert [(file.layout, file.path) for file in dialog.files] == [
        (Layout.PROOF, tmp_path / "柳桥晨报 清样.docx"),
        (Layout.MANUSCRIPT, tmp_path / "柳桥晨报 通稿.docx"),
    ]


def test_one_article_can_be_all_of_the_manuscript(dialog: ExportDialog, issue: Issue, tmp_path: Path) -> None:
    assert not dialog.story.isVisible()
    dialog.cards[Layout.MANUSCRIPT].click()
    dialog.story.setCurrentIndex(1)
    proof, manuscript = dialog.files
    assert (proof.article, manuscript.article) == ("", issue.articles[0].id)
    assert manuscript.path == tmp_path / f"柳桥晨报 通稿 {dialog.story.itemText(1)}.docx"


def test_names_follow_the_pattern(dialog: ExportDialog) -> None:
    dialog.pattern.setText("送审 {版式}")
    assert [file.path.name for file in dialog.files] == ["送审 清样.docx"]


def test_nothing_chosen_cannot_be_exported(dialog: ExportDialog) -> None:
    assert dialog.can_export
    dialog.cards[Layout.PROOF].click()
    assert not dialog.can_export


def said(dialog: ExportDialog) -> list[str]:
    return [one.accessibleName() for one in dialog.findChildren(ElidedLabel)]


def test_something_grave_takes_a_reason(qtbot: QtBot, theme: Theme, issue: Issue, tmp_path: Path) -> None:
    dialog = made(qtbot, theme, issue, tmp_path, ExportChoice((Layout.PAGE,)), TOO_MUCH)
    assert (dialog.can_export, dialog.reason) == (False, "")
    assert "先写明照样导出的理由" in said(dialog)
    dialog.matters.reason.setText("先给印厂看版式")
    assert (dialog.can_export, dialog.reason) == (True, "先给印厂看版式")
    assert "先写明照样导出的理由" not in said(dialog)


def test_the_folder_of_the_files_is_told_where_it_is_chosen(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert f"柳桥晨报 清样.docx，在“{tmp_path.name}”里" in said(dialog)
    (tmp_path / "印厂").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "印厂"))
    elsewhere = next(one for one in dialog.findChildren(QPushButton) if one.text() == "更改位置")
    elsewhere.click()
    assert "柳桥晨报 清样.docx，在“印厂”里" in said(dialog)


def test_a_reason_that_is_not_asked_for_is_none(dialog: ExportDialog) -> None:
    dialog.matters.reason.setText("没有要紧的事")
    assert dialog.reason == ""


def test_no_file_takes_the_name_of_another(issue: Issue, tmp_path: Path) -> None:
    (tmp_path / "柳桥晨报 清样.docx").touch()
    (file,) = export_files(issue, ExportChoice((Layout.PROOF,)), tmp_path)
    assert file.path.name == "柳桥晨报 清样 2.docx"


def with_jumps(*lines: str) -> tuple[Issue, PagePlan]:
    """Return an issue with an article a page, each with one jump line."""
    articles = tuple(
        Article(f"a{page}", ArticleKind.NEWS, (Passage(f"j{page}", PassageKind.JUMP, (Run(line),)),))
        for page, line in enumerate(lines, start=1)
    )
    fits = tuple(
        PageFit(page, 0, 0, (ArticleFit(f"a{page}", page, 4, 100, 9, 0),))
        for page in range(1, len(lines) + 1)
    )
    return Issue((), articles=articles), PagePlan(fits)


def jump_matters(*lines: str) -> list[str]:
    issue, plan = with_jumps(*lines)
    return [one.words for one in open_matters(issue, waiting_in(Agenda()), plan) if "版的" in one.words]


def test_jump_lines_come_in_pairs() -> None:
    assert jump_matters("（下转第2版）", "（上接第1版）") == []
    assert jump_matters("（下转第三版）", "", "（上接第1版）") == []


def test_a_jump_that_nothing_answers_is_grave() -> None:
    assert jump_matters("（下转第3版）", "（上接第1版）") == [
        "第 1 版的“下转第3版”第 3 版没有对应的上接",
        "第 2 版的“上接第1版”第 1 版没有对应的下转",
    ]


def test_a_new_choice_is_shown_exactly_too(qtbot: QtBot, theme: Theme, issue: Issue, tmp_path: Path) -> None:
    asked: list[tuple[Layout, str]] = []

    def note(layout: Layout, sheet: str, _stop: Stop) -> Pages:
        asked.append((layout, sheet))
        return ()

    exportable = Exportable(issue, Agenda(), lambda _sheet: FULL, exact_pages=note)
    dialog = ExportDialog(theme, exportable, ExportChoice((Layout.PROOF,), "a3"), tmp_path)
    qtbot.addWidget(dialog)
    dialog.previews.ways.setCurrentIndex(1)
    qtbot.waitUntil(lambda: asked == [(Layout.PROOF, "a3")])
    dialog.cards[Layout.PAGE].click()
    qtbot.waitUntil(lambda: asked[1:] == [(Layout.PROOF, "a3"), (Layout.PAGE, "a3")])
    dialog.reject()
