"""Nothing is lost: every character that is no white space stands in exactly one passage."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import Issue, Source
from desktop.structure import read_structure
from desktop.text.coverage import characters_in_place, doubly_covered, uncovered

GOLD = os.environ.get("JIEBAO_GOLD")
GOLD_TEXTS = sorted(Path(GOLD).glob("*.txt")) if GOLD else []

# Pieces that mean something to a reader of newspapers, so that random texts reach every label.
PIECES = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\n\n\n\n",
        "  ",
        "　　",
        "\t",
        "2021年3月4日",
        "本期 4 版 第 7 期",
        "自 / 在 / 一 / 方",
        "【图片新闻】",
        ">>>延伸阅读",
        "春风桥街道召开会议",
        "一条心 两手抓",
        "□记者 甲乙",
        "(自治办)",
        "(下转第2版)",
        "●事项",
        "3月4日上午,居民来到",
        "活动现场。",
        "，",
        "”",
        "\x00",
        "\ud800",
        "\x0c",
        "\ufeff",
        "\u200b",
        "\xad",
        "\ufffc",
        "\ue5e5",
        "\r\r\n",
    ]
)
TEXTS = {
    "empty": "",
    "white space": " \n\t\u3000\r\n",
    "one word": "街",
    "old Mac line ends": "甲街道\r乙路,\r丙弄。\r",
    "unicode line ends": "甲\u2028乙\u2029丙\x85丁\x0b戊\x0c己",
    "control characters": "\x00\x01甲\x1f乙\x7f\x9f",
    "lone surrogates": "甲\ud800乙\udfff",
    "nothing that prints": "\u200b\n\ufeff\n\x00",
    "a wide space for private use alone": "\ue5e5\n甲\ue5e5乙\n\ue5e5\ue5e5丙",
    "byte order mark": "\ufeff甲街道召开会议\ufeff",
    "a table": "项目\t时间\t\n理发\t周一\n\n量血压\t周二",
    "one mark a line": "\n".join("，。、；：？！“”（）《》"),
}


def issue_of(text: str) -> Issue:
    source = Source.of_text(text)
    reading = read_structure(source)
    return Issue((source,), reading.masthead, reading.front, reading.articles)


def assert_nothing_is_lost(text: str) -> None:
    issue = issue_of(text)
    assert uncovered(issue) == []
    assert doubly_covered(issue) == []


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_odd_texts_lose_nothing(text: str) -> None:
    assert_nothing_is_lost(text)


@given(st.text(st.characters(), max_size=300))
@settings(max_examples=60)
def test_any_text_loses_nothing(text: str) -> None:
    assert_nothing_is_lost(text)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=120)
def test_texts_of_newspaper_pieces_lose_nothing(text: str) -> None:
    assert_nothing_is_lost(text)


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=60)
def test_every_passage_shows_its_source_characters(text: str) -> None:
    issue = issue_of(text)
    for passage in issue.passages():
        assert passage.text == "".join(run.text for run in passage.runs)
        assert passage.text == passage.text.strip("\n ")
        assert all(text[span.start : span.end] for span in passage.pieces)


def test_a_line_of_a_hundred_thousand_characters_stays_one_passage() -> None:
    issue = issue_of("社区食堂开张," * 15_000)
    assert characters_in_place(issue) == (105_000, 105_000)
    assert len(list(issue.passages())) == 1


if GOLD_TEXTS:

    @pytest.mark.parametrize("path", GOLD_TEXTS, ids=lambda path: path.stem)
    def test_annotated_issues_lose_nothing(path: Path) -> None:
        assert_nothing_is_lost(path.read_bytes().decode("utf-8"))
