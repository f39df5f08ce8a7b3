"""A text that is full of characters without ink reads like the text without them."""

from __future__ import annotations

import pytest

from desktop.model import Hint, HintKind, Issue, PassageKind, Reading, Source, Span
from desktop.structure import read_structure
from desktop.text.coverage import doubly_covered, uncovered

LINES = (
    "松涛街道报",
    "2026年3月4日",
    "新秤摆好了",
    "清早的菜场里人来人往，管理员把新秤一台台摆好，请大家来看。",
    "（自治办）",
    "路灯修好了",
    "昨天晚上，街口的路灯亮了起来，孩子们在灯下跳绳。",
)
PLAIN = "\n\n".join(LINES)
NAMES = {"a space of no width": "\u200b", "a mark": "\ufeff", "zero": "\0", "a direction": "\u200e"}


def read(text: str, *hints: Hint) -> Reading:
    return read_structure(Source("甲.txt", text, "", hints=hints))


def told(reading: Reading) -> list[list[tuple[PassageKind, str]]]:
    parts = [reading.front, *(article.passages for article in reading.articles)]
    return [[(passage.kind, passage.text) for passage in part] for part in parts]


def assert_whole(text: str, reading: Reading) -> None:
    issue = Issue((Source.of_text(text),), reading.masthead, reading.front, reading.articles)
    assert uncovered(issue) == []
    assert doubly_covered(issue) == []


FORMS = {
    "before every line": lambda sign: "\n\n".join(sign + line for line in LINES),
    "on lines of their own": lambda sign: f"\n{sign}\n".join(LINES),
    "amid words": lambda sign: "\n\n".join(sign.join(line) for line in LINES),
    "behind all": lambda sign: PLAIN + sign,
}


@pytest.mark.parametrize("sign", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("form", FORMS)
def test_what_prints_nothing_changes_nothing(form: str, sign: str) -> None:
    text = FORMS[form](sign)
    reading = read(text)
    assert told(reading) == told(read(PLAIN))
    assert reading.masthead.date == "2026-03-04"
    assert_whole(text, reading)


def test_a_masthead_points_at_its_words() -> None:
    reading = read("\n\n".join("\u200b" + line for line in LINES))
    ((_, plain),) = [one for one in read(PLAIN).masthead.origins if one[0] == "date"]
    ((_, origin),) = [one for one in reading.masthead.origins if one[0] == "date"]
    assert (origin.start, origin.end) == (plain.start + 2, plain.end + 2)


def test_hints_go_with_their_lines() -> None:
    text = PLAIN.replace("（自治办）", "\u200b三号楼\u200b老秦\u200b")
    start = text.index("三号楼")
    reading = read(text, Hint(Span(start, start + 6), HintKind.RIGHT))
    assert [kind for kind, line in told(reading)[1] if line == "三号楼老秦"] == [PassageKind.CREDIT]


def test_line_ends_that_were_changed_twice_are_one() -> None:
    assert told(read(PLAIN.replace("\n", "\r\r\n"))) == told(read(PLAIN))


def test_a_character_may_stand_for_a_picture() -> None:
    text = PLAIN.replace("\n\n（自治办）", "\n\n\ufffc\n\n（自治办）")
    reading = read(text)
    assert [kind for kind, _ in told(reading)[1]][-2:] == [PassageKind.PICTURE, PassageKind.CREDIT]
    assert_whole(text, reading)


@pytest.mark.parametrize(
    "text", ["\ue5e5\ue5e5", "\n\ue5e5 \ue5e5\n", "\u200b\ue5e5\ue5e5", "\ue5e5\n\n\ue5e5\ue5e5"]
)
def test_a_text_that_prints_nothing_is_kept_whole(text: str) -> None:
    assert_whole(text, read(text))
