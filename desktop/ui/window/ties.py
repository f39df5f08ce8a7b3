"""Who hears whom in the window: the signals of panes and hands, joined in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QPoint
from PySide6.QtGui import QAction

from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.browsing.hand import Way
from desktop.ui.commands.keys import ReviewKeys
from desktop.ui.inspector import Tab
from desktop.ui.session import Session
from desktop.ui.window.hands import Hands
from desktop.ui.window.notice import Notice
from desktop.ui.window.panes import Panes

Run = Callable[[str], None]
"""Carries out an action by its id."""


def tie_panes(panes: Panes, session: Session, hands: Hands) -> None:
    """Let the session and the hands hear what is chosen and edited in the panes."""
    for chosen in (panes.galley.selection_changed, panes.outline.selected, panes.inspector.selected):
        chosen.connect(session.select)
    panes.galley.edited.connect(session.do)
    panes.galley.edited.connect(lambda _edit: hands.reviewing.go_on())
    panes.outline.edited.connect(hands.editing.attempt)
    panes.outline.masthead_chosen.connect(lambda: hands.viewing.show_tab(Tab.MASTHEAD))
    panes.inspector.edited.connect(session.do)
    for chooser in (panes.outline, panes.empty, panes.archive.search):
        chooser.issue_chosen.connect(hands.files.open_issue)
    for finder in (panes.archive.search, hands.comparing, hands.browsing):
        finder.hit_chosen.connect(hands.files.open_hit)
    found_in = (
        (panes.archive.search.hit_read, Way("查找", panes.archive.go_back)),
        (hands.people.hit_chosen, Way("人物", panes.archive.go_back)),
        (hands.comparing.hit_read, Way("比较", hands.comparing.opened.emit)),
    )
    for read, way in found_in:
        read.connect(partial(_read, session, hands, way))
    panes.dropping.dropped.connect(lambda data, where: _take(panes, hands, data, where))
    panes.notice.answered.connect(hands.asking.answer)
    panes.notice.gone.connect(hands.asking.forget)
    for turned in (session.selected, panes.pages.currentChanged, panes.archive.turned):
        turned.connect(lambda _where: panes.notice.work_on())


def _read(session: Session, hands: Hands, way: Way, hit: HitEntry, words: str) -> None:
    """Show a found article in its issue: on the desk where that lies there, else only to read."""
    if session.desk is not None and session.desk.issue_id == int(hit.issue):
        hands.files.open_hit(hit, words)
    else:
        hands.browsing.read(hit, words, way)


def _take(panes: Panes, hands: Hands, data: QMimeData, where: QPoint) -> None:
    """Take what was dropped: pictures to the passage under them, all else to be read."""
    if not hands.picturing.take(data, panes.galley.passage_at(where)):
        hands.files.take(data)


def tie_commands(panes: Panes, run: Run, window: QObject) -> None:
    """Let keys and buttons of the panes carry out actions."""
    keys = ReviewKeys(window)
    for view in (panes.outline.tree, panes.inspector.facts, panes.inspector.findings):
        keys.watch(view)
    for sender in (panes.galley, panes.outline, panes.inspector, panes.bar, panes.empty, keys):
        sender.command.connect(run)


def tie_hands(hands: Hands, panes: Panes) -> None:
    """Let the panes and the other hands hear what the hands ask for."""
    reviewing = hands.reviewing
    reviewing.asking_changed.connect(panes.outline.show_asking)
    reviewing.choice_asked.connect(panes.galley.open_choice)
    reviewing.fields_asked.connect(lambda: hands.viewing.show_tab(Tab.FACTS))
    reviewing.text_asked.connect(hands.viewing.write_over)
    with_rows = (hands.signing, hands.roster, hands.house_rules, hands.habits, hands.viewing)
    for listing in (*with_rows, hands.importing, hands.removing):
        listing.print_asked.connect(hands.printing.print_list)
    hands.helping.print_asked.connect(hands.printing.print)
    hands.editing.done.connect(reviewing.go_on)
    hands.marking.fields_asked.connect(reviewing.change)
    hands.asking.asked.connect(panes.notice.show_notice)
    hands.files.newcomers.started.connect(hands.offer.look)
    hands.files.newcomers.started.connect(hands.waiting.look)
    hands.paging.opened.connect(lambda: panes.turn_to(panes.layout))
    hands.dressing.changed.connect(hands.paging.follow)
    hands.files.folders_came.connect(hands.importing.take)
    hands.importing.brought.connect(hands.archiving.refresh)
    for going_on in (hands.importing, hands.removing):
        going_on.went_on.connect(panes.status.show_beside)
    panes.status.beside_asked.connect(
        lambda: (hands.removing if hands.removing.jobs.is_busy else hands.importing).show()
    )
    hands.importing.ended_unseen.connect(
        lambda words: hands.asking.tell(words, {"看结果": hands.importing.show}, "archive")
    )
    hands.importing.look_asked.connect(hands.browsing.read_issue)
    hands.importing.undone.connect(hands.removing.undo_import)
    hands.removing.look_asked.connect(hands.browsing.look_at)
    panes.archive.issues.removal_asked.connect(hands.removing.take_out)
    for show_again in (hands.archiving.refresh, panes.archive.refresh):
        hands.removing.moved.connect(show_again)
    hands.browsing.open_asked.connect(hands.files.open_issue)
    panes.archive.issues.import_asked.connect(hands.importing.show)
    hands.browsing.compare_asked.connect(hands.comparing.compare)
    hands.people.changed.connect(hands.archiving.refresh)
    hands.comparing.opened.connect(lambda: panes.turn_to(panes.comparing))
    hands.returning.opened.connect(lambda: panes.turn_to(panes.returned))
    hands.tracing.opened.connect(lambda: panes.turn_to(panes.history))
    hands.seeking.bar.closed.connect(panes.galley.setFocus)
    reading = (hands.editing, hands.files, hands.picturing, hands.returning, hands.fact_sheets)
    showing = (
        hands.comparing,
        hands.handing_over,
        hands.exporting,
        hands.paging,
        hands.tracing,
        hands.signing,
        hands.copying,
        hands.printing,
    )
    for hand in (*reading, *showing):
        hand.flush_asked.connect(panes.galley.flush)


def tie_words(hands: Hands, panes: Panes) -> None:
    """Let sentences on why nothing was done be read on a card that passes."""
    at_text = (hands.editing, hands.marking, hands.picturing, hands.returning, hands.people)
    at_issue = (hands.signing, hands.copying, hands.printing)
    for refusal in (panes.galley.notice, *(hand.refused for hand in (*at_text, *at_issue))):
        refusal.connect(lambda words: panes.notice.show_notice(Notice(words, passing=True)))


def tie_checks(actions: Mapping[str, QAction], hands: Hands, panes: Panes) -> None:
    """Let the actions that are on or off say which of it they are."""
    panes.body.placed.connect(lambda: hands.viewing.show_open_panes(actions))
    panes.body.placed.connect(lambda: actions["source"].setChecked(panes.body.has_source))
    hands.reviewing.asking_changed.connect(actions["ask_structure"].setChecked)
    hands.reviewing.show_asking()
