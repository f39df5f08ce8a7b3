"""Words in quotation marks: speech on one side, names and catchwords on the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.facts.lexicon import any_of

_QUOTED = re.compile("“(?P<words>[^“”]*(?:“[^“”]*”[^“”]*)*)(?P<close>”|$)")
_ENDS_SPEECH = re.compile(r"[。！？!?…，]$|\.{3}$")
_ENDS_STATEMENT = re.compile("[。，]$")
_VERB = re.compile(any_of("reporting_verbs"))
_VERB_BEFORE = re.compile(
    rf"{any_of('reporting_verbs')}(?:了|着|道|记者|大家|自己|工作人员|他|她)?(?:了?一[句声])?[，：:]?$"
)
# 叮嘱新来的民警“…。”
_TOLD_BEFORE = re.compile(rf"{any_of('hearer_verbs')}[^，。；：！？“”]{{1,12}}$")
_ONE_WORD = re.compile("一[句声][，：]?$")
# 他常说的就是“…”; 在她看来，“…”; 用某某自己的话说，就是“…”
_OPINION = re.compile(
    "(?:[说讲念](?:得最多)?的(?:一?句?话)?(?:就|便|也|还)?是|(?:在[^，。！？；：“”]{1,10}(?:看来|[眼心][里中])(?:，[^，。！？；：“”]{2,24})?|用[^，。！？；：“”]{1,12}话来?[说讲])，(?:就是|这就叫?)?)$"
)
# 某地10月7日讯 “…”
_FREE_BEFORE = re.compile("(?:^|[，。！？；：:”…）)]|日[讯电])$")
_FREE_AFTER = re.compile("$|[，。！？；”“…）—]")
# 以“…”为主题, 开展“…！”活动: what follows makes it a name.
_NAMED_AFTER = re.compile(
    "的|为(?![这此什了])|等|主题|活动(?!开始|中|现场|当天|结束|伊始|一开始)|系列|项目|行动|栏目|专栏|节目|口号|标语|字样|[一二两三四五六几]个?字|、"
)
_NAMED_BEFORE = re.compile(
    "(?:俗话|常言|老话|古人|谚语|有句话)(?:说|道|讲|叫)(?:得好)?[，：]?$"
    "|(?:主题|口号|标语|名为|题为|名称|理念|精神|目标|主旨|取名|(?<![尖大喊惊])叫做?)(?:为|是|叫)?[：:，]?$"
)
_SENTENCE_BEFORE = re.compile("[^。！？]*$")
# “…”，甲说; “…”。甲说; “我…”，甲理了理: the words are a sentence about who speaks, or to someone.
_SAID_BEHIND = re.compile(rf"[，。][^，。！？；：“”]{{1,16}}{any_of('reporting_verbs')}")
# 合唱团“…。”团长甲告诉记者，
_SAID_AT_ONCE = re.compile(rf"[^，。！？；：“”]{{2,14}}{any_of('reporting_verbs')}(?:记者|大家)?[，：。]")
_TALKED = re.compile("[我你您咱俺]|[吗呢吧啊呀嘛啦了]$")
# 轻声感叹“太好看了”
_EXCLAIMS = re.compile("..[吗呢吧啊呀嘛啦了哟咯喽哦]$")
# “…”“…”等故事: what stands behind a row of names
_ROW = re.compile("(?:“[^“”]*”)*")
_OPENS = re.compile("(?:^|[。！？”])$")
_REACH, _NEAR = 120, 30
# No words that introduce what was said are longer.
_CLOSE = 20
# Quotations and quoted names are looked for in the lines of the same article, one after the other.
_LINES_AT_HAND = 512
_SHORTEST_SPEECH = 2
_SHORTEST_REMARK = 6
_SHORTEST_CLAUSES = 10


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words ``start <= i < end`` between two quotation marks; ``is_speech`` says they were spoken.

    ``closed`` is False where the mark closes in a later paragraph or nowhere.
    """

    start: int
    end: int
    is_speech: bool
    closed: bool = True


@lru_cache(maxsize=_LINES_AT_HAND)
def quoted_in(text: str) -> tuple[Quoted, ...]:
    """Return what stands between double quotation marks, outermost pairs only, in reading order."""
    found: list[Quoted] = []
    spoken = -1
    for match in _QUOTED.finditer(text):
        words = match["words"]
        start = match.start("words") + len(words) - len(words.lstrip())
        end = match.end("words") - len(words) + len(words.rstrip())
        if start < end:
            is_speech = _is_speech(text, match, goes_on=spoken == match.start())
            spoken = match.end() if is_speech else -1
            found.append(Quoted(start, end, is_speech, bool(match["close"])))
    return tuple(found)


def _is_speech(text: str, match: re.Match[str], *, goes_on: bool) -> bool:
    """Return whether the words were spoken; ``goes_on`` where speech stands right before them."""
    words = match["words"].strip()
    before = text[max(0, match.start() - _REACH) : match.start()].rstrip()
    after = text[match.end() : match.end() + _NEAR]
    row = _ROW.match(after)
    named_after = _NAMED_AFTER.match(after, row.end() if row else 0)
    close = before[-_CLOSE:]
    named = _NAMED_BEFORE.search(close) or (named_after and not _ENDS_STATEMENT.search(words))
    if named or len(words) < _SHORTEST_SPEECH:
        return False
    free = bool(_FREE_BEFORE.search(close))
    if _ENDS_SPEECH.search(words):
        said = _VERB_BEFORE.search(close.removesuffix("到")) or _TOLD_BEFORE.search(before)
        return free or bool(said or _SAID_AT_ONCE.match(after))
    return (goes_on and "，" in words) or _is_partial_speech(words, before, after, free)


def _is_partial_speech(words: str, before: str, after: str, free: bool) -> bool:
    """Return whether words without a full stop of their own are spoken: only beside a verb of saying."""
    said = _VERB_BEFORE.search(before[-_CLOSE:]) is not None
    is_remark = (
        "，" in words
        or len(words) >= _SHORTEST_REMARK
        or (said and (before.endswith("：") or _ONE_WORD.search(before) or _EXCLAIMS.search(words)))
    )
    if not is_remark or not _FREE_AFTER.match(after):
        return False
    if (
        _is_chatter(words, before)
        or _ends_sentence(words, before, after)
        or _OPINION.search(before)
        or _is_told(words, before, after)
    ):
        return True
    sentence = _SENTENCE_BEFORE.search(before)
    spoken_of = sentence is not None and _VERB.search(sentence[0])
    return bool(said or (free and spoken_of))


def _is_chatter(words: str, before: str) -> bool:
    """Return whether the words are one of many voices: 各有各的缘由：“…，…了”“…，…呢”."""
    return before.endswith(("：", "”")) and "，" in words and _EXCLAIMS.search(words) is not None


def _ends_sentence(words: str, before: str, after: str) -> bool:
    """Return whether the words are a clause of their own behind a comma that ends a told sentence."""
    told = before.endswith("，") and after.startswith("。")
    talked = _TALKED.search(words) is not None and len(words) >= _SHORTEST_REMARK
    return told and (talked or ("，" in words and len(words) >= _SHORTEST_CLAUSES))


def _is_told(words: str, before: str, after: str) -> bool:
    """Return whether a sentence that begins with the words tells behind a comma who says them."""
    if not _OPENS.search(before) or len(words) < _SHORTEST_REMARK:
        return False
    return bool(_SAID_BEHIND.match(after) or (after.startswith("，") and _TALKED.search(words)))
