"""Anniversaries of what the text itself says was founded in a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity
from desktop.text.numerals import number_of

_FOUNDED = "成立|建成|开张|开业|创办|创立|创刊|建校|落成|开园|开馆|通车|设立|结婚|创建|投用|启用|始建"
_ANNIVERSARY = re.compile(
    rf"(?P<from>(?:18|19|20)\d\d)年[^。；，\d]{{0,16}}(?:{_FOUNDED})[^。；\d]{{0,20}}[，；。](?:到|至|在)?(?:(?P<year>(?:19|20)\d\d)年|(?P<now>今年))"
    rf"[^。；，\d]{{0,20}}?(?P<number>\d+|[一二三四五六七八九十百]+)周年"
)


@check(
    "founding-year",
    title="周年数与创办年份不符",
    severity=Severity.WARNING,
    about="文中说了哪一年创办，又说今年多少周年，两者相减不等。",
    reads=Reads.LINE,
    ground="减法",
    wrong="书屋2015年开张，2025年迎来开张12周年。",
    right="书屋2015年开张，2025年迎来开张10周年。",
)
def founding_years(proof: Proof) -> Iterator[Objection]:
    """Yield anniversaries whose number is not the years between the founding and the feast."""
    issued = proof.issue.masthead.year
    for line in proof.lines:
        for match in _ANNIVERSARY.finditer(line.text):
            year = int(match["year"]) if match["year"] else issued
            number = number_of(match["number"])
            if not year:
                continue
            right = year - int(match["from"])
            message = f"从{match['from']}年到{year}年是{right}周年。"
            if number == right:
                yield line.agreement(*match.span("number"), message)
            else:
                suggestions = (str(right),) if match["number"].isdecimal() else ()
                yield line.objection(*match.span("number"), message, *suggestions)
