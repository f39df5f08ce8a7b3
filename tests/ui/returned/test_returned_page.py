"""What a reviewer changed, as rows and in its text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model import Issue, PassageKind
from desktop.ui.look.theme import Theme
from desktop.ui.returned import ReturnedPage
from desktop.ui.returned.rows import Tone, Verdict, proposal_rows, text_around
from desktop.workflow.open_issue.returning import Proposal, ProposalKind
from tests.ui.conftest import LEAD

NAME = Proposal(
    ProposalKind.CHANGED, "p1", "陆知远", "陆致远", LEAD[: LEAD.index("陆")][-12:], "来到松风居民区"
)
LOST = Proposal(ProposalKind.CHANGED, "p1", "没有的字", "别的字", "前文", "后文")
COMMENT = Proposal(ProposalKind.COMMENT, "p1", "书记", "职务再核", author="钟副主编")


@pytest.mark.parametrize(
    ("proposal", "title"),
    [
        (NAME, "“陆知远” 改成 “陆致远”"),
        (Proposal(ProposalKind.CHANGED, "p1", "", "再"), "加“再”"),
        (Proposal(ProposalKind.CHANGED, "p1", "再", ""), "删“再”"),
        (Proposal(ProposalKind.INSERTED, new="新的一段。", role=PassageKind.PARAGRAPH), "加段　新的一段。"),
        (Proposal(ProposalKind.DELETED, "p1", old="旧的一段。"), "删段　旧的一段。"),
        (Proposal(ProposalKind.MOVED, "p1", old="字" * 60), f"移段　{'字' * 39}…"),
        (Proposal(ProposalKind.SPLIT, "p1", after="后半"), "断段　后半"),
        (Proposal(ProposalKind.JOINED, "p1", after="后一段"), "并段　后一段"),
        (COMMENT, "批注　钟副主编：职务再核"),
        (Proposal(ProposalKind.PICTURE, "p1", new="放进了一张图片"), "图片　放进了一张图片"),
        (Proposal(ProposalKind.SLOT_GONE, "p1", new="删去了一个图位"), "图片　删去了一个图位"),
    ],
)
def test_a_difference_is_told_in_a_line(issue: Issue, proposal: Proposal, title: str) -> None:
    assert proposal_rows(issue, (proposal,), ())[0].title == title


def test_a_row_says_how_it_stands(issue: Issue) -> None:
    rows = proposal_rows(issue, (NAME, LOST, COMMENT, NAME, COMMENT), {3, 4})
    assert [row.verdict for row in rows] == [
        Verdict.OPEN,
        Verdict.LOST,
        Verdict.OPEN,
        Verdict.DECLINED,
        Verdict.READ,
    ]


def test_a_change_is_shown_where_it_stands(issue: Issue) -> None:
    pieces = [piece for paragraph in text_around(issue, NAME) for piece in paragraph]
    at = pieces.index(("陆知远", Tone.GONE))
    assert pieces[at + 1] == ("陆致远", Tone.NEW)
    assert pieces[at - 1][0].endswith("党工委书记")
    assert pieces[at + 2][0].startswith("来到松风居民区")


@pytest.mark.parametrize(
    ("proposal", "piece"),
    [
        (COMMENT, ("批注“书记”：职务再核", Tone.NOTE)),
        (Proposal(ProposalKind.DELETED, "p1", old=LEAD), (LEAD, Tone.GONE)),
        (Proposal(ProposalKind.INSERTED, new="新段", follows="p1"), ("新段", Tone.NEW)),
        (Proposal(ProposalKind.SPLIT, "p1", before="前", after="后"), ("¶", Tone.NEW)),
        (Proposal(ProposalKind.JOINED, "p1", before="前", after="后"), ("¶", Tone.GONE)),
        (Proposal(ProposalKind.MOVED, "p1", old=LEAD), ("这一段移到了别处。", Tone.NOTE)),
        (LOST, ("改样里这里是“别的字”，原来是“没有的字”。", Tone.NOTE)),
        (Proposal(ProposalKind.DELETED, "gone", old="旧"), ("旧", Tone.GONE)),
        (Proposal(ProposalKind.COMMENT, new="整版再看"), ("批注：整版再看", Tone.NOTE)),
        (Proposal(ProposalKind.PICTURE, "p1", new="放进了一张图片"), ("改样里放进了一张图片。", Tone.NOTE)),
    ],
    ids=[
        "comment",
        "deleted",
        "inserted",
        "split",
        "joined",
        "moved",
        "lost",
        "nowhere",
        "comment on all",
        "picture",
    ],
)
def test_every_sort_of_difference_is_shown(issue: Issue, proposal: Proposal, piece: tuple[str, Tone]) -> None:
    assert piece in [one for paragraph in text_around(issue, proposal) for one in paragraph]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, issue: Issue) -> ReturnedPage:
    made = ReturnedPage(theme)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_proposals("清样 改.docx", issue, (NAME, COMMENT, LOST))
    return made


def test_one_key_takes_a_difference_over_and_goes_on(page: ReturnedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.accepted) as accepted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert accepted.args == [0]
    assert page.list.number == 1


def test_one_key_leaves_a_difference_and_takes_that_back(page: ReturnedPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.accepted):
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.number == 1
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert "待定" in page.list.model().index(0, 0).data()


def test_a_proof_without_changes_says_so(page: ReturnedPage, issue: Issue) -> None:
    page.show_proposals("清样.docx", issue, ())
    assert "一字不差" in page.text.toPlainText()
    assert not page.take.isEnabled()


def test_escape_leads_back(page: ReturnedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
