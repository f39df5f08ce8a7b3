"""How a check is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.checks.proof import Objection, Proof
from desktop.model import Severity

Run = Callable[[Proof], Iterable[Objection]]


class Leaves(StrEnum):
    """Which names a check leaves alone."""

    READ = "names that were read for sure, and confirmed ones"
    CONFIRMED = "names that an editor confirmed"
    NONE = "none: it speaks of whom a name stands for, and never of its characters"


class Reads(StrEnum):
    """What a check looks at to object to one place."""

    LINE = "the line, which may be furniture, and the masthead"
    ARTICLE = "the article and the masthead"
    ISSUE = "everything"


class Need(StrEnum):
    """What a check cannot do without; the value says in Chinese what is missing."""

    PUBLISHED = "没有出版日期"
    YEAR = "不知道是哪一年"
    PEOPLE = "没有认出人名"
    LAST_ISSUE = "档案里没有上一期"
    ARCHIVE = "没有和档案里的往期比"
    ROSTER = "名录还是空的"
    PAGES = "报头没有印版数"
    PICTURES = "本期还没有放图片"
    NEXT_ISSUE = "报头没有下期日期"
    LEGAL_STATUS = "报头没有印准印证号或刊号"
    POST_ORDER = "本报还没有定下职务的次序"
    HOUSE_LIST = "本报词表还是空的"


@dataclass(frozen=True, slots=True)
class Check:
    """A declared check: ``rule`` names it for good, ``title`` for people.

    ``about`` tells an editor what it looks at, what it lets pass and what to do; ``ground`` is
    the standard or rule it rests on; ``wrong`` is an example that it objects to, ``right`` the
    same as it should be. ``leaves`` says in which names of people, organisations and places it
    must not object. What it said of a line, or an article, that it ``reads`` by itself
    holds as long as that stays as it is. Of a check that reads lines ``signs`` are words of
    which a line must have one to be read; none means every line.
    """

    rule: str
    title: str
    severity: Severity
    run: Run
    about: str
    ground: str
    wrong: str
    right: str
    needs: tuple[Need, ...] = ()
    leaves: Leaves = Leaves.READ
    reads: Reads = Reads.ISSUE
    signs: tuple[str, ...] = ()


def check(
    rule: str,
    *,
    title: str,
    severity: Severity,
    about: str,
    ground: str,
    wrong: str,
    right: str,
    needs: tuple[Need, ...] = (),
    leaves: Leaves = Leaves.READ,
    reads: Reads = Reads.ISSUE,
    signs: tuple[str, ...] = (),
) -> Callable[[Run], Check]:
    """Declare the decorated function as a check; the name then stands for the check."""

    def declare(run: Run) -> Check:
        return Check(rule, title, severity, run, about, ground, wrong, right, needs, leaves, reads, signs)

    return declare
