"""Paragraphs, list items, picture stories and tables."""

from __future__ import annotations

from desktop.model import HintKind
from desktop.structure.features import Feature, Sign, begins, matches, weigh, when
from desktop.structure.place import Place

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_NUMBER = (
    rf"(?:（(?:{_NUMERAL}|\d{{1,3}})）|\d{{1,2}}[.．、](?!\d)|[①-⑳]|第{_NUMERAL}[，、：是]|{_NUMERAL}是)"
)
_NAMED = r"[^，。；：:“”]{2,14}[：:].+|“[^”]{1,10}”[^，。；：]{0,8}：.+"


def _has_tabs(place: Place) -> bool:
    return "\t" in place.text


def _is_under_pictures(place: Place) -> bool:
    return place.index in place.page.picture_lines


_NAMED_LINE: Sign = matches(_NAMED, 400)


def _is_named_amid_named(place: Place) -> bool:
    near = [Place(place.page, line.index) for line in (place.before, place.after) if line is not None]
    return _NAMED_LINE(place) > 0 and any(_NAMED_LINE(other) > 0 for other in near)


FEATURES = (
    Feature("项目符号", "以●一类领起", begins(r"[●■◆▲★○□◇△☆※▶►◎•·]\s*\S"), weigh("ITEM 6 CONTINUATION -3")),
    Feature("项目编号", "以（1）、第一一类领起", begins(_NUMBER), weigh("ITEM 3")),
    Feature("名称加说明", "名称、冒号、说明", matches(_NAMED, 400), weigh("ITEM 1")),
    Feature("成组的名称加说明", "上下行也是这样", when(_is_named_amid_named), weigh("ITEM 2.5 TITLE -1")),
    Feature(
        "来源标为列项",
        "文件自己这样说",
        when(lambda place: HintKind.LIST_ITEM in place.line.hints),
        weigh("ITEM 6"),
    ),
    Feature("图片新闻之下", "栏目是图片新闻，一图一段自成一篇", when(_is_under_pictures), weigh("STORY 3")),
    Feature("分栏的行", "制表符隔开的是表格", when(_has_tabs), weigh("TABLE 6")),
    Feature(
        "来源标为表格",
        "文件自己这样说",
        when(lambda place: HintKind.TABLE in place.line.hints),
        weigh("TABLE 12"),
    ),
)
