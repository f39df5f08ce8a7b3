"""Who stands in a list that holds nothing but names: 一等奖：甲、乙、丙; 甲（某社区） 乙（某公司技术员）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import DOTTED, SURNAME, Name
from desktop.facts.names.whole_names import is_person, is_unlisted_person, may_be_person
from desktop.facts.people.introductions import Introduction
from desktop.facts.posts.post import posts_before
from desktop.text.scripts import HAN

NAME_PATTERN = rf"(?:{DOTTED.pattern}|(?:(?!等)[{HAN}]){{2,6}})"
_NOTE = r"（[^（）]{1,80}）"
GAP = r"(?:、|[\s,]+)"
_GIVING = r"(?:选出|包括|颁给|授予|表彰|推荐|通报表扬|决定|确定|评出|评选出|认定|命名|[与和同由跟向])"
# A clause with a row runs to a gap or a note without any mark: so most are passed over.
_TO_GAP = rf"(?=[{HAN}·•・‧]++[、\s,（])"
_OPENING = rf"(?:(?<![{HAN}·]){_TO_GAP}(?:[{HAN}]{{0,10}}?(?:{_GIVING}|了))?|(?<=[{HAN}]了))"
# No row is longer than 500.
_ROW = re.compile(
    rf"{_OPENING}({NAME_PATTERN}(?:{_NOTE})?(?:{GAP}{NAME_PATTERN}(?:{_NOTE})?){{1,500}}?)"
    r"(?=$|[。；，）“]|\s(?=\s|$)|等|荣获|获得|获评|(?:[两二三四五六七八九十]|(?<!等)\d+)[人位名]|分别|共同|当选|担任)"
)
_NEAR = 10
_BEFORE = re.compile(
    rf"(?:(?<![{HAN}·])|(?<=[与和同由跟给对向请的了]))((?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}})(?:、|[和与](?:妻子|丈夫|老伴|爱人|儿子|女儿|母亲|父亲)?)$"
)
_LONG_ROW = re.compile(rf"、(?:[{HAN}·]{{2,5}}、){{3,}}")
_ENTRY = re.compile(rf"({NAME_PATTERN})({_NOTE})?(?:{GAP}|$)")
_PEOPLE_FOLLOW = re.compile("等(?!.{0,3}[地村镇乡])|(?:分别)?(?:当选|担任)")
# 沙田、石马等5个村: what is listed is no people.
_THINGS = re.compile(
    rf"(?:、[{HAN}]{{2,6}}){{0,30}}等?[\d一二三四五六七八九十两多几]*(?:[个座条处所种项类款幢栋只场]|地|村|社区|街道)"
)
# 甲路、乙街等 are roads, whatever surnames they begin with.
_PLACES_END = frozenset("路街巷弄村镇乡")
_HONOUR = (
    "(?:奖|名单|队员|成员|获得者|入选|(?:优秀|先进|最美|模范|十佳|星级)[^：。；，]{1,8}|之星|标兵|能手)"
    "[^：。；]{0,4}："
)
_AWARDED = re.compile(f"{_HONOUR}$")
_HONOURED = re.compile(rf"{_HONOUR}({NAME_PATTERN})(?=[；。]|$)")
_WHOLE_LINE = re.compile(r"(?:^|.*[：；])$", re.DOTALL)
_NOTED = re.compile(rf"(?:(?<![{HAN}·])|(?<=的))({SURNAME}[{HAN}]{{1,3}})({_NOTE})")
# 女子100米：某社区 甲、乙 and 某小区3号楼甲家庭.
_RESULT = re.compile(
    rf"：[{HAN}]{{1,14}}(?:{any_of('organization_suffixes')}|村|社区|街道)\s((?:{NAME_PATTERN}、)*[{HAN}]{{2,4}}?)(?:一家)?$"
)
_HOUSEHOLD = re.compile(
    rf"(?:\d(?:号楼?|[室栋幢])|^[{HAN}]{{2,8}}(?:村|社区|小区|居民区)\s)((?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,3}}?)(?=家庭|一家)"
)
_ONCE = re.compile(r"(?:生前)?(?:系|是|为|现任|时任)")
_TRADE = re.compile(rf"[{HAN}]{{1,10}}[员工师匠]")
_AGE = re.compile(r"（(?:[男女][，）]|\d{1,3}岁)")
_CLAUSE = re.compile("[^，；）]+")
_PAIR, _LONG = 2, 3
NOTED = "姓名后括注职务或年龄"
"""The evidence for who has a post or an age in brackets behind the name."""


def rows(text: str, _article: str) -> Iterator[Introduction]:
    """Yield the people of each list of names in ``text``, with the posts noted behind them."""
    for row in _ROW.finditer(text):
        entries = list(_ENTRY.finditer(text, row.start(1), row.end(1)))
        words = [entry[1] for entry in entries]
        names = sum(map(is_person, words))
        if names == 1 and len(words) == _PAIR:
            names += sum(map(is_unlisted_person, words))
        if _is_list(text, row, len(entries), names) and not _are_places(words):
            yield from (_listed(text, entry) for entry in entries if may_be_person(entry[1]))


def placed(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who stands behind a body in the results of a contest: 女子100米：某社区 甲、乙."""
    return _named_in(_RESULT, text)


def households(text: str, _article: str) -> Iterator[Introduction]:
    """Yield whose family lives there: 某小区3号楼甲家庭."""
    return _named_in(_HOUSEHOLD, text)


def _named_in(pattern: re.Pattern[str], text: str) -> Iterator[Introduction]:
    """Yield all whom each match names, where all of them may be people."""
    for result in pattern.finditer(text):
        parts = list(re.finditer(NAME_PATTERN, result[1]))
        if all(may_be_person(part[0]) for part in parts):
            yield from (plain(result.start(1) + part.start(), part[0]) for part in parts)


def honoured(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who alone stands behind what is awarded: 优秀党务工作者：甲；."""
    for match in _HONOURED.finditer(text):
        if is_person(match[1]):
            yield plain(match.start(1), match[1])


def long_rows(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who stands between others in a row inside a sentence: 由甲、乙、丙、丁、戊领舞."""
    for row in _LONG_ROW.finditer(text):
        names = list(re.finditer(rf"(?<=、)[{HAN}·]+(?=、)", row[0]))
        if all(is_person(name[0]) for name in names):
            found = [plain(row.start() + name.start(), name[0]) for name in names]
            yield from (plain(one.name.start, one.name.text) for one in before(text, found[0]))
            yield from found


def before(text: str, first: Introduction) -> Iterator[Introduction]:
    """Yield who stands before a person in a row of two: 甲、乙夫妇, 丙和妻子丁."""
    row = _BEFORE.search(text, max(0, first.name.start - _NEAR), first.name.start)
    if row and is_person(row[1]):
        name = Name(row[1], row.start(1), row.end(1), 0.0, Follow.MARK)
        yield Introduction(name, (), 0.7, f"与“{first.name.text}”并列")


def noted(text: str, _article: str) -> Iterator[Introduction]:
    """Yield the people whose post or age stands in brackets behind them: 甲（某公司技术员）."""
    for match in _NOTED.finditer(text):
        titles = _noted_posts(text, match.start(2) + 1)
        if (titles or _AGE.match(text, match.start(2))) and is_person(match[1]):
            yield Introduction(_name(match.start(), match[1]), titles, 0.75, NOTED)


def lists_things(text: str, at: int) -> bool:
    """Return whether the words from ``at`` on end a list of places or things: …、石马等5个村."""
    return _THINGS.match(text, at) is not None


def _is_list(text: str, row: re.Match[str], entries: int, names: int) -> bool:
    """Return whether enough of the entries are names: two of three, all of two with a sign of people."""
    if lists_things(text, row.end()):
        return False
    awarded = _AWARDED.search(text, max(0, row.start() - 16), row.start())
    if entries >= _LONG:
        return 3 * names >= 2 * entries or bool(awarded and names > 1)
    fills = "、" not in row[1] and _WHOLE_LINE.match(text[: row.start()]) and text[row.end() :][:1] in "；"
    return names == entries and bool(fills or awarded or _PEOPLE_FOLLOW.match(text, row.end()))


def _are_places(words: list[str]) -> bool:
    """Return whether more than half of a row end like places, the last one among them: 甲路、乙路."""
    ends = [word[-1] in _PLACES_END for word in words]
    return ends[-1] and 2 * sum(ends) > len(ends)


def _listed(text: str, entry: re.Match[str]) -> Introduction:
    titles = _noted_posts(text, entry.start(2) + 1) if entry[2] else ()
    return Introduction(_name(entry.start(), entry[1]), titles, 0.65, "并列名单中的姓名")


def plain(start: int, name: str) -> Introduction:
    """Return that ``name``, which a list has at ``start``, is a person without a post."""
    return Introduction(_name(start, name), (), 0.65, "名单中的姓名")


def _name(start: int, text: str) -> Name:
    return Name(text, start, start + len(text), 0.0, Follow.MARK)


def _noted_posts(text: str, at: int) -> tuple[str, ...]:
    """Return the posts that the first clause from ``at`` on consists of."""
    once = _ONCE.match(text, at)
    clause = _CLAUSE.match(text, once.end() if once else at)
    if clause is None:
        return ()
    if posts := posts_before(clause[0], len(clause[0])):
        return tuple(post.text for post in posts)
    return (clause[0],) if _TRADE.fullmatch(clause[0]) else ()
