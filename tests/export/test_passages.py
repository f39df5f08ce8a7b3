from __future__ import annotations

import pytest
from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.markup import name_of
from desktop.export.passages import Remark, set_cells, set_passage
from desktop.model import Passage, PassageKind, Run, Span

TEXT = "邻里节上，居民说“好”。"


def passage(text: str) -> Passage:
    return Passage("1.1", PassageKind.PARAGRAPH, (Run(text),))


def ranges(paragraph: _Element) -> dict[str, str]:
    """Return the words inside each comment's range."""
    found: dict[str, str] = {}
    opened: set[str] = set()
    for element in paragraph.iter():
        number = element.get(name_of("id")) or ""
        if element.tag == name_of("commentRangeStart"):
            opened.add(number)
            found[number] = ""
        elif element.tag == name_of("commentRangeEnd"):
            opened.remove(number)
        elif element.tag == name_of("t"):
            for open_number in opened:
                found[open_number] += element.text or ""
    return found


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 3)],
        [(0, 3), (1, 2)],
        [(0, 3), (2, 6)],
        [(5, 5)],
        [(0, len(TEXT))],
        [(3, 5), (5, 7)],
        [(4, 4), (4, 6)],
    ],
    ids=["one", "inside", "crossing", "a place", "all", "touching", "a place and words"],
)
def test_a_remark_becomes_a_comment_on_its_very_characters(spans: list[tuple[int, int]]) -> None:
    draft = Draft("", ())
    remarks = [Remark(Span(*span), "再核") for span in spans]
    paragraph = set_passage(draft, passage(TEXT), "Body", remarks)
    assert sorted(ranges(paragraph).values()) == sorted(TEXT[start:end] for start, end in spans)
    assert "".join(text.text or "" for text in paragraph.iter(name_of("t"))) == TEXT
    assert len(draft.comments) == len(spans)


def test_a_remark_beyond_the_text_is_let_go() -> None:
    draft = Draft("", ())
    set_passage(draft, passage("短"), "Body", [Remark(Span(0, 9), "再核")])
    assert draft.comments == []


def test_a_character_that_word_cannot_hold_is_commented_on() -> None:
    draft = Draft("", ())
    paragraph = set_passage(draft, passage("甲\x0b乙"), "Body")
    assert ranges(paragraph) == {"0": "�"}
    assert "U+000B" in "".join(draft.comments[0].itertext())


def test_a_table_keeps_its_cells_and_their_comments() -> None:
    draft = Draft("", ())
    table = passage("日期\t地点\n5月\t驿站")
    rows = set_cells(draft, table, "TableText", [Remark(Span(6, 8), "再核")])
    assert [["".join(cell.itertext()) for cell in row] for row in rows] == [["日期", "地点"], ["5月", "驿站"]]
    assert ranges(rows[1][0]) == {"0": "5月"}
