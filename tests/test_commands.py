"""The command ``jiebao`` as another program sees it: what it prints, and how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

import desktop
from desktop.assets import resources
from desktop.cli import main
from desktop.model import Source
from desktop.workflow import Workflow, propose
from tests.pictures import picture
from tests.workflow.habit_samples import FIRST, SECOND, correct, fill_masthead, text_of

SAMPLE = str(resources() / "sample" / "issue.txt")

Json = dict[str, object]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """Return a function that runs ``jiebao`` and returns the lines on standard output."""

    def run(*arguments: object, status: int = 0) -> list[str]:
        assert main([str(argument) for argument in arguments]) == status
        return capsys.readouterr().out.splitlines()

    return run


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


def test_export_names_files_by_a_pattern_and_takes_another_paper(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    lines = printed("export", SAMPLE, "--name", "送审 {版式}", "--sheet", "a4", "-o", tmp_path)
    assert lines == [str(tmp_path / "送审 版面稿.docx")]
    assert printed("export", SAMPLE, "--name", "送审 {版式}", "-o", tmp_path) == [
        str(tmp_path / "送审 版面稿 2.docx")
    ]


@pytest.mark.parametrize("layout", ["proof", "page", "manuscript"])
def test_export_writes_a_word_file_and_prints_its_path(
    printed: Callable[..., list[str]], tmp_path: Path, layout: str
) -> None:
    target = tmp_path / "out.docx"
    assert printed("export", SAMPLE, "--layout", layout, "-o", target) == [str(target)]
    assert target.read_bytes().startswith(b"PK")


def test_several_lay_outs_get_a_name_each(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    lines = printed("export", SAMPLE, "--layout", "proof", "--layout", "page", "-o", tmp_path)
    assert [Path(line).name for line in lines] == ["issue 清样.docx", "issue 版面稿.docx"]


def test_one_article_can_be_all_of_the_manuscript(
    printed: Callable[..., list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--layout", "manuscript", "--article", "3")
    printed("export", SAMPLE, *options, "-o", tmp_path / "out.docx")
    text = docx_text(tmp_path / "out.docx")
    assert "第一百期" in text
    assert "老楼装上新电梯" not in text
    assert main(["export", SAMPLE, "--layout", "manuscript", "--article", "30", "-o", str(tmp_path)]) == 1
    assert "没有第 30 篇" in capsys.readouterr().err


def test_a_paper_has_lines_of_its_own_in_ears_and_imprint(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    own = ("--left-ear", "免费取阅", "--right-ear", "热线 12345", "--legal-line", "内部资料")
    printed("export", SAMPLE, *own, "-o", tmp_path / "out.docx")
    text = docx_text(tmp_path / "out.docx")
    assert all(words in text for words in own[1::2])


def docx_text(path: Path) -> str:
    with ZipFile(path) as written:
        return re.sub("<[^>]+>", "", written.read("word/document.xml").decode())


def test_what_is_open_is_told_and_can_keep_a_file_from_being_written(
    printed: Callable[..., list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.docx"
    assert printed("export", SAMPLE, "-o", target, "--strict", status=3) == []
    assert not target.exists()
    assert main(["export", SAMPLE, "-o", str(target), "--strict", "--reason", "印厂等着"]) == 0
    assert "5 处图位缺图" in capsys.readouterr().err
    assert target.exists()


def test_export_takes_an_own_sheet_a_template_and_pictures(
    printed: Callable[..., list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed("template", "-o", tmp_path / "样式.docx")
    pictures = tmp_path / "图"
    pictures.mkdir()
    for number in range(6):
        (pictures / f"{number}.jpg").write_bytes(picture(900 + number, 600))
    target = tmp_path / "out.docx"
    options = ("--sheet", "260x370:20,14,16,14:9.5/14:4", "--template", str(tmp_path / "样式.docx"))
    assert main(["export", SAMPLE, "-o", str(target), *options, "--pictures", str(pictures)]) == 0
    told = capsys.readouterr().err
    assert "多出 1 张图片" in told
    assert "图位缺图" not in told
    with ZipFile(target) as written:
        names = written.namelist()
        document = written.read("word/document.xml").decode()
    assert sum(name.startswith("word/media/") for name in names) == 5
    assert f'w:w="{round(260 / 25.4 * 1440)}"' in document


def test_a_template_that_cannot_be_read_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "坏.docx").write_bytes(b"no zip")
    target = tmp_path / "out.docx"
    assert main(["export", SAMPLE, "-o", str(target), "--template", str(tmp_path / "坏.docx")]) == 1
    assert "没有当作样式模板" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("sheet", ["20x30", "a5", "270x390:1", "270x390:21,15,18,15:9/13:5:1"])
def test_a_sheet_that_holds_no_text_is_refused(sheet: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", SAMPLE, "--sheet", sheet])
    assert "放不下文字" in capsys.readouterr().err


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


@pytest.mark.parametrize("query", ["祁冬", "12号楼", "5月10日", "“三张清单、", "坐"])
def test_names_numbers_marks_and_single_characters_are_found(
    printed: Callable[..., list[str]], tmp_path: Path, query: str
) -> None:
    archive = tmp_path / "a.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    assert printed("search", query, "--archive", archive)


def test_folders_are_walked(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    folder = tmp_path / "2023" / "五月"
    folder.mkdir(parents=True)
    (folder / "68.txt").write_bytes(Path(SAMPLE).read_bytes())
    (folder / "图.png").write_bytes(b"\x89PNG")
    assert printed("import", tmp_path / "2023", "--archive", tmp_path / "a.jiebao") == [
        "68.txt：已入档，6 篇"
    ]


def test_a_backup_comes_back_and_is_verified(printed: Callable[..., list[str]], tmp_path: Path) -> None:
    archive, backup, back = tmp_path / "a.jiebao", tmp_path / "b.zip", tmp_path / "c.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    assert printed("backup", "--archive", archive, "-o", backup) == [str(backup)]
    sound = printed("verify", backup)
    assert sound == printed("verify", "--archive", archive) == ["档案完好：1 期，6 篇，1 步。"]
    assert printed("restore", backup, "--to", back) == [f"已恢复到 {back}。{sound[0]}"]
    (verdict,) = map(json.loads, printed("verify", back, "--json"))
    assert verdict == {"sound": True, "issues": 1, "articles": 6, "steps": 1, "faults": []}


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


def test_a_backup_into_a_folder_is_named_by_the_day(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    printed("import", SAMPLE, "--archive", tmp_path / "a.jiebao")
    (made,) = map(json.loads, printed("backup", "--archive", tmp_path / "a.jiebao", "-o", tmp_path, "--json"))
    assert Path(made["path"]).name.startswith("a备份 20")
    assert made["size"] == Path(made["path"]).stat().st_size


def test_a_damaged_archive_is_rescued_into_a_new_one(
    printed: Callable[..., list[str]], tmp_path: Path
) -> None:
    archive, new = tmp_path / "a.jiebao", tmp_path / "c.jiebao"
    printed("import", SAMPLE, "--archive", archive)
    archive.write_bytes(bytes(100) + archive.read_bytes()[100:])
    assert printed("verify", archive, status=1) == []
    (report,) = map(json.loads, printed("restore", archive, "--to", new, "--json"))
    assert (report["issues"], report["steps"], report["lost"]) == (1, 1, [])
    assert printed("restore", archive, "--to", new, status=1) == []


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


def test_a_file_that_is_no_archive_is_not_rescued(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "新.jiebao"
    assert main(["restore", SAMPLE, "--to", str(target)]) == 1
    assert "不是街报编辑台的档案" in capsys.readouterr().err
    assert main(["restore", str(tmp_path / "没有"), "--to", str(target)]) == 1
    assert "文件不在了" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_count_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["search", "书", "--limit", "-3"])
    assert "“-3”不是个数" in capsys.readouterr().err


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"街报编辑台 {desktop.__version__}"


def test_parse_works_where_qt_cannot_be_loaded() -> None:
    blocked = "import sys; sys.modules['PySide6'] = None; from desktop.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", blocked, "parse", "-", "--json"]
    text = Path(SAMPLE).read_bytes()
    answer = subprocess.run(command, input=text, capture_output=True)
    assert answer.returncode == 0, answer.stderr.decode()
    assert json.loads(answer.stdout)["source"]["name"] == "-"


def test_output_is_utf8_whatever_the_system_says() -> None:
    command = [sys.executable, "-m", "desktop", "parse", SAMPLE]
    environment = {"PYTHONIOENCODING": "latin-1", "PATH": "", "HOME": str(Path.home())}
    answer = subprocess.run(command, capture_output=True, env=environment)
    assert "老楼装上新电梯" in answer.stdout.decode("utf-8")


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


def test_a_reader_who_has_enough_is_no_trouble() -> None:
    command = [sys.executable, "-m", "desktop", "parse", SAMPLE, SAMPLE, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as printing:
        assert printing.stdout is not None
        assert printing.stderr is not None
        printing.stdout.read(1)
        printing.stdout.close()
        assert printing.stderr.read() == b""
    assert printing.returncode == 1


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
