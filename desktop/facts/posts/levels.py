"""Which township, village or community is meant where its organs lack the name: 乡党委, 社区居委会."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop.facts.phrases.edges import phrase_start
from desktop.facts.places.streets import is_common, is_proper
from desktop.text.scripts import HAN

# An organ of a level, or an office that is named by its level: 乡人大, 村主任.
_BODY = re.compile(
    r"(乡|镇)(?!级|村|域|街|区|海|江|上|里|贤|土|亲|情|[东南西北]|中(?!心)|.县)"
    r"|(社区|居民区|小区|村)(?=党|居|村|委会|民委员会|总支|支部|妇联|团支|网格|综治|退役|卫生室|股份|合作社|红白|理事|业委|业主委|警务|书记)|(社区|居民区|村)$"
)
_OFFICE = re.compile(r"(?:常务)?副?(?:(乡)长|(镇)长|(村)(?:主任|支书|书记|长))")
_ABOVE = re.compile(r".*[省市县区州乡镇道](?=.{2})")
_NAME = re.compile(rf"[{HAN}]{{1,3}}[^\W全各本每该两几]")
# 谷雨到云岭: the name of the unit stands behind what links it to others.
_BEHIND_LINK = re.compile(rf"[到在赴往从对与和由向为]([{HAN}]{{2,3}})$")
_TOWNS = frozenset("乡镇")


def level_of(body: str, office: str) -> str:
    """Return the level (乡, 镇, 社区, 居民区, 村) whose name a post lacks, or ``""``."""
    match = _BODY.match(body) if body else _OFFICE.fullmatch(office)
    return match[match.lastindex] if match and match.lastindex else ""


def meant(level: str, article: str, at: int) -> str:
    """Return the full name of the unit of this level that is meant at ``at``, or ``""``.

    It is the only one of the article, or else the one named last; of several townships none,
    and none of a row (甲村、乙村).
    """
    named = _units(article, level)
    names = {name for _, name in named}
    # 深入吴店镇 beside 吴店镇
    shortest = {name for name in names if not any(name != other and name.endswith(other) for other in names)}
    if len(shortest) == 1:
        return shortest.pop()
    before = [unit for unit in named if unit[0] <= at]
    if level in _TOWNS or not before:
        return ""
    end, name = before[-1]
    start = end - len(name)
    return "" if "、" in (article[end : end + 1], article[start - 1 : start]) else name


def only_unit(levels: Iterable[str], article: str) -> str:
    """Return the full name of the only unit of these levels that the article names, or ``""``."""
    names = {name for level in levels for _, name in _units(article, level)}
    return names.pop() if len(names) == 1 else ""


@lru_cache(maxsize=256)
def _units(text: str, level: str) -> tuple[tuple[int, str], ...]:
    return tuple(_named(text, level))


def _named(text: str, level: str) -> Iterator[tuple[int, str]]:
    """Yield the end and the full name of each unit of this level."""
    for match in re.finditer(f"{level}(?!社区|小区|街道|居民区)", text):
        start = phrase_start(text, match.start())
        if above := _ABOVE.match(text, start, match.start()):
            start = above.end()
        name = text[start : match.start()]
        if not _NAME.fullmatch(name) and (short := _BEHIND_LINK.search(text, start, match.start())):
            name = short[1]
        if name.endswith((level, "副", "届")):
            continue
        if _NAME.fullmatch(name) and is_proper(name) and not is_common(name):
            yield match.end(), name + level
