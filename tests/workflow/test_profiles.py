"""What is known of a paper can be forgotten, remembered again and taken to another archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.archive import Archive, ArchiveWriter
from desktop.model import UserFacingError
from desktop.model.habits import NO_HABITS, Habits
from desktop.workflow import Workflow, propose, write_habits
from desktop.workflow.papers.learning import Learning
from tests.workflow.habit_samples import PAPER, SECOND, lines_read, second

FILE = '{{"schema": "jiebao.habits/1", "habits": {{"paper": {{"name": "报"}}, "habits": [{}]}}}}'


class Clock:
    """Tells a later time whenever it is asked."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"2099-01-01T00:00:{self.count:02}+00:00"


@pytest.fixture
def learning(workflow: Workflow) -> Learning:
    return Learning(workflow.archive, workflow.writer, Clock())


@pytest.mark.usefixtures("first")
def test_a_reset_forgets_and_can_be_undone(learning: Learning) -> None:
    taught = learning.habits(PAPER)
    learning.reset(PAPER)
    assert learning.habits(PAPER) == NO_HABITS
    assert learning.propose(second()) == propose(second())
    learning.take_back(PAPER)
    assert learning.habits(PAPER) == taught
    assert learning.last_step(PAPER) is None


@pytest.mark.usefixtures("first")
def test_lessons_after_a_reset_count(workflow: Workflow) -> None:
    learning = Learning(workflow.archive, workflow.writer, lambda: "2000-01-01T00:00:00+00:00")
    taught = learning.habits(PAPER)
    learning.reset(PAPER)
    assert learning.habits(PAPER) == taught


@pytest.mark.usefixtures("first")
def test_habits_can_be_taken_to_another_archive(workflow: Workflow, tmp_path: Path) -> None:
    file = write_habits(workflow.learning.habits(PAPER), tmp_path / "习惯.json")
    assert json.loads(file.read_text(encoding="utf-8"))["schema"] == "jiebao.habits/1"
    elsewhere = Workflow.open(tmp_path / "b.jiebao")
    assert elsewhere.learning.bring_in(file) == PAPER
    assert elsewhere.learning.papers() == (PAPER,)
    assert lines_read(elsewhere.learning.propose(second())) == SECOND
    elsewhere.learning.take_back(PAPER)
    assert elsewhere.learning.habits(PAPER) == NO_HABITS
    elsewhere.close()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"schema": "jiebao.habits/1", "habits": {}}',
        FILE.format('{"aspect": "words", "sign": "灯", "values": {"poem": 1.0}}'),
        FILE.format('{"aspect": "field", "sign": "editor", "values": {"林晓": 1.0}}'),
        FILE.format('{"aspect": "headline", "sign": "2行", "values": {}}'),
        FILE.format('{"aspect": "run", "sign": "2行", "values": {"titles": NaN}}'),
        '{"schema": "jiebao.habits/1", "habits": 3}',
    ],
    ids=[
        "empty",
        "a list",
        "no schema",
        "no paper",
        "a role",
        "a field",
        "no value",
        "a weight",
        "no habits",
    ],
)
def test_a_file_without_habits_is_refused(workflow: Workflow, tmp_path: Path, content: str) -> None:
    file = tmp_path / "别的.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        workflow.learning.bring_in(file)
    assert caught.value.code == "no-habits"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        write_habits(Habits(PAPER), tmp_path / "没有" / "习惯.json")
    assert caught.value.code == "habits-unwritable"


@pytest.mark.usefixtures("first")
def test_a_read_only_archive_keeps_what_it_learned(workflow: Workflow, tmp_path: Path) -> None:
    taught = workflow.learning.habits(PAPER)
    archive = Archive(tmp_path / "a.jiebao")
    archive.read_only = "档案是只读的，可以看，不能改。"
    assert Learning(archive, ArchiveWriter(archive)).habits(PAPER) == taught
    archive.close()
