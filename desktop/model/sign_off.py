"""Signing off (定稿): how far an article is, and who let it pass."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """How far an article is: 待编, 已校, 已签."""

    TO_EDIT = "to_edit"
    PROOFREAD = "proofread"
    SIGNED = "signed"


class Reviewer(StrEnum):
    """The three who read an article before it is printed, in their order: 初审, 复审, 终审."""

    FIRST = "first"
    SECOND = "second"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Signature:
    """That a reviewer let an article pass as it stood after the log entry ``entry``.

    ``time`` is ISO 8601 with its zone.
    """

    reviewer: Reviewer
    name: str
    time: str
    entry: str
