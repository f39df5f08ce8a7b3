"""An issue to read on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.model import Article, Fact, FactKind, Finding, Issue
from desktop.text.place_names import place_name
from desktop.text.timeline import timeline
from desktop.text.widths import shortened
from desktop.text.wording import PASSAGE_KINDS

_COLUMNS = 72


def outline_text(issue: Issue, facts: Iterable[Fact], findings: Iterable[Finding]) -> str:
    """Return masthead, articles with their parts, the people, events and findings, as lines."""
    lines = [*_masthead_lines(issue)]
    for number, article in enumerate(issue.articles, 1):
        lines += ["", f"第 {number} 篇  {_title(article)}", *_part_lines(article)]
    known = tuple(facts)
    lines += ["", *_people_lines(known), "", *_event_lines(known), "", *_finding_lines(issue, findings)]
    return "\n".join(lines)


def in_one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def _masthead_lines(issue: Issue) -> Iterator[str]:
    masthead = issue.masthead
    number = f"第 {masthead.issue_number} 期" if masthead.issue_number else None
    parts = [masthead.paper, number, masthead.date]
    yield "报头  " + ("，".join(part for part in parts if part) or "原文没有报头")


def _title(article: Article) -> str:
    return article.headline.text if article.headline else "（无题）"


def _part_lines(article: Article) -> Iterator[str]:
    for passage in article.passages:
        letter, _name = PASSAGE_KINDS[passage.kind]
        seams = sum(1 for _ in passage.seams())
        shown = shortened(in_one_line(passage.text), _COLUMNS)
        yield f"    {letter} {shown}" + (f"  接 {seams}" if seams else "")


def _people_lines(facts: Iterable[Fact]) -> Iterator[str]:
    people: dict[str, dict[str, None]] = {}
    for fact in facts:
        if fact.kind is FactKind.PERSON:
            titles = fact.attrs.get("titles", ())
            posts = people.setdefault(str(fact.value), {})
            posts.update(dict.fromkeys(titles if isinstance(titles, tuple) else ()))
    yield f"人物  {len(people)} 人"
    for name, posts in people.items():
        yield f"    {name}  {'；'.join(posts)}".rstrip()


def _event_lines(facts: Iterable[Fact]) -> Iterator[str]:
    events = timeline(facts)
    yield f"时间线  {len(events)} 件"
    for event in events:
        words = shortened(in_one_line(str(event.value)), _COLUMNS)
        yield f"    {event.attrs.get('date')}  {words}"


def _finding_lines(issue: Issue, findings: Iterable[Finding]) -> Iterator[str]:
    found = list(findings)
    yield f"校对  {len(found)} 处"
    for finding in found:
        words = in_one_line(finding.text)
        yield f"    {place_name(issue, finding.passage)}  “{words}”  {finding.message}"
