"""Levels of administration: doubled (区区委) or counted wrongly (省、市、县两级)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import Severity
from desktop.text.numerals import number_of

# 社区区委, 园区区委: the first 区 ends another word.
_DOUBLED = re.compile(
    "(?<![社小园地城辖校景片新街厂郊山灾林库营战防])([省市县区])\\1(?=委|政府|人大|政协|人民)"
)
_LEVEL = "(?:国家|中央|全国|省|市|区|县|镇|乡|街道|街镇|社区|居民区|居委|村居?|楼组|园区)"
_COUNTED = re.compile(f"(?P<levels>{_LEVEL}(?:[、和与]{_LEVEL})+)(?P<number>[两二三四五])级")


@check("doubled-level", title="行政层级重字", severity=Severity.ERROR, ground="多字", about_names=True)
def doubled_levels(proof: Proof) -> Iterator[Objection]:
    """Yield 区区委, 市市政府 and the like."""
    for line in proof.lines:
        for match in _DOUBLED.finditer(line.text):
            yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


@check("level-count", title="层级数目不符", severity=Severity.ERROR, ground="前后数目应一致")
def level_counts(proof: Proof) -> Iterator[Objection]:
    """Yield levels whose number is not the one named: 省、市、县两级."""
    for line in proof.lines:
        for match in _COUNTED.finditer(line.text):
            listed = len(re.split("[、和与]", match["levels"]))
            if listed != number_of(match["number"]):
                message = f"列出了{listed}级（{match['levels']}），却写作“{match['number']}级”。"
                yield line.objection(*match.span(), message)
