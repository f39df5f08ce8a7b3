"""What the review bar asks about the structure: a plain sentence, its reason, and the two answers."""

from __future__ import annotations

from collections.abc import Callable

from desktop.model import Passage, PassageKind
from desktop.review import Doubt, DoubtKind
from desktop.text.wording import PASSAGE_KINDS
from desktop.ui.reviewing.review_bar import Prompt

_LINE = 40
"""More characters than this are called a paragraph."""
_REASONS = 2
"""How many reasons there is room for."""


def question(doubt: Doubt, position: str, alike: int) -> Prompt:
    """Return what the bar asks; ``alike`` doubts of the same article can be confirmed together."""
    why = [f"依据：{_strongest(doubt.evidence)}"] if doubt.evidence else []
    why += ["Shift+Enter 本篇都对"] if alike > 1 else []
    return Prompt(
        icon="unsure",
        color="warning",
        what=_QUESTIONS[doubt.kind](doubt.passage),
        known="数字键改角色" if doubt.ref.seam is None else "",
        why="；".join(why),
        position=position,
        accept="接上" if doubt.kind is DoubtKind.SEAM else "确认",
        refuse=_otherwise(doubt),
        change="看原文" if doubt.kind is DoubtKind.SEAM else "",
    )


def _of_role(passage: Passage) -> str:
    other = f"也可能是{_name(passage.rival)}" if passage.rival else "没有把握"
    return f"{_this(passage)}像{_name(passage.kind)}，{other}"


def _of_opening(passage: Passage) -> str:
    return f"{_this(passage)}像{_name(passage.kind)}，也可能另起一篇"


def _of_border(passage: Passage) -> str:
    other = f"也可能是上一篇的{_name(passage.rival)}" if passage.rival else "也可能接着上一篇"
    return f"这里像另起一篇，{other}"


_QUESTIONS: dict[DoubtKind, Callable[[Passage], str]] = {
    DoubtKind.ROLE: _of_role,
    DoubtKind.OPENING: _of_opening,
    DoubtKind.BORDER: _of_border,
    DoubtKind.SEAM: lambda _passage: "接缝两边像同一段，也可能是两段",
    DoubtKind.CUT: lambda _passage: "这里像另起一段，也可能接着上一段",
}


def _otherwise(doubt: Doubt) -> str:
    """Return the words for the other reading; empty where none is near."""
    if doubt.kind is DoubtKind.ROLE:
        return f"改为{_name(doubt.passage.rival)}" if doubt.passage.rival else ""
    return _OTHERWISE[doubt.kind] if doubt.otherwise else ""


_OTHERWISE = {
    DoubtKind.OPENING: "另起一篇",
    DoubtKind.BORDER: "并入上一篇",
    DoubtKind.SEAM: "断开",
    DoubtKind.CUT: "并入上一段",
}


def _strongest(evidence: str) -> str:
    return "、".join(evidence.split("、")[:_REASONS])


def _this(passage: Passage) -> str:
    return "这一段" if len(passage.text) > _LINE else "这一行"


def _name(kind: PassageKind) -> str:
    return PASSAGE_KINDS[kind][1]
