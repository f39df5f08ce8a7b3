"""Which body is meant where a post only points at it: 该办副主任 behind a letter to 某街道城管办."""

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


def pointed_at(body: str, known: Sequence[str]) -> str | None:
    """Return the body of ``known``, printed last, that ``body`` points at; ``""`` for none.

    The answer is None where ``body`` points at nothing but is a name.
    """
    match = _POINTED.fullmatch(body)
    if match is None:
        return None
    endings = _ENDINGS.get(match["sort"], (match["sort"],))
    return next((name for name in reversed(known) if name.endswith(endings)), "")
