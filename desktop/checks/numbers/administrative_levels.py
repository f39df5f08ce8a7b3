"""Levels of administration: doubled (区区委) or counted wrongly (省、市、县两级)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import FactKind, Severity
from desktop.text.numerals import number_of
from desktop.text.words import is_word

# 社区区委, 园区区委: the first 区 ends another word.
_DOUBLED = re.compile(
    "(?<![社小园地城辖校景片新街厂郊山灾林库营战防该某本各])([省市县区])\\1(?=委|政府|人大|政协|人民)"
)
# 居民区区地势, 全区区小学: the level was typed twice, unless a word begins there (全市市民).
_TYPED_TWICE = re.compile(
    "(?<=居民)(区)区|(?<=全)([省市县区镇村])\\2|(?<![\u4e00-\u9fff])([省市县区])\\3(?=[民公财教卫商退应])"
)
_LEVEL = "(?:国家|中央|全国|省|市|区|县|镇|乡|街道|街镇|社区|居民区|居委会?|村居?|楼组|园区)"
_SHORT = 2
_SHORT_NAME = re.compile("(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff][市县区]$")
_COUNTED = re.compile(f"(?P<levels>{_LEVEL}(?:[、和与]{_LEVEL})+)(?P<number>[两二三四五])级")


@check(
    "doubled-level",
    title="行政层级重字",
    severity=Severity.ERROR,
    about="行政层级的字多印了一个，如“区区委”“市市政府”。",
    reads=Reads.LINE,
    signs=("区区", "市市", "县县", "省省", "镇镇", "村村"),
    ground="多字",
    leaves=Leaves.CONFIRMED,
    wrong="区区委书记到场。",
    right="区委书记到场。",
)
def doubled_levels(proof: Proof) -> Iterator[Objection]:
    """Yield 区区委, 市市政府 and the like."""
    for line in proof.lines:
        for match in _DOUBLED.finditer(line.text):
            if _ends_short_name(line, match):
                continue
            yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])
        for match in _TYPED_TWICE.finditer(line.text):
            if not is_word(line.text[match.end() - 1 : match.end() + 1]) or match[3]:
                level = line.text[match.start()]
                yield line.objection(*match.span(), f"“{level}”重复了。", level)


def _ends_short_name(line: Line, match: re.Match[str]) -> bool:
    """Return whether the first is half of a place's name, which is not said without it: 邛县|县委."""
    middle = match.start() + 1
    if _SHORT_NAME.search(line.text, 0, middle):
        return True
    return any(fact.span.end == middle and len(fact.span) == _SHORT for fact in line.of_kind(FactKind.PLACE))


@check(
    "level-count",
    title="层级数目不符",
    severity=Severity.ERROR,
    about="前面列了几级，后面说的级数要和它一样。",
    reads=Reads.LINE,
    signs=("级",),
    ground="前后数目应一致",
    wrong="按省、市、县两级要求办理。",
    right="按省、市、县三级要求办理。",
)
def level_counts(proof: Proof) -> Iterator[Objection]:
    """Yield levels whose number is not the one named: 省、市、县两级."""
    for line in proof.lines:
        for match in _COUNTED.finditer(line.text):
            listed = len(re.split("[、和与]", match["levels"]))
            if listed == number_of(match["number"]):
                yield line.agreement(*match.span(), f"列出了{listed}级，写作“{match['number']}级”。")
            else:
                message = f"列出了{listed}级（{match['levels']}），却写作“{match['number']}级”。"
                yield line.objection(*match.span(), message)
