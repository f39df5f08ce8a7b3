"""Commands that write Word files print where they are, and tell what is open."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.cli import main
from tests.commands.command_samples import SAMPLE
from tests.pictures import picture


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
