"""Numbers of congresses, which are written in Chinese numerals: 第三次代表大会, not 第3次."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_CONGRESS = re.compile(
    r"第?(?P<number>\d{1,2})(?=(?:次|届)(?:全国|党员|党|会员|妇女|团员|职工|居民|业主|[\u4e00-\u9fff]{0,4})?代表大会|届[一二三四五六七八九十\d]+[中次]全会)"
)
_SESSION = re.compile(r"(?<=届)(?P<number>\d{1,2})(?=[中次]全会)")
_DIGITS = "〇一二三四五六七八九"


@check(
    "meeting-number",
    title="届次写法",
    severity=Severity.WARNING,
    about="会议的届次用汉字。“第3次”改为“第三次”。",
    reads=Reads.LINE,
    signs=("次", "届"),
    ground="GB/T 15835 4.2.1",
    wrong="区第3次党员代表大会召开。",
    right="区第三次党员代表大会召开。",
)
def meeting_numbers(proof: Proof) -> Iterator[Objection]:
    """Yield the digits in the name of a congress or plenary session."""
    for line in proof.lines:
        for match in (*_CONGRESS.finditer(line.text), *_SESSION.finditer(line.text)):
            words = _in_words(int(match["number"]))
            message = f"会议的届次宜用汉字，写作“{words}”。"
            yield line.objection(*match.span("number"), message, words)


def _in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    lead = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return lead + (_DIGITS[ones] if ones or not tens else "")
