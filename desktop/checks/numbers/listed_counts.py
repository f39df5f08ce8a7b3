"""A number that is said beside a list of names or things, against the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.numerals import number_of
from desktop.text.scripts import HAN

_NUMBER = r"(?P<number>[两二三四五六七八九十]|十[一二三四五六七八九]|1\d|[2-9])"
_UNIT = "[个项处种件支条家名位人类张台座所本份户样大句步组对场档栋幢道款间口门只块段片批]"
# 四个展区：甲、乙、丙、丁。 分别是, 包括 and 即 say the same as the colon.
_BEHIND = re.compile(
    rf"(?<![\d第数每.一二三四五六七八九十百之前后上下余近约]){_NUMBER}(?P<unit>{_UNIT})(?![月小多工半分余次])(?P<noun>[^，。：；！？“”、（）其等]{{0,10}}?)"
    rf"(?:：|[，。]?(?:它们|他们)?(?:分别|依次)(?:是|为)：?|[，,]即|是(?=[{HAN}]{{2,4}}、[{HAN}]{{2,4}}[、。]))(?P<list>[^，。：；！？（）“”\d]+)(?=[。；])"
)
# 甲、乙、丙三人; a list that ends in 等 may be shorter.
_BEFORE = re.compile(
    rf"(?P<list>(?:[{HAN}]{{2,8}}、)+[{HAN}]{{2,12}}?)(?P<etc>等)?{_NUMBER}(?P<unit>{_UNIT}|地|方|级)(?![月小多工半分余之十百千])(?P<noun>[{HAN}]{{0,6}})"
)
# “问需、问计、问效”三问: the character that all items share is what is counted.
_SHARED = re.compile(
    rf"“(?P<list>[^“”，。；：]+、[^“”，。；：]+)”(?:的|等|这)?“?(?P<number>[两二三四五六七八九十])(?P<unit>[{HAN}])"
)
_AND = re.compile("和|及|与|以及|还有")
_VERB = re.compile("都|由|每|隔|共|有|的|是|在|为|了")
_OPEN_END = re.compile("(?:等|等等|……)$")
_LONGEST_ITEM = 16
# A number far from the list counts something else.
_PAIR, _SLIP = 2, 2
_PEOPLE = frozenset("人名位")
# 冬季两项 is one thing.
_SPORTS = frozenset(("冬季", "现代", "铁人"))
# 两个文明建设 has a number of its own.
_OTHERS = ("的", "一", "文明")
_FIGURES = re.compile(r"[\d一二两三四五六七八九十]")


@check(
    "listed-count",
    title="数目与名单不符",
    severity=Severity.WARNING,
    about="“四个展区：”后面列出的名字个数和数目不一样。以“等”收尾的可以少列。",
    reads=Reads.LINE,
    signs=("、",),
    ground="前后数目应一致",
    leaves=Leaves.CONFIRMED,
    wrong="书屋设三个展区：邻里厨房、旧物市集、绿植角、手作台。",
    right="书屋设四个展区：邻里厨房、旧物市集、绿植角、手作台。",
)
def listed_counts(proof: Proof) -> Iterator[Objection]:
    """Yield numbers that are not those of the names or things listed with them."""
    for line in proof.lines:
        for match in _BEHIND.finditer(line.text):
            if "、" in match["list"] and not _OPEN_END.search(match["list"]):
                yield _agreement(line, match) if _agrees(match) else _objection(line, match)
        for match in _BEFORE.finditer(line.text):
            if _is_wrong_before(match):
                yield _objection(line, match)
        for match in _SHARED.finditer(line.text):
            items = match["list"].split("、")
            if all(match["unit"] in item for item in items) and not _agrees(match):
                yield _objection(line, match)


def _agrees(match: re.Match[str]) -> bool:
    """Return whether the list may have so many items: 和 joins two of them, or stands in one."""
    items = match["list"].split("、")
    if len(items) == 1 or max(map(len, items)) > _LONGEST_ITEM:
        return True
    joined = len(_AND.findall(match["list"]))
    return number_of(match["number"]) in range(len(items), len(items) + joined + 1)


def _is_wrong_before(match: re.Match[str]) -> bool:
    items = match["list"].split("、")
    if _VERB.search(items[-1]) or any(_FIGURES.search(item) for item in items) or _AND.search(match["list"]):
        return False
    missing = (number_of(match["number"]) or 0) - len(items)
    if items[-1] in _SPORTS or (missing < 0 and not (match["unit"] in _PEOPLE or _is_even(match, items))):
        return False
    if match["etc"]:
        return missing < 0
    return len(items) > _PAIR and 0 < abs(missing) <= _SLIP and not match["noun"].startswith(_OTHERS)


def _is_even(match: re.Match[str], items: list[str]) -> bool:
    """Return whether the list opens a clause and its items are about as long: none is of another list."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    lengths = [len(item) for item in items[:-1]]
    return not before.isalpha() and max(lengths) - min(lengths) <= _SLIP


def _agreement(line: Line, match: re.Match[str]) -> Objection:
    said = match["number"] + match["unit"]
    return line.agreement(match.start("number"), match.end("unit"), f"“{said}”，列出的数目相合。")


def _objection(line: Line, match: re.Match[str]) -> Objection:
    said, listed = match["number"] + match["unit"], len(match["list"].split("、"))
    message = f"这里说“{said}”，列出的是{listed}个。"
    return line.objection(match.start("number"), match.end("unit"), message)
