"""A reading proof really edited and saved in LibreOffice comes back as exactly what was done to it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import export_word
from desktop.intake.returned import read_returned
from desktop.model import Layout, Review
from desktop.model.returned import Proposal, ProposalKind
from desktop.review import apply_edit
from desktop.review.returned import Standing, accepting, proofed, proposals, standing
from tests.end_to_end.office_reviewer import TRACK, Step, edited
from tests.export import export_samples as samples
from tests.office import skip_without

Told = tuple[ProposalKind, str, str]
CHANGED, INSERTED, DELETED = ProposalKind.CHANGED, ProposalKind.INSERTED, ProposalKind.DELETED
MOVED, SPLIT, JOINED = ProposalKind.MOVED, ProposalKind.SPLIT, ProposalKind.JOINED

GONE, SLOT_MOVED = ProposalKind.SLOT_GONE, ProposalKind.SLOT_MOVED
TOLD = re.compile("comment")

LEAD, HEADLINE, OPENING, PHONE, WEEKDAY = "5月20日上午", "一碗馄饨", "阳光驿站在", "电话555", "每周三"
WHOLE_PHONE, WHOLE_WEEKDAY = "电话55512345，找俞老师。", "每周三休息，节假日另行通知。"

CASES: dict[str, tuple[list[Step], list[Told]]] = {
    "nothing": ([], []),
    "a name retyped": ([("retype", LEAD, "闻一舟", "闻亦舟")], [(CHANGED, "一", "亦")]),
    "a name tracked": ([TRACK, ("retype", PHONE, "俞老师", "于老师")], [(CHANGED, "俞", "于")]),
    "a name in three places": (
        [
            TRACK,
            ("retype", LEAD, "闻一舟", "闻亦舟"),
            ("retype", "□记者", "闻小溪", "闻晓溪"),
            ("retype", PHONE, "俞老师", "余老师"),
        ],
        [(CHANGED, "小", "晓"), (CHANGED, "一", "亦"), (CHANGED, "俞", "余")],
    ),
    "a number tracked": ([TRACK, ("retype", OPENING, "7号", "17号")], [(CHANGED, "", "1")]),
    "words put in": ([TRACK, ("retype", WEEKDAY, "休息", "全天休息")], [(CHANGED, "", "全天")]),
    "words taken out": (
        [TRACK, ("retype", WEEKDAY, "，节假日另行通知", "")],
        [(CHANGED, "，节假日另行通知", "")],
    ),
    "two places of one paragraph": (
        [("retype", OPENING, "7号", "9号"), ("retype", OPENING, "8:30", "9:00")],
        [(CHANGED, "7", "9"), (CHANGED, "8:3", "9:0")],
    ),
    "a headline": ([("retype", HEADLINE, "半个楼道", "整个楼道")], [(CHANGED, "半", "整")]),
    "a caption": ([TRACK, ("retype", "居民包馄饨", "居民", "志愿者")], [(CHANGED, "居民", "志愿者")]),
    "a list item": ([TRACK, ("retype", "●报名", "楼组长", "居委会")], [(CHANGED, "楼组长", "居委会")]),
    "a table": ([("retype cell", "5月20日", "5月21日")], [(CHANGED, "0", "1")]),
    "a paragraph typed": ([("type", OPENING, "驿站里有图书角。")], [(INSERTED, "", "驿站里有图书角。")]),
    "a paragraph typed, tracked": (
        [TRACK, ("type", OPENING, "驿站里有图书角。")],
        [(INSERTED, "", "驿站里有图书角。")],
    ),
    "two paragraphs typed": (
        [("type", PHONE, "周末也开门。"), ("type", "周末也开门", "门口可以停车。")],
        [(INSERTED, "", "周末也开门。"), (INSERTED, "", "门口可以停车。")],
    ),
    "a paragraph deleted": ([("remove", PHONE)], [(DELETED, WHOLE_PHONE, "")]),
    "a paragraph deleted, tracked": ([TRACK, ("remove", PHONE)], [(DELETED, WHOLE_PHONE, "")]),
    "the last paragraph deleted, tracked": ([TRACK, ("remove", WEEKDAY)], [(DELETED, WHOLE_WEEKDAY, "")]),
    "a paragraph moved": ([("move", WEEKDAY, OPENING)], [(MOVED, WHOLE_WEEKDAY, "")]),
    "a paragraph moved, tracked": ([TRACK, ("move", WEEKDAY, OPENING)], [(MOVED, WHOLE_WEEKDAY, "")]),
    "a paragraph moved into another article": (
        [TRACK, ("move", PHONE, "●报名")],
        [(MOVED, WHOLE_PHONE, "")],
    ),
    "a paragraph moved and changed": (
        [("retype", WEEKDAY, "节假日", "法定节日"), ("move", WEEKDAY, OPENING)],
        [(MOVED, WHOLE_WEEKDAY, ""), (CHANGED, "节假", "法定节")],
    ),
    "a paragraph cut": ([("cut", WEEKDAY, "节假日")], [(SPLIT, "", "")]),
    "a paragraph cut, tracked": ([TRACK, ("cut", WEEKDAY, "节假日")], [(SPLIT, "", "")]),
    "paragraphs joined": ([("join", PHONE)], [(JOINED, "", "")]),
    "paragraphs joined, tracked": ([TRACK, ("join", PHONE)], [(JOINED, "", "")]),
    "changes all over": (
        [
            ("retype", HEADLINE, "馄饨", "汤圆"),
            TRACK,
            ("remove", "●邻里节"),
            ("type", WEEKDAY, "欢迎来坐坐。"),
            ("retype", "5月18日", "河道", "两条河道"),
        ],
        [
            (CHANGED, "馄饨", "汤圆"),
            (DELETED, "●邻里节每季度一次；", ""),
            (INSERTED, "", "欢迎来坐坐。"),
            (CHANGED, "", "两条"),
        ],
    ),
    "a picture's place deleted": ([TRACK, ("remove", "〔图位〕")], [(GONE, "", "删去了一个图位")]),
    "a picture's place moved": (
        [("move", "〔图位〕", "一碗馄饨")],
        [(SLOT_MOVED, "", "移动了一个图位")],
    ),
    "the proof's own words": ([("retype", "清　样", "清　样", "清样（二校）")], []),
    "a rare character": ([("retype", PHONE, "俞老师", "俞𠮷老师")], [(CHANGED, "", "𠮷")]),
    "a comment": (
        [("comment", PHONE, "俞老师", "钟副主编", "这里的职务要再核")],
        [(ProposalKind.COMMENT, "俞老师", "这里的职务要再核")],
    ),
}


@pytest.fixture(scope="module")
def review() -> Review:
    return samples.review()


@pytest.fixture(scope="module")
def came_back(tmp_path_factory: pytest.TempPathFactory, review: Review) -> dict[str, Path]:
    """Return the proof of each case as LibreOffice saved it."""
    skip_without("soffice")
    folder = tmp_path_factory.mktemp("reviewed")
    # Without windows LibreOffice cannot draw comments, the program's own ones stay out.
    layers = replace(samples.layers(), findings=())
    proofs = {
        name: export_word(review, layers, Layout.PROOF, folder / f"{number}.docx")
        for number, name in enumerate(CASES)
    }
    saved = edited(folder, {proofs[name]: steps for name, (steps, _) in CASES.items()})
    return {name: saved[proof] for name, proof in proofs.items()}


def told(found: tuple[Proposal, ...]) -> list[Told]:
    return [(one.kind, one.old, one.new) for one in found]


@pytest.mark.parametrize("name", CASES)
def test_what_was_done_in_the_office_comes_back(
    name: str, came_back: dict[str, Path], review: Review
) -> None:
    assert told(proposals(review.issue, read_returned(came_back[name]))) == CASES[name][1]


@pytest.mark.parametrize("name", [name for name in CASES if not TOLD.search(name)])
def test_accepting_all_makes_the_issue_read_as_it_was_saved(
    name: str, came_back: dict[str, Path], review: Review
) -> None:
    returned = read_returned(came_back[name])
    for number, proposal in enumerate(proposals(review.issue, returned)):
        assert standing(review.issue, proposal) is Standing.OPEN
        accepted = accepting(review.issue, proposal)
        assert accepted is not None
        review = apply_edit(review, accepted, f"9{number}")
    assert [one.text for one in proofed(review.issue)] == [one.text for one in returned.paragraphs]


def test_a_reviewers_comment_keeps_its_author(came_back: dict[str, Path], review: Review) -> None:
    (found,) = proposals(review.issue, read_returned(came_back["a comment"]))
    assert found.author == "钟副主编"
