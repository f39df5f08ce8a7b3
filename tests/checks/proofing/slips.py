"""What an editor overlooks, as a value: other characters in place of those an author wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from desktop.model import TITLE_KINDS, Issue, Passage, PassageKind, Run, Span
from tests.checks.proofing.clean import CleanIssue

RUNNING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
TITLES = TITLE_KINDS - {PassageKind.INTERTITLE}


class Family(StrEnum):
    """What sort of thing went wrong; the value is its name for people.

    ``SENSE`` is what reads as well as what was meant: no rule can tell, and no sum counts it.
    """

    MARKS = "标点"
    DOUBLED = "多字重字"
    SCRIPTS = "外文与字形"
    WORDS = "用字用词"
    NUMERALS = "数字写法"
    DATES = "日期时间"
    COUNTS = "数目"
    NAMES = "人名职务"
    BODIES = "单位"
    WHOLE = "成段的差错"
    SENSE = "要看意思"


@dataclass(frozen=True, slots=True)
class Slip:
    """``wrong`` printed where ``right`` should stand, at ``span`` of a passage's text.

    ``right`` is None where it stands there already; else it is put there before: a sentence
    that is in order, for slips that few articles offer a place to.
    """

    passage: str
    span: Span
    wrong: str
    right: str | None = None

    def before(self, issue: Issue) -> Issue:
        """Return the issue without the error."""
        return issue if self.right is None else self._printed(issue, self.right)

    def made(self, issue: Issue) -> Issue:
        """Return the issue with the error."""
        return self._printed(issue, self.wrong)

    def _printed(self, issue: Issue, words: str) -> Issue:
        start, end = self.span.start, self.span.end
        return _with_text(issue, self.passage, lambda text: text[:start] + words + text[end:])


Places = Callable[[CleanIssue, Random], Iterable[Slip]]
Wrong = Callable[["re.Match[str]", Random], "str | None"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slip; ``is_near`` says that what is found must touch the changed words."""

    name: str
    family: Family
    places: Places
    is_near: bool = True


def put(pattern: str, wrong: str | Wrong, kinds: frozenset[PassageKind] = RUNNING) -> Places:
    """Return the places where ``pattern`` stands; ``wrong`` is a template, or answers None for none."""
    expression = re.compile(pattern)

    def places(clean: CleanIssue, random: Random) -> Iterator[Slip]:
        for passage in passages_of(clean.issue, kinds):
            for match in expression.finditer(passage.text):
                words = match.expand(wrong) if isinstance(wrong, str) else wrong(match, random)
                if words is not None and words != match[0]:
                    yield Slip(passage.id, Span(*match.span()), words)

    return places


def passages_of(issue: Issue, kinds: frozenset[PassageKind]) -> Iterator[Passage]:
    """Yield the passages of these kinds."""
    return (passage for passage in issue.passages() if passage.kind in kinds)


def told(sentences: Callable[[str, Random], tuple[str, str]]) -> Places:
    """Return slips in sentences of their own, put behind a paragraph.

    ``sentences`` says for a pool a right sentence and the same gone wrong.
    """

    def places(clean: CleanIssue, random: Random) -> Iterator[Slip]:
        fits = [one for one in passages_of(clean.issue, RUNNING) if one.text.endswith("。")]
        if fits:
            passage, (right, wrong) = random.choice(fits), sentences(clean.pool, random)
            end = len(passage.text)
            yield Slip(passage.id, Span(end, end), wrong, right)

    return places


def _with_text(issue: Issue, passage: str, change: Callable[[str], str]) -> Issue:
    articles = tuple(
        replace(article, passages=tuple(_changed(one, passage, change) for one in article.passages))
        for article in issue.articles
    )
    return replace(issue, articles=articles)


def _changed(one: Passage, passage: str, change: Callable[[str], str]) -> Passage:
    return replace(one, runs=(Run(change(one.text)),)) if one.id == passage else one
