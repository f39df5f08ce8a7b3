"""Issues leave the archive and come back; nothing that is asked meanwhile knows of those that are out."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.archive.safety import back_up, rescue, restore, standing, verify
from desktop.model import SetMasthead, Source, UserFacingError
from desktop.workflow import Imported, Meeting, Workflow, propose, read_source
from tests.workflow.removals import ASKED, PLACES, answers, work_on, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "往期"


def brought(workflow: Workflow, files: list[Path]) -> list[Imported]:
    return list(workflow.import_files(files))


def taken_out(workflow: Workflow, *issues: int) -> list[str]:
    return [one.status for one in workflow.removing.take_out(issues)]


def put_back(workflow: Workflow, *issues: int) -> list[str]:
    return [one.status for one in workflow.removing.put_back(issues)]


@pytest.fixture
def three(workflow: Workflow, folder: Path) -> Workflow:
    """Three issues that came by one import; an editor worked on the third."""
    brought(workflow, write(folder, 1, 2, 3))
    work_on(workflow, 3)
    return workflow


def test_nothing_that_is_asked_knows_of_what_is_out(three: Workflow, folder: Path, tmp_path: Path) -> None:
    all_three = answers(three)
    assert taken_out(three, 3, 2) == ["removed", "removed"]
    with Workflow.at_work(tmp_path / "b.jiebao") as other:
        brought(other, write(folder, 1))
        assert answers(three) == answers(other)
    assert put_back(three, 2, 3) == ["returned", "returned"]
    assert answers(three) == all_three
    assert verify(three.archive.path).is_sound


def test_what_is_asked_here_tells_issues_apart(three: Workflow) -> None:
    before = answers(three)
    taken_out(three, 3, 2)
    after = answers(three)
    assert {name for name in ASKED if before[name] == after[name]} == {
        "gaps in the numbers",
        "not in search yet",
    }


def test_every_step_is_there_when_an_issue_is_back(three: Workflow) -> None:
    log = three.archive.load_log(3)
    taken_out(three, 3)
    assert three.archive.load_log(3) == log
    put_back(three, 3)
    assert three.archive.load_log(3) == log
    assert three.open_issue(3).undo_label == "确认"


def test_what_is_out_stays_out_after_a_restart_and_tells_when_and_whence(
    tmp_path: Path, folder: Path
) -> None:
    files = write(folder, 1, 2)
    with Workflow.at_work(tmp_path / "a.jiebao") as workflow:
        brought(workflow, files)
        taken_out(workflow, 1)
    with Workflow.at_work(tmp_path / "a.jiebao") as workflow:
        (out,) = workflow.removing.out()
        assert (out.row.number, out.batch, out.words) == (1, 1, "往期（2 个文件）")
        assert out.brought is not None
        assert out.brought <= out.since
        assert [row.number for row in workflow.issues()] == [2]
        assert put_back(workflow, 1) == ["returned"]
        assert workflow.removing.out() == ()


def test_an_import_is_taken_back_but_what_was_worked_on_stays(three: Workflow) -> None:
    (batch,) = three.removing.imports()
    assert (batch.words, batch.issues, batch.present, batch.edited) == ("往期（3 个文件）", 3, 3, 1)
    assert three.removing.brought_by(batch.id) == (2, 1)
    assert three.removing.brought_by(batch.id, even_edited=True) == (3, 2, 1)
    taken_out(three, *three.removing.brought_by(batch.id))
    assert [row.id for row in three.issues()] == [3]
    (batch,) = three.removing.imports()
    assert (batch.issues, batch.present, batch.edited) == (3, 1, 1)


def test_a_step_that_was_undone_is_work_too(workflow: Workflow, folder: Path) -> None:
    brought(workflow, write(folder, 1))
    desk = workflow.open_issue(1)
    desk.do(SetMasthead("issue_number", 9))
    desk.undo()
    workflow.writer.flush()
    assert workflow.removing.imports()[0].edited == 1
    assert workflow.removing.brought_by(1) == ()


def test_an_import_that_is_stopped_and_goes_on_is_one(workflow: Workflow, folder: Path) -> None:
    files = write(folder, 1, 2, 3)
    begun = workflow.import_files(files)
    batch = next(begun).batch
    begun.close()
    assert [one.batch for one in workflow.import_files(files, batch=batch)] == [None, batch, batch]
    assert [(one.id, one.present) for one in workflow.removing.imports()] == [(batch, 3)]


def test_an_import_that_brings_nothing_new_is_none(three: Workflow, folder: Path) -> None:
    assert {one.status for one in brought(three, write(folder, 1, 2))} == {"duplicate"}
    assert len(three.removing.imports()) == 1


def test_a_file_that_is_brought_again_comes_back_with_its_steps(three: Workflow, folder: Path) -> None:
    steps = three.archive.load_log(3)
    taken_out(three, 1, 3)
    again = brought(three, write(folder, 1, 2, 3))
    assert [one.status for one in again] == ["returned", "duplicate", "returned"]
    assert again[0].line().endswith("移出过，已放回档案，1 篇")
    assert three.archive.load_log(3) == steps
    first, second = three.removing.imports()
    assert (first.present, first.edited, second.present) == (2, 1, 1)


def test_the_same_words_in_another_file_bring_an_issue_back(workflow: Workflow, folder: Path) -> None:
    (file,) = write(folder, 1)
    brought(workflow, [file])
    taken_out(workflow, 1)
    page = folder / "1.html"
    page.write_text(
        "".join(f"<p>{line}</p>" for line in file.read_text(encoding="utf-8").split("\n\n")), "utf-8"
    )
    twice = brought(workflow, [page, page, file])
    assert [one.status for one in twice] == ["returned", "duplicate", "duplicate"]
    assert len(workflow.issues()) == 1


def test_what_no_import_brought_counts_as_worked_on_when_a_file_brings_it_back(
    workflow: Workflow, folder: Path
) -> None:
    (file,) = write(folder, 1)
    source = Source.of_text(file.read_text(encoding="utf-8"))
    desk = workflow.new_issue(propose(source))
    taken_out(workflow, desk.issue_id)
    assert workflow.removing.out()[0].words == ""
    assert [one.status for one in brought(workflow, [file])] == ["returned"]
    assert workflow.removing.imports()[0].edited == 1


def test_an_issue_that_is_open_stays_and_the_others_go(three: Workflow) -> None:
    desk = three.open_issue(2)
    three.holdings.hold(desk)
    first, second = three.removing.take_out([2, 1])
    assert (first.status, first.error) == ("held", "这一期正在一个窗口里开着，没有移出。收起它再移出。")
    assert second.line() == "青溪邻里报 第 1 期 2019-03-11：已移出档案"
    three.holdings.let_go(desk)
    assert taken_out(three, 2) == ["removed"]


def test_an_issue_that_is_out_is_not_opened(three: Workflow) -> None:
    desk = three.open_issue(1)
    taken_out(three, 1)
    with pytest.raises(UserFacingError, match="已移出档案"):
        three.open_issue(1)
    with pytest.raises(UserFacingError, match="已移出档案"):
        three.holdings.hold(desk)
    assert "食堂" in three.issue(1).articles[0].passages[-1].text


def test_what_is_read_aside_meanwhile_does_not_bring_it_back(three: Workflow) -> None:
    desk = three.open_issue(1)
    taken_out(three, 1)
    before = answers(three)
    three.catalogue.enter(desk)
    assert answers(three) == before


def test_who_stops_in_the_middle_leaves_the_rest_in(three: Workflow) -> None:
    going = three.removing.take_out([1, 2, 3])
    next(going)
    going.close()
    assert [row.id for row in three.issues()] == [3, 2]
    assert three.archive.not_indexed() == []


def test_a_colleague_who_hands_an_issue_over_puts_it_back(three: Workflow, tmp_path: Path) -> None:
    file = three.handing.hand_over(3, tmp_path / "c.jiebao").path
    taken_out(three, 3)
    done = three.handing.take(three.handing.look(file))
    assert (done.issue, done.meeting, done.is_back) == (3, Meeting.SAME, True)
    assert done.line().endswith("它移出过档案，这次放回了。")
    assert {row.id for row in three.issues()} == {1, 2, 3}


def test_backup_and_rescue_keep_what_is_out(three: Workflow, tmp_path: Path) -> None:
    known = standing(three.archive.path)
    taken_out(three, 1, 3)
    three.writer.flush()
    assert standing(three.archive.path) == known
    back_up(three.archive.path, tmp_path / "a.zip")
    verdict = restore(tmp_path / "a.zip", tmp_path / "b.jiebao")
    assert verdict.line() == "档案完好：3 期（其中 2 期已移出），1 篇，5 步。"
    rescue(tmp_path / "b.jiebao", tmp_path / "c.jiebao")
    for copy in ("b.jiebao", "c.jiebao"):
        with Workflow.at_work(tmp_path / copy) as other:
            list(other.catalogue.catch_up())
            assert {one.row.id for one in other.removing.out()} == {1, 3}
            assert put_back(other, 3, 1) == ["returned", "returned"]
            assert len(other.search("食堂")) == 3


def test_who_comes_back_to_another_issue_of_the_same_text_is_told(workflow: Workflow, folder: Path) -> None:
    (file,) = write(folder, 1)
    brought(workflow, [file])
    taken_out(workflow, 1)
    workflow.new_issue(propose(read_source(file)))
    (back,) = workflow.removing.put_back([1])
    name = "青溪邻里报 第 1 期 2019-03-11"
    assert back.line() == f"{name}：已放回档案；同样的文字另有一期：{name}"
    taken_out(workflow, 1)
    taken_out(workflow, 2)
    assert [one.twin for one in workflow.removing.put_back([1, 2])] == ["", name]


MOVES = st.lists(
    st.tuples(st.sampled_from(("bring", "take out", "put back")), st.integers(1, len(PLACES))), max_size=12
)


@settings(deadline=None, max_examples=25)
@given(moves=MOVES)
def test_whatever_the_order_the_archive_is_as_if_the_others_never_came(moves: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as name:
        folder, present = Path(name) / "往期", set[int]()
        with (
            Workflow.at_work(Path(name) / "a.jiebao") as moved,
            Workflow.at_work(Path(name) / "b.jiebao") as fresh,
        ):
            for move, number in moves:
                known = {row.number: row.id for row in moved.issues()}
                out = {one.row.number: one.row.id for one in moved.removing.out()}
                if move == "bring":
                    brought(moved, write(folder, number))
                elif move == "take out" and number in known:
                    taken_out(moved, known[number])
                elif move == "put back" and number in out:
                    put_back(moved, out[number])
                present = present - {number} if move == "take out" else present
                present |= {number} if move == "bring" or (number in out and move == "put back") else set()
            brought(fresh, write(folder, *sorted(present)))
            assert answers(moved) == answers(fresh)
            assert verify(moved.archive.path).is_sound
