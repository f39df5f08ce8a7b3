"""An issue goes from one archive to another with all its history, and comes back; nothing is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.archive.digests import sealed
from desktop.model import (
    AttachPicture,
    InsertPassage,
    LogEntry,
    PassageKind,
    SetMasthead,
    Source,
    SplitPassage,
    UserFacingError,
)
from desktop.workflow import Desk, Meeting, Taken, Workflow, propose
from tests.handover.samples import rewritten, steps_of
from tests.pictures import picture

TEXT = "社区里开了新书屋\n\n昨天，新书屋开门了，居民都来看书。\n"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Workflow]:
    opened = Workflow.open(tmp_path / "here.jiebao")
    yield opened
    opened.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Workflow]:
    opened = Workflow.open(tmp_path / "there.jiebao")
    yield opened
    opened.close()


@pytest.fixture
def desk(here: Workflow) -> Desk:
    here.author = "甲"
    made = here.new_issue(propose(Source.of_text(TEXT)))
    made.do(SetMasthead("paper", "双柳社区报"))
    made.do(SetMasthead("issue_number", 8))
    return made


def taken(workflow: Workflow, file: Path) -> Taken:
    return workflow.handing.take(workflow.handing.look(file))


def handed(workflow: Workflow, desk: Desk, file: Path) -> Path:
    return workflow.handing.hand_over(desk.issue_id, file, "甲").path


def test_an_issue_arrives_with_every_step_and_can_be_undone(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path
) -> None:
    desk.do(SetMasthead("issue_number", 9))
    desk.undo()
    done = taken(there, handed(here, desk, tmp_path / "a.jiebao"))
    assert done.line() == "双柳社区报 第 8 期放进了档案，4 步都在，可以接着改，也可以撤销。"
    arrived = there.open_issue(done.issue)
    assert (arrived.review, arrived.head) == (desk.review, desk.head)
    assert (arrived.undo_label, arrived.redo_label) == (desk.undo_label, desk.redo_label)
    assert {state.entry.author for state in arrived.states} == {"甲"}


def test_the_same_file_is_known_again(here: Workflow, there: Workflow, desk: Desk, tmp_path: Path) -> None:
    file = handed(here, desk, tmp_path / "a.jiebao")
    first, second = taken(there, file), taken(there, file)
    assert (second.meeting, second.issue) == (Meeting.SAME, first.issue)
    assert taken(here, file).issue == desk.issue_id
    assert len(there.issues()) == len(here.issues()) == 1


def test_steps_that_a_colleague_made_are_added(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path
) -> None:
    there.author = "乙"
    arrived = there.open_issue(taken(there, handed(here, desk, tmp_path / "a.jiebao")).issue)
    arrived.do(SetMasthead("date", "2021-03-04"))
    done = taken(here, handed(there, arrived, tmp_path / "b.jiebao"))
    assert (done.meeting, done.issue, done.steps) == (Meeting.NEWER, desk.issue_id, 1)
    back = here.open_issue(done.issue)
    assert back.review == arrived.review
    back.undo()
    assert back.review == desk.review


def test_an_older_file_changes_nothing(here: Workflow, desk: Desk, tmp_path: Path) -> None:
    file = handed(here, desk, tmp_path / "a.jiebao")
    desk.do(SetMasthead("date", "2021-03-04"))
    done = taken(here, file)
    assert (done.meeting, done.issue, done.steps) == (Meeting.OLDER, desk.issue_id, 1)
    assert here.open_issue(desk.issue_id).review == desk.review


def test_where_both_worked_on_both_are_kept(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path
) -> None:
    arrived = there.open_issue(taken(there, handed(here, desk, tmp_path / "a.jiebao")).issue)
    arrived.do(SetMasthead("date", "2021-03-04"))
    desk.do(SetMasthead("date", "2021-03-05"))
    file = handed(there, arrived, tmp_path / "b.jiebao")
    done = taken(here, file)
    assert done.meeting is Meeting.APART
    assert here.open_issue(done.issue).review == arrived.review
    assert here.open_issue(desk.issue_id).review == desk.review
    assert taken(here, file) == replace(done, meeting=Meeting.SAME, steps=0)


def test_an_issue_that_a_window_holds_is_not_added_to(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path
) -> None:
    arrived = there.open_issue(taken(there, handed(here, desk, tmp_path / "a.jiebao")).issue)
    arrived.do(SetMasthead("date", "2021-03-04"))
    brought = here.handing.look(handed(there, arrived, tmp_path / "b.jiebao"))
    here.holdings.hold(desk)
    with pytest.raises(UserFacingError, match="另一个窗口"):
        here.handing.take(brought)
    desk.do(SetMasthead("date", "2021-03-05"))
    here.holdings.let_go(desk)
    with pytest.raises(UserFacingError, match="刚刚又改过"):
        here.handing.take(brought)


def test_pictures_come_along(here: Workflow, there: Workflow, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(picture(60, 40))
    digest = here.pictures.take(tmp_path / "a.jpg")
    article = desk.review.issue.articles[0].id
    desk.do(InsertPassage(article, PassageKind.PICTURE, "", picture=digest))
    slot = desk.review.issue.articles[0].passages[-1].id
    desk.do(AttachPicture(slot, None))
    assert here.handing.hand_over(desk.issue_id, tmp_path / "a.jiebao").pictures == 1
    taken(there, tmp_path / "a.jiebao")
    kept = there.pictures.path(digest)
    assert kept is not None
    assert kept.read_bytes() == picture(60, 40)


def refused(workflow: Workflow, file: Path) -> str:
    with pytest.raises(UserFacingError) as raised:
        workflow.handing.look(file)
    assert not workflow.issues()
    return raised.value.code


def test_a_picture_that_is_none_is_not_taken(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path
) -> None:
    digest = hashlib.sha256(b"no picture").hexdigest()
    (tmp_path / "here图片").mkdir()
    (tmp_path / "here图片" / f"{digest}.jpg").write_bytes(b"no picture")
    article = desk.review.issue.articles[0].id
    desk.do(InsertPassage(article, PassageKind.PICTURE, "", picture=digest))
    assert refused(there, handed(here, desk, tmp_path / "a.jiebao")) == "damaged-handover"
    assert not (tmp_path / "there图片").exists()


UNFIT = {
    "source that is not there": lambda edit: edit["reading"]["articles"][0]["passages"][0]["runs"][0][
        "origin"
    ].update(start=900, end=908),
    "text twice": lambda edit: edit["reading"]["articles"].append(
        {**edit["reading"]["articles"][0], "id": "a9"}
    ),
    "text left out": lambda edit: edit["reading"]["articles"][0]["passages"].pop(),
    "an article's parent that is not there": lambda edit: edit["reading"]["articles"][0].update(parent="x"),
}


@pytest.mark.parametrize("change", UNFIT.values(), ids=UNFIT)
def test_a_reading_that_no_text_gives_is_not_taken(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path, change: object
) -> None:
    assert callable(change)
    file = handed(here, desk, tmp_path / "a.jiebao")
    steps = steps_of(file)
    change(steps[0]["edit"])
    assert refused(there, rewritten(file, steps)) == "unfit-handover"


def test_a_step_that_does_not_fit_is_not_taken(
    here: Workflow, there: Workflow, desk: Desk, tmp_path: Path
) -> None:
    file = handed(here, desk, tmp_path / "a.jiebao")
    steps = steps_of(file)
    steps[1]["edit"] = {"edit": "SplitPassage", "passage": "7.7", "offset": 1}
    assert refused(there, rewritten(file, steps)) == "unfit-handover"


def test_a_step_that_does_not_fit_is_told_where_redo_would_lead_there(here: Workflow, desk: Desk) -> None:
    desk.undo()
    here.writer.flush()
    forged = LogEntry("4", "2", SplitPassage("7.7", 1))
    here.archive.append_entry(desk.issue_id, forged)
    here.archive.move_head(desk.issue_id, "2", "4")
    opened = here.open_issue(desk.issue_id)
    before = opened.review
    with pytest.raises(UserFacingError, match="读不懂"):
        opened.redo()
    assert (opened.review, opened.head) == (before, "2")
    here.archive.move_head(desk.issue_id, "4", "4")
    with pytest.raises(UserFacingError, match="有损坏的地方"):
        here.open_issue(desk.issue_id)


def test_a_step_of_a_newer_version_is_told(here: Workflow, desk: Desk) -> None:
    here.writer.flush()
    with here.archive.writing() as database:
        row = dict(next(database.query("SELECT * FROM entries WHERE id = '2'")))
        row["edit"] = b'{"edit":"Fly"}'
        digest = sealed("entries", row)["digest"]
        database.execute("UPDATE entries SET edit = ?, digest = ? WHERE id = '2'", [row["edit"], digest])
    with pytest.raises(UserFacingError, match="更新的版本"):
        here.open_issue(desk.issue_id)
