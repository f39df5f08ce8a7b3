"""Findings as the rows of the inspector's list: the gravest first, a heading for each severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from desktop.model import FindingState, Issue, Layers, Severity, Verified
from desktop.text.wording import FINDING_STATES, SEVERITIES
from desktop.ui.outline.rows import article_title
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import FindingItem
from desktop.workflow import check_notes

_IN_ORDER = "核对无误"
_MASTHEAD = "报头"


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below it have in common."""

    text: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.text


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding: what is wrong, the words, how grave it is, and the title of its article."""

    item: FindingItem
    article: str = ""

    @property
    def title(self) -> str:
        """What is wrong, in one sentence."""
        return self.item.judged.finding.message.removesuffix("。")

    @property
    def quote(self) -> str:
        """The words, in quotation marks."""
        words = " ".join(self.item.judged.finding.text.split())
        return f"“{words}”" if words else ""

    @property
    def place(self) -> str:
        """The words with the article that they stand in."""
        return " · ".join(filter(None, (self.quote, self.article)))

    @property
    def note(self) -> str:
        """The severity, or what was decided."""
        state = self.item.judged.state
        open_ = state is FindingState.OPEN
        return SEVERITIES[self.item.judged.finding.severity] if open_ else FINDING_STATES[state]

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(word for word in (self.note, self.title, self.quote, self.article) if word)


@dataclass(frozen=True, slots=True)
class VerifiedRow:
    """One thing that was reckoned, and is right."""

    verified: Verified

    @property
    def title(self) -> str:
        """What was reckoned, in one sentence."""
        return self.verified.message.removesuffix("。")

    @property
    def quote(self) -> str:
        """The words, in quotation marks."""
        return f"“{self.verified.text}”"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{_IN_ORDER}，{self.title}，{self.quote}"


Row = Heading | FindingRow | VerifiedRow


def finding_rows(issue: Issue, agenda: Agenda, layers: Layers) -> tuple[Row, ...]:
    """Return the rows for all findings, the gravest first, and below them what was found to be right."""
    return (*_rows(issue, agenda), *_verified_rows(layers))


def _verified_rows(layers: Layers) -> Iterator[Row]:
    """Yield what was found to be right, family by family, each in reading order."""
    by_family: dict[str, list[Verified]] = {}
    for one in layers.verified:
        by_family.setdefault(_families().get(one.rule, ""), []).append(one)
    for family in dict.fromkeys((*_families().values(), "")):
        if found := by_family.get(family):
            yield Heading(" · ".join(filter(None, (_IN_ORDER, family))))
            yield from map(VerifiedRow, found)


@cache
def _families() -> dict[str, str]:
    """Return the family of each check by its rule, in their order."""
    return {note.rule: note.family for note in check_notes()}


def summary(agenda: Agenda, layers: Layers) -> str:
    """Return how many findings of each severity are open, and how many checks did not run.

    For example ``错误 1 · 提醒 5 · 2 项没有查``.
    """
    open_ones = [item.judged.finding.severity for item in agenda.findings if item.is_open]
    counts = Counter(open_ones)
    told = [f"{SEVERITIES[kind]} {counts[kind]}" for kind in Severity if counts[kind]]
    left_out = [f"{len(layers.checks_skipped)} 项没有查"] if layers.checks_skipped else []
    return " · ".join([*told, *left_out])


def empty_words(layers: Layers) -> str:
    """Return what to say where nothing was found: how much was checked, and what was not."""
    if not layers.checks_run:
        return "还没有查完。"
    checked = f"没有查出问题。查过 {layers.checks_run} 项"
    if not layers.checks_skipped:
        return f"{checked}。"
    return f"{checked}，{len(layers.checks_skipped)} 项没有查：\n\n{skipped_words(layers)}"


def skipped_words(layers: Layers) -> str:
    """Return which checks did not run, a line for each reason; most reasons hold for several."""
    by_reason: dict[str, list[str]] = {}
    for told in layers.checks_skipped:
        title, _, reason = told.partition("：")
        by_reason.setdefault(reason, []).append(title)
    return "\n".join(f"{reason}：{'、'.join(titles)}" for reason, titles in by_reason.items())


def _rows(issue: Issue, agenda: Agenda) -> Iterator[Row]:
    titles = {article.id: article_title(article) for article in issue.articles}
    for severity, items in groupby(agenda.weighed, key=lambda item: item.judged.finding.severity):
        yield Heading(SEVERITIES[severity])
        for item in items:
            yield FindingRow(item, titles.get(item.article, _MASTHEAD))
