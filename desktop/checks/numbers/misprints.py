"""Whether one number may be a misprint of another."""

from __future__ import annotations

from desktop.text.similar import one_slip_apart

_SHORTEST = 2


def is_misprint(printed: str, meant: str) -> bool:
    """Return whether two numbers of digits differ by one digit, or by the order of their digits.

    Numbers of one digit are misprints of none.
    """
    if min(len(printed), len(meant)) < _SHORTEST or printed == meant:
        return False
    return one_slip_apart(printed, meant) or sorted(printed) == sorted(meant)
