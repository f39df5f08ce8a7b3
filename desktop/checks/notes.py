"""The declared checks as notes for people, with what was measured of each."""

from __future__ import annotations

from desktop.checks.catalogue import FAMILIES
from desktop.checks.measured import Measured, doubted, measurements
from desktop.checks.registry import Check
from desktop.model.check_notes import CheckNote

_UNMEASURED = Measured(0, 0)


def check_notes() -> tuple[CheckNote, ...]:
    """Return a note on every check, family by family."""
    return tuple(_note(check, family) for family, checks in FAMILIES.items() for check in checks)


def _note(check: Check, family: str) -> CheckNote:
    measured = measurements().get(check.rule, _UNMEASURED)
    return CheckNote(
        check.rule,
        check.title,
        family,
        check.severity,
        check.about,
        check.ground,
        check.wrong,
        check.right,
        tuple(need.value for need in check.needs),
        measured.right,
        measured.wrong,
        doubted(check.rule) or "",
    )
