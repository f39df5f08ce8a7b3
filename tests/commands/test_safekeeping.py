"""Commands that keep the archive safe say whether it is whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli import main
from tests.commands.command_samples import SAMPLE


def test_a_backup_comes_back_and_is_verified(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    archive, backup, back = tmp_path / "a.jiebao", tmp_path / "b.zip", tmp_path / "c.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    assert printed("backup", "--archive", archive, "-o", backup) == [str(backup)]
    sound = printed("verify", backup)
    assert sound == printed("verify", "--archive", archive) == ["档案完好：1 期，6 篇，1 步。"]
    assert printed("restore", backup, "--to", back) == [f"已恢复到 {back}。{sound[0]}"]
    (verdict,) = map(json.loads, printed("verify", back, "--json"))
    assert verdict == {"sound": True, "issues": 1, "articles": 6, "steps": 1, "faults": [], "out": 0}


@pytest.mark.parametrize("name", ["", "备份"], ids=["that is there", "that is made"])
def test_a_backup_into_a_folder_is_named_by_the_day(
    printed: Callable[..., list[str]], tmp_path: Path, name: str
) -> None:
    archive, folder = tmp_path / "a.jiebao", tmp_path / name
    printed("import", SAMPLE, "--archive", archive)
    (made,) = map(json.loads, printed("backup", "--archive", archive, "-o", folder, "--json"))
    assert Path(made["path"]).parent == folder
    assert Path(made["path"]).name.startswith("a备份 20")
    assert made["size"] == Path(made["path"]).stat().st_size


def test_a_damaged_archive_is_rescued_into_a_new_one(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    archive, new = tmp_path / "a.jiebao", tmp_path / "c.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    archive.write_bytes(bytes(100) + archive.read_bytes()[100:])
    assert printed("verify", archive, status=1) == []
    (verdict,) = map(json.loads, printed("verify", archive, "--json", status=1))
    assert verdict["sound"] is False
    assert "能读的都可以抢救到新档案" in verdict["faults"][0]
    (report,) = map(json.loads, printed("restore", archive, "--to", new, "--json"))
    assert (report["issues"], report["steps"], report["lost"]) == (1, 1, [])
    assert printed("restore", archive, "--to", new, status=1) == []


def test_where_nothing_is_left_to_be_rescued_nothing_is_made(
    printed: Callable[..., list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, new = tmp_path / "a.jiebao", tmp_path / "c.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    stored = archive.read_bytes()
    archive.write_bytes(stored[:4096] + bytes(len(stored) - 4096))
    assert main(["restore", str(archive), "--to", str(new)]) == 1
    assert "有备份就从备份恢复" in capsys.readouterr().err
    assert not list(tmp_path.glob("c.jiebao*"))


def test_a_file_that_is_no_archive_is_not_rescued(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "新.jiebao"
    assert main(["restore", SAMPLE, "--to", str(target)]) == 1
    assert "不是街报编辑台的档案" in capsys.readouterr().err
    assert main(["restore", str(tmp_path / "没有"), "--to", str(target)]) == 1
    assert "文件不在了" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_own_archive_that_is_not_there_yet_is_not_backed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop.workflow.own_archive", lambda: tmp_path / "档案.jiebao")
    assert main(["backup", "-o", str(tmp_path / "b.zip")]) == 1
    assert capsys.readouterr().err.endswith("这里没有档案，也没有新建。看看位置写得对不对。\n")
    assert list(tmp_path.iterdir()) == []
