"""Contacts: addresses, telephone numbers, web addresses and accounts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop.facts.context import ArticleView, Line
from desktop.model import Fact, FactKind
from desktop.text.scripts import HAN

_ROAD = "路|街|道|弄|巷|胡同"
_DOOR = r"\d+(?:[-—]\d+)?\s?(?:弄|号|支弄)(?![线楼院])"
_INSIDE = r"(?:\s?(?:\d+|[一二三四五六七八九十]{1,2}(?=[层楼]))\s?(?:支弄|号楼|号|幢|栋|单元|室|层|楼))*"
_DOOR_PLATE = re.compile(rf"[路街道弄巷同](?P<door>{_DOOR}{_INSIDE})")
_ROAD_BEFORE = re.compile(rf"[{HAN}]{{1,12}}(?:{_ROAD})$")
# Words before a road's name that are no part of it; what stands behind the last of them is the name.
_LEAD_IN = re.compile(
    rf".*(?:位于|坐落|地处|地址|来到|走进|走访|前往|家住|设在|设立|开设|搬到|迁至|入驻|[是到在至于和与及的将从由住寄])(?=[{HAN}]{{2}})"
)
_AREA = re.compile(rf"[{HAN}]{{2,}}(?:街道|镇|区|市|新村)")
_LONGEST_ROAD = 5
_REACH = 14
_PLATFORM = "关注|公众号|小程序|微信号?|视频号|抖音号?|快手号?|小红书|微博|QQ群?|群号"
_PHONE = re.compile(
    r"(?<![\d.A-Za-z-])(?:[48]00-?\d{3}-?\d{4}|1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4}(?![ -]?\d)"
    # 8839 2160, 5550-1234; two years (2024-2025) are none, and ranges have a longer dash or a unit.
    r"|(?!20\d\d[ -]20)(?:0\d{2,3}[-—])?[2-8]\d{2,3}[ -]\d{4}(?![ -]?\d)(?:转\d{1,6})?"
    r"|(?:0\d{2,3}[-—]|[（(]0\d{2,3}[）)])?[2-8]\d{6,7}(?:[-—转]\d{1,6})?)(?![\d.%余多万个人元户岁年米度斤])"
)
_HOTLINE = re.compile(
    r"(?:拨打?|致电|热线|专线|电话)[：:]?“?(1\d{2}|1[02]\d{3}|12\d{3}|9\d{4})(?!\d)"
    r"|(?<!\d)(12\d{3}|9\d{4}|1[12]\d)(?=市民|政务|服务热线|热线|专线|报警|急救|火警|来电)"
)
# 热线12345、12393和110
_NEXT_HOTLINE = re.compile(r"[、和或及/](1\d{2}|12\d{3}|9\d{4})(?!\d)")
# An e-mail address is looked for where a run of its characters begins, or a long run takes for ever.
_WEB = re.compile(r"(?:https?://|www\.)[\w\-./?=&%#~:]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_ACCOUNT = re.compile(
    rf"(?:{_PLATFORM})[：:]?\s?“([^“”，。]{{2,20}})”"
    r"|“([^“”，。]{2,20})”\s?(?:微信)?(?:公众号|小程序|视频号)"
    # 微信号：guifang2026, 视频号@桂坊家园
    rf"|(?:微信号|视频号|抖音号|快手号|微博|QQ群?|群号)[：:@]\s?([\w-]{{2,20}})(?![\w-])"
)


def contacts(view: ArticleView) -> Iterator[Fact]:
    """Yield addresses, telephone numbers, web addresses and accounts; ``type`` says which.

    The value of an account is its name without marks, of a number its digits.
    """
    text = view.text
    finders = [(sign, finder) for sign, finder in _FINDERS if sign.search(text)]
    for line in view.lines if finders else ():
        for sign, finder in finders:
            if sign.search(line.text):
                yield from finder(line)


def _addresses(line: Line) -> Iterator[Fact]:
    for match in _DOOR_PLATE.finditer(line.text):
        at = match.start("door")
        road = _ROAD_BEFORE.search(line.text, max(0, at - _REACH), at)
        if road is None:
            continue
        start = road.start() + _road_start(road[0])
        yield _contact(line, start, match.end(), line.text[start : match.end()], "address", "路名加门牌")


def _road_start(road: str) -> int:
    """Return where the name begins in what stands before the door number."""
    lead_in = _LEAD_IN.match(road)
    start = lead_in.end() if lead_in else 0
    if len(road) - start > _LONGEST_ROAD and not _AREA.match(road, start):
        return len(road) - _LONGEST_ROAD
    return start


def _phones(line: Line) -> Iterator[Fact]:
    for match in _PHONE.finditer(line.text):
        digits = re.sub(r"[（(）)—]", "-", match[0].replace(" ", "")).strip("-")
        yield _contact(line, match.start(), match.end(), digits, "phone", "电话号码")


def _hotlines(line: Line) -> Iterator[Fact]:
    for match in _HOTLINE.finditer(line.text):
        told: re.Match[str] | None = match
        while told:
            start, end = told.span(told.lastindex or 0)
            yield _contact(line, start, end, line.text[start:end], "phone", "热线号码")
            told = _NEXT_HOTLINE.match(line.text, end)


def _web(line: Line) -> Iterator[Fact]:
    for match in _WEB.finditer(line.text):
        yield _contact(line, match.start(), match.end(), match[0], "url", "网址")


def _accounts(line: Line) -> Iterator[Fact]:
    for match in _ACCOUNT.finditer(line.text):
        start, end = match.span(match.lastindex or 0)
        yield _contact(line, start, end, line.text[start:end], "account", "账号名称")


def _contact(line: Line, start: int, end: int, value: str, kind: str, evidence: str) -> Fact:
    return line.fact(FactKind.CONTACT, start, end, value, {"type": kind}, evidence=evidence)


# What looks for them, behind a quick sign without which a text has none: most articles have no sign at all.
_FINDERS: tuple[tuple[re.Pattern[str], Callable[[Line], Iterator[Fact]]], ...] = (
    (re.compile(r"[路街道弄巷同]\d"), _addresses),
    (re.compile(r"\d{3}[ -]?\d{4}"), _phones),
    (re.compile(r"(?<!\d)(?:1\d\d(?:\d\d)?|9\d{4})(?!\d)"), _hotlines),
    (re.compile(r"[@w:][\w/]", re.ASCII), _web),
    (re.compile("关注|公众号|小程序|微信|视频号|抖音|快手|小红书|微博|群"), _accounts),
)
