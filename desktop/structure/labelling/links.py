"""What else there is to see where one label goes behind another: halves left alone, more of the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.structure.labelling.labels import GOES_ON, INSIDE, PROSE, Label
from desktop.structure.labelling.viterbi import Node


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
OTHER_FORM = LinkFeature("不像上一个小标题", "一个编号、空开、带逗号或冒号而另一个不然，是下一篇的题", -2.0)
ONLY_LEAD = LinkFeature("两行题下只有一段", "题有两行的不会只说一段话", -3.0)
BRIEF_STORY = LinkFeature("题下才说了一段", "只说一段的是简讯，别的才说了导语，下面是小标题", -1.0)
LATE_DIVISION = LinkFeature("说了几段才分题", "小标题在头一两段之后就有，说了许多段的下面是另一篇", -1.5)
CAPTION_ROW = LinkFeature("图说折行", "写满一行的图说，下一行还是它", 2.0)
CAPTION_AGAIN = LinkFeature("又一条段中图说", "一段话里很少插进好几条图说", -1.0)

LINK_FEATURES = (
    BROKEN_OFF,
    INSIDE_HALF,
    INSIDE_WHOLE,
    NOTHING_OPEN,
    SENT_AWAY,
    NEXT_STORY,
    NEXT_IN_STORY,
    NEXT_INTERTITLE,
    OTHER_FORM,
    ONLY_LEAD,
    BRIEF_STORY,
    LATE_DIVISION,
    CAPTION_ROW,
    CAPTION_AGAIN,
)
# How many title lines and paragraphs are told apart.
MANY_TITLES, MANY_PARAGRAPHS = 2, 4

_BREAKS_OFF = frozenset(Label) - GOES_ON - INSIDE - {Label.JUMP}


def link_signs(
    before: Node, openness: float, runs_on: bool, another: float
) -> Iterator[tuple[Label, LinkFeature, float]]:
    """Yield what is seen where a label goes behind a node, with the label and the strength.

    ``openness`` says how surely the node's line breaks off, ``runs_on`` whether it was broken
    at the text's width right above the next one, ``another`` how well what goes behind it would
    do as one more intertitle, -1 for one of another form. Going on with a half is the business
    of seams.
    """
    if before.label in PROSE:
        yield from _signs_behind_prose(before, openness)
    if before.label is Label.CAPTION_INSIDE:
        yield Label.CAPTION_INSIDE, (CAPTION_ROW if runs_on else CAPTION_AGAIN), 1.0
    if before.story:
        yield Label.STORY, NEXT_STORY, 1.0
        yield Label.START, NEXT_IN_STORY, 1.0
    if another:
        yield Label.INTERTITLE, (NEXT_INTERTITLE if another > 0 else OTHER_FORM), abs(another)


def _signs_behind_prose(before: Node, openness: float) -> Iterator[tuple[Label, LinkFeature, float]]:
    inside = INSIDE_HALF if openness > 0 else INSIDE_WHOLE
    if openness:
        yield from ((label, inside, abs(openness)) for label in INSIDE)
    if openness > 0:
        yield from ((label, BROKEN_OFF, openness) for label in _BREAKS_OFF)
    if before.begun.paragraphs == 1:
        yield Label.TITLE, (ONLY_LEAD if before.begun.titles == MANY_TITLES else BRIEF_STORY), 1.0
    if before.begun.paragraphs == MANY_PARAGRAPHS and before.divider is None:
        yield Label.INTERTITLE, LATE_DIVISION, 1.0
