"""People without a name who speak: what they say was not said by whoever was named before."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of

_WHERE = "(?:一旁的?|旁边的?|台下的?|对面的?|身边的?|电话那头|电话里|屋里|人群[里中])"
_SOME = (
    "有(?:人|的|位|名|个)|(?:一|另一|这|那|几|两|其中一)(?:位|名|个|些)[^，。：]{0,10}"
    "|(?:不少|许多|很多)[^，。：]{1,6}|[他她]的[^，。：]{1,4}"
)
_WHO = rf"{_WHERE}?(?:{_SOME}|(?:[^，。：的]{{2,5}}的)?{any_of('nameless_speakers')})"
_SAYS = any_of("reporting_verbs")
# 高兴地, 指着窗外, 也
_MANNER = "(?:[^，。！？；：“”他她]{1,8}[地着]|[^，。！？；：“”家时]{0,2}?)"
# What stands in no name of a group or post, but before those whom somebody turns to: 走到居民面前, 对居民.
_COMPOUND = "[^，。！？；：“”的了着过对向给跟同为让请见到住进他她诉嘱劝醒问]"
# 施工队负责人, 家住五楼的居民: they have a role or post, but no name.
_WITH_ROLE = (
    rf"(?:[^，。！？；：“”]{{0,20}}?的|{_COMPOUND}{{0,12}}?){any_of('roles', 'collective_roles')}"
    rf"|{_COMPOUND}{{2,12}}?{any_of('posts')}"
)
_ROLE_SAYS = rf"(?:{_WITH_ROLE})们?{_MANNER}{_SAYS}(?:着|过|道)?"
_SOMEONE = re.compile(
    rf"{_WHO}(?:[^，。！？；]{{1,16}}：|[^，。！？；]{{0,16}}?{_SAYS}(?:着|过|道)?[，：]?)$"
    rf"|{_ROLE_SAYS}(?:记者|大家|我)?[，：]?$"
)
# “…。”获救的老人握着某某的手: what stands before the one who acts only tells which one.
# 大家都笑了: these only hear it.
_HEARING = "(?:大家|众人|台下|人群)[都纷]{0,2}(?:笑|听|鼓掌|点头|沉默|愣|乐|围)"
# “抓贼！”听到喊声，某某追了上去。
_HEARD = re.compile("(?:听到|听见|闻声|循声|随着|伴随着|伴着|一声)")
_ACTING = re.compile(f"(?!{_HEARING})(?:(?:[^，。！？；：“”]{{1,8}}的)?{_WHO}|{_ROLE_SAYS})")
_STRANGER = re.compile(rf"{any_of('strangers')}(?![的和与、，。])")
# 看到满头大汗的骑手甲，乙招呼: the first is only looked at.
_LOOKED_AT = re.compile(
    r"(?:^|[，。！？；”])(?:看到|看见|见到|望着|看着|面对|听到|得知|说起|提起|谈起|谈到|对于|针对)[^，。！？；]*$"
)


def someone_speaks(clause: str) -> bool:
    """Return whether the clause, which leads up to a quotation, has a subject without a name."""
    return bool(_SOMEONE.match(clause))


def someone_acts(text: str, at: int) -> int | None:
    """Return where the words from ``at`` on that name nobody but say who acts end, or None."""
    someone = _HEARD.match(text, at) or _ACTING.match(text, at)
    return someone.end() if someone else None


def stranger_acts(text: str, at: int) -> bool:
    """Return whether someone without a name is the subject of the clause at ``at``: 老先生给了他五分."""
    return _STRANGER.match(text, at) is not None


def heard_at(text: str, at: int) -> bool:
    """Return whether the clause at ``at`` says that something was heard."""
    return _HEARD.match(text, at) is not None


def is_looked_at(text: str, start: int, end: int) -> bool:
    """Return whether a clause merely sees, hears or mentions who stands at ``start <= i < end``."""
    return text[end : end + 1] in {"，", "的"} and bool(_LOOKED_AT.search(text[max(0, start - 30) : start]))
