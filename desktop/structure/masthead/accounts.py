"""Accounts that the furniture asks to follow, and the sentences around its QR codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.claims import Claim, Finder, aside
from desktop.structure.masthead.forms import GAP, HAN
from desktop.structure.words.patterns import any_of

_NUMBER = r"(?:微信)?(?:公众|订阅|服务|视频|抖音|快手)号"
_PLATFORM = rf"(?:(?:官方|政务)?(?:微信|微博)|{_NUMBER}|抖音|快手)"
_CALL = rf"(?:扫(?:描|一扫|码)(?:[上下左右]方)?(?:二维码)?|二维码|关注|{_PLATFORM})"
_QUOTES = '“"‘「『'
_QUOTED = rf"[{_QUOTES}]([^“”\"‘’「」『』\n]{{2,24}})[”\"’」』]"
_ENDINGS = any_of(word_list("account_endings"))
_NO_ACCOUNT = frozenset(
    {"我们", "微信", "公众号", "微信公众号", "本报", "更多", "官方微信", "微博", "官方微博"}
)

# 关注“甲”“乙”, and “甲”微信公众号
_CALLED = re.compile(rf"{_CALL}{GAP}[:：]?{GAP}(?:{_QUOTED}{GAP}(?:[、和及,，]{GAP})?)+(?:{_PLATFORM})?")
_NAMED_BEHIND = re.compile(rf"{_QUOTED} *(?:的? *(?:官方|政务)?){_PLATFORM}")
# 微信公众号：甲 乙, glued or not to the next call
_LABELLED = re.compile(
    rf"{_PLATFORM}(?:名称|账号|ID|名)?{GAP}[:：]{GAP}@?([^\s“”\"，、,;；:：|｜()（）@]{{2,16}}?)(?={_CALL}|[\s，、,;；|｜()（）]|$)"
)
_BARE = re.compile(rf"关注 *[:：]? *([{HAN}A-Za-z\d]{{2,12}}?)(?:{_PLATFORM})? *$", re.MULTILINE)
_BARE_BELOW = re.compile(rf"(?:关注|二维码) *[:：]? *\n *([{HAN}]{{0,8}}{_ENDINGS}) *$", re.MULTILINE)
_ALONE = re.compile(rf"^ *{_QUOTED} *$", re.MULTILINE)
_HAS_CALL = re.compile(_CALL)


def _accounts(text: str) -> Iterator[Claim]:
    """Yield the accounts that a call names."""
    for pattern in (_CALLED, _NAMED_BEHIND):
        for match in pattern.finditer(text):
            yield from _quoted_in(match)
    for pattern in (_LABELLED, _BARE, _BARE_BELOW):
        for match in pattern.finditer(text):
            if match[1] not in _NO_ACCOUNT:
                yield _claim(match[1], Span(*match.span(1)), Span(*match.span()))


def _quoted_in(call: re.Match[str]) -> Iterator[Claim]:
    for quoted in re.finditer(_QUOTED, call[0]):
        at = Span(call.start() + quoted.start(1), call.start() + quoted.end(1))
        yield _claim(quoted[1], at, Span(*call.span()))


def _set_apart(text: str) -> Iterator[Claim]:
    """Yield quoted names on lines of their own, if a call stands anywhere or they end like accounts."""
    calls = _HAS_CALL.search(text) is not None
    for match in _ALONE.finditer(text):
        if calls or re.search(rf"{_ENDINGS}$", match[1]):
            yield _claim(match[1], Span(*match.span(1)), Span(*match.span()))


def _claim(name: str, at: Span, whole: Span) -> Claim:
    return Claim("accounts", ("".join(name.split()),), at, whole)


ACCOUNTS = (
    Finder(frozenset("扫维关微号抖快"), _accounts),
    Finder(frozenset(_QUOTES), _set_apart),
    # 更多内容请扫描二维码
    aside(
        "call",
        "扫维号注",
        rf"[^\s“”]{{0,16}}(?:扫描|扫一扫|扫码|二维码|{_NUMBER}|(?:欢迎|敬请|请)关注)[^\s“”]{{0,16}}",
    ),
    aside("call", "注", r"^ *关注(?:我们|本报) *$|(?<=[一码]) +关注(?:我们|本报) *$"),
    aside("follow", "注", r"^ *关注 *$"),
)
