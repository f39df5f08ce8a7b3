"""Which body is meant where a post only points at it: 该办副主任, or 局工会主席 beside 某林业局."""

from __future__ import annotations

import re
from collections.abc import Sequence

# 该办, 本社区, 我镇: a pointing word and what sort of body is meant, with what such bodies end in.
_POINTED = re.compile(r"[该本我](?P<sort>[^\W\d]{1,4})")
_ENDINGS = {
    "办": ("办公室", "办"),
    "校": ("学校", "小学", "中学", "大学"),
    "院": ("医院", "学院", "卫生院", "法院", "检察院"),
    "企业": ("公司", "集团", "厂"),
    "单位": ("公司", "集团", "局", "所", "中心", "站"),
    "行": ("银行", "支行"),
    "会": ("会",),
    # 该部 is a unit of the army, which is not named.
    "部": (),
}

# 局|后勤处, 林场|党委: the head of a name that the article has in full, and what such names end in.
_HEADS = {
    "局": ("局",),
    "厂": ("厂",),
    "矿": ("矿",),
    "段": ("[务电辆力修机]段",),
    "校": ("学校", "小学", "中学", "大学", "学院", "师院", "中心校"),
    "院": ("医院", "卫生院", "学院", "研究院", "法院", "检察院"),
    "学校": ("学校", "小学", "中学", "大学", "学院"),
    "医院": ("医院", "卫生院"),
    "公司": ("公司",),
    "团": (r"[\d一二三四五六七八九十〇]团",),
    "连队": (r"[\d一二三四五六七八九十〇]连",),
    "林场": ("林场",),
    "农场": ("农场",),
    "牧场": ("牧场",),
    "渔场": ("渔场",),
    "茶场": ("茶场",),
    "园区": ("园区", "产业园", "软件园", "科技园"),
    "苏木": ("苏木",),
    "嘎查": ("嘎查",),
}
_ORGAN = (
    r"党委|党总支|党支部|总支|支部|纪委|纪检监察组|工会|女工委|妇联|团委|团总支|团支部|人大|政协|关工委"
    r"|[^\W\d]{1,8}(?:[部科处办股室组]|中心|大队|中队|医院|学校|委员会)"
)
_HEADED = re.compile(rf"(?P<head>{'|'.join(sorted(_HEADS, key=len, reverse=True))})(?P<organ>{_ORGAN})?")
_SHORT = 1


def named_by_head(body: str, known: Sequence[str]) -> str:
    """Return ``body`` with the name of ``known`` of which it prints the head alone, or ``""``.

    局后勤处 is 某林业局后勤处 where one such 局 is named.
    """
    match = _HEADED.fullmatch(body)
    if match is None or (match["organ"] is None and len(match["head"]) == _SHORT):
        return ""
    whole = re.compile(rf".{{2,}}(?:{'|'.join(_HEADS[match['head']])})")
    names = {found[0] for name in known if (found := whole.match(name))}
    shortest = {name for name in names if not any(other != name and name.endswith(other) for other in names)}
    if len(shortest) != 1:
        return ""
    return max(names, key=len) + (match["organ"] or "")


def pointed_at(body: str, known: Sequence[str]) -> str | None:
    """Return the body of ``known``, printed last, that ``body`` points at; ``""`` for none.

    The answer is None where ``body`` points at nothing but is a name.
    """
    match = _POINTED.fullmatch(body)
    if match is None:
        return None
    endings = _ENDINGS.get(match["sort"], (match["sort"],))
    return next((name for name in reversed(known) if name.endswith(endings)), "")
