"""What is still open before an export, in words; what is grave takes a reason to be passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.model import FactState, Issue, Layout, PagePlan, PassageKind, Severity
from desktop.text.jumps import jump_of, unpaired
from desktop.ui.pages.rows import picture_troubles
from desktop.ui.reviewing.agenda import Agenda

_WAITING = (FactState.PROPOSED, FactState.UNSURE)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that is open; ``is_grave`` says that it would be printed as an error.

    ``layouts`` are those that it matters to.
    """

    words: str
    is_grave: bool = False
    layouts: frozenset[Layout] = frozenset(Layout)


def open_matters(issue: Issue, agenda: Agenda, plan: PagePlan) -> tuple[Matter, ...]:
    """Return what is open in the issue, the grave things first."""
    found = (*_in_review(agenda), *_in_masthead(issue), *_on_pages(plan), *_in_jumps(issue, plan))
    return tuple(sorted(found, key=lambda matter: not matter.is_grave))


def matters_to(layouts: Iterable[Layout], matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """Return the matters that concern any of these lay-outs."""
    wanted = frozenset(layouts)
    return tuple(matter for matter in matters if matter.layouts & wanted)


def _in_review(agenda: Agenda) -> Iterator[Matter]:
    findings = [item for item in agenda.findings if item.is_open]
    errors = sum(item.judged.finding.severity is Severity.ERROR for item in findings)
    facts = sum(item.state in _WAITING for item in agenda.facts)
    if errors:
        yield Matter(f"{errors} 处校对错误没有处理", is_grave=True)
    if len(findings) > errors:
        yield Matter(f"{len(findings) - errors} 处校对提醒没有看")
    if agenda.doubts:
        yield Matter(f"{len(agenda.doubts)} 处分段存疑没有核")
    if facts:
        yield Matter(f"{facts} 处事实没有核")


def _in_masthead(issue: Issue) -> Iterator[Matter]:
    plate = issue.masthead
    needed = (("报名", plate.paper), ("期号", plate.issue_number), ("出版日期", plate.date))
    missing = [name for name, value in needed if not value]
    if missing:
        yield Matter(f"报头缺{'、'.join(missing)}", is_grave=True, layouts=frozenset({Layout.PAGE}))


def _on_pages(plan: PagePlan) -> Iterator[Matter]:
    page = frozenset({Layout.PAGE})
    over = [str(fit.page) for fit in plan.fits if fit.lines < 0]
    if over:
        yield Matter(f"第 {'、'.join(over)} 版排不下", is_grave=True, layouts=page)
    yield from (Matter(words, layouts=page) for words in picture_troubles(plan.pictures))


def _in_jumps(issue: Issue, plan: PagePlan) -> Iterator[Matter]:
    page_of = {told.article: fit.page for fit in plan.fits for told in fit.articles if not told.goes_on}
    lines = (
        jump_of(passage.text, page_of[article.id])
        for article in issue.articles
        if article.id in page_of
        for passage in article.of_kind(PassageKind.JUMP)
    )
    for jump in unpaired(filter(None, lines)):
        wanted = f"第 {jump.there} 版没有对应的{'上接' if jump.away else '下转'}"
        words = f"第 {jump.here} 版的“{jump.text.strip('（）()')}”{wanted}"
        yield Matter(words, is_grave=True, layouts=frozenset({Layout.PAGE}))
