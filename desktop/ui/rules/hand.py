"""The hand for the rules of a paper: it shows them, turns checks on and off, and exchanges them by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import (
    House,
    HouseDecision,
    HouseKind,
    HouseRule,
    SetHouseRule,
    Together,
    UserFacingError,
    posts_of,
)
from desktop.ui.commands.action_set import Handlers
from desktop.ui.look.theme import Theme
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.rules.dialog import RulesDialog
from desktop.ui.rules.rule_rows import RuleRow, rule_rows
from desktop.ui.session import Session
from desktop.workflow import Desk, check_notes, house_at, paper_of, read_house, taking_over, write_house

_FILES = "校对规则 (*.txt)"
_FILE = "校对规则.txt"
_OF_PAPER = "“{}”的规则，以后各期都照它查；每一步都可以撤销。"
_OF_ISSUE = "这一期还没有填报名，规则只在这一期有效；每一步都可以撤销。"
_SAME = "文件里的规则现在都已经是这样。"


class HouseRules(QObject):
    """Carries out what the dialog asks for; every change is an edit of the open issue.

    Signals:
        print_asked: the ``Listing`` is to be printed
    """

    print_asked = Signal(object)

    def __init__(self, session: Session, folder: LastFolder, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._folder = folder
        self._commands: dict[str, Callable[[], None]] = {
            "turn": self._turn,
            "drop": self._drop,
            "write": self._write,
            "bring_in": self._bring_in,
        }
        self._theme = theme
        self._window = window
        self._made: RulesDialog | None = None
        session.changed.connect(self._follow)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"house_rules": self.show}

    @property
    def dialog(self) -> RulesDialog:
        """The dialog that shows the rules, made when it is first asked for."""
        if self._made is None:
            self._made = RulesDialog(self._theme, self._window)
            self._made.command.connect(lambda name: self._commands[name]())
            self._made.print_asked.connect(self.print_asked)
            self._made.written.connect(self._put)
            self._made.ordered.connect(self._settle)
        return self._made

    def show(self) -> None:
        """Show the rules that hold for the open issue."""
        if self._session.desk is not None:
            self._show(self._session.desk)
            self.dialog.open()

    def _follow(self) -> None:
        if self._made is not None and self._made.isVisible() and self._session.desk is not None:
            self._show(self._session.desk)

    def _show(self, desk: Desk) -> None:
        rows = rules_of(desk, self._session.agenda)
        paper = paper_of(desk.review.issue.masthead)
        told = _OF_PAPER.format(paper.name) if paper else _OF_ISSUE
        self.dialog.show_rules(rows, told, is_locked=bool(desk.read_only))

    def _turn(self) -> None:
        """Switch the chosen checks off where all are on, else on."""
        chosen = self.dialog.chosen
        kind = HouseKind.OFF if all(row.is_on for row in chosen) else HouseKind.ON
        rules = tuple(HouseRule(kind, row.check) for row in chosen if row.is_on == (kind is HouseKind.OFF))
        self._do("停用检查" if kind is HouseKind.OFF else "启用检查", tuple(map(HouseDecision, rules)))

    def _drop(self) -> None:
        rules = (row.rule for row in self.dialog.chosen if isinstance(row, RuleRow) and row.rule)
        self._do("删去规则", tuple(HouseDecision(rule, holds=False) for rule in rules))

    def _put(self, wrong: str, better: str) -> None:
        rule = HouseRule(HouseKind.WRITE, words=wrong, better=better)
        self._do("加进词表", (HouseDecision(rule),))

    def _settle(self, typed: str) -> None:
        rule = HouseRule(HouseKind.ORDER, words="、".join(posts_of(typed)))
        self._do("定下职务次序", (HouseDecision(rule),))

    def _do(self, label: str, decisions: tuple[HouseDecision, ...]) -> None:
        edits = tuple(map(SetHouseRule, decisions))
        if edits:
            self._session.do(edits[0] if len(edits) == 1 else Together(label, edits))

    def _write(self) -> None:
        desk, target = self._session.desk, self._folder.path / _FILE
        path = ask_place(self.dialog, "导出校对规则", target, _FILES)
        if path is None or desk is None:
            return
        self._folder.stay_at(path)
        try:
            write_house(_house(desk), path)
        except UserFacingError as trouble:
            self.dialog.told.tell(trouble.message, "error")
        else:
            self.dialog.told.tell(f"已存成 {path.name}。")

    def _bring_in(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.dialog, "导入校对规则", str(self._folder.path), _FILES)
        if not name:
            return
        self._folder.stay_at(Path(name))
        try:
            self._take(read_house(Path(name)))
        except UserFacingError as trouble:
            self.dialog.told.tell(trouble.message, "error")

    def _take(self, brought: House) -> None:
        """Take over what is new in the rules of a file."""
        desk = self._session.desk
        new = House(brought.rules - _house(desk).rules) if desk else House()
        if new.rules:
            self._session.do(taking_over(new))
        self.dialog.told.tell(f"导入了 {len(new.rules)} 条规则。" if new.rules else _SAME)


def rules_of(desk: Desk, agenda: Agenda) -> tuple[RuleRow, ...]:
    """Return every check and rule that holds for an issue, with what the checks found in it."""
    skipped = dict(told.split("：", 1) for told in desk.layers.checks_skipped)
    found = Counter(item.judged.finding.rule for item in agenda.findings if item.is_open)
    return rule_rows(check_notes(), _house(desk), skipped, found)


def _house(desk: Desk) -> House:
    return house_at(desk.background, desk.review)
