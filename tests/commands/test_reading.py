"""Commands that read files print issues, findings and facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.model import Source
from desktop.workflow import Workflow, propose
from tests.commands.command_samples import SAMPLE
from tests.workflow.habit_samples import FIRST, SECOND, correct, fill_masthead, text_of


def test_parse_prints_one_issue_a_line_in_the_order_of_the_files(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    other = tmp_path / "b.txt"
    other.write_text("小区里开了新书屋\n\n昨天，新书屋开门了，居民都来看书。\n", encoding="utf-8")
    first, second = (json.loads(line) for line in printed("parse", SAMPLE, other, "--json"))
    assert [first["source"]["name"], second["source"]["name"]] == ["issue.txt", "b.txt"]
    assert first["schema"] == second["schema"] == "jiebao.issue/1"


def test_a_file_that_cannot_be_read_gives_a_line_and_the_others_are_still_printed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["parse", str(empty), SAMPLE, "--json"]) == 1
    out, err = capsys.readouterr()
    broken, read = map(json.loads, out.splitlines())
    assert broken["error"] in err
    assert read["articles"]


def test_without_json_parse_prints_an_outline_to_read(printed: Callable[..., list[str]]) -> None:
    lines = printed("parse", SAMPLE)
    assert lines[0].startswith("报头  社区新报，第 68 期，2023-05-19")
    assert "第 1 篇  老楼装上新电梯 邻里坐到一张桌" in lines


def test_explain_says_why_a_line_is_what_it_is(printed: Callable[..., list[str]]) -> None:
    assert any("老楼装上新电梯" in line for line in printed("parse", "--explain", SAMPLE))


def test_check_ends_with_one_where_an_error_is_among_the_findings(
    printed: Callable[..., list[str]],
) -> None:
    lines = printed("check", SAMPLE, status=1)
    assert any("stray-latin" in line for line in lines)
    assert all(line.startswith("issue.txt:第") for line in lines)


def test_check_tells_what_is_right_where_it_is_asked_to(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("书屋开门\n\n2020年8月12日（星期三），书屋开门迎客，街坊们都来了。\n", encoding="utf-8")
    told = set(printed("check", "--verified", file)) - set(printed("check", file))
    assert [" weekday ok " in line for line in told] == [True]


def test_check_follows_a_file_of_rules(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    rules = tmp_path / "rules.txt"
    rules.write_text("停用\tstray-latin\n停用\tweekday\n", encoding="utf-8")
    assert not any("stray-latin" in line for line in printed("check", "--rules", rules, SAMPLE, status=0))
    rules.write_text("别的\n", encoding="utf-8")
    assert printed("check", "--rules", rules, SAMPLE, status=2) == []


def test_checks_are_explained_with_what_was_measured(printed: Callable[..., list[str]]) -> None:
    lines = printed("checks")
    assert "【标点】" in lines
    assert any(line.startswith("检验组：合计") for line in lines)


def test_check_ends_with_two_where_a_file_cannot_be_read(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    assert printed("check", tmp_path / "none.txt", status=2) == []


def test_facts_are_printed_as_a_table(printed: Callable[..., list[str]]) -> None:
    head, *rows = printed("facts", SAMPLE)
    assert head == "\ufeff种类,名称,说明,篇,标题,版,处数,状态,依据"
    assert any(row.startswith("人物,骆清和,") for row in rows)


def test_the_facts_of_several_files_name_their_files(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    other = tmp_path / "b.txt"
    other.write_text("小区里开了新书屋\n\n昨天，居委会主任林晓来看书。\n", encoding="utf-8")
    head, *rows = printed("facts", SAMPLE, other)
    assert head.startswith("\ufeff文件,种类")
    assert {row.split(",")[0] for row in rows} == {"issue.txt", "b.txt"}


@pytest.mark.parametrize(("name", "begins"), [("表.csv", b"\xef\xbb\xbf"), ("表.docx", b"PK")])
def test_facts_are_written_for_excel_or_word(
    printed: Callable[..., list[str]], tmp_path: Path, name: str, begins: bytes
) -> None:
    target = tmp_path / name
    assert printed("facts", SAMPLE, "-o", target) == [str(target)]
    assert target.read_bytes().startswith(begins)


def test_facts_of_files_that_cannot_be_read_are_missed(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    lines = printed("facts", tmp_path / "none.txt", SAMPLE, "-o", tmp_path, status=1)
    assert lines == [str(tmp_path / "issue 事实表.csv")]


def test_parse_reads_by_the_habits_of_an_archive_that_is_named(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    archive, file = tmp_path / "a.jiebao", tmp_path / "18.txt"
    file.write_text(text_of(SECOND), encoding="utf-8")
    with closing(Workflow.open(archive)) as workflow:
        desk = workflow.new_issue(propose(Source.of_text(text_of(FIRST))))
        fill_masthead(desk, 17)
        correct(desk, FIRST)
    (issue,) = map(json.loads, printed("parse", file, "--archive", archive, "--json"))
    assert [article["section"] for article in issue["articles"]] == ["桥头话", "邻里灯", "邻里灯"]
    assert issue["masthead"]["paper"] == "云桥之声"
    explained = "\n".join(printed("parse", file, "--archive", archive, "--explain"))
    assert "本报习惯：这几个字是栏目" in explained
    assert "本报习惯" not in "\n".join(printed("parse", file, "--explain"))
