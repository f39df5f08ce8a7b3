"""What a rescued archive lacks is told in few words, whatever the numbers in it say."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.archive.safety import rescue
from desktop.archive.safety.logs import _saying_more
from desktop.model import Source

GAPS = {
    "one issue": (3, ("档案里的第 2 份：没有找到。",)),
    "some issues": (9, ("档案里的第 2 份到第 8 份：没有找到。",)),
    "the numbers of a damaged page": (1 << 40, (f"档案里的第 2 份到第 {(1 << 40) - 1} 份：没有找到。",)),
}


@pytest.mark.parametrize(("number", "told"), GAPS.values(), ids=GAPS.keys())
def test_issues_that_are_missing_are_told(
    path: Path, tmp_path: Path, number: int, told: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"INSERT INTO issues (id) VALUES ({number})")
    assert rescue(path, tmp_path / "抢救.jiebao").lost[:1] == told


def test_a_step_that_waits_to_be_redone_does_not_go_in_silence(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE entries SET time = '1999' WHERE id = '4'")
    assert rescue(path, tmp_path / "抢救.jiebao").lost == (
        "第 68 期：有几步读不出来，停在第 3 步，共留下 3 步。",
    )


@pytest.mark.parametrize(
    ("last", "comes_out"),
    [
        pytest.param("扶手装好了，\n\n居民很高兴。", False, id="what was read"),
        pytest.param("扶手装好了,居民很高兴。", False, id="lines that a page's label parts, marks made full"),
        pytest.param("扶手装好了，居民都很高兴。", True, id="what an editor wrote"),
    ],
)
def test_a_last_text_comes_out_where_it_says_more_than_the_source(last: str, *, comes_out: bool) -> None:
    read = Source.of_text("扶手装好了，\n第二版\n居民很高兴。")
    assert list(_saying_more([Source.of_text(last)], [read])) == [Source.of_text(last)] * comes_out
