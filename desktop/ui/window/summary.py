"""An issue in a few words: its name, what it holds, what is still open."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import Issue, PassageKind
from desktop.text.calendar import parse_iso
from desktop.text.remembered import Remembered
from desktop.ui.outline.rows import article_title


def issue_title(issue: Issue) -> str:
    """Return the name an editor knows the issue by: paper or street, and number or month."""
    masthead = issue.masthead
    name = masthead.paper or masthead.street or masthead.community
    when = f"第 {masthead.issue_number} 期" if masthead.issue_number else _month(issue)
    if name is None and not masthead.issue_number:
        return article_title(issue.articles[0])[:20] if issue.articles else "新的一期"
    return " ".join(part for part in (name, when) if part)


def issue_subtitle(issue: Issue) -> str:
    """Return the day of the issue, and what its masthead still lacks."""
    masthead = issue.masthead
    year = f"{masthead.year} 年" if masthead.year else ""
    day = _day(masthead.date) if masthead.date else year
    missing = "" if masthead.issue_number else "期号待补"
    return " · ".join(part for part in (day, missing) if part)


def contents(issue: Issue) -> str:
    """Return how much the issue holds: ``4 篇 · 3 处图位 · 7 处接缝``."""
    (words,) = _contents.each([(issue,)])
    return words


def _counted(issue: Issue) -> str:
    passages = tuple(issue.passages())
    pictures = sum(1 for passage in passages if passage.kind is PassageKind.PICTURE)
    seams = sum(1 for passage in passages for _ in passage.seams())
    parts = [f"{len(issue.articles)} 篇"]
    parts += [f"{pictures} 处图位"] if pictures else []
    parts += [f"{seams} 处接缝"] if seams else []
    return " · ".join(parts)


_contents = Remembered(_counted)


def _month(issue: Issue) -> str:
    masthead = issue.masthead
    date = parse_iso(masthead.date or "")
    if date:
        return replace(date, day=None).words
    return f"{masthead.year} 年" if masthead.year else ""


def _day(iso: str) -> str:
    date = parse_iso(iso)
    return date.words if date else iso
