"""The right pane as a whole: three segmented tabs over masthead, facts and findings."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.model import Issue, Layers
from desktop.ui.controls.labels import label
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.inspector.fact_list import FactList
from desktop.ui.inspector.fact_rows import FactFilter, fact_rows
from desktop.ui.inspector.filters import FactFilters
from desktop.ui.inspector.finding_list import FindingList
from desktop.ui.inspector.finding_rows import empty_words, finding_rows, skipped_words, summary
from desktop.ui.inspector.masthead_form import MastheadForm
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import FactItem, Item
from desktop.ui.selection import Selection


class Tab(IntEnum):
    """The tabs, in their order."""

    MASTHEAD = 0
    FACTS = 1
    FINDINGS = 2


class InspectorPane(QFrame):
    """Masthead, facts and findings of the open issue.

    Signals:
        selected: the ``Selection`` of the fact or finding the editor went to
        edited: an edit from form, row or card
        command: an action id, or ``dismiss_rule``
        scope_changed: another tab or filter, so another set of items to walk through
    """

    selected = Signal(object)
    edited = Signal(object)
    command = Signal(str)
    scope_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "inspector")
        self._issue, self._layers, self._agenda = Issue(()), Layers(), Agenda()
        self._behind: set[Tab] = set()
        self._numbers: dict[str, int] = {}
        self._selection = Selection()
        self._is_read = False
        self._walked = Tab.FACTS
        self._follows = False
        self.tabs = SegmentedTabs(theme, ("报头", "事实", "校对"))
        self.masthead = MastheadForm(theme)
        self.filters = FactFilters(theme)
        self.facts = FactList(theme)
        self.findings = FindingList(theme)
        self._no_facts = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self._no_findings = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self._summary = label(theme, "", tokens.NOTE, "text2")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.tabs.setCurrentIndex(Tab.FACTS)

    @property
    def tab(self) -> Tab:
        """The tab in front."""
        return Tab(self.tabs.currentIndex())

    @property
    def help_page(self) -> str:
        """The page of the help on the tab in front."""
        return ("masthead", "facts", "findings")[self.tab]

    def show_review(self, issue: Issue, layers: Layers, agenda: Agenda, *, read_only: bool = False) -> None:
        """Show an issue with its layers."""
        self.take_review(issue, layers, agenda, read_only=read_only)
        self.catch_up()

    def take_review(self, issue: Issue, layers: Layers, agenda: Agenda, *, read_only: bool = False) -> None:
        """Show an issue with its layers, but for the lists: their rows take time, and come with ``catch_up``.

        What is walked through is that of the new issue at once, and nothing is chosen together any more.
        """
        self._agenda = agenda
        self._is_read = layers.checks_run > 0
        self._numbers = {article.id: number for number, article in enumerate(issue.articles, 1)}
        self.masthead.show_masthead(issue.masthead, read_only=read_only)
        self.filters.count(agenda.facts)
        self._issue, self._layers = issue, layers
        self._behind = {Tab.FACTS, Tab.FINDINGS}
        self.facts.let_go()
        self._count()
        self.select(self._selection)

    def catch_up(self) -> None:
        """Let the list in front show what it missed; one that nobody sees waits until it comes there."""
        self._catch_up(self.tab)

    def open_fields(self) -> None:
        """Open the fields of the current fact in its row."""
        self.catch_up()
        self.facts.open_editor()

    def select(self, selection: Selection) -> None:
        """Show what is current elsewhere, under its tab; what is walked through stays the same."""
        self._selection = selection
        if selection.finding is not None:
            self._follow(Tab.FINDINGS)
        elif selection.fact is not None:
            self._follow(Tab.FACTS)
        for tab, view in ((Tab.FACTS, self.facts), (Tab.FINDINGS, self.findings)):
            if tab not in self._behind:
                view.select(selection)

    def go_to(self, tab: Tab) -> None:
        """Bring a tab to the front, as the editor does to walk through what stands there."""
        self._follow(tab)
        self._walk(tab)

    def items_in_scope(self) -> tuple[Item, ...]:
        """Return what F8 walks through, by the tab that the editor chose last.

        The findings under their tab, the gravest first, the facts of one kind where they are so filtered,
        else everything.
        """
        if self._walked is Tab.FINDINGS:
            return self._agenda.weighed
        kind = self.filters.shown.kind
        if self._walked is Tab.FACTS and kind is not None:
            return tuple(item for item in self._agenda.facts if item.kind is kind)
        return self._agenda.items

    @property
    def several(self) -> tuple[FactItem, ...]:
        """The facts chosen together in the list in front, none where it is another one."""
        return self.facts.several if self.tab is Tab.FACTS else ()

    def _catch_up(self, tab: Tab) -> None:
        if tab not in self._behind:
            return
        self._behind.discard(tab)
        if tab is Tab.FACTS:
            self._show_facts()
            self.facts.select(self._selection)
        else:
            self._show_findings()
            self.findings.select(self._selection)

    def _show_findings(self) -> None:
        agenda, layers = self._agenda, self._layers
        rows = finding_rows(self._issue, agenda, layers)
        self.findings.setVisible(bool(rows))
        self.findings.show_rows(rows)
        self._summary.setText(summary(agenda, layers))
        self._summary.setToolTip(skipped_words(layers))
        self._summary.setVisible(bool(rows))
        self._no_findings.setText(empty_words(layers))
        self._no_findings.setVisible(not agenda.findings)

    def _show_facts(self) -> None:
        rows = fact_rows(self._agenda.facts, self.filters.shown, self._numbers)
        # A list that comes into view is laid out at once; one that is there already, when it is painted.
        self.facts.setVisible(bool(rows))
        self.facts.show_rows(rows)
        nothing = "没有读出事实。" if self._is_read else "事实还没有读完。"
        self._no_facts.setText("没有待核的了。" if self._agenda.facts else nothing)
        self._no_facts.setVisible(not rows)

    def _count(self) -> None:
        facts = sum(1 for item in self._agenda.facts if item.is_open)
        findings = sum(1 for item in self._agenda.findings if item.is_open)
        self.tabs.set_count(Tab.FACTS, facts)
        self.tabs.set_count(Tab.FINDINGS, findings)

    def _filter(self, _shown: FactFilter) -> None:
        self._show_facts()
        self.facts.select(self._selection)
        self.scope_changed.emit()

    def _turn(self, index: int) -> None:
        self._catch_up(Tab(index))
        self._pages.setCurrentIndex(index)
        if not self._follows:
            self._walk(Tab(index))

    def _follow(self, tab: Tab) -> None:
        """Bring a tab to the front because of what is current."""
        self._follows = True
        self.tabs.setCurrentIndex(tab)
        self._follows = False

    def _walk(self, tab: Tab) -> None:
        self._walked = tab
        self.scope_changed.emit()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        # A tab that is in front already can be chosen all the same; beside the tabs it is -1.
        self.tabs.tabBarClicked.connect(lambda index: self._walk(Tab(index)) if index >= 0 else None)
        self.filters.changed.connect(self._filter)
        self.masthead.edited.connect(self.edited)
        self.facts.chosen.connect(lambda item: self.selected.emit(item.selection()))
        self.facts.changed.connect(self.edited)
        self.facts.gathered.connect(self.scope_changed)
        self.facts.change_asked.connect(lambda: self.command.emit("change"))
        self.findings.chosen.connect(lambda item: self.selected.emit(item.selection()))
        self.findings.edited.connect(self.edited)
        self.findings.command.connect(self.command)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self.tabs)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        self._pages.addWidget(self.masthead)
        self._pages.addWidget(_page(self.filters, self.facts, self._no_facts))
        self._pages.addWidget(_page(self._summary, self.findings, self._no_findings))


def _page(head: QWidget, view: QWidget, empty: QLabel) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    empty.setContentsMargins(20, 8, 20, 0)
    empty.setAlignment(Qt.AlignmentFlag.AlignTop)
    if isinstance(head, QLabel):
        head.setContentsMargins(20, 0, 20, 0)
    layout.addWidget(head)
    layout.addWidget(view, 1)
    layout.addWidget(empty, 1)
    return page
