"""How well the words behind a place show that a name ends there."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from desktop.facts.lexicon import any_of, words_of
from desktop.text.words import word_class


class Follow(IntEnum):
    """What stands behind a name, from what forbids an end to what only people go with."""

    BROKEN = -4
    NOTHING = 0
    NOUN = 1
    WORD = 2
    PARTICLE = 3
    VERB = 4
    MARK = 5
    SPEECH = 6
    SIDE = 8


_MARK = re.compile(r"[，。；：！？、）】〉》」”’…—\s“（\n/]|$")
_SIDE = re.compile(
    r"（(?:[左右前后中][一二三四五六七八九十\d]?|[左右前后中]排?[^）]{0,4}|图[左右中]|[男女]|原名|化名)[，）]"
)
# A conjunction that joins nothing was the last character of the name: 家和算了一笔账.
_BROKEN = re.compile(
    r"[和与及同跟](?:[的，。；：！？、）把被说]|介绍|表示|认为|强调|指出|告诉|坦言|要求|提出|宣布|.[了着过](?!不|得)|$)"
)
# 会长李少连|和, 秘书长周昀骑|先后: what leads up to nothing ended the name, a verb before an adverb too.
_LAST_LETTER = re.compile(
    r"[连以把被让给用从向对为](?:[和及、，。；]|与(?!会))|[则却虽即][、，。；]"
    r"|[修做养写切刻剪卖买吃哭唱喊喝坐夸扶找抬抱拉拍拎拿按挑挽捧掏推握搬擦救教炒煮用画盯看种租穿端绣编翻跑跳踩递骑养率]"
    r"(?:先后|分别|共同|一同|表示|介绍|认为|强调|指出|坦言|告诉|[一向]大家)"
)
# What takes 了, 着 or 完 is a verb, whatever the dictionary says: 气了好几天, 报完账.
_DONE = re.compile(r"[^\W\d][了着完]")
# 指指, 笑笑: what people do, whatever the dictionary says of the two.
_DONE_TWICE = frozenset("指笑点摆摇挥眨搓拍理翻闻看听想摸敲拉拽挠抬掂踩跺尝晃揉抖捏扯擦")
# The name of a place or body goes on here: 柳家渡|街道; that of a person: 居来提·艾山.
_GOES_ON = re.compile(
    r"[·•・‧]|街道|社区|居民区|小区|新村|合作社|卫生[院室]|派出所|供销社|农场|林场|茶场|[镇乡村](?![长里])|[路弄]\d|大道|区[委政人域]|县[委政人]|有限公司|股份|集团|医院|小学|中学|大学(?!毕业|本科|生)"
)
# 郏敏之|结合, 郏敏其|根据: 之 and 其 end the name unless they lead up to a noun.
_GENITIVE = frozenset("之其")
_SPEECH = re.compile(any_of("reporting_verbs"))
# 甲对记者说, 乙称，
_TELLS = re.compile("[对向跟](?:记者|大家|[^，。：；！？“”]{2,4}?(?=说|表示|介绍))|称(?=，)")
_FOLLOWER = re.compile(any_of("person_followers", "address_forms"))
PICTURED = re.compile(r"摄(?=[，。；）]|$)")
"""Who took the picture stands before it: 记者唐文|摄."""

# 甲等参加; 甲3万元, 乙500元: what each of a list gives.
_ACTS = re.compile(rf"等(?![级待于候着等]|到(?![场会访]))|{PICTURED.pattern}|\d+(?:\.\d+)?[万亿]?元")

_LONGEST_WORD = 4
# The dictionary's classes: verbs, adverbs, prepositions, pronouns, times, numerals, adjectives …
_RUNNING = frozenset("vdpcrtmaiulfbzyjq")
# Verbs of speech that are one character long also begin many other words.
_SHORT_SPEECH = frozenset({"说"})


# Several rules ask about the same place of a line.
@lru_cache(maxsize=1024)
def follow(text: str, at: int) -> Follow:
    """Return what the words from ``at`` on say about a name that ends there."""
    if _MARK.match(text, at):
        return Follow.SIDE if _SIDE.match(text, at) else Follow.MARK
    if _GOES_ON.match(text, at):
        return Follow.BROKEN
    if _ACTS.match(text, at):
        return Follow.VERB
    if match := _SPEECH.match(text, at):
        return Follow.SPEECH if len(match[0]) > 1 or match[0] in _SHORT_SPEECH else Follow.PARTICLE
    if _TELLS.match(text, at):
        return Follow.SPEECH
    if text[at] in _DONE_TWICE and text[at] == text[at + 1 : at + 2]:
        return Follow.VERB
    if match := _FOLLOWER.match(text, at):
        return Follow.VERB if len(match[0]) > 1 else _particle(text, at)
    return _by_dictionary(text, at)


def _particle(text: str, at: int) -> Follow:
    """Return PARTICLE, or less where the one-character word begins a noun or joins nothing."""
    if _BROKEN.match(text, at) or _LAST_LETTER.match(text, at):
        return Follow.BROKEN
    if text[at] in _GENITIVE and word_class(text[at + 1 : at + 3])[:1] != "n":
        return Follow.NOTHING
    longer = text[at : at + 2]
    begins_noun = (
        len(longer) == 2
        and word_class(longer)[:1] in {"n", "a"}
        and longer not in words_of("reporting_verbs")
    )
    return Follow.NOUN if begins_noun else Follow.PARTICLE


def _by_dictionary(text: str, at: int) -> Follow:
    for length in range(min(_LONGEST_WORD, len(text) - at), 1, -1):
        found = word_class(text[at : at + length])
        if found:
            return Follow.WORD if found[0] in _RUNNING else Follow.NOUN
    if _DONE.match(text, at) or text[at : at + 1].isdecimal():
        return Follow.WORD
    single = word_class(text[at : at + 1])
    return Follow.NOUN if single[:1] in _RUNNING else Follow.NOTHING
