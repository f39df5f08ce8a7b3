"""The export dialog: which lay-outs, on what paper, under what names, and what is still open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.model import ArticleKind, Issue, Layout, PagePlan, Severity
from desktop.settings.options import SHEET
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.export.exact_preview import MakePages, no_pages
from desktop.ui.export.export_order import ExportChoice, ExportFile, export_files, in_folder
from desktop.ui.export.layout_card import LayoutCard, LayoutChoice
from desktop.ui.export.matters_box import MattersBox
from desktop.ui.export.previews import Previews
from desktop.ui.export.sheet_box import SheetBox
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.outline.rows import article_title
from desktop.ui.pictures.thumbnails import FindPicture, no_picture
from desktop.ui.reviewing.agenda import Agenda
from desktop.workflow import NAME_FIELDS, Waiting, has_office, matters_to, open_matters

CHOICES = (
    LayoutChoice(Layout.PROOF, "清样", "一栏，宽边，逐段编号，旁附事实与校对", "proof"),
    LayoutChoice(Layout.PAGE, "版面稿", "报头、通栏标题、分栏、图框", "page"),
    LayoutChoice(Layout.MANUSCRIPT, "通稿", "按公文格式，单篇或全部", "manuscript"),
)
_NAME_TIP = f"可以用：{'、'.join(f'{{{field}}}' for field in NAME_FIELDS)}"


@dataclass(frozen=True)
class Exportable:
    """What the dialog exports: the issue with what is open in it, and how its pages would look on a paper.

    ``exact_pages`` makes them as LibreOffice prints them.
    """

    issue: Issue
    agenda: Agenda
    plan_for: Callable[[str], PagePlan]
    find_picture: FindPicture = no_picture
    exact_pages: MakePages = no_pages


class ExportDialog(Dialog):
    """Asks for lay-outs, paper and names; ``choice``, ``files`` and ``reason`` hold the answer."""

    help_page = "export"

    def __init__(
        self,
        theme: Theme,
        exportable: Exportable,
        choice: ExportChoice,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exportable = exportable
        self._folder = folder
        self._plan = exportable.plan_for(choice.sheet)
        self.setWindowTitle("导出 Word")
        self.cards = {card.name: LayoutCard(theme, card) for card in CHOICES}
        self.sheets = SheetBox(theme, choice.sheet)
        self.pdf = QCheckBox("同时做 PDF" if has_office() else "同时做 PDF（要装 LibreOffice）")
        self.pattern = QLineEdit(choice.pattern)
        self.story = QComboBox()
        self.previews = Previews(theme, exportable.find_picture, exportable.exact_pages)
        self.matters = MattersBox(theme)
        self._names = ElidedLabel(theme, tokens.NOTE, "text2")
        self._export = push_button("导出", style="filled")
        self._set_up(choice)
        self._lay_out()
        self._connect()
        self._show_pages()

    @property
    def choice(self) -> ExportChoice:
        """What is chosen."""
        layouts = tuple(Layout(name) for name, card in self.cards.items() if card.isChecked())
        return ExportChoice(layouts, self.sheets.sheet, self.pdf.isChecked(), self.pattern.text())

    @property
    def files(self) -> tuple[ExportFile, ...]:
        """The files that will be written."""
        return export_files(self._exportable.issue, self.choice, self._folder, self.story.currentData())

    @property
    def can_export(self) -> bool:
        """Whether a lay-out is chosen, and nothing grave is open without a reason."""
        return bool(self.choice.layouts) and self.matters.is_settled

    @property
    def reason(self) -> str:
        """Why it is exported although something grave is open; empty where nothing is."""
        return self.matters.given

    def _set_up(self, choice: ExportChoice) -> None:
        for name, card in self.cards.items():
            card.setChecked(name in choice.layouts)
        self.pdf.setChecked(choice.with_pdf and has_office())
        self.pdf.setEnabled(has_office())
        self.story.setAccessibleName("通稿文章")
        self.story.addItem("全部文章", "")
        for article in self._exportable.issue.printed_articles():
            if article.kind is not ArticleKind.SIDEBAR:
                self.story.addItem(article_title(article), article.id)
        self.story.setMinimumContentsLength(1)
        self.pattern.setAccessibleName("文件名")
        self.pattern.setToolTip(_NAME_TIP)

    def _connect(self) -> None:
        for card in self.cards.values():
            card.toggled.connect(lambda _on: self._show_choice())
        self.sheets.chosen.connect(lambda _sheet: self._show_pages())
        self.pattern.textChanged.connect(lambda _words: self._show_choice())
        self.story.currentIndexChanged.connect(lambda _at: self._show_choice())
        self.matters.changed.connect(self._allow)
        self.finished.connect(lambda _answer: self.previews.exact.close_down())

    def _show_pages(self) -> None:
        self._plan = self._exportable.plan_for(self.sheets.sheet)
        self.previews.show_plan(self._plan)
        self._show_choice()

    def _show_choice(self) -> None:
        layouts = self.choice.layouts
        self._paper.setEnabled(Layout.PAGE in layouts)
        for widget in (self._story, self.story):
            widget.setVisible(Layout.MANUSCRIPT in layouts)
        self.previews.show_choice(layouts, self.sheets.sheet)
        matters = open_matters(self._exportable.issue, waiting_in(self._exportable.agenda), self._plan)
        self.matters.show_matters(matters_to(layouts, matters))
        self._allow()

    def _allow(self) -> None:
        files = self.files
        self._names.setText(self._said_of(files))
        self._names.setToolTip("\n".join(str(file.path) for file in files))
        self._export.setEnabled(self.can_export)

    def _said_of(self, files: tuple[ExportFile, ...]) -> str:
        """Return the names of the files, or what is missing, which may be scrolled out of sight."""
        if files and not self.matters.is_settled:
            return "先写明照样导出的理由"
        if not files:
            return "先选一种版式"
        return f"{'，'.join(file.path.name for file in files)}，{in_folder(files[0].path)}"

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "放到哪个文件夹", str(self._folder))
        if name:
            self._folder = Path(name)
            self._show_choice()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(self._theme, "导出 Word", tokens.DIALOG_TITLE))
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addLayout(self._choices(), 1)
        middle.addWidget(self.previews, 1)
        layout.addLayout(middle, 1)
        layout.addLayout(self._foot())
        self.resize(960, 620)
        next((card for card in self.cards.values() if card.isChecked()), self._export).setFocus()

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for card in self.cards.values():
            column.addWidget(card)
        column.addSpacing(8)
        self._paper = label(self._theme, SHEET.title, tone="text2")
        self._story = label(self._theme, "通稿文章", tone="text2")
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addWidget(self._paper, 0, 0)
        form.addWidget(self.sheets, 0, 1)
        form.addWidget(self._story, 1, 0)
        form.addWidget(self.story, 1, 1)
        form.addWidget(label(self._theme, "文件名", tone="text2"), 2, 0)
        form.addWidget(self.pattern, 2, 1)
        form.addWidget(self.pdf, 3, 1)
        form.setColumnStretch(1, 1)
        column.addLayout(form)
        column.addWidget(self.matters)
        column.addStretch(1)
        return column

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._names, 1)
        elsewhere, cancel = push_button("更改位置", style="plain"), push_button("取消")
        slots: tuple[tuple[QAbstractButton, Callable[[], None]], ...] = (
            (elsewhere, self._ask_folder),
            (cancel, self.reject),
            (self._export, self.accept),
        )
        for button, slot in slots:
            button.clicked.connect(slot)
            line.addWidget(button)
        elsewhere.setAutoDefault(False)
        cancel.setAutoDefault(False)
        self._export.setDefault(True)
        self._names.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return line


def waiting_in(agenda: Agenda) -> Waiting:
    """Return how much on the agenda waits for a decision."""
    findings = [item for item in agenda.findings if item.is_open]
    errors = sum(item.judged.finding.severity is Severity.ERROR for item in findings)
    facts = sum(item.is_open for item in agenda.facts)
    return Waiting(errors, len(findings) - errors, len(agenda.doubts), facts)
