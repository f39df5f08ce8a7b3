"""How the first paragraph of a story begins."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.words.patterns import any_of

_AIMS = any_of(word_list("lead_aims"))

LEAD = re.compile(
    r"(?:\d{4} ?年 ?)?\d{1,2} ?月 ?(?:\d{1,2} ?日|[上中下]旬|底|初)"
    r"|[^，。：“”（(]{0,14}(?:讯|消息)\s*[（(]|[^，。：“”（(\s]{1,10}[报网社台闻]讯[\s　]"
    r"|[^，。：“”（(\d]{2,14}\d{1,2}月\d{1,2}日[讯电]"
    r"|近日|日前|近期|最近|昨日|今日|今天|昨天|今年|去年|连日来|随着|春节|本报讯|[上下]午(?!，)"
    r"|前[日天晚]|昨[晚夜]|今[晨早晚]|前不久|不久前|[这前近]段时间|前几天|这几天|\d{1,2} ?日[，上下晚]"
    r"|清晨|早晨|早上|午后|傍晚|凌晨|周[一二三四五六日末]|上周|本周|本月|上月|月[初底]，|当前|目前"
    r"|[^，。：“”]{2,10}(?:的日子里|期间|之际|时节|时分|前夕|以来)，"
    rf"|为{_AIMS}|在.{{2,20}}(?:之际|来临|到来)"
)
"""How the first paragraph of a story may begin, and few others do."""

DAY = re.compile(r"\d ?[月日号](?!子)|近日|日前|[今昨前]天|昨[日晚]|前[日晚]|[上下]午(?!，)|当天")
"""A day or a time of day, as news tell it in their first sentence."""

PARAGRAPH = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|据悉|据介绍|据了解|此外|同时[，]|随后|近日|日前|会上|活动中|现场|今年|下一步|最后|接着"
)
"""How a paragraph amid a story likes to begin."""

TIMED = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上下]午|晚上?|清晨|傍晚)?"
    r"|近日|日前|当[天日]|据悉|据介绍|据了解|据统计|此外|随后|目前|同时|接着|最后|下一步|活动[中上]|会上)，"
)
"""A time or a turn and a comma: how a paragraph opens, and no half of a sentence does."""
