"""How the trade's kinds are shown: the colour of each, the letter of a role, the icon of a state."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import FactKind, FactState, PassageKind, Severity
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
