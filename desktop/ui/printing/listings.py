"""The window's lists as tables to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.model import Finding, Issue
from desktop.review import State
from desktop.text.counting import Count, count_characters
from desktop.text.wording import ARTICLE_KINDS, ARTICLE_STATES, FACT_KINDS, FACT_STATES, STAGES, advised
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.inspector.fact_rows import detail, grounds
from desktop.ui.inspector.finding_rows import FindingRow
from desktop.ui.listing import Listing
from desktop.ui.outline.archive_list import IssueEntry
from desktop.ui.outline.rows import article_title
from desktop.ui.people.rows import MentionRow, NameRow, TermRow
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import FactItem
from desktop.ui.signing.scopes import time_words

# Fewer characters than this can be looked for in vain; this many on each side tell where they are.
_TELLING, _AROUND = 3, 7


def outline_listing(issue: Issue, name: str) -> Listing:
    """Return the articles with their length, how far they are and who signed them."""
    rows = []
    for number, article in enumerate(issue.articles, 1):
        length = sum((count_characters(passage.text) for passage in article.passages), Count())
        signed = "、".join(dict.fromkeys(one.name for one in article.signatures))
        rows.append(
            (
                str(number),
                article_title(article),
                ARTICLE_KINDS[article.kind],
                f"{length.with_marks:,}",
                ARTICLE_STATES[article.state],
                " ".join(filter(None, (STAGES[article.stage], signed))),
            )
        )
    heads = ("序", "标题", "体裁", "字数", "刊用", "状态")
    return Listing(f"{name} 目录", heads, tuple(rows), (1, 9, 2, 2, 2, 4))


def fact_listing(agenda: Agenda, issue: Issue, name: str) -> Listing:
    """Return every fact with what is known of it, in reading order."""
    titles = _titles(issue)
    rows = (
        (
            FACT_KINDS[item.kind],
            item.name,
            _known(item),
            titles.get(item.article, "报头"),
            FACT_STATES[item.state],
        )
        for item in agenda.facts
    )
    heads = ("类别", "内容", "依据", "文章", "状态")
    return Listing(f"{name} 事实", heads, tuple(rows), (2, 5, 6, 5, 2))


def finding_listing(agenda: Agenda, issue: Issue, name: str) -> Listing:
    """Return every finding, in reading order."""
    titles = _titles(issue)
    texts = {passage.id: passage.text for passage in issue.passages()}
    rows = []
    for item in agenda.findings:
        row, finding = FindingRow(item), item.judged.finding
        words = _in_place(finding, texts.get(finding.passage, "")) or row.quote
        titled = titles.get(item.article, "报头")
        rows.append((row.note, words, row.title, advised(finding.suggestions), titled))
    heads = ("状态", "原文", "问题", "建议", "文章")
    return Listing(f"{name} 校对", heads, tuple(rows), (2, 5, 6, 3, 4))


def history_listing(states: Iterable[State], name: str) -> Listing:
    """Return every step that was ever done, newest first."""
    rows = (
        (
            time_words(state.entry.time),
            state.entry.author,
            " ".join(filter(None, (state.name, state.label))),
            state.detail,
            "" if state.is_applied else "另一支",
        )
        for state in states
    )
    return Listing(f"{name} 修改记录", ("时间", "改动人", "改动", "内容", ""), tuple(rows), (4, 3, 4, 7, 2))


def issue_listing(entries: Iterable[IssueEntry]) -> Listing:
    """Return the archive's issues, newest first."""
    rows = tuple((entry.title, entry.note, entry.day) for entry in entries)
    return Listing("档案各期", ("期", "内容", "最近修改"), rows, (6, 3, 3))


def hit_listing(entries: Iterable[HitEntry], query: str) -> Listing:
    """Return the articles that were found, newest first."""
    rows = tuple((entry.title, entry.origin, entry.snippet) for entry in entries)
    return Listing(f"档案中的“{query}”", ("文章", "出处", "原文"), rows, (4, 3, 7))


def name_listing(rows: Iterable[NameRow], title: str) -> Listing:
    """Return who or what stands in the archive, in how many issues and when."""
    words = tuple((row.name, str(row.issues), str(row.articles), row.when) for row in rows)
    return Listing(title, ("名称", "期数", "篇数", "起止"), words, (5, 2, 2, 5))


def mention_listing(rows: Iterable[MentionRow], title: str) -> Listing:
    """Return how a name was printed each time, in the order of the issues."""
    words = tuple((row.when, row.printed, row.mention.headline or "无题", row.place) for row in rows)
    return Listing(title, ("日期", "写法", "文章", "出处"), words, (3, 6, 6, 4))


def term_listing(rows: Iterable[TermRow], title: str) -> Listing:
    """Return someone's posts over time."""
    return Listing(title, ("职务", "时间"), tuple((row.post, row.when) for row in rows), (6, 4))


def _known(item: FactItem) -> str:
    """Return what is known of a thing and what it was read from, neither said twice."""
    return "；".join(dict.fromkeys(filter(None, (detail(item), grounds(item)))))


def _titles(issue: Issue) -> Mapping[str, str]:
    return {article.id: article_title(article) for article in issue.articles}


def _in_place(finding: Finding, text: str) -> str:
    """Return a mark or a single word with what stands round it: on paper nothing else shows where."""
    if len(finding.text) >= _TELLING or finding.span.of(text) != finding.text:
        return ""
    start, end = finding.span.start, finding.span.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{before}〔{finding.text}〕{after}"
