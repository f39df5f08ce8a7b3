"""The words an edit was about, to stand behind its name in lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.model import (
    AcceptFinding,
    AddFact,
    ChangeFact,
    ChangeText,
    ConfirmFact,
    DismissFinding,
    Edit,
    FactRef,
    InsertPassage,
    NewArticle,
    RejectFact,
    SetKind,
    SetMasthead,
    Together,
)
from desktop.text.wording import PASSAGE_KINDS

_LONGEST = 18
"""More characters than this are cut short."""


def edit_detail(edit: Edit) -> str:
    """Return the words an edit put in or decided on; empty where its name says all."""
    teller = _TELLERS.get(type(edit))
    words = teller(edit) if teller else ""
    return f"{words[:_LONGEST]}…" if len(words) > _LONGEST else words


def _typed(edit: ChangeText) -> str:
    if edit.text:
        return edit.text
    return f"删 {edit.end - edit.start} 字"


def _names(facts: tuple[FactRef, ...]) -> str:
    return "、".join(dict.fromkeys(fact.text for fact in facts))


def _value(edit: SetMasthead) -> str:
    value = edit.value
    return "、".join(value) if isinstance(value, tuple) else str("" if value is None else value)


def _parts(edit: Together) -> str:
    return next(filter(None, map(edit_detail, edit.edits)), "")


_TELLERS: dict[type[Edit], Callable[[Any], str]] = {
    ChangeText: _typed,
    InsertPassage: lambda edit: edit.text,
    NewArticle: lambda edit: edit.headline,
    SetKind: lambda edit: PASSAGE_KINDS[edit.kind][1],
    SetMasthead: _value,
    ConfirmFact: lambda edit: _names(edit.facts),
    RejectFact: lambda edit: _names(edit.facts),
    ChangeFact: lambda edit: edit.fact.text,
    AddFact: lambda edit: edit.fact.text,
    AcceptFinding: lambda edit: edit.replacement,
    DismissFinding: lambda edit: edit.finding.text,
    Together: _parts,
}
