"""The rules that a paper's editors made for the checks, read from the logs of its issues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from desktop.archive.entry_rows import entry_of
from desktop.archive.log_store import path_from_head
from desktop.model import Edit, HouseDecision, SetHouseRule, Together

_ISSUES = 60
# Only the steps that hold such an edit are opened; an AddSource may be very long.
_STEPS = """
    SELECT entries.* FROM entries WHERE issue IN (
        SELECT id FROM issues WHERE paper = :paper AND id IS NOT :besides AND out IS NULL
        ORDER BY id DESC LIMIT :issues
    ) AND instr(CAST(edit AS TEXT), '"SetHouseRule"') ORDER BY issue, entries.rowid
"""


def house_decisions(database: Database, paper: str, besides: int | None) -> Iterator[HouseDecision]:
    """Yield what was decided in the last issues of a paper, the oldest first, that was not undone."""
    question = {"paper": paper, "besides": besides, "issues": _ISSUES}
    paths: dict[int, set[str]] = {}
    for row in list(database.query(_STEPS, question)):
        if row["id"] in paths.setdefault(row["issue"], _standing(database, row)):
            yield from _decisions(entry_of(database, row).edit)


def _standing(database: Database, row: dict[str, Any]) -> set[str]:
    return set(path_from_head(database, row["issue"]))


def _decisions(edit: Edit) -> Iterator[HouseDecision]:
    if isinstance(edit, Together):
        for part in edit.edits:
            yield from _decisions(part)
    elif isinstance(edit, SetHouseRule):
        yield edit.decision
