"""The thin lines that newspapers draw between stories and between columns."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.intake.pdf.boxes import Box

# The share of a gap that a rule runs through, and how far beside it the rule may lie.
_LONG_RULE, _RULE_REACH = 0.5, 2.0


def has_rule_across(gap: Box, rules: Iterable[Box]) -> bool:
    """Return whether a rule runs through the gap from side to side, or most of the way."""
    return any(
        rule.width > rule.height
        and gap.top - _RULE_REACH <= rule.top
        and rule.bottom <= gap.bottom + _RULE_REACH
        and rule.overlap_across(gap) >= _LONG_RULE * gap.width
        for rule in rules
    )


def has_rule_down(gap: Box, rules: Iterable[Box]) -> bool:
    """Return whether a rule runs through the gap from top to bottom, or most of the way."""
    return any(
        rule.height > rule.width
        and gap.left - _RULE_REACH <= rule.left
        and rule.right <= gap.right + _RULE_REACH
        and rule.overlap_down(gap) >= _LONG_RULE * gap.height
        for rule in rules
    )
