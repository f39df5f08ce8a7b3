"""What stands in pages and dialogs goes to paper with its words in full."""

from __future__ import annotations

import pytest

from desktop.model import Article, ArticleKind, HouseKind, HouseRule, Issue, RosterEntry
from desktop.model.habits import Aspect, Habit, Habits, Paper
from desktop.text.counting import Count
from desktop.ui.browsing.rows import ShelfRow, shelf_listing
from desktop.ui.comparing.rows import Counterpart, PairRow, pair_listing
from desktop.ui.habits.habit_words import habit_listing
from desktop.ui.lengths.hand import Length, Lengths, length_listing
from desktop.ui.listing import Listing
from desktop.ui.pages.rows import PlaceRow, place_listing
from desktop.ui.people.rows import TermRow
from desktop.ui.printing.listings import term_listing
from desktop.ui.returned.rows import proposal_listing, proposal_rows
from desktop.ui.roster.roster_words import roster_listing, roster_rows
from desktop.ui.rules.rule_rows import RuleRow, rule_listing
from desktop.workflow.open_issue.returning import Proposal, ProposalKind

LONG = "读书会每月举办一次，由志愿者轮流主持，地点在松风居民区活动室，三月起改在周六上午九点。"
RULES = (
    RuleRow("引号成对", "标点：引号要成对", "本期 2 处", "pairs"),
    RuleRow("登陆 → 登录", "", "", "", rule=HouseRule(HouseKind.WRITE, words="登陆", better="登录")),
)
PROPOSALS = (
    Proposal(ProposalKind.DELETED, "p1", old=LONG),
    Proposal(ProposalKind.COMMENT, "p1", old="3月5日", new="核对日期", author="石岚"),
)
PLACES = (
    PlaceRow(1, "第 1 版", "剩 3 行"),
    PlaceRow(1, "读书会", "2 栏", Article("a", ArticleKind.NEWS, ())),
)
SHELF = (
    ShelfRow("2021 年", "2 期"),
    ShelfRow("第 7 期", "3月5日", "4 篇", 1),
    ShelfRow("缺第 6 期", is_gap=True),
)
HABITS = Habits(Paper("柳桥晨报"), (Habit(Aspect.WORDS, "街区新事", {"section": 2.0}),))
LENGTHS = Lengths(Count(12, 10), (Length("读书会", Count(12, 10)),), selected=Count(2, 2))
PAIRS = (
    PairRow("第 1 篇 读书会"),
    PairRow("去年的读书会", "同一题材", "柳桥晨报", Counterpart(7, 0, 0)),
)

LISTINGS: dict[str, tuple[Listing, tuple[tuple[str, ...], ...]]] = {
    "roster": (
        roster_listing(roster_rows((RosterEntry("石岚", "街道办事处主任"),)), "名录"),
        (("石岚", "人物", "街道办事处主任", "手工"),),
    ),
    "rules": (
        rule_listing(RULES, "校对规则"),
        (("检查", "引号成对", "标点：引号要成对", "启用，本期 2 处"), ("本报词表", "登陆 → 登录", "", "")),
    ),
    "habits": (habit_listing(HABITS, HABITS.paper), (("“街区新事”是栏目", "一向如此"),)),
    "lengths": (
        length_listing(LENGTHS, "字数"),
        (("选中", "2", "2"), ("读书会", "12", "10"), ("全期", "12", "10")),
    ),
    "proposals": (
        proposal_listing(proposal_rows(Issue(()), PROPOSALS, {1}), "改样里的改动"),
        (("删段", "全期", LONG, "", "已采纳"), ("批注", "全期", "3月5日", "石岚：核对日期", "已看")),
    ),
    "pairs": (
        pair_listing(PAIRS, "和往期查重"),
        (("第 1 篇 读书会", "去年的读书会", "同一题材", "柳桥晨报"),),
    ),
    "places": (
        place_listing(PLACES, "各版的文章"),
        (("第 1 版", "", "剩 3 行"), ("第 1 版", "读书会", "2 栏")),
    ),
    "shelf": (
        shelf_listing(SHELF, "往期目录"),
        (("2021 年", "第 7 期", "3月5日", "4 篇"), ("2021 年", "缺第 6 期", "", "")),
    ),
    "terms": (
        term_listing((TermRow("主任", "2021 · 2 期", 0, 1),), "历任职务"),
        (("主任", "2021 · 2 期"),),
    ),
}


@pytest.mark.parametrize(("listing", "rows"), LISTINGS.values(), ids=LISTINGS)
def test_what_is_listed_is_printed(listing: Listing, rows: tuple[tuple[str, ...], ...]) -> None:
    assert listing.rows == rows
    assert {len(row) for row in listing.rows} == {len(listing.columns)} == {len(listing.widths)}
