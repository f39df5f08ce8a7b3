"""Paragraphs, list items, picture stories and tables."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.features import Feature, begins, matches, weigh
from desktop.structure.lines import Line
from desktop.structure.patterns import any_of
from desktop.structure.place import Place
from desktop.structure.telling_words import undecorated

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_NUMBER = (
    rf"(?:（(?:{_NUMERAL}|\d{{1,3}})）|\d{{1,2}}[.．、](?!\d)|[①-⑳]|第{_NUMERAL}[，、：是]|{_NUMERAL}是)"
)


_PICTURE_SECTIONS = frozenset(word_list("picture_sections"))
_PARTICULARS = any_of(word_list("particulars"))
_NEAR = 10
_ORDINAL = re.compile(
    r"第[一二三四五六七八九十]|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.．、]|[一二三四五六七八九十]是"
)


def _is_numbered_amid_numbered(place: Place) -> bool:
    near = place.page.lines[max(0, place.index - _NEAR) : place.index + _NEAR + 1]
    return _ORDINAL.match(place.text) is not None and sum(map(_is_numbered, near)) > 1


def _is_numbered(line: Line) -> bool:
    return _ORDINAL.match(line.text) is not None


def _has_tabs(place: Place) -> bool:
    return "\t" in place.text


def _has_tabs_amid_tabs(place: Place) -> bool:
    return _has_tabs(place) and any(line and "\t" in line.text for line in (place.before, place.after))


def _is_under_picture_label(place: Place) -> bool:
    """Right below 图片新闻, and no title."""
    return (
        place.before is not None and undecorated(place.before.text) in _PICTURE_SECTIONS and not place.is_bare
    )


def _is_named_amid_named(place: Place) -> bool:
    near = (place.page.places[line.index] for line in (place.before, place.after) if line is not None)
    return place.names_something and any(other.names_something for other in near)


FEATURES = (
    Feature(
        "问与答",
        "采访的一问一答是正文",
        begins(r"[问答][:：]"),
        weigh("START 5 INTERTITLE -4 ITEM -1 TITLE -2"),
    ),
    Feature(
        "称呼",
        "信和通知以称呼开头，单独一行，以冒号收尾",
        matches(
            r"[^，。：]{0,12}(?:同志|居民|朋友|市民|业主|家长|读者|先生|女士|老师|们|编辑部|单位|您)[:：]", 20
        ),
        weigh("START 5 TITLE -4 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "项目符号",
        "以●一类领起",
        begins(r"[●■◆▲★○□◇△☆※▶►◎•·]\s*\S"),
        weigh("ITEM 8 CONTINUATION -3 INTERTITLE -3 TITLE -3"),
    ),
    Feature("项目编号", "以（1）、第一一类领起", begins(_NUMBER), weigh("ITEM 3.5")),
    Feature(
        "成组的编号",
        "上下行也这样编号",
        _is_numbered_amid_numbered,
        weigh("ITEM 4"),
    ),
    Feature(
        "时间地点电话",
        "办事指南里的一项",
        matches(rf"[^，。：]{{0,6}}{_PARTICULARS}[:：].+", 60),
        weigh("ITEM 6 TITLE -3 INTERTITLE -4 CAPTION -4"),
    ),
    Feature("名称加说明", "名称、冒号、说明", lambda place: place.names_something, weigh("ITEM 1.5")),
    Feature("成组的名称加说明", "上下行也是这样", _is_named_amid_named, weigh("ITEM 4 TITLE -3")),
    Feature(
        "来源标为列项",
        "文件自己这样说",
        lambda place: HintKind.LIST_ITEM in place.line.hints,
        weigh("ITEM 8"),
    ),
    Feature("在图片新闻之下", "一图一段自成一篇", _is_under_picture_label, weigh("STORY 5")),
    Feature("分栏的行", "制表符隔开的是表格", _has_tabs, weigh("TABLE 6")),
    Feature("成组的分栏", "上下行也分栏", _has_tabs_amid_tabs, weigh("TABLE 4")),
    Feature(
        "来源标为表格",
        "文件自己这样说",
        lambda place: HintKind.TABLE in place.line.hints,
        weigh("TABLE 12"),
    ),
)
