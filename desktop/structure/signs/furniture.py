"""Masthead, ears and page labels: lines that belong to no story."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.features import Feature, begins, holds, matches, weigh
from desktop.structure.patterns import any_of
from desktop.structure.place import Place

_NUMERALS = r"[〇零○一二三四五六七八九十]"
_DAY = rf"(?:\d{{1,2}}|{_NUMERALS}{{1,3}})"
_DATE = rf"(?:\d{{4}}|{_NUMERALS}{{4}})\s*[年./－-]\s*{_DAY}\s*[月./－-]\s*{_DAY}\s*日?"
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_PAPER = any_of(word_list("paper_endings"))
_IMPRINT = any_of(word_list("imprint_words"))
_WHO = r"(?:主办|主管|承办|协办|编印|出版|印刷)"
_PAGE = r"(?:\d{1,2}|[一二三四五六七八])"
_PAGE_NAME = r"(?:\s*[:：·|｜/-]?\s*[^\s\d，。]{1,8})?"
_NEAR = 3
_CONTACT = re.compile(r"(?:电话|地址|邮编|邮箱|传真|热线)[:： ]")


def _amid_masthead(place: Place) -> float:
    """Return 1 for a short line between masthead lines, 0.5 with them on one side only."""
    if not place.is_bare or place.line.length > 10:
        return 0.0
    return _beside_masthead(place)


def _contact_amid_masthead(place: Place) -> float:
    return _beside_masthead(place) if _CONTACT.match(place.text) else 0.0


def _beside_masthead(place: Place) -> float:
    above = range(max(0, place.index - _NEAR), place.index)
    below = range(place.index + 1, min(len(place.page.lines), place.index + _NEAR + 1))
    places = place.page.places
    return 0.5 * sum(any(_is_telling(places[index]) for index in side) for side in (above, below))


def _is_telling(place: Place) -> bool:
    return any(feature.sign(place) for feature in TELLING)


TELLING = (
    Feature("日期独行", "报头的日期自成一行", matches(rf"{_DATE}.{{0,12}}", 26), weigh("FURNITURE 6")),
    Feature(
        "页眉",
        "日期与报名、版次同行",
        matches(rf".{{2,12}}\s{_DATE}.{{0,16}}|{_DATE}.{{1,20}}(?:版|报|责编|编辑).{{0,8}}", 40),
        weigh("FURNITURE 6"),
    ),
    Feature("星期", "报头里的星期", matches(rf"{_WEEKDAY}.{{0,16}}", 20), weigh("FURNITURE 6")),
    Feature(
        "期号",
        "期号与版数只在报头",
        matches(
            r"(?:.{0,20}\s)?(?:(?:本期|今日|总|共)\D{0,4}\d+\s*[期版]|(?:\d{4}年\s?)?总?第?\s*\d+\s*期).{0,20}",
            40,
        ),
        weigh("FURNITURE 7"),
    ),
    Feature(
        "下期出版",
        "报头预告下一期",
        holds(r"下一?期(?:出版|见报|时间|日期|[:：])", 40),
        weigh("FURNITURE 7"),
    ),
    Feature(
        "扫码关注",
        "报眼请人扫码关注",
        matches(
            r".{0,8}(?:扫(?:描|一扫|码)|二维码).{0,30}|(?:请|欢迎)?关注(?:微信|我们|公众号|“.*)?"
            r"|.{0,12}(?:微信)?(?:公众|订阅|视频)号.{0,12}",
            40,
        ),
        weigh("FURNITURE 6"),
    ),
    Feature(
        "隔线口号",
        "口号一字一隔",
        matches(r"\S{1,2}(?:\s*[/／|｜]\s*\S{1,2}){3,}|[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){3,}"),
        weigh("FURNITURE 8"),
    ),
    Feature("全大写西文", "报名的拼音或英文", matches(r"[A-Z][A-Z\s.,&'-]{3,}"), weigh("FURNITURE 5")),
    Feature(
        "出版单位",
        "谁办的报",
        matches(
            r".{2,40}(?:联合|合作)(?:出版|主办|编印|办报)"
            rf"|{_WHO}(?:单位)?[:： ].{{2,40}}|.{{2,36}}\s?(?:主办|主管|编印|出版)",
            50,
        ),
        weigh("FURNITURE 6"),
    ),
    Feature(
        "准印证与刊号",
        "法定编号只在报头",
        holds(r"准印证|[内资]准字|[CＣ][NＮ]\s*\d{2}|刊号|邮发代号|内部资料|免费交流|免费赠阅|注意保存"),
        weigh("FURNITURE 8"),
    ),
    Feature(
        "编务行",
        "编辑、编辑部、投稿地址",
        matches(rf"(?:本[版期])?{_IMPRINT}(?:[:： /／].{{0,46}})?|[^，。]{{2,12}}编辑部", 50),
        weigh("FURNITURE 5"),
    ),
    Feature(
        "版面标记",
        "第几版、版名",
        matches(
            rf"第?\s*{_PAGE}\s*版{_PAGE_NAME}|[A-D]\d{{1,2}}\s*版?{_PAGE_NAME}|0\d{_PAGE_NAME}"
            rf"|[^\s\d，。]{{2,6}}\s*[·|｜ ]?\s*第?{_PAGE}\s*版|\d{{1,2}}|-\s*\d{{1,2}}\s*-",
            16,
        ),
        weigh("FURNITURE 7"),
    ),
    Feature(
        "报名",
        "短行以报、刊的名目收尾",
        matches(rf"[\u4e00-\u9fff\s]{{0,8}}{_PAPER}", 14),
        weigh("FURNITURE 4"),
    ),
)

FEATURES = (
    *TELLING,
    Feature("引号名独行", "公众号名独占一行", matches(r"[“”][^“”]{2,16}[”“]", 20), weigh("FURNITURE 2.5")),
    Feature(
        "报头里的电话地址",
        "挨着报头行的联系方式",
        _contact_amid_masthead,
        weigh("FURNITURE 10 ITEM -3"),
    ),
    Feature("夹在报头行中", "报头里的地名、图上的字", _amid_masthead, weigh("FURNITURE 2.5")),
    Feature(
        "来源标为页眉页脚",
        "文件自己这样说",
        lambda place: HintKind.FURNITURE in place.line.hints,
        weigh("FURNITURE 12"),
    ),
    Feature("网址邮箱", "投稿的去处", begins(r"(?:https?://|www\.|\S+@\S+\.\S+$)"), weigh("FURNITURE 3")),
)
