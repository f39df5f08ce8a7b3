"""What is still open before an export, in words; what is grave takes a reason to be passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from desktop.model import (
    FactState,
    FindingState,
    Issue,
    Layers,
    Layout,
    PagePlan,
    PassageKind,
    PictureFit,
    Review,
    Severity,
)
from desktop.model.copyfit import SHARP_ENOUGH
from desktop.review import doubts_of
from desktop.text.jumps import jump_of, unpaired

_WAITING = (FactState.PROPOSED, FactState.UNSURE)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that is open; ``is_grave`` says that it would be printed as an error.

    ``layouts`` are those that it matters to.
    """

    words: str
    is_grave: bool = False
    layouts: frozenset[Layout] = frozenset(Layout)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much of the review waits for a decision."""

    errors: int = 0
    reminders: int = 0
    doubts: int = 0
    facts: int = 0


def waiting_in(review: Review, layers: Layers) -> Waiting:
    """Return how much waits in a review; mentions of one thing in one article count once."""
    found = [one.finding for one in layers.findings if one.state is FindingState.OPEN]
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    homes = {one.id: article.id for article in review.issue.articles for one in article.passages}
    facts = {
        (homes.get(one.fact.passage), one.fact.kind, one.fact.value)
        for one in layers.facts
        if one.state in _WAITING
    }
    return Waiting(errors, len(found) - errors, len(doubts_of(review.issue)), len(facts))


def open_matters(issue: Issue, waiting: Waiting, plan: PagePlan) -> tuple[Matter, ...]:
    """Return what is open in the issue, the grave things first."""
    told = (_in_articles(issue), _in_review(waiting), _in_masthead(issue), _on_pages(plan))
    found = (*chain.from_iterable(told), *_in_jumps(issue, plan))
    return tuple(sorted(found, key=lambda matter: not matter.is_grave))


def matters_to(layouts: Iterable[Layout], matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """Return the matters that concern any of these lay-outs."""
    wanted = frozenset(layouts)
    return tuple(matter for matter in matters if matter.layouts & wanted)


def _in_articles(issue: Issue) -> Iterator[Matter]:
    if not issue.printed_articles():
        yield Matter("没有一篇刊用的文章", is_grave=True)


def _in_review(waiting: Waiting) -> Iterator[Matter]:
    if waiting.errors:
        yield Matter(f"{waiting.errors} 处校对错误没有处理", is_grave=True)
    if waiting.reminders:
        yield Matter(f"{waiting.reminders} 处校对提醒没有看")
    if waiting.doubts:
        yield Matter(f"{waiting.doubts} 处分段存疑没有核")
    if waiting.facts:
        yield Matter(f"{waiting.facts} 处事实没有核")


def _in_masthead(issue: Issue) -> Iterator[Matter]:
    plate, page = issue.masthead, frozenset({Layout.PAGE})
    needed = (("报名", plate.paper), ("期号", plate.issue_number), ("出版日期", plate.date))
    missing = [name for name, value in needed if not value]
    if missing:
        yield Matter(f"报头缺{'、'.join(missing)}", is_grave=True, layouts=page)
    if not plate.legal_number:
        yield Matter("报头没有准印证号或刊号，在“本报资料”里填", layouts=page)


def _on_pages(plan: PagePlan) -> Iterator[Matter]:
    page = frozenset({Layout.PAGE})
    over = [str(fit.page) for fit in plan.fits if fit.lines < 0]
    if over:
        yield Matter(f"第 {'、'.join(over)} 版排不下", is_grave=True, layouts=page)
    yield from (Matter(words, layouts=page) for words in picture_troubles(plan.pictures))


def picture_troubles(pictures: Iterable[PictureFit]) -> tuple[str, ...]:
    """Return how many pictures are missing, and how many will look coarse in print."""
    pictures = tuple(pictures)
    missing = sum(picture.resolution is None for picture in pictures)
    coarse = sum(picture.is_coarse for picture in pictures)
    found = (
        f"{missing} 处图位缺图" if missing else "",
        f"{coarse} 张图片不足 {SHARP_ENOUGH} dpi，印出来会糊" if coarse else "",
    )
    return tuple(filter(None, found))


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
