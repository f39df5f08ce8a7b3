"""Who signed a text: a line or bracket of roles, names and bodies, read word by word.

Roles and names stand in any order, with spaces between them or without any
(``记者甲乙通讯员丙``), so a run of ideographs is cut in the way that costs least: a known role
costs little, a name the less the better it is formed, what nothing is known of the most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desktop.text.scripts import HAN
from desktop.text.signed_names import names_at
from desktop.text.signing_words import ROLES, Kind, signing_words

_LONGEST_RUN, _LONGEST_BODY, _SHORT_BODY = 40, 24, 2
# Names alone are seldom more than three in a row without anything between them.
_LONGEST_OF_NAMES = 9
_SHORT_DEEDS = "文图摄"
_ROLE_COST, _PAIR_COST, _SHORT_COST, _BODY_COST, _UNREAD_COST = 0.4, 0.2, 0.5, 1.0, 3.0
_NAME_BEHIND_ROLE, _SURE = 0.3, 1.0
# 春汛记者 before names, 滨江商报·读城客户端记者: a paper need not be called 报.
_PAPER = re.compile(
    rf"[{HAN}]{{2,6}}?(?:·[{HAN}]{{2,6}}?)?(?:全媒体|融媒体|新媒体|客户端)?(?=(?:首席|见习|实习)?记者$)"
)
# 记者 沈安（署名除外）
_EXCEPT = re.compile(r"[（(](?:署名除外|除署名外)[）)]$")

_BOX = re.compile(r"\s*(?:[□■◎○●◆◇△▲☆★]+|口(?=[\u4e00-\u9fff]{2,4}(?:[\s、]|$)|本报|记者|通讯员))\s*")
# What was done may be glued to the last character: 沈 果摄.
_SINGLES = re.compile(
    rf"(?<![{HAN}])[{HAN}](?:[ \u3000]+[{HAN}])+(?=摄影?(?![{HAN}])|[文图](?![{HAN}])|[^{HAN}]|$)"
)
_PAIRED = rf"(?:摄影|[{_SHORT_DEEDS}])(?:\s*[/／\\|｜、和与及并兼]\s*(?:摄影|[{_SHORT_DEEDS}]))+(?![{HAN}])"
# 三（2）班: the number of a class is part of a pupil's standing.
_CLASS = r"[（(]?\d{1,2}[）)]?(?=班)"
# 桑家街 甲, 北园58号 乙: where the one author lives.
_HOME = re.compile(
    rf"(?P<home>[{HAN}]{{2,8}}(?:(?P<sure>[街巷弄坊]|胡同|大院|[东南西北]区|[一二三四五六七八九十]村|\d{{1,4}}[号弄幢])"
    rf"|[路桥里湾园苑庄]))(?=[\s　]+(?P<name>[{HAN}](?:[\s　]?[{HAN}]){{1,2}})$)"
)
_PARTS = re.compile(
    rf"(?P<deeds>{_PAIRED})|(?P<run>[{HAN}](?:(?!{_PAIRED})[{HAN}·•・‧]|{_CLASS})*)"
    rf"|(?P<mark>[\s、，,;；:：/／\\|｜()（）\[\]【】〔〕<>〈〉—\-_□■]+)|(?P<other>.)",
    re.DOTALL,
)


class Word(NamedTuple):
    """One word of a signature; ``surety`` says of a name how well it is formed, 0 to 1."""

    kind: Kind
    text: str
    surety: float = 0.0


@dataclass(frozen=True, slots=True)
class Signature:
    """The words of a signature in order, marks and white space left out."""

    words: tuple[Word, ...]

    @property
    def names(self) -> tuple[Word, ...]:
        """The names, in printed order."""
        name = Kind.NAME
        return tuple([word for word in self.words if word.kind is name])

    @property
    def kinds(self) -> frozenset[Kind]:
        """What kinds of words it has."""
        return frozenset([word.kind for word in self.words])

    @property
    def is_read(self) -> bool:
        """Whether every word of it is understood."""
        return bool(self.words) and Kind.UNREAD not in self.kinds


@lru_cache(maxsize=4096)
def read_signature(text: str, tolerant: bool = False) -> Signature:
    """Return the signature that ``text`` is.

    Reading ends at the first run of ideographs that is none, which comes out as an unread word;
    a ``tolerant`` one goes on and finds what can be understood amid other words.
    """
    words: list[Word] = []
    for word in _words_of(text, tolerant):
        words.append(word)
        if word.kind is Kind.UNREAD and not tolerant:
            break
    return Signature(tuple(words))


def _words_of(text: str, tolerant: bool) -> Iterator[Word]:
    box = _BOX.match(text)
    if box:
        yield Word(Kind.BOX, box[0].strip())
    text = _EXCEPT.sub("", text[box.end() :] if box else text)
    home = _HOME.match(text) if len(text.split(None, 1)) > 1 else None
    if home and _is_of_one(home):
        yield Word(Kind.BODY, home["home"])
        text = text[home.end() :]
    behind_role = False
    for part in _PARTS.finditer(_without_spread(text)):
        words = _words_of_part(part, _Manner(behind_role, tolerant))
        yield from words
        behind_role = words[-1].kind in ROLES if words else behind_role


def _is_of_one(home: re.Match[str]) -> bool:
    """Return whether a name stands behind a place, and not two names."""
    is_place = home["sure"] is not None or not _is_surnamed(home["home"])
    return is_place and _is_surnamed("".join(home["name"].split()))


def _is_surnamed(name: str) -> bool:
    return any(found.text == name and found.surety == _SURE for found in names_at(name, 0, False))


class _Manner(NamedTuple):
    """How a run is read: whether a role stands before it, and whether unknown words are passed over."""

    behind_role: bool
    tolerant: bool


def _words_of_part(part: re.Match[str], manner: _Manner) -> tuple[Word, ...]:
    if part["deeds"]:
        return (Word(_kind_of_deeds(part[0]), part[0]),)
    if part["run"]:
        return _read_run(part[0], manner)
    return (Word(Kind.UNREAD, part[0]),) if part["other"] else ()


def _without_spread(text: str) -> str:
    """Return ``text`` with the names put together that were spread: 王 敏, 张 小 禾."""
    return _SINGLES.sub(_together, text) if " " in text or "\u3000" in text else text


def _together(spread: re.Match[str]) -> str:
    characters = "".join(spread[0].split())
    if not set(characters) - set(_SHORT_DEEDS):
        return spread[0]
    return characters


def _kind_of_deeds(text: str) -> Kind:
    return Kind.WRITER if "文" in text else Kind.PICTURE


class _Way(NamedTuple):
    """A way to cut a run as far as it is read: what it costs, and its words."""

    cost: float
    words: tuple[Word, ...]


def _read_run(run: str, manner: _Manner) -> tuple[Word, ...]:
    """Return the words of a run of ideographs, cut in the way that costs least."""
    if len(run) > _LONGEST_RUN or (len(run) > _LONGEST_OF_NAMES and not signing_words().known.search(run)):
        return (Word(Kind.UNREAD, run),)
    ways: list[_Way | None] = [_Way(0.0, ()), *[None] * len(run)]
    for at in range(len(run)):
        way = ways[at]
        if way is not None:
            after_role = way.words[-1].kind in ROLES if way.words else manner.behind_role
            for word, cost in _words_at(run, at, _Manner(after_role, manner.tolerant)):
                _take(ways, at + len(word.text), way, word, cost)
    last = ways[-1]
    return last.words if last else (Word(Kind.UNREAD, run),)


def _take(ways: list[_Way | None], end: int, way: _Way, word: Word, cost: float) -> None:
    """Note the way that goes on with ``word`` up to ``end``, if none reaches as far for less."""
    known = ways[end]
    if known is None or way.cost + cost < known.cost:
        ways[end] = _Way(way.cost + cost, (*way.words, word))


def _words_at(run: str, at: int, manner: _Manner) -> Iterator[tuple[Word, float]]:
    after_role = manner.behind_role
    yield from _roles_at(run, at)
    if at == 0 or after_role:
        yield from _bodies_at(run, at)
    if at == 0 and (paper := _PAPER.match(run)):
        yield Word(Kind.BODY, paper[0]), _BODY_COST
    for name in names_at(run, at, after_role):
        yield Word(Kind.NAME, name.text, name.surety), name.cost - _NAME_BEHIND_ROLE * after_role
    if manner.tolerant:
        yield Word(Kind.UNREAD, run[at]), _UNREAD_COST


def _roles_at(run: str, at: int) -> Iterator[tuple[Word, float]]:
    role = signing_words().role.match(run, at)
    if role:
        pair = len(role[0]) == 2 and not set(role[0]) - set(_SHORT_DEEDS)
        yield Word(signing_words().kind_of(role), role[0]), _PAIR_COST if pair else _ROLE_COST
    if run[at] in _SHORT_DEEDS and (at or len(run) == 1):
        yield Word(_kind_of_deeds(run[at]), run[at]), _short_cost(run, at)


def _short_cost(run: str, at: int) -> float:
    """Return what 文, 图 or 摄 costs: amid a run it stands only where another one ends it (甲文乙图)."""
    if at == len(run) - 1 or signing_words().role.match(run, at + 1):
        return _SHORT_COST
    return -_SHORT_COST if run[at] == "文" and run[-1] in "图摄" and at + 3 < len(run) else _UNREAD_COST


def _bodies_at(run: str, at: int) -> Iterator[tuple[Word, float]]:
    role = signing_words().reporter.search(run, at)
    limit = min(at + _LONGEST_BODY, role.start() if role else len(run))
    for ending in signing_words().body_end.finditer(run, at, limit):
        body = run[at : ending.end(1)]
        if (
            len(body) > _SHORT_BODY
            or body in signing_words().bodies
            or (role and role.start() == ending.end(1))
        ):
            yield Word(Kind.BODY, body), _BODY_COST
