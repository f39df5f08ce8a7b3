"""Lay-outs as LibreOffice prints them: drawn, kept by what is in the file, given up when unwanted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.export import picture_size
from desktop.model import ChangeText, Layout, Source
from desktop.model.paper_look import OUR_LOOK
from desktop.model.stopping import Stop, StoppedError
from desktop.workflow import Desk, Workflow, propose
from desktop.workflow.delivery import exact_pages
from tests.office import skip_without

TEXT = "小区里开了新书屋\n\n居民和志愿者一起为新书屋揭牌。\n\n书屋是居民自己的客厅。\n"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    skip_without("soffice")
    made = Workflow.open(tmp_path / "a.jiebao")
    yield made
    made.close()


@pytest.fixture
def desk(workflow: Workflow) -> Desk:
    return workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt")))


def pages(workflow: Workflow, desk: Desk, stop: Stop | None = None) -> tuple[bytes, ...]:
    return workflow.exact_pages.of(desk, Layout.MANUSCRIPT, OUR_LOOK, stop or Stop())


def test_a_layout_is_drawn_page_by_page(workflow: Workflow, desk: Desk, tmp_path: Path) -> None:
    (page,) = pages(workflow, desk)
    (tmp_path / "page.png").write_bytes(page)
    width, height = picture_size(tmp_path / "page.png")
    assert height / width == pytest.approx(297 / 210, abs=0.01)


def test_the_same_file_is_printed_once(
    workflow: Workflow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = pages(workflow, desk)
    with monkeypatch.context() as without_office:
        without_office.setattr(exact_pages, "print_to_pdf", None)
        assert pages(workflow, desk) == first
    passage = desk.review.issue.articles[0].passages[-1]
    desk.do(ChangeText(passage.id, 0, 2, "小屋"))
    assert pages(workflow, desk) != first


def test_what_is_not_wanted_any_more_is_given_up(workflow: Workflow, desk: Desk) -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(StoppedError):
        pages(workflow, desk, stop)
