"""Commands take issues out of the archive and put them back, and tell of each."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.workflow import Workflow
from tests.workflow.removals import work_on, write

Printed = Callable[..., list[str]]


@pytest.fixture
def archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Three issues that came by one import."""
    options = ("--archive", str(tmp_path / "a.jiebao"))
    write(tmp_path / "往期", 1, 2, 3)
    assert main(["import", str(tmp_path / "往期"), *options]) == 0
    assert capsys.readouterr().err.endswith(
        f"要撤销这次放入：jiebao remove --import 1 --archive {options[1]}\n"
    )
    return options


def test_an_issue_is_taken_out_listed_and_put_back(printed: Printed, archive: tuple[str, str]) -> None:
    assert printed("remove", "2", *archive) == ["青溪邻里报 第 2 期 2020-03-12：已移出档案"]
    assert len(printed("search", "食堂", *archive)) == 2
    (listed,) = printed("putback", *archive)
    assert listed.startswith("青溪邻里报 第 2 期 2020-03-12（2.txt）  ")
    assert listed.endswith(" 移出  第 1 次放入：往期（3 个文件）")
    assert printed("putback", "2.txt", *archive) == ["青溪邻里报 第 2 期 2020-03-12：已放回档案"]
    assert len(printed("search", "食堂", *archive)) == 3


def test_an_import_is_taken_out_but_what_was_worked_on(
    archive: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with Workflow.at_work(Path(archive[1])) as workflow:
        work_on(workflow, 3)
    assert main(["remove", *archive]) == 0
    assert capsys.readouterr().out.endswith("往期（3 个文件）：放进 3 期，在档案里 3，其中 1 期改过\n")
    assert main(["remove", "--import", "1", *archive]) == 0
    assert capsys.readouterr().err == ("移出 2 期。另有 1 期放入后改过，没有移出，加 --edited 一并移出。\n")
    assert main(["remove", "--import", "1", "--edited", *archive]) == 0
    assert capsys.readouterr().err == "移出 1 期。\n"
    assert main(["putback", "--import", "1", *archive]) == 0
    assert capsys.readouterr().err == "放回 3 期。\n"


def test_data_is_printed_for_programs(printed: Printed, archive: tuple[str, str]) -> None:
    (batch,) = map(json.loads, printed("remove", "--json", *archive))
    assert (batch["id"], batch["issues"], batch["present"], batch["edited"]) == (1, 3, 3, 0)
    moved = [json.loads(line) for line in printed("remove", "1", "3", "--json", *archive)]
    assert [(one["status"], one["date"]) for one in moved] == [
        ("removed", "2019-03-11"),
        ("removed", "2021-03-13"),
    ]
    out = [json.loads(line) for line in printed("putback", "--json", *archive)]
    assert {one["row"]["number"] for one in out} == {1, 3}
    assert len(printed("putback", "--all", "--json", *archive)) == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["remove", "9"], "档案里没有“9”这一期。"),
        (["remove", "--import", "7"], "档案里没有第 7 次放入。"),
        (["putback", "2"], "没有移出“2”这一期。"),
    ],
)
def test_what_is_not_there_is_told(
    archive: tuple[str, str], capsys: pytest.CaptureFixture[str], asked: list[str], told: str
) -> None:
    assert main([*asked, *archive]) == 1
    assert capsys.readouterr().err.endswith(f"{told}\n")


def test_an_issue_that_a_window_holds_stays(
    archive: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with Workflow.at_work(Path(archive[1])) as workflow:
        desk = workflow.open_issue(1)
        workflow.holdings.hold(desk)
        assert main(["remove", "--import", "1", *archive]) == 1
        workflow.holdings.let_go(desk)
    assert capsys.readouterr().err == "移出 2 期。1 期正在窗口里开着，没有移出。\n"
