"""A name that stands once with another character than everywhere else in its article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Need, Reads, check
from desktop.model import Fact, FactKind, Severity, Span
from desktop.text.scripts import HAN
from desktop.text.sounds import sound_alike
from desktop.text.words import is_word

_CHARACTER = re.compile(f"[{HAN}]")
_SURE = 0.7
_TITLED, _AGAIN = 0.5, 0.3
_FULL = 3
# What stands on both sides of a name where it does not go on into another word.
_BETWEEN = "、\u3000 （("
_LISTED = "、和与及 \u3000"
_OPENS = re.compile(
    "(?:^|[，。；：、“”（])$|(?:主任|书记|局长|院长|校长|所长|科长|部长|经理|会长|主席)$|[给由请对向跟替]$"
)
_POST = 3
_GOES_ON = re.compile(
    "说|表示|主持|要求|出席|参加|宣布|回答|走|拿|看|介绍|告诉|回忆|坦言|笑|指出|强调|的|和|都|在|把|一|也|是|为|还|向|从|带|家|，|。|：|、|；|）|（|”|老|同志|主任|书记|又|就|便|却|则|曾|当[即场时]|后来|当年|留下|边|一行|共同|先后|还|到|来|去|给|对|让|用|每|认为|建议|提[出议]|负责|担任|接|站|坐|打"
)


@check(
    "name-spelling",
    title="姓名前后写法不一",
    severity=Severity.WARNING,
    reads=Reads.ARTICLE,
    needs=(Need.PEOPLE,),
    about="同一篇里，一个人的名字换了一个字，而换出来的不像另一个人的名字。",
    ground="本篇前后应一致",
    leaves=Leaves.CONFIRMED,
    wrong="居民龚长河带头。大家都说龚常河热心。龚长河只是笑笑。",
    right="居民龚长河带头。大家都说龚长河热心。龚长河只是笑笑。",
)
def name_spellings(proof: Proof) -> Iterator[Objection]:
    """Yield words one character apart from a name of the article that are no name of their own."""
    for article in proof.articles:
        people = _People.of(article)
        for line in article.lines:
            for name in people.sure:
                yield from _misspelled(line, name, people)


@dataclass(frozen=True, slots=True)
class _People:
    """The names of an article: those that surely are some, those with a post, and how often each stands."""

    sure: tuple[str, ...]
    titled: frozenset[str]
    printed: Mapping[str, int]

    @classmethod
    def of(cls, article: ArticleProof) -> _People:
        """Return the names of an article; the counts are in the order of their first mention."""
        facts = [fact for _, fact in article.of_kind(FactKind.PERSON)]
        printed = Counter(fact.text for fact in facts)
        sure = {fact.text for fact in facts if len(fact.text) > 1 and _is_sure(fact, printed)}
        titled = frozenset(fact.text for fact in facts if fact.attrs.get("titles"))
        return cls(tuple(sorted(sure)), titled, printed)

    def is_known_better(self, name: str, other: str) -> bool:
        """Return whether of two names the first alone has a post, or stands more often, or first."""
        return self._rank(name) > self._rank(other)

    def _rank(self, name: str) -> tuple[bool, int, int]:
        order = list(self.printed)
        return name in self.titled, self.printed.get(name, 0), -order.index(name) if name in order else 0

    def is_introduced(self, name: str) -> bool:
        """Return whether a name has a post, or comes again."""
        return name in self.titled or self.printed[name] > 1


def _comes_again(name: str, printed: Mapping[str, int]) -> bool:
    """Return whether a name stands twice in an article; a slip of a full one is taken for it."""
    return printed[name] > 1 or (len(name) >= _FULL and any(_is_slip(other, name) for other in printed))


def _is_slip(words: str, name: str) -> bool:
    """Return whether words are another name as it sounds, or with two of its characters turned."""
    if len(words) != len(name) or words == name or (words[0] != name[0] and words[1:] != name[1:]):
        return False
    return _sounds_alike(words, name) or _is_turned(words, name)


def _sounds_alike(words: str, name: str) -> bool:
    return all(one == other or sound_alike(one, other) for one, other in zip(words, name, strict=True))


def _is_sure(fact: Fact, printed: Mapping[str, int]) -> bool:
    """Return whether a name surely is one: what comes again was hardly guessed wrong each time."""
    alone = _TITLED if fact.attrs.get("titles") else _SURE
    return fact.confidence >= alone or (fact.confidence >= _AGAIN and _comes_again(fact.text, printed))


@cache
def _of_length(length: int) -> re.Pattern[str]:
    return re.compile(f".{{{length}}}")


def _misspelled(line: Line, name: str, people: _People) -> Iterator[Objection]:
    at = line.text.find(name[0])
    while at >= 0:
        match = _of_length(len(name)).match(line.text, at)
        if match and _is_near(match[0], name) and _is_meant(line, match, name, people):
            message = f"本篇别处作“{name}”，这里作“{match[0]}”。"
            better = (name,) if people.printed[name] > people.printed.get(match[0], 0) else ()
            yield line.objection(*match.span(), message, *better)
        at = line.text.find(name[0], at + 1)


def _is_near(words: str, name: str) -> bool:
    """Return whether words of a name's length have one character of the given name changed, or two turned."""
    changed = [one for one, own in zip(words, name, strict=True) if one != own]
    if len(changed) == 1:
        return _CHARACTER.fullmatch(changed[0]) is not None
    return bool(changed) and _is_turned(words, name)


def _is_turned(words: str, name: str) -> bool:
    return len(name) >= _FULL and words == name[0] + name[2] + name[1] + name[3:]


def _is_meant(line: Line, match: re.Match[str], name: str, people: _People) -> bool:
    """Return whether the words are a name, and not a word or the name of a brother beside it."""
    words, text = match[0], line.text
    if is_word(words) or not people.is_known_better(name, words) or _is_other(line, match, name):
        return False
    alike = _sounds_alike(words, name)
    own, is_slip = _fact_at(line, match), alike or _is_turned(words, name)
    if words in people.titled and not (is_slip and people.is_introduced(name)):
        return False
    if len(name) < _FULL:
        opens = _OPENS.search(text[: match.start()][-_POST:]) and text[match.start() - 1] != "、"
        placed = opens or _GOES_ON.match(text, match.end())
        return alike and bool(own or placed) and not _is_in_word(text, match)
    if words in people.sure or _is_listed(text, match) or not people.is_introduced(name):
        return is_slip
    return is_slip or own is not None or _stands_apart(text, match) or not _is_in_word(text, match)


def _is_other(line: Line, match: re.Match[str], name: str) -> bool:
    """Return whether the words stand for somebody else: a longer name, or one beside this in a list."""
    return _goes_on(line, match) or _stands_in_list(line.text, match, name)


def _is_listed(text: str, match: re.Match[str]) -> bool:
    """Return whether the words are one of a row of names, no two of which are the same person's."""
    before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return before in _BETWEEN and behind in _BETWEEN


def _goes_on(line: Line, match: re.Match[str]) -> bool:
    """Return whether the words are the beginning of a longer name."""
    return any(
        fact.span.start == match.start() and fact.span.end > match.end()
        for fact in line.of_kind(FactKind.PERSON)
    )


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """Return whether the words open a clause and no character follows: 韦小树1970年入伍."""
    opens = _OPENS.search(text[: match.start()][-_POST:])
    return bool(opens) and not _CHARACTER.match(text, match.end())


def _fact_at(line: Line, match: re.Match[str]) -> Fact | None:
    span = Span(*match.span())
    return next((fact for fact in line.of_kind(FactKind.PERSON) if fact.span == span), None)


def _is_in_word(text: str, match: re.Match[str]) -> bool:
    """Return whether its first or last character makes a word with its neighbour."""
    start, end = match.span()
    inside = any(is_word(text[at : at + 2]) for at in range(start, end - 1))
    before = start > 0 and is_word(text[start - 1 : start + 1])
    return inside or before or is_word(text[end - 1 : end + 1])


def _stands_in_list(text: str, match: re.Match[str], name: str) -> bool:
    """Return whether the name and these words stand in one list: brothers share a character."""
    around = text[max(0, match.start() - 1) : match.end() + 1]
    listed = any(mark in around for mark in _LISTED)
    return listed and any(mark + name in text or name + mark in text for mark in _LISTED)
