"""Telephone numbers with a digit too few or too many, or another one where they stand again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.numbers.misprints import is_misprint
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_MOBILE = re.compile(
    r"(?:电话|手机|联系|热线|拨打|请拨|致电|微信|咨询|预约|报名)[^，。；\d]{0,12}(?P<number>1[3-9]\d{7,11})(?!\d)"
)
_LENGTH = 11
_LANDLINE = re.compile(
    r"(?:电话|座机|联系|热线|拨打|请拨|致电|咨询|预约|报名)[^，。；\d]{0,12}(?P<area>0\d{2,3})[-－—](?P<number>\d{5,10})(?!\d)"
)
# Great cities have short area codes and long numbers.
_SHORT_AREA = 3
_DIGITS = {_SHORT_AREA: (8,), 4: (7, 8)}
_NUMBERED = re.compile(r"(?<![\d-])(?:0\d{2,3}[-－—])?(?P<number>\d{7,11})(?!\d)")
_LONG_NUMBER = re.compile(r"\d\d{6}")
_CALLED = re.compile("电话|座机|联系|热线|拨打|请拨|致电|咨询|手机|预约|报名")
_BEFORE = 16


@check(
    "phone-length",
    title="电话位数不对",
    severity=Severity.ERROR,
    reads=Reads.LINE,
    about="手机号不是 11 位，或者区号后面的号码位数不对。少一位多一位都提，没有建议：去核对。",
    ground="手机号是11位；三位区号后是8位，四位区号后是7位或8位",
    wrong="报名电话：1370000111。",
    right="报名电话：13700001111。",
)
def phone_lengths(proof: Proof) -> Iterator[Objection]:
    """Yield telephone numbers with a digit too few or too many, recognised by the words before them."""
    for line in (*proof.lines, *proof.furniture):
        for match in _MOBILE.finditer(line.text):
            number = match["number"]
            if len(number) != _LENGTH:
                message = f"手机号是11位，这里有{len(number)}位。"
                yield line.objection(*match.span("number"), message)
        for match in _LANDLINE.finditer(line.text):
            if len(match["number"]) not in _DIGITS[len(match["area"])]:
                message = f"区号{match['area']}后面有{len(match['number'])}位。"
                yield line.objection(*match.span("number"), message)


@check(
    "phone-twice",
    title="电话前后不一",
    severity=Severity.QUERY,
    about="同一篇里的两个电话号码只差一位，或两位写反。也可能真是两个号码，去核对。",
    reads=Reads.ARTICLE,
    ground="本篇前后应一致",
    wrong="报名电话：55550123。请拨打报名热线55550132。",
    right="报名电话：55550123。请拨打报名热线55550123。",
)
def phones_twice(proof: Proof) -> Iterator[Objection]:
    """Yield a telephone number that is a misprint of an earlier one of its article.

    Numbers that count on (55550123、55550124) are two lines of one office.
    """
    for article in proof.articles:
        known: list[str] = []
        for line in (line for line in article.lines if _LONG_NUMBER.search(line.text)):
            for match in _NUMBERED.finditer(line.text):
                if _CALLED.search(line.text, max(0, match.start() - _BEFORE), match.start()):
                    other = next((one for one in known if _is_same(match["number"], one)), None)
                    known.append(match["number"])
                    if other:
                        message = f"前面的号码是{other}，这里是{match['number']}。"
                        yield line.objection(*match.span("number"), message)


def _is_same(number: str, other: str) -> bool:
    return is_misprint(number, other) and number[:-1] != other[:-1]
