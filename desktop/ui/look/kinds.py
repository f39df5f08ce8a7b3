"""How the trade's kinds are shown: the colour of each, the letter of a role, the icon of a state."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import FactKind, FactState, PassageKind, Severity, Stage
from desktop.model.amendment import Concern
from desktop.text.wording import PASSAGE_KINDS


@dataclass(frozen=True, slots=True)
class Role:
    """How a passage's role is shown in the margin: one letter in one of the role colours."""

    letter: str
    color: str


_ROLE_COLORS = {
    PassageKind.FURNITURE: "violet",
    PassageKind.SECTION: "violet",
    PassageKind.KICKER: "blue",
    PassageKind.HEADLINE: "blue",
    PassageKind.DECK: "blue",
    PassageKind.INTERTITLE: "blue",
    PassageKind.BYLINE: "ochre",
    PassageKind.CREDIT: "ochre",
    PassageKind.PARAGRAPH: "grey",
    PassageKind.LIST_ITEM: "grey",
    PassageKind.TABLE: "grey",
    PassageKind.PICTURE: "teal",
    PassageKind.CAPTION: "teal",
    PassageKind.JUMP: "plum",
}

ROLES = {kind: Role(PASSAGE_KINDS[kind][0], color) for kind, color in _ROLE_COLORS.items()}

KIND_COLORS = {kind: kind.value for kind in FactKind}
SEVERITY_COLORS = {severity: severity.value for severity in Severity}
STATE_ICONS = {
    FactState.PROPOSED: ("proposed", "text2"),
    FactState.UNSURE: ("unsure", "warning"),
    FactState.CONFIRMED: ("confirmed", "ok"),
    FactState.REJECTED: ("rejected", "text3"),
    FactState.ORPHANED: ("broken", "text3"),
}
"""Icon and colour of each state of a fact."""

STAGE_ICONS = {
    Stage.TO_EDIT: ("article", "text2"),
    Stage.PROOFREAD: ("proofread", "accent"),
    Stage.SIGNED: ("signed", "ok"),
}
"""Icon and colour of how far an article is."""

CONCERN_ICONS = {
    Concern.NAME: ("person", "person"),
    Concern.POST: ("person", "person"),
    Concern.ORGANIZATION: ("organization", "organization"),
    Concern.DATE: ("date", "date"),
    Concern.QUANTITY: ("quantity", "quantity"),
    Concern.MASTHEAD: ("masthead", "violet"),
    Concern.WORDS: ("edit", "text2"),
    Concern.ROLE: ("article", "text2"),
    Concern.USE: ("article", "text2"),
}
"""Icon and colour of what an amendment is about."""
