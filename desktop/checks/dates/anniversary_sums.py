"""Anniversaries whose arithmetic fails."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Need, Reads, check
from desktop.model import Severity
from desktop.text.anniversaries import Anniversary, anniversaries_in

# A sentence with a year of its own speaks of that year.
_OTHER_YEAR = re.compile(r"\d{4}年|[去前明后当同那]年|年前|曾|即将|明年")
_YEAR = re.compile(r"\d{4}年")
_DATED = re.compile(r"(\d{4})年\d{1,2}月\d{1,2}日")
_SENTENCE = re.compile("[^。！？]*")


@check(
    "anniversary",
    title="周年数与年份不符",
    severity=Severity.ERROR,
    reads=Reads.LINE,
    needs=(Need.YEAR,),
    about="有公认起点的纪念日（建党、建军、国庆、教师节……），第几周年和本期的年份对不上。报头没有年份就不查。",
    ground="纪念日年表",
    wrong="今年是建军90周年。（报头是2022年）",
    right="今年是建军95周年。（报头是2022年）",
)
def anniversary_sums(proof: Proof) -> Iterator[Objection]:
    """Yield anniversaries that fall in another year than the issue's.

    Of a numbered day (第N个教师节) a difference of one is let pass: some count from the founding.
    """
    year = proof.issue.masthead.year
    for line in proof.lines if year else ():
        for known in anniversaries_in(line.text):
            tolerance = 0 if known.exact else 1
            if known.exact and known.year == year:
                message = f"从{known.base}年算起，第{known.number}年是{known.year}年。"
                yield line.agreement(known.start, known.end, message)
            elif abs(known.year - (year or 0)) > tolerance and not _speaks_of_another_year(line, known):
                message = f"从{known.base}年算起，第{known.number}年是{known.year}年，本期是{year}年。"
                yield line.objection(known.start, known.end, message)


@check(
    "dated-anniversary",
    title="周年数与文中日期不符",
    severity=Severity.ERROR,
    about="句子里写着完整日期，第几周年和那一年对不上。",
    reads=Reads.LINE,
    signs=("周年",),
    ground="纪念日年表",
    wrong="2019年10月1日是新中国成立71周年。",
    right="2019年10月1日是新中国成立70周年。",
)
def dated_anniversaries(proof: Proof) -> Iterator[Objection]:
    """Yield anniversaries that fall in another year than the one full date of their sentence."""
    for line in proof.lines:
        for known in anniversaries_in(line.text):
            year = _year_of_sentence(line, known)
            if year not in (None, known.base) and known.exact and known.year != year:
                message = f"从{known.base}年算起，第{known.number}年是{known.year}年，这句写的是{year}年。"
                yield line.objection(known.start, known.end, message)


def _year_of_sentence(line: Line, known: Anniversary) -> int | None:
    """Return the year of the full date that opens the sentence or the clause of it, or None."""
    start = max(line.text.rfind(mark, 0, known.start) for mark in "。！？；") + 1
    years = _YEAR.findall(line.text, start, known.start)
    opening = _DATED.match(line.text, start)
    return int(opening[1]) if opening and len(years) == 1 else None


def _speaks_of_another_year(line: Line, known: Anniversary) -> bool:
    start = max(line.text.rfind(mark, 0, known.start) for mark in "。！？") + 1
    sentence = _SENTENCE.match(line.text, start)
    return bool(sentence and _OTHER_YEAR.search(sentence[0]))
