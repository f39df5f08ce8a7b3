"""What was measured, counted together and written as the tables that the program's help shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.checks import CHECKS
from tests.checks.proofing.catalogue import KINDS
from tests.checks.proofing.measure import ASKED, Trial, alarms, characters, trials
from tests.checks.proofing.slips import Family, Kind

PER_KIND = 40

KINDS_HEADER = """\
# 各类差错查出多少：类别、所属、试了几处、查出几处、哪些检查查出的。
# 由 python3 packaging/dev.py measure 生成，不必手改。
# 做法：在 {articles} 篇没有差错的自编文章里各放一处差错，再看查不查得出。
"""
RULES_HEADER = """\
# 各项检查准不准：检查、说对几次、在没有差错的文章里误报几次。
# 由 python3 packaging/dev.py measure 生成，不必手改。
"""
TOTALS_HEADER = """\
# 合计：组、所属（“合计”为全部）、试了几处、查出几处、给出改法几处、改法即原文几处、误报几处、没有差错的字数。
# “调整”组是调整检查时看着的，“检验”组的文章和词语都没有参与调整。由 python3 packaging/dev.py measure 生成。
"""
POOLS = {"tune": "调整", "test": "检验"}
ALL = "合计"


@dataclass(frozen=True, slots=True)
class Measured:
    """All trials of one pool, and what was objected to in its articles without an error."""

    pool: str
    trials: tuple[Trial, ...]
    alarms: Counter[str]
    alarms_told: int

    def of(self, kinds: Iterable[Kind]) -> list[Trial]:
        """Return the trials of these kinds."""
        wanted = {kind.name for kind in kinds}
        return [trial for trial in self.trials if trial.kind.name in wanted]


def measured(pool: str, count: int = PER_KIND) -> Measured:
    """Return what a pool tells, with up to ``count`` slips of each kind."""
    made = tuple(trial for kind in KINDS for trial in trials(kind, pool, count))
    found = [alarm.finding for alarm in alarms(pool)]
    told = sum(finding.severity is not ASKED for finding in found)
    return Measured(pool, made, Counter(finding.rule for finding in found), told)


def kinds_table(tune: Measured, articles: int) -> str:
    """Return the table of kinds; only the pool that checks are tuned on is told apart by kind."""
    rows = (_kind_row(kind, tune.of([kind])) for kind in KINDS)
    return KINDS_HEADER.format(articles=articles) + "".join(rows)


def _kind_row(kind: Kind, made: list[Trial]) -> str:
    """Return the row of a kind; the checks that found most of it come first."""
    found_by = Counter(rule for trial in made for rule in {finding.rule for finding in trial.found})
    rules = sorted(found_by, key=lambda rule: (-found_by[rule], rule))
    return _row(kind.name, kind.family.value, *_found(made), ",".join(rules))


def rules_table(tune: Measured) -> str:
    """Return how often each check was right and how often wrong, of those that any slip asked for."""
    right = Counter(rule for trial in tune.trials for rule in {finding.rule for finding in trial.found})
    asked = (check.rule for check in CHECKS if right[check.rule] or tune.alarms[check.rule])
    return RULES_HEADER + "".join(_row(rule, right[rule], tune.alarms[rule]) for rule in asked)


def totals_table(pools: Iterable[Measured]) -> str:
    """Return the sums of each pool, by family and of all."""
    return TOTALS_HEADER + "".join(_totals(one) for one in pools)


def _totals(one: Measured) -> str:
    rows = [_sums(one, family.value, [kind for kind in KINDS if kind.family is family]) for family in Family]
    decided = [kind for kind in KINDS if kind.family is not Family.SENSE]
    return "".join([*rows, _sums(one, ALL, decided, (one.alarms_told, characters(one.pool)))])


def _sums(one: Measured, name: str, kinds: Iterable[Kind], silence: tuple[int, ...] = ()) -> str:
    made = one.of(kinds)
    suggested = [right for trial in made for right in trial.suggested]
    return _row(POOLS[one.pool], name, *_found(made), len(suggested), sum(suggested), *silence)


def _found(made: list[Trial]) -> tuple[int, int]:
    return len(made), sum(trial.is_found for trial in made)


def _row(*cells: object) -> str:
    return "\t".join(map(str, cells)) + "\n"
