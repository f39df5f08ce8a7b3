"""Who does not see the galley hears where the caret came to rest, and of each thing once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.model import Span
from desktop.ui.galley.galley import Galley
from desktop.ui.galley.marks import marks_by_passage
from desktop.ui.galley.sheet import Row, sheet
from desktop.ui.galley.speaking import Voice
from desktop.ui.look.theme import Theme
from desktop.ui.selection import Selection
from tests.ui import samples

REVIEW = samples.doubtful_review()
LAYERS = samples.layers(REVIEW.issue)
MARKS = marks_by_passage(LAYERS)
ROWS = {row.id: row for row in sheet(REVIEW.issue)}
LEAD, SEAMED = ROWS[samples.LEAD_ID], ROWS[samples.SEAMED_ID]


def heard(voice: Voice, row: Row, offset: int) -> str:
    return voice.at(row, MARKS.get(row.id, ()), offset)


@pytest.mark.parametrize(
    ("passage", "offset", "words"),
    [
        ("1.a0-1", 0, "主标题"),
        (samples.LEAD_ID, LEAD.passage.text.index("宁可为"), "正文，人物“宁可为”待核"),
        (samples.SEAMED_ID, len(samples.HALVES[0]), "正文，接缝存疑"),
        (samples.CAPTION_ID, 0, "图说，角色存疑"),
        ("1.a1-0", 0, "第 2 篇开头，文章界存疑，主标题，角色存疑"),
        ("1.a2-0", 0, "链接开头，主标题"),
    ],
)
def test_a_place_is_heard_with_its_role_and_what_is_marked_there(
    passage: str, offset: int, words: str
) -> None:
    assert heard(Voice(), ROWS[passage], offset) == words


def test_what_was_heard_is_not_said_again_until_it_was_left() -> None:
    voice, at = Voice(), LEAD.passage.text.index("宁可为")
    assert heard(voice, LEAD, 12) == "正文"
    assert heard(voice, LEAD, at) == "人物“宁可为”待核"
    assert heard(voice, LEAD, at + 1) == ""
    assert heard(voice, LEAD, 12) == ""
    assert heard(voice, LEAD, at) == "人物“宁可为”待核"
    assert heard(voice, SEAMED, 3) == "正文"


def test_the_galley_speaks_of_a_place_and_leaves_what_is_asked_to_the_window(
    qtbot: QtBot, theme: Theme
) -> None:
    galley = Galley(theme)
    qtbot.addWidget(galley)
    galley.show_review(REVIEW, LAYERS)
    words: list[str] = []
    galley.spoken.connect(words.append)
    at = len(samples.HALVES[0])
    galley.teller.selection(Selection("a0", samples.SEAMED_ID, Span(at, at)))
    galley.teller.selection(Selection.of_doubt("a0", samples.SEAM_DOUBT))
    assert words == ["正文，接缝存疑"]
