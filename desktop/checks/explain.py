"""The help on the checks: what each looks for, with an example, and what was measured of it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.catalogue import FAMILIES
from desktop.checks.measured import doubted, measurements, table
from desktop.checks.registry import Check
from desktop.text.wording import SEVERITIES

_WEAK = 0.9
_TOTALS = "{pool}组：{name}试了 {tried} 处，查出 {found} 处（{share:.0%}）"
_ALARMS = "；没有差错的 {characters} 字里误报 {alarms} 处，每万字 {rate:.2f} 处"


def explained() -> str:
    """Return the help as lines to read, one family of checks after the other, then what was measured."""
    return "\n".join((*_checks(), *_measured()))


def _checks() -> Iterator[str]:
    for family, checks in FAMILIES.items():
        yield f"【{family}】"
        for check in checks:
            yield from _lines(check)
        yield ""


def _lines(check: Check) -> Iterator[str]:
    yield f"{check.title}（{check.rule}，{SEVERITIES[check.severity]}；依据：{check.ground}）{_reach(check)}"
    yield f"    错：{check.wrong}"
    yield f"    对：{check.right}"


def _reach(check: Check) -> str:
    one = measurements().get(check.rule)
    needs = "，".join(need.value for need in check.needs)
    told = [f"{needs}就不查"] if needs else []
    if one:
        told.append(doubted(check.rule) or f"实测说对 {one.right} 次，误报 {one.wrong} 次")
    return "".join(f"　{words}" for words in told)


def _measured() -> Iterator[str]:
    yield "【实测】在自编的没有差错的文章里各放一处差错，看查不查得出。“检验”组没有参与调整。"
    for row in table("totals"):
        yield _total(*row.split("\t"))
    weak = [row.split("\t") for row in table("kinds")]
    yield "查得不够的："
    for name, family, tried, found in weak:
        if int(found) < _WEAK * int(tried):
            yield f"    {name}（{family}）：{tried} 处查出 {found} 处"


def _total(pool: str, name: str, tried: str, found: str, *more: str) -> str:
    line = _TOTALS.format(pool=pool, name=name, tried=tried, found=found, share=int(found) / int(tried))
    if len(more) <= _SUGGESTED:
        return line
    alarms, characters = more[_SUGGESTED:]
    rate = int(alarms) / int(characters) * 10_000
    return line + _ALARMS.format(characters=characters, alarms=alarms, rate=rate)


_SUGGESTED = 2
