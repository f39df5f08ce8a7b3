"""Who is entered in a roll, a line each: 东溪村 甲; 乙　某合作社理事长; 颁奖嘉宾：某部副部长 丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import SURNAME, Name
from desktop.facts.names.whole_names import is_person, may_be_person
from desktop.facts.people.introductions import Introduction
from desktop.facts.people.rows import GAP, NAME_PATTERN, plain
from desktop.facts.posts.post import posts_before
from desktop.text.scripts import HAN

PARTED = re.compile(r"[：:\s]")
"""What parts a name from where someone is from, in a line of a list."""

SPACED = re.compile("[ \u3000]")
"""What parts the letters of a name that is set as wide as others."""

_PAIR, _LONG = 2, 3
_FAMILY = "家庭"
# A line of a list or a table, behind what it says they are.
_ROW = re.compile(r"[^\n：]+$", re.MULTILINE)
# Each name of a row, or its two letters with a gap between them.
_SET_WIDE = re.compile(rf"(?<![^\s：、])(?:[{HAN}][ \u3000]+[{HAN}]|[{HAN}]{{2,4}})(?![^\s、])")
_LETTER_APART = re.compile(rf"(?<![^\s：、])[{HAN}][ \u3000]+[{HAN}](?![^\s、])")
_HONOURS = re.compile("名单|获奖|光荣榜|表彰")
_FROM = (
    rf"[{HAN}]{{1,12}}(?:村|社区|居民区|小区|街道|镇|乡|组|{any_of('organization_suffixes')}|单位|机关|企业)"
)
_ENTERED = re.compile(rf"{_FROM}(?:[：:]\s*|\s+)(?P<names>{NAME_PATTERN}(?:{GAP}{NAME_PATTERN})*)[。；]?")
# 1.乙，某合作社理事长; 乙　某合作社理事长
_WITH_POST = re.compile(
    rf"(?<![^；：.、．])(?:^|(?<=[；：])|(?<=[\d）)][.、．]))(?P<name>{NAME_PATTERN})(?:[ \u3000]+|，|：)"
    r"(?P<post>[^，。；：！？\s]{3,40})(?=[；。]|$)"
)
# 某部副部长 丙　某办主任 丁
_POST_AND_NAME = re.compile(
    rf"(?:^|(?<=[：\s]))(?P<post>[^，。；：！？\s]{{4,30}})[ \u3000](?P<name>{NAME_PATTERN})(?=[\s。：]|$)"
)
# Where every choice begins with a letter of its own, ``re`` passes over all others at once.
PRIZES = re.compile("冠军|亚军|季军|等奖|金奖|银奖|铜奖|二名|三名|四名|五名|六名|包揽|分获")
"""What a report of a contest tells of."""

# 冠军由甲获得，乙、丙分获二、三名
_WINNER = rf"(?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}}?"
_NAME = re.compile(rf"(?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}}")
_WINNERS = rf"(?P<names>{_WINNER}(?:(?:、|[和与]){_WINNER})*)"
_PRIZE = r"(?:冠军|亚军|季军|冠亚军|第[一二三四五六]名|[特一二三]等奖|[金银铜]奖)"
_WINS = (
    r"(?:分别|双双|共同)?(?:荣获|获得|夺得|摘得|斩获|拿下|分获|包揽|并列|获|列|居)[^，。；]{0,8}?"
    r"(?:[名奖军]|前[二三四]|[二三四]、)"
)
_AWARDED = (
    re.compile(rf"{_PRIZE}(?:分别)?[由是为归]{_WINNERS}(?=获得|夺得|摘得|斩获|拿下|[，。；])"),
    re.compile(rf"(?:^|(?<=[，。；：组赛]))(?:{_PRIZE}得主)?{_WINNERS}(?={_WINS})"),
)


def awarded(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who wins in a report of a contest: 冠军由甲获得，乙、丙分获二、三名."""
    for pattern in _AWARDED:
        for award in pattern.finditer(text):
            names = list(re.finditer(_WINNER + "(?=$|[、和与])", award["names"]))
            if all(may_be_person(name[0]) for name in names):
                yield from (plain(award.start("names") + name.start(), name[0]) for name in names)


def entered(text: str, article: str) -> Iterator[Introduction]:
    """Yield the people whom a line of a list enters under where they are from: 东溪村 甲; 西河社区：乙 丙."""
    line = _ENTERED.fullmatch(text)
    if line and _is_roll(article):
        for part in re.finditer(NAME_PATTERN, line["names"]):
            if may_be_person(part[0]):
                yield plain(line.start("names") + part.start(), part[0])


@lru_cache(maxsize=64)
def _is_roll(article: str) -> bool:
    """Return whether most of what the lines of ``article`` enter so are names of people."""
    entries = filter(None, map(_ENTERED.fullmatch, article.split("\n")))
    names = [name for entry in entries for name in re.findall(NAME_PATTERN, entry["names"])]
    people = sum(map(is_person, names))
    enough = 1 if _HONOURS.search(article) else len(names) / 2
    return len(names) >= _LONG and people >= enough


def alone(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a line names that holds nothing else, amid others like it: 一等奖 ⏎ 甲 ⏎ 乙 ⏎ 丙."""
    if text in _lines_of_names(article) or text in _families(article):
        yield plain(0, text.removesuffix(_FAMILY))


@lru_cache(maxsize=64)
def _lines_of_names(article: str) -> frozenset[str]:
    """Return the lines that are names, three and more in a run of which most surely are."""
    runs = groupby(article.split("\n"), key=lambda line: bool(_NAME.fullmatch(line)) and may_be_person(line))
    names = [list(lines) for is_name, lines in runs if is_name]
    long = [run for run in names if len(run) >= _LONG and 2 * sum(map(is_person, run)) > len(run)]
    return frozenset(name for run in long for name in run)


@lru_cache(maxsize=64)
def _families(article: str) -> frozenset[str]:
    """Return the lines that name a family, where there are several: 甲家庭 ⏎ 乙家庭."""
    lines = [line for line in article.split("\n") if line.endswith(_FAMILY)]
    named = [line for line in lines if is_person(line.removesuffix(_FAMILY))]
    return frozenset(named if len(named) > 1 else ())


def set_wide(text: str, _article: str) -> Iterator[Introduction]:
    """Yield whom rows name in which two letters are set as wide as three: 苏 晴　王建军　柳 青."""
    for row in _ROW.finditer(text) if _LETTER_APART.search(text) else ():
        names = list(_SET_WIDE.finditer(text, *row.span()))
        words = ["".join(name[0].split()) for name in names]
        whole = "".join(words) == "".join(row[0].replace("、", "").split())
        labelled = text[: row.start()].endswith("：")
        if whole and _are_people(words, _PAIR if labelled else _LONG):
            for name, word in zip(names, words, strict=True):
                yield Introduction(Name(word, *name.span(), 0.0, Follow.MARK), (), 0.65, "名单中的姓名")


def _are_people(words: Sequence[str], least: int) -> bool:
    """Return whether all of these, ``least`` and more, may be names and most surely are."""
    return (
        len(words) >= least
        and all(map(may_be_person, words))
        and 3 * sum(map(is_person, words)) >= 2 * len(words)
    )


def with_posts_beside(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who fills an entry of a roll with a post, which stands behind the name or before it."""
    entries = list(_WITH_POST.finditer(text))
    if " " in text or "\u3000" in text:
        entries += _POST_AND_NAME.finditer(text)
    for entry in entries:
        posts = posts_before(entry["post"], len(entry["post"])) if may_be_person(entry["name"]) else ()
        if posts and posts[0].start == 0:
            name = Name(entry["name"], *entry.span("name"), 0.0, Follow.MARK)
            yield Introduction(name, tuple(post.text for post in posts), 0.75, "名单中姓名与职务并列")
