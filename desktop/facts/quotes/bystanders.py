"""People without a name who speak: what they say was not said by whoever was named before."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of

_WHO = (
    r"(?:一旁的?|旁边的?|台下的?|对面的?|身边的?|电话那头|电话里|屋里|人群[里中])?"
    r"(?:有(?:人|位|名|个)|(?:一|另一|这|那|几|两)(?:位|名|个|些)[^，。：]{0,10}|老人|老先生|老太太|老奶奶|老大爷|孩子们?|男孩|女孩|小伙子?|姑娘"
    r"|屋主|房主|户主|业主|司机(?:师傅)?|师傅|店主|老板|女子|男子|同事|医生|护士|民警|工作人员|教练|老师|大家|众人|居民们?|村民们?|街坊们?|邻居们?|同学们?|队员们?|志愿者们|工友们?|顾客|乘客|店员|主播|对方|电话那头|台下|不少[^，。：]{1,6}|许多[^，。：]{1,6}"
    r"|记者|他的[^，。：]{1,4}|她的[^，。：]{1,4}|(?:[^，。：的]{2,5}的)?(?:儿子|女儿|老伴|母亲|父亲|妻子|丈夫|妈妈|爸爸|孙子|孙女|儿媳|女婿|家人|家属))"
)
_SAYS = any_of("reporting_verbs")
_SOMEONE = re.compile(
    rf"{_WHO}(?:[^，。！？；]{{1,16}}：|[^，。！？；]{{0,16}}?{_SAYS}(?:着|过|道)?[，：]?)$"
)
# “…。”获救的老人握着某某的手: what stands before the one who acts only tells which one.
# 大家都笑了: these only hear it.
_HEARING = "(?:大家|众人|台下|人群)[都纷]{0,2}(?:笑|听|鼓掌|点头|沉默|愣|乐|围)"
# “抓贼！”听到喊声，某某追了上去。
_HEARD = re.compile("(?:听到|听见|闻声|循声|随着|伴随着|伴着|一声)")
_ACTING = re.compile(f"(?!{_HEARING})(?:[^，。！？；：“”]{{1,8}}的)?{_WHO}")
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


def heard_at(text: str, at: int) -> bool:
    """Return whether the clause at ``at`` says that something was heard."""
    return _HEARD.match(text, at) is not None


def is_looked_at(text: str, start: int, end: int) -> bool:
    """Return whether a clause merely sees, hears or mentions who stands at ``start <= i < end``."""
    return text[end : end + 1] in {"，", "的"} and bool(_LOOKED_AT.search(text[max(0, start - 30) : start]))
