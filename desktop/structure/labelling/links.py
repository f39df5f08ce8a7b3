"""What else there is to see where one label goes behind another: halves left alone, more of the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.structure.labelling.labels import GOES_ON, INSIDE, PROSE, Label
from desktop.structure.labelling.viterbi import Begun, Node


@dataclass(frozen=True, slots=True)
class LinkFeature:
    """One thing to see between two labels; its leaning speaks for the second of them, by judgement."""

    name: str
    reason: str
    leaning: float


BROKEN_OFF = LinkFeature("半句没有下文", "话没有说完就另起了一行", -3.0)
INSIDE_HALF = LinkFeature("插在半句之中", "栏线切断的段落中间常有图说、报头", 1.0)
INSIDE_WHOLE = LinkFeature("插在整句之后", "话已说完，不必再接", -12.0)
NOTHING_OPEN = LinkFeature("上面没有断开的话", "栏目、表格之后无可接续", -4.0)
SENT_AWAY = LinkFeature("转走之后", "下转之后是别的文章，话在别处接", -9.0)
NEXT_STORY = LinkFeature("一图一段成串", "图片新闻一段接一段", 8.8)
NEXT_IN_STORY = LinkFeature("图片新闻里另起段", "图片新闻一图只有一段", -1.0)
NEXT_INTERTITLE = LinkFeature("小标题不止一个", "有一个小标题就有第二个，不会两行相叠", 1.5)
ONLY_LEAD = LinkFeature("两行题下只有一段", "题有两行的不会只说一段话", -3.0)
CAPTION_ROW = LinkFeature("图说折行", "写满一行的图说，下一行还是它", 2.0)
CAPTION_AGAIN = LinkFeature("又一条段中图说", "一段话里很少插进好几条图说", -1.0)

# What goes behind a line and neither goes on with it, nor stands amid it, nor sends it away.
_OTHERS = frozenset(Label) - GOES_ON - INSIDE - {Label.JUMP}

LINK_FEATURES = (
    BROKEN_OFF,
    INSIDE_HALF,
    INSIDE_WHOLE,
    NOTHING_OPEN,
    SENT_AWAY,
    NEXT_STORY,
    NEXT_IN_STORY,
    NEXT_INTERTITLE,
    ONLY_LEAD,
    CAPTION_ROW,
    CAPTION_AGAIN,
)


def link_signs(
    before: Node, openness: float, runs_on: bool, another: float
) -> Iterator[tuple[Label, LinkFeature, float]]:
    """Yield what is seen where labels go behind a node: for which of them, and with what strength.

    ``openness`` says how surely the node's line breaks off, ``runs_on`` whether it was broken
    at the text's width right above the next one, ``another`` how well what goes behind it would
    do as one more intertitle. Going on with a half is the business of seams.
    """
    after_prose = before.label in PROSE
    if before.label is Label.CAPTION_INSIDE:
        yield Label.CAPTION_INSIDE, (CAPTION_ROW if runs_on else CAPTION_AGAIN), 1.0
    if after_prose and openness:
        for label in INSIDE:
            yield (label, INSIDE_HALF, openness) if openness > 0 else (label, INSIDE_WHOLE, -openness)
    if after_prose and openness > 0:
        for label in _OTHERS:
            yield label, BROKEN_OFF, openness
    if before.story:
        yield Label.STORY, NEXT_STORY, 1.0
        yield Label.START, NEXT_IN_STORY, 1.0
    if before.divided and another:
        yield Label.INTERTITLE, NEXT_INTERTITLE, another
    if before.begun is Begun.LEAD and after_prose:
        yield Label.TITLE, ONLY_LEAD, 1.0
