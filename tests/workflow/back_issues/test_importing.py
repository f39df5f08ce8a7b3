"""Back issues come into the archive once each, whatever stops the import, and doubts are told."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.model.habits import Habits, Paper
from desktop.workflow import Background, Imported, Workflow
from desktop.workflow.back_issues.readers import Readers
from desktop.workflow.back_issues.reading import Known, ReadFile, read_back_issue

NEWS = "楼道添了新扶手\n\n11月3日，居委会主任林晓来到{0}号楼，看望独居老人。\n"
PRINTED = "云桥社区报\n\n2020年8月12日\n\n第42期\n\n" + NEWS


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    yield workflow
    workflow.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "往期" / "2019年").mkdir(parents=True)
    return tmp_path / "往期"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def brought(workflow: Workflow, folder: Path, processes: int = 1) -> list[Imported]:
    return list(workflow.import_files([folder], processes))


def test_date_and_number_come_from_the_masthead(workflow: Workflow, folder: Path) -> None:
    write(folder, "2020-08-12.txt", PRINTED.format(7))
    (one,) = brought(workflow, folder)
    assert (one.status, one.date, one.number, one.unsure) == ("added", "2020-08-12", 42, ())


def test_what_the_masthead_lacks_comes_from_the_name_and_is_told(workflow: Workflow, folder: Path) -> None:
    write(folder, "2019年/8月12日 第30期.txt", NEWS.format(7))
    (one,) = brought(workflow, folder)
    assert (one.date, one.number) == ("2019-08-12", 30)
    assert one.line().endswith("已入档，1 篇；日期取自文件名；期号取自文件名")
    assert one.issue is not None
    desk = workflow.open_issue(one.issue)
    masthead = desk.review.issue.masthead
    assert (masthead.date, masthead.issue_number, masthead.year) == ("2019-08-12", 30, 2019)


def test_a_date_is_filled_in_afterwards_as_a_step_of_its_own(workflow: Workflow, folder: Path) -> None:
    write(folder, "定稿.txt", NEWS.format(7))
    (one,) = brought(workflow, folder)
    assert one.issue is not None
    workflow.catalogue.fill_masthead(one.issue, "date", "2020-08-12")
    (hit,) = workflow.search("林晓")
    assert hit.date == "2020-08-12"
    desk = workflow.open_issue(one.issue)
    desk.undo()
    assert desk.review.issue.masthead.date is None


def test_a_name_that_says_otherwise_is_told_and_not_believed(workflow: Workflow, folder: Path) -> None:
    write(folder, "2021-01-01.txt", PRINTED.format(7))
    (one,) = brought(workflow, folder)
    assert (one.date, one.unsure) == ("2020-08-12", ("日期与文件名不同，照报头",))


def test_an_issue_without_a_date_is_told(workflow: Workflow, folder: Path) -> None:
    write(folder, "定稿.txt", NEWS.format(7))
    (one,) = brought(workflow, folder)
    assert (one.date, one.unsure) == (None, ("没有日期",))


def test_a_file_in_which_no_article_is_seen_is_told(workflow: Workflow, folder: Path) -> None:
    (folder / "云桥社区报2020-08-12.txt").write_text("x", encoding="utf-8")
    (one,) = workflow.import_files([folder / "云桥社区报2020-08-12.txt"])
    assert (one.articles, one.unsure) == (0, ("日期取自文件名", "没有看出文章"))


def test_the_same_file_and_the_same_words_are_taken_once(workflow: Workflow, folder: Path) -> None:
    write(folder, "1.txt", PRINTED.format(7))
    write(folder, "2.txt", PRINTED.format(7))
    write(folder, "3.html", f"<p>{PRINTED.format(7).replace(chr(10) * 2, '</p><p>')}</p>")
    write(folder, "4.txt", PRINTED.format(8))
    results = brought(workflow, folder)
    assert [one.status for one in results] == ["added", "duplicate", "duplicate", "added"]
    assert results[1].issue == results[2].issue == results[0].issue
    assert results[3].unsure[-1] == "和档案里的第 42 期同一期号或日期"


def test_a_file_that_cannot_be_read_stops_nothing(workflow: Workflow, folder: Path) -> None:
    (folder / "1.docx").touch()
    write(folder, "2.txt", PRINTED.format(7))
    (folder / "~$1.docx").write_bytes(b"Word's own")
    failed, added = brought(workflow, folder)
    assert (failed.status, added.status) == ("failed", "added")
    assert failed.line() == f"{folder / '1.docx'}：{failed.error}"


def test_a_mistake_in_reading_one_file_stops_no_other_and_is_raised(
    workflow: Workflow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_wrongly(path: Path, known: Known) -> ReadFile:
        if path.name == "2.txt":
            raise IndexError
        return read_back_issue(path, known)

    monkeypatch.setattr("desktop.workflow.back_issues.readers.read_back_issue", read_wrongly)
    for number in range(1, 4):
        write(folder, f"{number}.txt", PRINTED.format(number))
    results = workflow.import_files([folder])
    came = [next(results) for _ in range(3)]
    assert [one.status for one in came] == ["added", "failed", "added"]
    assert came[1].words() == "程序读它时出了错，没有入档；别的文件照读。"
    with pytest.raises(IndexError):
        next(results)


def test_what_was_brought_in_is_found_at_once(workflow: Workflow, folder: Path) -> None:
    write(folder, "1.txt", PRINTED.format(7))
    brought(workflow, folder)
    assert workflow.archive.not_indexed() == []
    (hit,) = workflow.search("林晓")
    assert hit.date == "2020-08-12"


def test_an_import_that_was_stopped_goes_on_without_a_double_or_a_hole(tmp_path: Path, folder: Path) -> None:
    for number in range(12):
        write(folder, f"{number:02}.txt", PRINTED.format(number))
    with closing(Workflow.open(tmp_path / "档案.jiebao")) as workflow:
        results = workflow.import_files([folder], 2)
        first = [next(results) for _ in range(3)]
        results.close()
        assert [one.status for one in first] == ["added"] * 3
    with closing(Workflow.open(tmp_path / "档案.jiebao")) as workflow:
        statuses = [one.status for one in workflow.import_files([folder], 2)]
        assert statuses == ["duplicate"] * 3 + ["added"] * 9
        assert [row.source for row in reversed(workflow.issues())] == [f"{n:02}.txt" for n in range(12)]


def test_reading_a_back_issue_leaves_no_garbage_that_would_gather_in_a_long_import(folder: Path) -> None:
    path = write(folder, "2020-08-12.txt", PRINTED.format(7) * 20)
    read_back_issue(path, Known(Background()))
    gc.collect()
    gc.disable()
    try:
        read_back_issue(path, Known(Background()))
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0


def test_a_file_that_ends_the_process_that_reads_it_stops_no_other(
    workflow: Workflow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        write(folder, f"{number:02}.txt", PRINTED.format(number))
    monkeypatch.setattr("desktop.workflow.back_issues.readers.read_back_issue", read_or_end)
    results = brought(workflow, folder, 2)
    assert [Path(one.source).name for one in results] == [f"{number:02}.txt" for number in range(12)]
    assert [one.status for one in results].count("added") == 11
    assert results[5].words().startswith("读它时用的进程被系统停掉了")


def read_or_end(path: Path, known: Known) -> ReadFile:
    if path.name == "05.txt":
        os._exit(9)
    return read_back_issue(path, known)


def test_what_the_archive_knows_goes_once_to_each_process_and_not_with_each_file(folder: Path) -> None:
    paths = [write(folder, f"{number:02}.txt", PRINTED.format(number)) for number in range(12)]
    habits = Sent()
    with closing(Readers(len(paths), 2, Known(Background(), habits))) as readers:
        files = [work.result() for work in [readers.begin(path) for path in paths]]
    assert [file.issues[0].articles for file in files] == [1] * 12
    assert habits.times <= 2


class Sent(dict[Paper, Habits]):
    """Habits that count how often they are sent to another process."""

    times = 0

    def __reduce__(self) -> tuple[type[dict[Paper, Habits]], tuple[()]]:
        self.times += 1
        return dict, ()
