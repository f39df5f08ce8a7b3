"""What an editor may know of a check: how it was declared, and what was measured of it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model.finding import Severity


@dataclass(frozen=True, slots=True)
class CheckNote:
    """One check for people.

    ``needs`` says what it cannot do without. ``right`` and ``wrong`` are examples; ``hits`` and
    ``alarms`` count how often it was right about an error that was put in and how often it
    objected to none, both 0 where nothing was measured. ``doubt`` says why it is off until it
    is switched on, and is empty where it is on.
    """

    rule: str
    title: str
    family: str
    severity: Severity
    about: str
    ground: str
    wrong: str
    right: str
    needs: tuple[str, ...] = ()
    hits: int = 0
    alarms: int = 0
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class SlipScore:
    """How many errors of one kind were put into sound articles, how many were found, and by which checks."""

    name: str
    family: str
    tried: int
    found: int
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PoolScore:
    """The sums of one pool of articles, of one family or of all.

    ``suggested`` counts corrections offered, ``restored`` those that gave back the very words;
    ``alarms`` in ``characters`` of sound text are told of the whole pool alone.
    """

    pool: str
    name: str
    tried: int
    found: int
    suggested: int
    restored: int
    alarms: int = 0
    characters: int = 0
