"""Rough numbers of two neighbouring digits: 3、4个 is written 三四个."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_ROUGH = re.compile(r"([1-8])(?<![\d第、.].)、([2-9])(?=[个名位户家次天岁人斤米倍件])")
_NUMERAL_ROUGH = re.compile(
    r"([一二三四五六七八])(?<![第、一二三四五六七八九十列获在为].)、([二三四五六七八九])(?=[个名位户家次天岁人斤米倍件])"
)
_SOME = re.compile(r"([1-9])(?<![\d.].)0几(?=[个名位户家次天岁人件])")
_NUMERALS = "〇一二三四五六七八九"


@check(
    "rough-count",
    title="概数写法",
    severity=Severity.QUERY,
    about="相邻两个数表示约数时用汉字，中间不用顿号。“6、7 月”“1、2 号楼”说的是确数，不提。",
    reads=Reads.LINE,
    signs=("、", "几"),
    ground="GB/T 15835 4.2.2",
    wrong="来了3、4个人。",
    right="来了三四个人。",
)
def rough_counts(proof: Proof) -> Iterator[Objection]:
    """Yield rough numbers with digits and a mark between them; 6、7月 and 1、2号楼 are exact."""
    for line in proof.lines:
        for match in _ROUGH.finditer(line.text):
            if int(match[2]) == int(match[1]) + 1:
                words = _NUMERALS[int(match[1])] + _NUMERALS[int(match[2])]
                yield line.objection(*match.span(), f"概数宜写作“{words}”，中间不用顿号。", words)
        for match in _NUMERAL_ROUGH.finditer(line.text):
            if _NUMERALS.index(match[2]) == _NUMERALS.index(match[1]) + 1:
                words = match[1] + match[2]
                yield line.objection(*match.span(), f"概数写作“{words}”，中间不用顿号。", words)
        for match in _SOME.finditer(line.text):
            words = f"{'' if match[1] == '1' else _NUMERALS[int(match[1])]}十几"
            yield line.objection(*match.span(), f"概数宜写作“{words}”，数字与“几”不连用。", words)
