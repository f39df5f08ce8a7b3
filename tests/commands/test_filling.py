"""Commands that put issues into the archive tell what became of each."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli import main
from tests.commands.command_samples import SAMPLE


def test_an_imported_issue_is_found_and_never_taken_in_twice(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    archive = tmp_path / "a.jiebao"
    (added,) = map(json.loads, printed("import", SAMPLE, "--archive", archive, "--json"))
    (again,) = map(json.loads, printed("import", SAMPLE, "--archive", archive, "--json"))
    assert (added["status"], again["status"]) == ("added", "duplicate")
    hits = [json.loads(line) for line in printed("search", "骆清和", "--archive", archive, "--json")]
    assert {hit["headline"] for hit in hits} == {"老楼装上新电梯 邻里坐到一张桌", "街道召开社区工作者大会"}
    assert all(hit["date"] == "2023-05-19" for hit in hits)


def test_folders_are_walked_and_each_file_is_told_by_its_path(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "2023" / "五月"
    folder.mkdir(parents=True)
    (folder / "68.txt").write_bytes(Path(SAMPLE).read_bytes())
    (folder / "图.png").write_bytes(b"\x89PNG")
    assert printed("import", tmp_path / "2023", "--archive", tmp_path / "a.jiebao") == [
        f"{folder / '68.txt'}：已入档，6 篇"
    ]


def test_folders_without_anything_to_read_fail_and_other_kinds_of_files_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "图").mkdir()
    for name in ("一.jpg", "二.jpg", "版面.indd", "~$三.docx", ".DS_Store"):
        (tmp_path / "图" / name).write_bytes(b"x")
    assert main(["import", str(tmp_path / "图"), SAMPLE, "--archive", str(tmp_path / "a.jiebao")]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[0].startswith(f"{tmp_path / '图'}：这里面没有能读的文件。")
    told, undone = err.splitlines()
    assert told == "放进 1 期，已有 0，没有读成 1。另有 3 个文件不是能读的文字，没有读：.jpg 2、.indd 1。"
    assert undone == f"要撤销这次放入：jiebao remove --import 1 --archive {tmp_path / 'a.jiebao'}"


def test_an_issue_is_handed_over_and_received(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    here, there = tmp_path / "here.jiebao", tmp_path / "there.jiebao"
    printed("import", SAMPLE, "--archive", here)
    (name,) = printed("handover", "68", "-o", tmp_path, "--archive", here)
    assert Path(name).suffix == ".jiebao"
    (line,) = printed("receive", name, "--archive", there)
    assert "第 68 期放进了档案" in line
    assert json.loads(printed("receive", name, "--json", "--archive", there)[0])["status"] == "same"
    assert printed("search", "骆清和", "--archive", there)


def test_an_issue_that_is_not_there_is_not_handed_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    archive = ("--archive", str(tmp_path / "a.jiebao"))
    main(["import", SAMPLE, *archive])
    assert main(["handover", "99", *archive]) == 1
    assert "没有“99”这一期" in capsys.readouterr().err
    assert main(["receive", SAMPLE, *archive]) == 1
    assert "不是街报编辑台交出的一期" in capsys.readouterr().err
