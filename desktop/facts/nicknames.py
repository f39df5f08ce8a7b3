"""By-names made of a surname: 老钱, 小钱, 钱老."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.facts.names import FAMILIAR

_NICKNAMES = ("老{}", "小{}", "{}老")


def nicknames_of(names: Iterable[str]) -> dict[str, str]:
    """Return the full name for each nickname that only one of ``names`` can have: 老钱 → 钱永年."""
    by_surname: dict[str, set[str]] = {}
    for name in names:
        if len(name) > 1 and not FAMILIAR.fullmatch(name):
            by_surname.setdefault(name[0], set()).add(name)
    single = {surname: full.pop() for surname, full in by_surname.items() if len(full) == 1}
    return {form.format(surname): name for surname, name in single.items() for form in _NICKNAMES}
