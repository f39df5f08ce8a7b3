"""Commands that ask the archive print what it holds, and make none."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.cli import main
from tests.commands.command_samples import SAMPLE


@pytest.mark.parametrize("query", ["祁冬", "12号楼", "5月10日", "“三张清单、", "坐"])
def test_names_numbers_marks_and_single_characters_are_found(
    printed: Callable[..., list[str]], tmp_path: Path, query: str
) -> None:
    archive = tmp_path / "a.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    assert printed("search", query, "--archive", archive)


def test_people_are_listed_and_followed(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    archive = tmp_path / "a.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    everybody = [json.loads(line) for line in printed("people", "--archive", archive, "--json")]
    assert "骆清和" in {one["name"] for one in everybody}
    followed = printed("people", "骆清和", "--archive", archive)
    assert followed[0].startswith("2023-05-19  梧桐里街道党工委书记骆清和  社区新报 第 68 期")
    assert printed("people", "--kind", "place", "--archive", archive)


@pytest.mark.parametrize(
    ("by", "first"),
    [("month", "2023-05,社区新报,1,6,"), ("section", "2023,"), ("person", "2023,骆清和,1,")],
)
def test_figures_become_a_table_that_excel_opens(
    printed: Callable[..., list[str]], tmp_path: Path, by: str, first: str
) -> None:
    archive, table = tmp_path / "a.jiebao", tmp_path / "a.csv"
    printed("import", SAMPLE, "--archive", archive)
    assert printed("figures", "--by", by, "--archive", archive, "-o", table) == [str(table)]
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = table.read_text(encoding="utf-8-sig").splitlines()
    assert any(row.startswith(first) for row in rows[1:])


def test_the_whole_archive_is_unpacked(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    archive, lines, texts = tmp_path / "a.jiebao", tmp_path / "a.jsonl", tmp_path / "texts"
    printed("import", SAMPLE, "--archive", archive)
    assert printed("unpack", "--archive", archive, "-o", lines) == [str(lines)]
    (issue,) = map(json.loads, lines.read_text(encoding="utf-8").splitlines())
    assert issue["masthead"]["issue_number"] == 68
    (path,) = printed("unpack", "--text", "--archive", archive, "-o", texts)
    assert Path(path) == texts / "2023" / "00001 2023-05-19 社区新报 第 68 期.txt"
    assert "老楼装上新电梯 邻里坐到一张桌" in Path(path).read_text(encoding="utf-8")


def test_a_date_that_is_none_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    archive = ("--archive", str(tmp_path / "a.jiebao"))
    main(["import", SAMPLE, *archive])
    for date in ("昨天", "2020-13"):
        capsys.readouterr()
        assert main(["search", "书", "--from", date, *archive]) == 1
        assert capsys.readouterr().err == f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。\n"


NOTHING = {
    "no such words": (("search", "没有这句"), 0, "档案里没有“没有这句”。"),
    "no words": (("search", " "), 1, "没有写要找的字。"),
    "nobody": (("people", "无此人"), 0, "档案里没有“无此人”。"),
    "initials": (("people", "lqh"), 0, "档案里没有“lqh”。这样开头的有：骆清和。"),
}


@pytest.mark.parametrize(("asked", "status", "words"), NOTHING.values(), ids=NOTHING.keys())
def test_what_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: tuple[str, ...], status: int, words: str
) -> None:
    archive = ("--archive", str(tmp_path / "a.jiebao"))
    main(["import", SAMPLE, *archive])
    capsys.readouterr()
    assert main([*asked, *archive]) == status
    assert capsys.readouterr() == ("", f"{words}\n")


@pytest.mark.parametrize("asked", [("search", "书"), ("people",), ("unpack", "-o", "x"), ("backup",)])
def test_asking_makes_no_archive(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: tuple[str, ...]
) -> None:
    archive = tmp_path / "没有.jiebao"
    assert main([*asked, "--archive", str(archive)]) == 1
    assert capsys.readouterr().err == f"{archive}：这里没有档案，也没有新建。看看位置写得对不对。\n"
    assert not archive.exists()


def test_asking_makes_no_archive_of_an_empty_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "空.txt"
    file.touch()
    assert main(["search", "书", "--archive", str(file)]) == 1
    assert capsys.readouterr().err == f"{file}：这里没有档案，也没有新建。看看位置写得对不对。\n"
    assert file.stat().st_size == 0


def test_a_folder_that_is_named_as_an_archive_is_told_from_a_broken_disk(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for asked in (["search", "书"], ["import", SAMPLE]):
        assert main([*asked, "--archive", str(tmp_path)]) == 1
        told = capsys.readouterr().err
        assert told == f"{tmp_path}：这是文件夹，不是档案。写上里面那个 .jiebao 文件的名称。\n"


def test_a_count_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["search", "书", "--limit", "-3"])
    assert "“-3”不是个数" in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked", [("search", "祁冬"), ("people",), ("figures", "-o", "篇数.csv")], ids=lambda one: one[0]
)
def test_what_is_not_in_the_index_yet_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    asked: tuple[str, ...],
) -> None:
    """A rescue leaves the index to the window; who asks before that must not take part for all."""
    monkeypatch.chdir(tmp_path)
    assert main(["import", SAMPLE, "--archive", "a.jiebao"]) == 0
    capsys.readouterr()
    assert main([*asked, "--archive", "a.jiebao"]) == 0
    assert not capsys.readouterr().err
    with closing(sqlite3.connect("a.jiebao")) as database, database:
        database.execute("UPDATE issues SET indexed = NULL")
    assert main([*asked, "--archive", "a.jiebao"]) == 0
    assert capsys.readouterr().err.startswith("有 1 期还没有编进查找，下面可能不全。")
