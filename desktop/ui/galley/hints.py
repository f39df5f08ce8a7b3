"""What the galley says in tooltips: the value of a mark and what it was read from, in a few lines."""

from __future__ import annotations

from html import escape

from desktop.model import Fact, FactState, Finding, Value
from desktop.text.wording import FACT_KINDS, FACT_STATES, PASSAGE_KINDS, SEVERITIES, advised
from desktop.ui.galley.targets import Spot, Target

_ATTRIBUTES = {
    "titles": "职务",
    "unit": "单位",
    "speaker": "说话人",
    "of": "计",
    "place": "地点",
    "date": "时间",
    "people": "人物",
    "year_from": "年份来自",
}


def hint(target: Target) -> tuple[str, ...]:
    """Return the lines of the tooltip for what lies under the pointer; none for plain words."""
    mark = target.mark
    if mark and mark.fact and mark.state:
        return _fact_lines(mark.fact, mark.state)
    if mark and mark.finding:
        return _finding_lines(mark.finding)
    if target.doubt:
        return _doubt_lines(target)
    if target.spot is Spot.CHIP:
        return (f"{PASSAGE_KINDS[target.row.row.kind][1]}，点一下换角色",)
    if target.spot is Spot.PIN:
        return ("接缝：原文在这里断开，读的时候接上了", "点一下看原文")
    if target.spot is Spot.FOLD and target.row.row.border:
        return ("展开这一篇" if target.row.row.border.is_folded else "折叠这一篇",)
    if target.spot is Spot.BORDER and target.row.row.border and target.row.row.border.is_movable:
        return ("文章界，上下拖动",)
    return ()


def rich(lines: tuple[str, ...]) -> str:
    """Return the lines as Qt's tooltips want them, the first one heavy."""
    if not lines:
        return ""
    first, *others = map(escape, lines)
    return "<br>".join([f"<b>{first}</b>", *others])


def _fact_lines(fact: Fact, state: FactState) -> tuple[str, ...]:
    lines = [f"{FACT_KINDS[fact.kind]}，{FACT_STATES[state]}"]
    if (value := _words(fact.value)) and value != fact.text:
        lines.append(value)
    for name, title in _ATTRIBUTES.items():
        if words := _words(fact.attrs.get(name)):
            lines.append(f"{title}：{words}")
    if fact.evidence:
        lines.append(f"依据：{fact.evidence}")
    return tuple(lines)


def _finding_lines(finding: Finding) -> tuple[str, ...]:
    lines = [f"{SEVERITIES[finding.severity]}：{finding.message}"]
    if finding.suggestions:
        lines.append(f"改为 {advised(finding.suggestions[:1])}")
    if finding.ground:
        lines.append(f"依据：{finding.ground}")
    return tuple(lines)


def _doubt_lines(target: Target) -> tuple[str, ...]:
    """Return what is in doubt at a chip, a border or a seam, and why."""
    passage = target.row.row.passage
    if target.pin and not target.pin.offset:
        evidence = passage.unjoined.evidence if passage.unjoined else ""
        return _with_grounds("另起一段，存疑：也可能接着上一段", evidence)
    if target.pin:
        evidence = dict(passage.seams())[target.pin.offset].evidence
        return _with_grounds("接缝，存疑：像同一段，也可能是两段", evidence)
    if target.spot is Spot.BORDER:
        return _with_grounds("文章界，存疑：像另起一篇，也可能接着上一篇", passage.evidence)
    rival = f"，也可能是{PASSAGE_KINDS[passage.rival][1]}" if passage.rival else ""
    words = f"{PASSAGE_KINDS[passage.kind][1]}，存疑{rival}，点一下换角色"
    return _with_grounds(words, passage.evidence)


def _with_grounds(words: str, evidence: str) -> tuple[str, ...]:
    return (words, f"依据：{evidence}") if evidence else (words,)


def _words(value: Value) -> str:
    """Return a value as words; empty where there is none or it is a mere yes or no."""
    if value is None or isinstance(value, bool):
        return ""
    return "；".join(value) if isinstance(value, tuple) else str(value)
