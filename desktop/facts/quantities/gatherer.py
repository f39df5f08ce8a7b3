"""Quantities: what an article counts or measures, with number, unit and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.context import ArticleView, Line
from desktop.facts.quantities.phrases import QuantityPhrase, quantity_phrases
from desktop.facts.taken import taken_in_lines
from desktop.model import Fact, FactKind, PassageKind, Span, Value

_UNREAD = frozenset({PassageKind.BYLINE, PassageKind.CREDIT})
# A number within one of these is part of it.
_HOLDERS = frozenset({FactKind.DATE, FactKind.WORK, FactKind.CONTACT})
_MEASURES = frozenset(
    {"%", "％", "‰", "元", "岁", "周岁", "年", "天", "小时", "分钟", "米", "公里", "平方米"}
)
_COUNTED = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?=[，。；、：！？”）（“《\s]|$|[的在为与由将从被是和及等有已中对成作]|共同|参加|参与|设立)"
)


def quantities(view: ArticleView) -> Iterator[Fact]:
    """Yield the quantities of an article, line by line.

    The value is a number, 万 and 亿 multiplied out; of a range it is the lower end, with the
    upper one as ``value_max``. Numbers in dates, addresses and titles are left to those.
    """
    holders = taken_in_lines(fact for fact in view.found if fact.kind in _HOLDERS)
    for line in view.lines:
        if line.kind not in _UNREAD:
            taken = holders[line.id]
            for phrase in quantity_phrases(line.text):
                if not taken.overlaps(Span(phrase.start, phrase.end)):
                    yield _fact(line, phrase)


def _fact(line: Line, phrase: QuantityPhrase) -> Fact:
    return line.fact(
        FactKind.QUANTITY,
        phrase.start,
        phrase.end,
        phrase.number,
        dict(_attrs(line.text, phrase)),
        0.95 if phrase.in_digits else 0.8,
        "数字加单位" if phrase.in_digits else "汉字数字加单位",
    )


def _attrs(text: str, phrase: QuantityPhrase) -> Iterator[tuple[str, Value]]:
    yield "unit", phrase.unit or None
    yield "approx", phrase.approximate
    if phrase.maximum is not None:
        yield "value_max", phrase.maximum
    if phrase.ordinal:
        yield "ordinal", True
    counted = None if phrase.unit in _MEASURES else _COUNTED.match(text, phrase.end)
    if counted:
        yield "of", counted[0]
