"""Who is introduced without a post: 76岁的甲, 老邻居甲, 甲（右二）, “…。”甲说, 甲老师, 李阿姨."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.facts.in_turn import Turn, anywhere, in_turn
from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.familiar import ADDRESSED
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.name import BEGINS, DOTTED, UNLISTED, Name, name_at
from desktop.facts.names.shapes import is_done_by_many, is_mistaken
from desktop.facts.people.addressed import addressed, familiar
from desktop.facts.people.chosen import CHOICE, chosen
from desktop.facts.people.families import (
    HOMES,
    RELATED,
    TOGETHER,
    before_posted,
    families,
    from_homes,
    joining,
    related,
)
from desktop.facts.people.introductions import Introduction, companions
from desktop.facts.people.rolls import (
    PARTED,
    PRIZES,
    SPACED,
    alone,
    awarded,
    entered,
    set_wide,
    with_posts_beside,
)
from desktop.facts.people.rows import honoured, households, long_rows, noted, placed, rows
from desktop.facts.people.signed import PICTURED, interviewed, labelled, photographers, profiled, reporters
from desktop.facts.people.unlisted import (
    HOLDING,
    HOME,
    OPENED,
    SPEAKING,
    acting,
    at_home,
    described,
    held,
    is_spot,
    speaking,
    trades,
)
from desktop.facts.posts.post import office_before
from desktop.text.longest import longest_of, one_of
from desktop.text.scripts import HAN
from desktop.text.words import is_word, word_class

_LEADS = (
    *words_of("kin"),
    *("岁", "岁的", "旬", "旬的"),
    *(digit + "年出生的" for digit in "0123456789０１２３４５６７８９"),
    *(letter + "叫" for letter in "名员人的位个他她我，字"),
    *("真名叫", "本名", "原名", "大名", "大名叫", "叫做", "叫作", "名为"),
)
_KIN = re.compile(longest_of(_LEADS) + BEGINS)
_CALLED_SO = re.compile(f"名?叫{BEGINS}")
_CLAUSE = re.compile(
    rf"(?:(?:^|[。！？；，：”的\s]){BEGINS}|”(?={UNLISTED}))"
    rf"(?=[{HAN}]{{2,4}}?(?:{any_of('reporting_verbs')}|[，（\d是]|今年|那年|当年|[二三四五六七八九]?十[一二三四五六七八九]?岁|已|才|刚|只有|现年|当选|担任|重新|继续|出任|现任|任|为|被|受聘|荣|获|在|和|、|[对向]记者|并列|分|夺|摘))"
)
# Not in 石屋前，83岁的老人: there the age is told of someone else.
_AGED = re.compile(
    r"，?(?:今年|现年|时年|那年|当年|已经?|年届|才|刚|只有)?(?:\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?)岁(?![的以])|，[男女]，|，\d{4}年(?:\d{1,2}月)?(?:出?生|[^，。]{0,6}(?:入伍|参军|入党))"
)
_HONOURED = re.compile(
    rf"(?:(?:、|[和与及])[{HAN}]{{2,3}})*(?:分别|双双|共同|并列)?(?:(?<=列)|荣?获(?!得者|奖者)|夺|摘|斩获|包揽)|在[^，。；]{{2,12}}担任|"
    rf"当选|(?:重新|继续)?担任|出任|现任|[任为](?=[^，。；]{{0,22}}?{any_of('posts')}[，。；])|被任命|被聘|受聘|荣获|获评|获得(?!者)|荣膺|（[男女]"
)
# 决定：高山任某镇党委书记；流水任…
_APPOINTED = re.compile(r"任[^，。；]{2,30}(?:书记|主任|[长员席]|经理)(?:职务)?[，。；、]")
_IN_OFFICE = "句首姓名，后接任职或获奖"
_LISTING = frozenset("：；")
_ELECTED = re.compile(rf"(?:选举|选举产生|任命|推选|推举|聘任|聘请|提名|增补|增选|免去){BEGINS}")
# 巴哈尔古丽: four letters and more that no place's name goes on behind.
_SURNAMELESS = re.compile(rf"(?<![·•・‧]){any_of('minority_names')}{{1,2}}(?![·•・‧])")
_LONG = 4
_SOUNDS = one_of(sorted(frozenset().union(*words_of("minority_names"))))
_MAYBE_SURNAMELESS = re.compile(rf"{_SOUNDS}{_SOUNDS}{{{_LONG - 1}}}")
_DOT = re.compile("[·•・‧]")
_APPOSITION = re.compile(r"[，是]([^，。；：！？]{2,30})[，。]")
# How high the score of a name must be, the higher the less its place alone proves.
_WORD, _SMALL, _CALLED, _LIKELY, _ENOUGH, _SURE = -1.5, -0.5, 0.0, 2.0, 2.5, 3.5
_SHORT = 2
# 游客, 农户, 车主: words for people end so.
_PEOPLE = frozenset("主户客民农工商贩友员者长师生人家方警兵妇童妈爸爷奶姐妹哥弟傅东机众友们")
_NAMING = frozenset("na")
# What is said ends so inside its marks.
_SPOKEN = frozenset("。！？，…—～")


def untitled(texts: Sequence[tuple[str, str]]) -> list[list[Introduction]]:
    """Return whom each text, given with its article, names in a way only people are named."""
    return in_turn(_RULES, texts)


def _kin(text: str, article: str) -> Iterator[Introduction]:
    for match in _KIN.finditer(text):
        name = name_at(text, match.end(), article)
        likely = name and name.score >= _asked(match[0], text, name) and not _is_none(name.text)
        if name and likely and not ADDRESSED.match(text, match.end()):
            yield Introduction(name, (), 0.8, f"跟在“{match[0]}”之后")


def _called(text: str, article: str) -> Iterator[Introduction]:
    """Yield who is said to be called so behind a post: 头班车的司机叫甲."""
    for match in _CALLED_SO.finditer(text):
        name = name_at(text, match.end(), article)
        if name and office_before(text, match.start()) and name.score >= _asked(match[0], text, name):
            yield Introduction(name, (), 0.8, "跟在职务和“叫”之后")


def _is_none(name: str) -> bool:
    """Return whether the letters rather say what friends and neighbours do, or are a common word."""
    return is_mistaken(name) or is_done_by_many(name)


def _asked(leading: str, text: str, name: Name) -> float:
    """Return how high the score of a name must be: low where the sentence says how someone is called."""
    is_called = leading.endswith("叫") and (
        name.follow is Follow.MARK or text[name.end : name.end + 1] == "的"
    )
    if leading.endswith("岁的") and len(name.text) > _SHORT and name.follow in {Follow.MARK, Follow.SPEECH}:
        return _SMALL
    return _CALLED if is_called else _LIKELY


def _clauses(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a clause begins with: 甲说, 甲今年47岁, 甲当选, 甲，某小区的居民."""
    for match in _CLAUSE.finditer(text):
        name = name_at(text, match.end(), article)
        evidence = _clause_evidence(text, name) if name and not is_mistaken(name.text) else ""
        if name and evidence and not ADDRESSED.fullmatch(name.text):
            first = Introduction(name, (), 0.75, evidence)
            yield from (first, *(companions(text, first, article) if evidence == _IN_OFFICE else ()))


def _clause_evidence(text: str, name: Name) -> str:
    """Return what shows that a clause begins with a person's name, or ``""``."""
    quoted = _closes_speech(text, name.start)
    if name.follow >= Follow.SPEECH and name.score >= (_ENOUGH if quoted else _SURE):
        return "句首姓名，后接说话的动词"
    if quoted and _is_said_by(text, name):
        return "引语后只有姓名和说话的动词"
    aged = _AGED.match(text, name.end)
    told = aged is not None and aged[0].startswith(("今年", "那年", "当年", "现年"))
    if aged and (told or not is_spot(name.text)) and name.score >= (_WORD if told else _LIKELY):
        return "姓名后有年龄"
    if (
        name.score >= _WORD
        and text[name.start - 1 : name.start] in _LISTING
        and _APPOINTED.match(text, name.end)
    ):
        return "任免名单中的姓名"
    if name.score >= _ENOUGH and _HONOURED.match(text, name.end):
        return _IN_OFFICE
    if name.score >= _ENOUGH and name.start == 0 and _is_described(text, name.end):
        return "段首姓名，后接身份"
    if name.score >= _SURE and text.startswith("是", name.end) and _is_described(text, name.end):
        return "句首姓名，后接身份"
    return ""


def _closes_speech(text: str, at: int) -> bool:
    """Return whether what was spoken ends there: “…走吧。”, not a name like “晚霞”."""
    return text[at - 1 : at] == "”" and text[at - 2 : at - 1] in _SPOKEN


def _is_said_by(text: str, name: Name) -> bool:
    """Return whether a word that people are called by is all that stands before what people do: ”云朵说."""
    acts = name.follow in {Follow.SPEECH, Follow.VERB} or text.startswith("把", name.end)
    if not acts or name.text[-1] in _PEOPLE or not is_word(name.text):
        return False
    return word_class(name.text)[:1] in _NAMING and not office_before(text, name.end)


def _is_described(text: str, at: int) -> bool:
    """Return whether the clause behind a name says what the person is: 甲，某小区的居民."""
    clause = _APPOSITION.match(text, at)
    return clause is not None and bool(office_before(text, clause.end(1)))


def _elected(text: str, article: str) -> Iterator[Introduction]:
    """Yield the people of an election, one or a row: 选举甲、乙为副镇长."""
    for match in _ELECTED.finditer(text):
        name = name_at(text, match.end(), article)
        if name and name.score >= _LIKELY and not ADDRESSED.match(text, match.end()):
            first = Introduction(name, (), 0.8, f"跟在“{match[0]}”之后")
            yield from (first, *companions(text, first, article))


def _dotted(text: str, article: str) -> Iterator[Introduction]:
    for match in DOTTED.finditer(text):
        name = name_at(text, match.start(), article)
        if name and "·" in name.text:
            yield Introduction(name, (), 0.75, "带间隔号的姓名")


def _surnameless(text: str, _article: str) -> Iterator[Introduction]:
    for match in _SURNAMELESS.finditer(text):
        if len(match[0]) >= _LONG and follow(text, match.end()) >= Follow.NOUN and not is_word(match[0]):
            name = Name(match[0], match.start(), match.end(), 0.0, follow(text, match.end()))
            yield Introduction(name, (), 0.65, "少数民族姓名用字")


_RULES: tuple[Turn[Introduction], ...] = (
    (_KIN, _kin),
    ("叫", _called),
    (_ELECTED, _elected),
    *anywhere(_clauses, described),
    (OPENED, acting),
    (PICTURED, photographers),
    *anywhere(trades),
    (HOME, at_home),
    (HOLDING, held),
    (SPEAKING, speaking),
    *anywhere(addressed, familiar),
    (_DOT, _dotted),
    (_MAYBE_SURNAMELESS, _surnameless),
    ("：", labelled),
    *anywhere(profiled),
    ("（", reporters),
    *anywhere(rows),
    ("：", placed),
    ("家", households),
    ("、", long_rows),
    ("：", honoured),
    (PARTED, entered),
    *anywhere(alone),
    (SPACED, set_wide),
    (PRIZES, awarded),
    (CHOICE, chosen),
    (HOMES, from_homes),
    (RELATED, related),
    (TOGETHER, joining),
    (HOMES, before_posted),
    ("家庭", families),
    *anywhere(with_posts_beside),
    ("：", interviewed),
    ("（", noted),
)
