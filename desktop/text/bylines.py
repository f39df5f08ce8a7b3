"""Names in bylines and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.text.signatures import Signature, Word, read_signature
from desktop.text.signing_words import Kind

_NOBODY = frozenset(
    [
        "本报",
        "来源",
        "综合",
        "社区",
        "街道",
        "居民",
        "读者",
        "小区",
        "工会",
        "妇联",
        "残联",
        "侨联",
        "文联",
        "团委",
        "党群",
        "党团",
        "园区",
        "街镇",
        "网络",
        "联系人",
    ]
)
_SURNAMED, _WELL_NAMED = 0.5, 1.0
_LONGEST_WIRE = 36
_SIGNING = frozenset({Kind.WRITER, Kind.PICTURE, Kind.BOX})
# How a paragraph says by whom it is: 本报讯（记者 甲）, （记者甲）, 本报讯 记者甲报道, 甲报道.
_BRACKETED = re.compile(r"[^，。（(]{0,30}?(?:(?:[讯电息】]|报道)\s*|^)[（(]([^（）()，。]{2,60})[）)]")
_WIRE = r"(?:【?[^，。；\s（【】]{0,16}[讯电](?!员)】?[\s:：]*)"
# 某地10月10日电（甲 乙）: the wire says that they wrote it.
_WIRED = re.compile(r"[^，。；：“（(]{2,30}[讯电息]\s*[（(]([^（）()，。]{2,20})[）)]")
_REPORTED = re.compile(rf"{_WIRE}?【?([^，。；：“【】]{{2,40}}?报道)(?:[\s：:，】]|$)")
# 某网记者甲12月5日报道：
_REPORTED_THEN = re.compile(
    rf"{_WIRE}?([^，。；“【】\d]{{2,30}}?)\s*(?:\d{{1,2}}月\d{{1,2}}日|今[天日]|昨[天日])(?:报道|[讯电])[\s：:，]"
)
_SET_APART = re.compile(rf"{_WIRE}?([^，。；“]{{2,60}})")
_SIGNS = re.compile(r"[□■◎]|记者|通讯员|实习生|报道|撰|作者|摄影|[文图摄][/／|｜:：、并]")
_LONGEST_OPENING = 90
_SPACE = re.compile(r"[\s　]+|$")


def byline_names(text: str) -> tuple[str, ...]:
    """Return the names in a byline, in printed order and without their roles; none is empty.

    Understood are role before name (``□记者 甲 乙``, ``记者甲通讯员乙``), role after name
    (``甲 文/摄``), names alone, bodies before them (``某社区居民 甲``), and a name set with
    spaces inside (``王 敏``).
    """
    return _names_in(read_signature(text, tolerant=True), text)


def credit_names(text: str) -> tuple[str, ...]:
    """Return the names in a credit: ``(社区自治办 王敏)`` gives 王敏, ``(自治办)`` none."""
    if "来源" in text or "《" in text:
        return ()
    return byline_names(text)


def opening_byline(text: str) -> str:
    """Return the byline with which a paragraph opens, without the bracket around it; "" for none."""
    wired = _WIRED.match(text) if "（" in text[:_LONGEST_WIRE] else None
    if wired and _are_names(wired[1]):
        return wired[1]
    if not _SIGNS.search(text, 0, _LONGEST_OPENING):
        return ""
    return next((words for words, least in _openings(text) if _is_signed(words, least)), "")


def _openings(text: str) -> Iterator[tuple[str, float]]:
    """Yield what a paragraph may be signed with, and how sure its names must be."""
    for pattern in (_BRACKETED, _REPORTED, _REPORTED_THEN):
        match = pattern.match(text)
        if match:
            yield match[1], 0.0
    apart = _SET_APART.match(text)
    if apart:
        ends = [apart.start(1) + space.start() for space in _SPACE.finditer(apart[1])]
        yield from ((text[apart.start(1) : end], _SURNAMED) for end in reversed(ends))


def _are_names(words: str) -> bool:
    """Return whether there is nothing but names, each with a surname that is no rare one: 甲 乙."""
    signature = read_signature(words)
    return signature.kinds == {Kind.NAME} and min(name.surety for name in signature.names) >= _WELL_NAMED


def _is_signed(words: str, least: float) -> bool:
    """Return whether names stand with a role or behind a box, none less sure than ``least``."""
    signature = read_signature(words)
    return (
        signature.is_read
        and bool(signature.kinds & _SIGNING)
        and Kind.DESK not in signature.kinds
        and min((name.surety for name in signature.names), default=-1.0) >= least
    )


def _names_in(signature: Signature, text: str) -> tuple[str, ...]:
    """Return the names; amid words that are not understood only what has a surname is one."""
    least = 0.0 if signature.is_read else _SURNAMED
    inside = set() if signature.is_read else set(_inside_words(signature, text))
    names = (name.text for name in signature.names if name.surety >= least and name not in inside)
    return tuple(dict.fromkeys(name for name in names if name not in _NOBODY))


def _inside_words(signature: Signature, text: str) -> Iterator[Word]:
    """Yield what only looks like a name inside a word that is not understood.

    花园北 in 桂花园北区, and 全科主 in 卫生服务中心 全科主治医师.
    """
    words = signature.words
    for before, name, after in zip(words, words[1:], words[2:], strict=False):
        if name.kind is not Kind.NAME or after.kind is not Kind.UNREAD:
            continue
        lead = {Kind.UNREAD: before.text, Kind.BODY: ""}.get(before.kind)
        if lead is not None and f"{lead}{name.text}{after.text}" in text:
            yield name
