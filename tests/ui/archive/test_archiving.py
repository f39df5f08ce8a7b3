"""The archive page answers what is typed, tells gaps, and leads from a name to its earlier mentions."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.archive import Facets, typed_query
from desktop.model import FactKind
from desktop.ui.archive.archiving import facet_rows, gap_words
from desktop.ui.archive.facet_list import FacetRow
from desktop.ui.main_window import MainWindow
from tests.workflow.test_browsing import row


def test_a_name_leads_to_what_was_written_of_it(qtbot: QtBot, desk: MainWindow) -> None:
    person = next(item for item in desk.session.agenda.facts if item.kind is FactKind.PERSON)
    archive = desk.session.workflow.archive
    qtbot.waitUntil(lambda: bool(archive.mentions(person.name)), timeout=20_000)
    desk.session.select(person.selection())
    desk.run("earlier")
    page = desk.panes.archive
    assert page.query.text() == f"人物:{person.name}"
    qtbot.waitUntil(lambda: len(page.hits.rows) == 1, timeout=20_000)
    assert page.hits.words == (person.name,)
    assert person.name in page.hits.rows[0].snippet


def test_nothing_is_looked_for_where_no_name_is_current(desk: MainWindow) -> None:
    desk.session.select(desk.session.selection.__class__())
    desk.run("earlier")
    assert desk.panes.pages.currentWidget() is desk.panes.body


def test_what_narrows_already_is_on() -> None:
    found = Facets(3, ((2023, 2), (None, 1)), (("林晓", 2),))
    assert facet_rows(typed_query("书 年:2023"), found, ()) == (
        FacetRow("年份"),
        FacetRow("2023", 2, "年:2023", is_on=True),
        FacetRow("人物"),
        FacetRow("林晓", 2, "人物:林晓"),
    )


def test_gaps_are_told_in_few_words() -> None:
    assert gap_words([row("云桥报", 1), row("云桥报", 3)]) == "云桥报缺第 2 期"
    assert gap_words([row("云桥报", 1), row("云桥报", 20)]) == "云桥报缺第 2、3、4、5、6、7 等 18 期"
