"""What the review bar says of an item, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.model import FactKind, FactState, Finding
from desktop.text.wording import FACT_STATES, FINDING_STATES
from desktop.ui.inspector.fact_rows import detail, grounds
from desktop.ui.look.kinds import KIND_COLORS
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import DoubtItem, FactItem, FindingItem, Item
from desktop.ui.reviewing.questions import question
from desktop.ui.reviewing.review_bar import Prompt
from desktop.ui.reviewing.verdicts import open_mentions

DONE = Prompt("confirmed", "ok", "没有待核的了。", accept="", refuse="", change="")
_NEXT = "下一处 ↓ 或 F8"
_TOGETHER = "Enter、Del 对选中的一起生效"
_ON = f"{_NEXT}；整段有把握的 Shift+Enter"


def prompt_for(item: Item, agenda: Agenda, items: tuple[Item, ...]) -> Prompt:
    """Return what the bar says of an item of the agenda, and where it stands among ``items``."""
    if isinstance(item, DoubtItem):
        alike = sum(1 for one in agenda.doubts if one.article == item.article)
        return question(item.doubt, f"分段 {position_words(item, agenda.doubts)}", alike)
    others = tuple(one for one in items if not isinstance(one, DoubtItem))
    position = position_words(item, others)
    return _fact(item, position) if isinstance(item, FactItem) else _finding(item, position)


def several(items: tuple[FactItem, ...], position: str = "") -> Prompt:
    """Return what the bar says of several facts that were chosen together."""
    names = "、".join(dict.fromkeys(item.name for item in items))
    return Prompt(
        "facts", "accent", f"选中 {len(items)} 项", names, _TOGETHER, position, "都确认", "都否定", ""
    )


def only_to_read(prompt: Prompt) -> Prompt:
    """Return the prompt without buttons and keys to decide, for an issue that can only be read."""
    why = _NEXT if prompt.why in (_ON, _TOGETHER) else prompt.why
    return replace(prompt, why=why, accept="", refuse="", change="")


def waiting(items: Iterable[Item], skipped: int = 0, beyond: int = 0) -> Prompt:
    """Return what the bar says while nothing is current: how much waits, and how many doubts do not.

    ``beyond`` counts what waits in the issue and is not among ``items``, which were filtered.
    """
    open_ones = [item for item in items if item.is_open]
    doubts = sum(isinstance(item, DoubtItem) for item in open_ones)
    others = len(open_ones) - doubts
    counts = [f"分段存疑 {doubts:,} 处"] * bool(doubts) + [f"还有 {others:,} 处待核"] * bool(others)
    known = f"分段存疑 {skipped:,} 处没有问" if skipped else ""
    if not counts:
        done = (
            replace(DONE, what="列表里没有待核的了。", why=f"全期还有 {beyond:,} 处待核") if beyond else DONE
        )
        return replace(done, known=known)
    icon, color = ("unsure", "warning") if doubts else ("next", "text2")
    return Prompt(icon, color, "，".join(counts), known, _ON, accept="", refuse="", change="")


def position_words(item: Item | None, items: tuple[Item, ...]) -> str:
    """Return where an item stands among those that are open: ``3 / 12``."""
    waiting_items = [one for one in items if one.is_open]
    if not waiting_items:
        return ""
    if item is None:
        return f"{len(waiting_items)}"
    before = sum(1 for one in items[: items.index(item)] if one.is_open) if item in items else 0
    return f"{min(before + 1, len(waiting_items))} / {len(waiting_items)}"


def _fact(item: FactItem, position: str) -> Prompt:
    known = detail(item)
    why = [words for words in (grounds(item),) if words and words != known]
    if len(open_mentions(item)) > 1:
        alike = "同名" if item.kind is FactKind.PERSON else "相同"
        articles = len(item.articles)
        where = f"{articles} 篇" if articles > 1 else "本篇"
        why.append(f"{where} {len(item.mentions)} 处{alike}，一并确认")
    accept, refuse, change = _FACT_BUTTONS.get(item.state, ("确认", "否定", "修改"))
    if not item.is_open:
        why.insert(0, FACT_STATES[item.state])
    return Prompt(
        item.kind.value,
        KIND_COLORS[item.kind],
        item.name,
        known,
        "；".join(why),
        position,
        accept,
        refuse,
        change,
    )


def _finding(item: FindingItem, position: str) -> Prompt:
    finding = item.judged.finding
    icon = finding.severity.value
    what = finding.message.removesuffix("。")
    why = "，".join(words for words in (_proposal(finding), _ground(finding)) if words)
    if not item.is_open:
        return Prompt(icon, icon, what, "", FINDING_STATES[item.judged.state], position, "", "")
    accept = "采纳" if finding.suggestions else ""
    return Prompt(icon, icon, what, "", why, position, accept, "忽略")


def _proposal(finding: Finding) -> str:
    if not finding.suggestions:
        return ""
    words = finding.suggestions[0]
    return f"改为“{words}”" if words.strip() else "删去"


def _ground(finding: Finding) -> str:
    return f"依据：{finding.ground}" if finding.ground else ""


_FACT_BUTTONS = {
    FactState.CONFIRMED: ("", "否定", "修改"),
    FactState.REJECTED: ("恢复", "", ""),
    FactState.ORPHANED: ("", "移去", ""),
}
