"""Several files at once, some of which cannot be read: the others come, and all that failed is told."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.opening import newcomers, reading
from desktop.workflow import check_length, split_source
from tests.ui.desks import answer

GOOD = "{}：小区里开了新书屋\n\n新书屋开在三号楼底层，居民们都来看书。\n"


def put(folder: Path, *names: str) -> tuple[Path, ...]:
    paths = tuple(folder / name for name in names)
    for path in paths:
        path.write_text("" if path.stem.startswith("空") else GOOD.format(path.stem), encoding="utf-8")
    return paths


def titles(window: MainWindow) -> list[str]:
    desk = window.session.desk
    return [one.passages[0].text.split("：")[0] for one in desk.review.issue.articles] if desk else []


def wait(qtbot: QtBot, window: MainWindow) -> str:
    """Wait until all is read, and return what the card says."""
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    return window.panes.notice.accessibleName()


EMPTY = "这个文件是空的，里面没有文字。"


@pytest.mark.parametrize(
    ("names", "read", "told"),
    [
        (["空甲.txt", "要闻.txt"], ["要闻"], f"“空甲.txt”：{EMPTY}"),
        (["要闻.txt", "空甲.txt", "空乙.txt"], ["要闻"], f"“空甲.txt”、“空乙.txt”：{EMPTY}"),
        (["空甲.txt", "空乙.txt"], [], f"“空甲.txt”、“空乙.txt”：{EMPTY}"),
        (
            ["要闻.txt", "空甲.txt", "副刊.txt"],
            ["要闻", "副刊"],
            f"“空甲.txt”：{EMPTY}\n2 个文件读成了一期。不是一期的，一个一个打开。",
        ),
    ],
    ids=["the first", "two of three", "all", "one between"],
)
def test_what_cannot_be_read_keeps_nothing_else_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, names: list[str], read: list[str], told: str
) -> None:
    window.open_files(put(tmp_path, *names))
    assert wait(qtbot, window) == told
    assert titles(window) == read


def test_what_comes_with_a_file_that_is_known_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    known, new = put(tmp_path, "要闻.txt", "副刊.txt")
    window.open_files((known,))
    wait(qtbot, window)
    window.run("close")
    window.open_files((known, new))
    qtbot.waitUntil(lambda: titles(window) == ["要闻", "副刊"], timeout=20_000)
    assert wait(qtbot, window).endswith("打开的是那一期。另外 1 个成了它的文章，不是这一期的就撤销。")


def test_articles_that_come_while_the_archive_is_in_front_are_shown(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path
) -> None:
    (new,) = put(tmp_path, "副刊.txt")
    desk.run("search")
    desk.open_files((new,))
    answer(desk, "本期的文章")
    qtbot.waitUntil(lambda: titles(desk)[-1:] == ["副刊"], timeout=20_000)
    qtbot.waitUntil(lambda: desk.panes.shows_text)


def test_a_link_from_a_browser_is_told_and_not_read(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    window.hands.files.take(data)
    assert window.panes.notice.accessibleName().startswith("这是一个网址，没有读入。")
    assert not window.jobs.is_busy


def test_the_text_that_was_too_long_is_the_one_that_is_split(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "check_length", partial(check_length, limit=60))
    monkeypatch.setattr(newcomers, "split_source", partial(split_source, limit=60))
    short, long = put(tmp_path, "短.txt", "长.txt")
    long.write_text(GOOD.format("长") * 3, encoding="utf-8")
    window.open_files((short,))
    wait(qtbot, window)
    window.open_files((long,))
    answer(window, "本期的文章")
    assert "超过一期的上限" in wait(qtbot, window)
    window.run("close")
    answer(window, "拆成几期读入")
    qtbot.waitUntil(lambda: window.session.desk is not None, timeout=20_000)
    assert len(window.session.workflow.issues()) > 2
