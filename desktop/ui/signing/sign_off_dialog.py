"""The dialog in which reviewers let articles pass: what, and in whose names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model import Reviewer
from desktop.text.wording import REVIEWERS
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label, surface
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.signing.scopes import Scope, names_missing

Names = tuple[tuple[Reviewer, str], ...]
_PROMISE = "签发即留底：文字、姓名、时间。再改的都列进“定稿后改动”。"


class SignOffDialog(Dialog):
    """Asks what is signed off and by whom.

    Signals:
        signed: the ``Scope``, and the reviewers with their names
    """

    help_page = "signing"

    signed = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        scopes: tuple[Scope, ...],
        known: dict[Reviewer, str],
        parent: QWidget | None = None,
    ) -> None:
        """Offer these scopes; ``known`` are the names that reviewers signed with last."""
        super().__init__(parent)
        self._theme = theme
        self._scopes = scopes
        self._known = known
        self.setWindowTitle("签发定稿")
        self.setMinimumWidth(480)
        self.choices = QButtonGroup(self)
        self.fields = {reviewer: self._field(reviewer) for reviewer in Reviewer}
        self._notes = {reviewer: label(theme, "", tokens.NOTE, "text2") for reviewer in Reviewer}
        self.warning = label(theme, "", wrap=True)
        self.reason = label(theme, "", tokens.NOTE, "text2")
        self.sign = push_button("签发", style="filled")
        self.sign.clicked.connect(self._accept)
        self.sign.setDefault(True)
        self._lay_out()
        self.choices.idToggled.connect(lambda _id, _on: self._show_scope())
        self.choices.button(0).setChecked(True)

    @property
    def scope(self) -> Scope:
        """What is to be signed."""
        return self._scopes[max(self.choices.checkedId(), 0)]

    @property
    def names(self) -> Names:
        """Who signs, in their order."""
        given = ((reviewer, field.text().strip()) for reviewer, field in self.fields.items())
        return tuple((reviewer, name) for reviewer, name in given if name)

    def _show_scope(self) -> None:
        scope = self.scope
        for reviewer, field in self.fields.items():
            # A name that was typed stays, whatever is chosen to be signed.
            if not field.isModified():
                field.setText(self._known.get(reviewer, "") if reviewer is scope.due else "")
            self._notes[reviewer].setText(scope.note(reviewer))
            self._notes[reviewer].setVisible(bool(scope.note(reviewer)))
        self.fields[scope.due].setFocus()
        self.fields[scope.due].selectAll()
        self.warning.setText(scope.warning)
        self._warning_box.setVisible(bool(scope.warning))
        self._judge()

    def _judge(self) -> None:
        """Offer to sign only where the order of the reviewers is kept, and say why not."""
        reason = names_missing(self.scope, [reviewer for reviewer, _ in self.names])
        self.reason.setText(reason)
        self.sign.setEnabled(not reason)

    def _accept(self) -> None:
        self.accept()
        self.signed.emit(self.scope, self.names)

    def _field(self, reviewer: Reviewer) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(f"{REVIEWERS[reviewer]}姓名")
        field.setCompleter(QCompleter(sorted(set(self._known.values())), field))
        field.textChanged.connect(lambda _text: self._judge())
        return field

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        layout.addWidget(label(self._theme, "签发定稿", tokens.DIALOG_TITLE))
        layout.addWidget(label(self._theme, _PROMISE, tone="text2", wrap=True))
        layout.addSpacing(8)
        for number, scope in enumerate(self._scopes):
            choice = QRadioButton(scope.title)
            self.choices.addButton(choice, number)
            # Until one is gone to, Qt lets the tab key stop at each of them, the last one first.
            choice.setFocusPolicy(Qt.FocusPolicy.ClickFocus if number else Qt.FocusPolicy.StrongFocus)
            layout.addWidget(choice)
        layout.addSpacing(8)
        layout.addLayout(self._name_grid())
        self._warning_box = self._box()
        layout.addWidget(self._warning_box)
        layout.addStretch(1)
        layout.addLayout(self._foot())

    def _name_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (reviewer, field) in enumerate(self.fields.items()):
            name = label(self._theme, REVIEWERS[reviewer])
            name.setBuddy(field)
            grid.addWidget(name, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
            grid.addWidget(self._notes[reviewer], 2 * row + 1, 1)
        return grid

    def _box(self) -> QWidget:
        box = surface("warning")
        line = QHBoxLayout(box)
        line.setContentsMargins(12, 10, 12, 10)
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap("warning", "warning", 18, self.devicePixelRatioF()))
        line.addWidget(mark)
        line.addWidget(self.warning, 1)
        return box

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.reason, 1)
        cancel = push_button("取消")
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        line.addWidget(cancel)
        line.addWidget(self.sign)
        return line
