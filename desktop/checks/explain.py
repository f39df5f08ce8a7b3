"""The help on the checks: what each looks for, with an example, and what was measured of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from desktop.checks.measured import pool_scores, slip_scores
from desktop.checks.notes import check_notes
from desktop.model.check_notes import CheckNote, PoolScore
from desktop.text.wording import SEVERITIES

_WEAK = 0.9
_TOTALS = "{one.pool}组：{one.name}试了 {one.tried} 处，查出 {one.found} 处（{share:.0%}）"
_ALARMS = "；没有差错的 {one.characters} 字里误报 {one.alarms} 处，每万字 {rate:.2f} 处"


def explained() -> str:
    """Return the help as lines to read, one family of checks after the other, then what was measured."""
    return "\n".join((*_checks(), *_measured()))


def _checks() -> Iterator[str]:
    for family, notes in groupby(check_notes(), key=lambda note: note.family):
        yield f"【{family}】"
        for note in notes:
            yield from _lines(note)
        yield ""


def _lines(note: CheckNote) -> Iterator[str]:
    yield f"{note.title}（{note.rule}，{SEVERITIES[note.severity]}；依据：{note.ground}）{_reach(note)}"
    yield f"    {note.about}"
    yield f"    错：{note.wrong}"
    yield f"    对：{note.right}"


def _reach(note: CheckNote) -> str:
    told = [f"{'，'.join(note.needs)}就不查"] if note.needs else []
    if note.hits or note.alarms:
        told.append(note.doubt or f"实测说对 {note.hits} 次，误报 {note.alarms} 次")
    return "".join(f"　{words}" for words in told)


def _measured() -> Iterator[str]:
    yield "【实测】在自编的没有差错的文章里各放一处差错，看查不查得出。“检验”组没有参与调整。"
    yield from map(_total, pool_scores())
    yield "查得不够的："
    for slip in slip_scores():
        if slip.found < _WEAK * slip.tried:
            yield f"    {slip.name}（{slip.family}）：{slip.tried} 处查出 {slip.found} 处"


def _total(one: PoolScore) -> str:
    line = _TOTALS.format(one=one, share=one.found / one.tried)
    if not one.characters:
        return line
    return line + _ALARMS.format(one=one, rate=one.alarms / one.characters * 10_000)
