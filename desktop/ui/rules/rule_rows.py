"""The checks and a paper's rules for them as rows of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.model import House, HouseKind, HouseRule
from desktop.model.check_notes import CheckNote
from desktop.text.spelling import is_typed
from desktop.ui.listing import Listing

CHECKS, IDLE, LET, WORDS, ORDER = SHEETS = ("全部检查", "没有查的", "放过的字词", "本报词表", "职务次序")
"""The sheets of the dialog, in their order."""

_SWITCHED_OFF = "本报已停用"
_ANY_CHECK = "任何检查"
_ORDERED = "一份名单里的人照这个次序排，排在前面的职务先写"
_SHEETS = {HouseKind.LET: LET, HouseKind.WRITE: WORDS, HouseKind.ORDER: ORDER}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One check, or one rule about words.

    ``check`` is the check's code; ``rule`` is set where the row is a rule that can be dropped.
    ``is_on`` says whether the check may run, ``is_idle`` that it did not.
    """

    title: str
    detail: str
    note: str
    check: str
    is_on: bool = True
    is_idle: bool = False
    rule: HouseRule | None = None

    @property
    def sheets(self) -> frozenset[str]:
        """The sheets it stands on."""
        if self.rule is not None:
            return frozenset({self.kind})
        return frozenset({CHECKS, IDLE} if self.is_idle else {CHECKS})

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return _SHEETS[self.rule.kind] if self.rule is not None else "检查"

    @property
    def standing(self) -> str:
        """Whether a check may run, and why not or what it found; nothing of a rule about words."""
        return "" if self.rule else "，".join(filter(None, ("启用" if self.is_on else "停用", self.note)))

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(filter(None, (self.title, self.standing, self.detail)))

    def holds(self, query: str) -> bool:
        """Return whether its words, the pinyin of its title or its initials hold a query."""
        wanted = query.lower()
        words = f"{self.title} {self.detail} {self.check}".lower()
        return wanted in words or is_typed(self.title, wanted)


def rule_rows(
    notes: Iterable[CheckNote], house: House, skipped: Mapping[str, str], found: Mapping[str, int]
) -> tuple[RuleRow, ...]:
    """Return the checks in their order, then the rules about words.

    ``skipped`` says by title why a check did not run, ``found`` by code what it found.
    """
    told = tuple(notes)
    titles = {note.rule: note.title for note in told}
    checks = (_check_row(note, house, skipped.get(note.title, ""), found.get(note.rule, 0)) for note in told)
    worded = (_word_row(rule, titles) for rule in sorted(house.rules) if rule.words)
    return (*checks, *worded)


def rule_listing(rows: Iterable[RuleRow], title: str) -> Listing:
    """Return checks and rules about words as a table."""
    words = tuple((row.kind, row.title, row.detail, row.standing) for row in rows)
    return Listing(title, ("类别", "检查或字词", "说明", "状态"), words, (2, 4, 7, 4))


def _check_row(note: CheckNote, house: House, reason: str, found: int) -> RuleRow:
    is_off = house.has(HouseKind.OFF, note.rule)
    is_on = not is_off and (not note.doubt or house.has(HouseKind.ON, note.rule))
    why = _SWITCHED_OFF if is_off else reason or ("" if is_on else note.doubt)
    return RuleRow(
        note.title,
        f"{note.family}：{note.about}",
        why or (f"本期 {found} 处" if found else ""),
        note.rule,
        is_on,
        bool(why),
    )


def _word_row(rule: HouseRule, titles: Mapping[str, str]) -> RuleRow:
    if rule.kind is HouseKind.WRITE:
        return RuleRow(f"{rule.words} → {rule.better}", "", "", rule.check, rule=rule)
    if rule.kind is HouseKind.ORDER:
        return RuleRow(rule.words, _ORDERED, "", rule.check, rule=rule)
    return RuleRow(rule.words, titles.get(rule.check, _ANY_CHECK), "", rule.check, rule=rule)
