"""Whether words say who sent a story in or where it was taken from: ``（自治办）``, ``来源：…``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.assets import word_list
from desktop.structure.words.patterns import any_of
from desktop.structure.words.signed_line import SignedLine
from desktop.text.signatures import read_signature
from desktop.text.signing_words import Kind

_LONGEST = 60
_BRACKETED = re.compile(r"[（(【\[〔]\s*([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)?)\s*[）)】\]〕]")
_ROUND = "（("
# The rest of a broken line brings the other bracket.
_OPEN = re.compile(r"^[（(【\[〔](?=[^）)】\]〕]*$)")
_SOURCE = re.compile(
    r"(?:[信稿资文图]?[息件料章片]?来源|稿源|原载|供稿|来稿|投稿)(?:单位|部门|者)?\s*[:：]\s*\S.{0,40}"
    r"|(?:转载|摘编|摘|转|选|载)自\s*[:：]?\s*\S.{1,40}"
    r"|(?:以上|均|另|综合)*据[^，。]{2,30}(?:报道?|电|消息|讯|整理|综合)"
    r"|(?:本报|本刊|网络|[^，。]{2,24}[报网社刊])\s?(?:综合|综合报道|综合整理)"
    r"|作者[系为是单][^。]{2,36}"
    r"|(?:新华社|中新社)[^，。]{0,10}\d日[电讯]"
)
# A line that is spread (供 稿) has it as well.
_SENDER = re.compile(any_of(word_list("sender_words")))
_SENT_IN = re.compile(r"[^，。]{2,30}\s?(?:供稿|来稿)")
# 甲摄（某某视觉）: through whom the picture came.
_AGENCY = re.compile(r"(?<=摄)\s*[（(][^（()）]{2,8}[）)]$")
# 居民来稿 stands over what was sent in.
_SECTIONS = frozenset(word_list("section_labels"))
_PICTURE = re.compile("[图摄照]|新华社发")
# （受访者供图）: whoever it was.
_GIVEN = re.compile(r"[^，。；：（）()]{0,12}供图|资料(?:图片?|照片)|(?:图片|照片)由[^，。；]{2,16}提供")
# 听众席（甲 摄）: the words before the bracket are a caption, whatever name they look like.
_CAPTIONED = re.compile(
    r"(?![^（(]*(?:社|网|报|发|记者|通讯员)[（(])[^（(]+"
    r"[（(](?:(?:图片?|摄影?|照片)\s*[:：/／｜|\s][^（()）]{2,}|[^（()）]{2,}(?:摄影?|供图))[）)]"
)
# Stage directions, cross-references and opening hours stand in brackets as well.
_ASIDE = re.compile(
    r"(?:见[左右上下前后本第图附]|注[:：]?|(?:地址|地点|电话|时间|热线)[:：]|附[:：件图]|图为|本文|周[一二三四五六日]|每|全场|众人?[笑鼓]"
    r"|[左右前后上下中](?:[一二三四五六七八九十排图侧起]|$)).*"
    r"|.*(?:笑|掌声|鼓掌|欢呼|沉默|叹气|略|完|待续|节选|同上|闭馆|休息|[上下左右附]图|化名)"
)
# （某某日报社·某某客户端记者 甲 乙）: whatever media they are of.
_OF_MEDIA = re.compile(r"[^，。；（）()]{2,24}(?:记者|通讯员|融媒体?|全媒体)(?:\s+[\u4e00-\u9fff]{2,4}){1,4}")
# How surely a bracket is a credit: what the first form that fits its words says.
_FORMS: tuple[tuple[Callable[[SignedLine], bool], float], ...] = (
    (lambda line: bool(line.kinds & {Kind.BODY, Kind.SENDER}), 1.0),
    (lambda line: Kind.WRITER in line.kinds and line.count > 0, 1.0),
    (lambda line: line.count > 1 and line.is_surnamed and not line.runs_into_words, 1.0),
    (lambda line: line.count > 0 and line.is_everyday, 0.2),
    (lambda line: line.count == 1 and line.is_surnamed, 0.7),
    (lambda line: line.count == 1, 0.5),
)


@lru_cache(maxsize=4096)
def credit_likeness(text: str) -> float:
    """Return how surely ``text`` is a credit.

    1 where a source, a sender, a body or a correspondent stands in a bracket, or a source or
    sender without one; less for a bracket with names alone, least with any other short word; 0
    for what is no bracket and names no source, and for who made the page or took a picture.
    """
    if len(text) > _LONGEST:
        return 0.0
    bracketed = _BRACKETED.fullmatch(text)
    words = bracketed[1] if bracketed else _OPEN.sub("", text)
    if _is_source(words):
        return 1.0
    if not bracketed or text[0] not in _ROUND or is_aside(text):
        return 0.0
    if _OF_MEDIA.fullmatch(words):
        return 1.0
    return _of_bracket(SignedLine(read_signature(words), words))


@lru_cache(maxsize=4096)
def is_picture_credit(text: str) -> bool:
    """Return whether ``text`` says who took a picture and nothing else: （甲 摄）."""
    if len(text) > _LONGEST or not _PICTURE.search(text) or _CAPTIONED.fullmatch(text):
        return False
    bracketed = _BRACKETED.fullmatch(text)
    words = bracketed[1] if bracketed else _AGENCY.sub("", text)
    if bracketed and _GIVEN.fullmatch(words):
        return True
    signature = read_signature(words)
    return signature.is_read and SignedLine(signature, words).takes_picture


def is_photographer(text: str) -> bool:
    """Return whether ``text`` is a photographer alone: 甲 摄, not 某处的夜景 甲 摄."""
    if not is_picture_credit(text):
        return False
    kinds = read_signature(_AGENCY.sub("", text)).kinds
    return Kind.BODY not in kinds or Kind.WRITER in kinds


def is_aside(text: str) -> bool:
    """Return whether ``text`` is a bracket with a stage direction or the like: （掌声）."""
    bracketed = _BRACKETED.fullmatch(text)
    return bracketed is not None and text[0] in _ROUND and _ASIDE.fullmatch(bracketed[1]) is not None


def _is_source(words: str) -> bool:
    return _SOURCE.fullmatch(words) is not None or _is_sent_in(words)


def _is_sent_in(words: str) -> bool:
    """Return whether words end by saying who sent it in, and are no byline of text and pictures."""
    if words in _SECTIONS:
        return False
    sent = _SENT_IN.fullmatch(words) is not None
    if not (sent or _SENDER.search("".join(words.split()))):
        return False
    signature = read_signature(words)
    if Kind.DESK in signature.kinds or (Kind.WRITER in signature.kinds and Kind.PICTURE in signature.kinds):
        return False
    return sent or (len(signature.words) > 1 and signature.words[-1].kind is Kind.SENDER)


def _of_bracket(line: SignedLine) -> float:
    if not line.signature.is_read or line.takes_picture:
        return 0.0
    if Kind.DESK in line.kinds:
        # Who sent it in stands before who edits and reads it: （通讯员：甲　责编：乙）.
        return float(line.first.kind in {Kind.WRITER, Kind.SENDER})
    return next((likeness for fits, likeness in _FORMS if fits(line)), 0.0)
