"""Findings: what a check holds against a passage, and on what ground."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.model.span import Span


class Severity(StrEnum):
    """How sure and how bad: 错误, 提醒, 存疑."""

    ERROR = "error"
    WARNING = "warning"
    QUERY = "query"


@dataclass(frozen=True, slots=True, order=True)
class FindingRef:
    """Which finding is meant, whatever engine made it: its rule, place and words."""

    passage: str
    span: Span
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection to ``text``, the characters ``span`` of the passage with id ``passage``.

    ``message`` says why in one sentence, ``ground`` names the standard or the earlier issue.
    There is at most one entry in ``suggestions`` that may replace ``text`` without thought.
    """

    rule: str
    severity: Severity
    passage: str
    span: Span
    text: str
    message: str
    ground: str = ""
    suggestions: tuple[str, ...] = ()

    @property
    def ref(self) -> FindingRef:
        """The finding's name towards decisions."""
        return FindingRef(self.passage, self.span, self.rule, self.text)


@dataclass(frozen=True, slots=True, order=True)
class Verified:
    """What a check found to be in order: ``message`` says in Chinese what was reckoned."""

    passage: str
    span: Span
    rule: str
    text: str
    message: str
