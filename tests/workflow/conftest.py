"""A paper whose first issue was put right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import Source
from desktop.workflow import Desk, Workflow, propose
from tests.workflow.habit_samples import FIRST, correct, fill_masthead, text_of


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    opened = Workflow.open(tmp_path / "a.jiebao")
    yield opened
    opened.close()


@pytest.fixture
def first(workflow: Workflow) -> Desk:
    """The first issue of the paper, put right."""
    desk = workflow.new_issue(propose(Source.of_text(text_of(FIRST))))
    fill_masthead(desk, 17)
    correct(desk, FIRST)
    return desk
