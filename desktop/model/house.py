"""What an editor decided about the checks for a paper: switched off, let stand, or always written so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class HouseKind(StrEnum):
    """What a house rule does.

    ``OFF`` and ``ON`` switch the check ``check``, ``LET`` lets ``words`` stand before it, and
    ``WRITE`` says that the paper writes ``better`` for ``words``. ``ORDER`` says in which order
    the paper names posts: ``words`` are these, the highest first, with 、 between them.
    """

    OFF = "off"
    ON = "on"
    LET = "let"
    WRITE = "write"
    ORDER = "order"


@dataclass(frozen=True, slots=True, order=True)
class HouseRule:
    """One rule of a paper's own; what its kind does not speak of is empty."""

    kind: HouseKind
    check: str = ""
    words: str = ""
    better: str = ""


@dataclass(frozen=True, slots=True)
class HouseDecision:
    """A rule that an editor made, or (``holds`` is False) took back."""

    rule: HouseRule
    holds: bool = True


@dataclass(frozen=True, slots=True)
class House:
    """The rules of a paper that hold."""

    rules: frozenset[HouseRule] = frozenset()

    def has(self, kind: HouseKind, check: str, words: str = "") -> bool:
        """Return whether such a rule holds."""
        return HouseRule(kind, check, words) in self.rules

    def of_kind(self, kind: HouseKind) -> frozenset[tuple[str, str]]:
        """Return the check and the words of each rule of this kind."""
        return frozenset((rule.check, rule.words) for rule in self.rules if rule.kind is kind)

    @property
    def writings(self) -> dict[str, str]:
        """What the paper writes for other words, by these."""
        return {rule.words: rule.better for rule in sorted(self.rules) if rule.kind is HouseKind.WRITE}

    @property
    def order(self) -> tuple[str, ...]:
        """The posts in the order in which the paper names them, the highest first; empty without one."""
        return next((posts_of(rule.words) for rule in self.rules if rule.kind is HouseKind.ORDER), ())


def posts_of(words: str) -> tuple[str, ...]:
    """Return the posts of an order as it is written, each once."""
    return tuple(dict.fromkeys(filter(None, re.split(r"[、，,；;\s]+", words))))


def house_of(decisions: Iterable[HouseDecision]) -> House:
    """Return the rules that hold after all decisions, each of which overrules those before it."""
    rules: set[HouseRule] = set()
    for decision in decisions:
        opposite = _OPPOSITES.get(decision.rule.kind)
        rules.discard(HouseRule(opposite, decision.rule.check) if opposite else decision.rule)
        if decision.rule.kind is HouseKind.ORDER:
            rules = {rule for rule in rules if rule.kind is not HouseKind.ORDER}
        if decision.holds:
            rules.add(decision.rule)
        else:
            rules.discard(decision.rule)
    return House(frozenset(rules))


_OPPOSITES = {HouseKind.OFF: HouseKind.ON, HouseKind.ON: HouseKind.OFF}
