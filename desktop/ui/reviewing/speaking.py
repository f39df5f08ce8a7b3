"""What a screen reader says of the item that becomes current: what it is, its words, its state, the keys."""

from __future__ import annotations

from desktop.text.widths import shortened
from desktop.text.wording import FACT_KINDS, FACT_STATES, SEVERITIES
from desktop.ui.reviewing import prompts
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import DoubtItem, FactItem, Item

_WORDS = 24
"""How many characters tell one line from another."""
_SIDE = 10
"""How many are read on each side of a seam."""


def spoken(item: Item, agenda: Agenda) -> str:
    """Return the announcement: who does not see the mark hears at which words it stands."""
    prompt = prompts.prompt_for(item, agenda, ())
    words = [*_head(item), prompt.what, prompt.known, prompt.why]
    if isinstance(item, FactItem):
        words.insert(2, FACT_STATES[item.state])
    if isinstance(item, DoubtItem):
        words += [f"Enter {prompt.accept}", f"Del {prompt.refuse}" if prompt.refuse else ""]
    return "，".join(filter(None, words))


def _head(item: Item) -> tuple[str, ...]:
    if isinstance(item, FactItem):
        return (FACT_KINDS[item.kind],)
    if isinstance(item, DoubtItem):
        return "存疑", f"“{_around(item)}”"
    finding = item.judged.finding
    return SEVERITIES[finding.severity], f"“{shortened(finding.text, _WORDS)}”" if finding.text else ""


def _around(item: DoubtItem) -> str:
    """Return the line in doubt, or the words on both sides of a seam in it."""
    text, seam = item.doubt.passage.text, item.doubt.ref.seam
    if not seam:
        return shortened(text, _WORDS)
    return f"{text[max(0, seam - _SIDE) : seam]}｜{text[seam : seam + _SIDE]}"
