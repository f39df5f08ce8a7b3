"""Pages as LibreOffice prints them in the export dialog: made aside, shown, given up."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop.model import Layout, UserFacingError
from desktop.model.stopping import Stop
from desktop.ui.export.exact_preview import ExactPreview, MakePages, Pages
from desktop.ui.look.theme import Theme
from tests.export import export_samples as samples

PAGE = samples.png(270, 390)


def shown(qtbot: QtBot, theme: Theme, make_pages: MakePages) -> ExactPreview:
    preview = ExactPreview(theme, make_pages)
    qtbot.addWidget(preview)
    preview.resize(420, 600)
    preview.show()
    return preview


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> Iterator[ExactPreview]:
    made = shown(qtbot, theme, lambda layout, _sheet, _stop: (PAGE,) * (1 + (layout is Layout.PROOF)))
    yield made
    made.close_down()


def names(preview: ExactPreview) -> list[str]:
    return [page.accessibleName() for page in preview.pages]


def test_the_pages_of_every_layout_are_shown(preview: ExactPreview, qtbot: QtBot) -> None:
    preview.show_layouts((Layout.PROOF, Layout.PAGE), "tabloid")
    qtbot.waitUntil(lambda: len(preview.pages) == 3)
    assert names(preview) == ["清样　1 / 2", "清样　2 / 2", "版面稿　1 / 1"]
    page = preview.pages[0]
    assert page.height() >= page.width() * 390 // 270


def test_without_a_layout_it_says_so(preview: ExactPreview) -> None:
    preview.show_layouts((), "tabloid")
    assert preview.said.text() == "先选一种版式。"
    assert not preview.stop_button.isVisible()


def test_what_is_under_way_can_be_stopped(qtbot: QtBot, theme: Theme) -> None:
    begun = Event()

    def wait(_layout: Layout, _sheet: str, stop: Stop) -> Pages:
        begun.set()
        while True:
            stop.heed()

    preview = shown(qtbot, theme, wait)
    preview.show_layouts((Layout.PAGE,), "tabloid")
    qtbot.waitUntil(begun.is_set)
    assert preview.stop_button.isVisible()
    preview.stop_button.click()
    assert (preview.said.text(), preview.pages) == ("已停下。", ())
    preview.close_down()


def test_a_failure_is_said_in_its_place(qtbot: QtBot, theme: Theme) -> None:
    def fail(*_: object) -> Pages:
        raise UserFacingError("pdf-failed", "没有做出 PDF。")

    preview = shown(qtbot, theme, fail)
    preview.show_layouts((Layout.PAGE,), "tabloid")
    qtbot.waitUntil(lambda: preview.said.text() == "LibreOffice 没有排出来，可以看速览。")
    preview.close_down()
