"""Chinese words for the model's values, shared by window, checks and Word."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.model import (
    ArticleKind,
    ArticleState,
    FactKind,
    FactState,
    FindingState,
    PassageKind,
    Reviewer,
    Severity,
    Stage,
)
from desktop.model.amendment import Concern

# The letter stands on the role's chip, the name in menus and messages.
PASSAGE_KINDS: dict[PassageKind, tuple[str, str]] = {
    PassageKind.FURNITURE: ("头", "报头"),
    PassageKind.SECTION: ("栏", "栏目"),
    PassageKind.KICKER: ("肩", "肩题"),
    PassageKind.HEADLINE: ("题", "主标题"),
    PassageKind.DECK: ("副", "副题"),
    PassageKind.BYLINE: ("署", "署名"),
    PassageKind.CREDIT: ("稿", "供稿"),
    PassageKind.PARAGRAPH: ("文", "正文"),
    PassageKind.INTERTITLE: ("小", "小标题"),
    PassageKind.LIST_ITEM: ("项", "列项"),
    PassageKind.CAPTION: ("说", "图说"),
    PassageKind.PICTURE: ("图", "图位"),
    PassageKind.TABLE: ("表", "表格"),
    PassageKind.JUMP: ("转", "转版"),
}

HABIT = "本报习惯"
"""What the evidence of a passage begins with where earlier issues of the paper spoke for it."""

# What habits call a line, apart from the roles of passages.
HABIT_ROLES = {"title": "标题", "sidebar": "链接题", "story": "自成一篇的一段"}

ARTICLE_KINDS: dict[ArticleKind, str] = {
    ArticleKind.NEWS: "消息",
    ArticleKind.SIDEBAR: "链接",
    ArticleKind.PICTURE_NEWS: "图片新闻",
    ArticleKind.NOTICE: "启事",
}

ARTICLE_STATES: dict[ArticleState, str] = {
    ArticleState.PRINTED: "刊用",
    ArticleState.LEFT_OUT: "不用",
    ArticleState.HELD_OVER: "留用",
}

STAGES: dict[Stage, str] = {
    Stage.TO_EDIT: "待编",
    Stage.PROOFREAD: "已校",
    Stage.SIGNED: "已签",
}

REVIEWERS: dict[Reviewer, str] = {
    Reviewer.FIRST: "初审",
    Reviewer.SECOND: "复审",
    Reviewer.FINAL: "终审",
}

CONCERNS: dict[Concern, str] = {
    Concern.NAME: "人名",
    Concern.POST: "职务",
    Concern.ORGANIZATION: "单位",
    Concern.DATE: "日期",
    Concern.QUANTITY: "数字",
    Concern.MASTHEAD: "报头",
    Concern.WORDS: "文字",
    Concern.ROLE: "角色",
    Concern.USE: "刊用",
}

FACT_KINDS: dict[FactKind, str] = {
    FactKind.PERSON: "人物",
    FactKind.ORGANIZATION: "单位",
    FactKind.PLACE: "地点",
    FactKind.DATE: "日期",
    FactKind.QUANTITY: "数量",
    FactKind.QUOTE: "引语",
    FactKind.WORK: "作品",
    FactKind.NAME: "名称",
    FactKind.CONTACT: "联系",
    FactKind.EVENT: "事件",
}

FACT_STATES: dict[FactState, str] = {
    FactState.PROPOSED: "待核",
    FactState.UNSURE: "存疑",
    FactState.CONFIRMED: "已确认",
    FactState.REJECTED: "已否定",
    FactState.ORPHANED: "失去原文",
}

SEVERITIES: dict[Severity, str] = {
    Severity.ERROR: "错误",
    Severity.WARNING: "提醒",
    Severity.QUERY: "存疑",
}

FINDING_STATES: dict[FindingState, str] = {
    FindingState.OPEN: "待处理",
    FindingState.ACCEPTED: "已采纳",
    FindingState.DISMISSED: "已忽略",
}

LAYOUTS: dict[str, str] = {
    "proof": "清样",
    "page": "版面稿",
    "manuscript": "通稿",
}


def habit_role(role: str) -> str:
    """Return what an editor calls a role that habits know."""
    return HABIT_ROLES.get(role) or PASSAGE_KINDS[PassageKind(role)][1]


def advised(suggestions: Iterable[str]) -> str:
    """Return what is suggested in place of some words; blanks and nothing mean that they go."""
    return "、".join(words if words.strip() else "（删去）" for words in suggestions)
