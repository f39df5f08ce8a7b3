"""How the first paragraph of a story begins."""

from __future__ import annotations

import re

LEAD = re.compile(
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)"
    r"|近日|日前|近期|昨日|今日|今天|昨天|今年|去年|连日来|随着|春节|本报讯|[上下]午"
    r"|为(?:深入|进一步|了|做好|切实|全面|贯彻|庆祝|迎接)|在.{2,20}(?:之际|来临|到来)"
)
