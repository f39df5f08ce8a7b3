"""Which mentions are one person, body or place of the issue: a name comes again, and two may share it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations

from desktop.assets import word_list
from desktop.model import GATHERED, FactKind, FactState, JudgedFact, thing_of
from desktop.text.longest import longest_of

_BY_NAME = frozenset("老小")
# What a child is, who has no post and is nobody's colleague.
_YOUNG = re.compile("(?<!大)学生|小朋友|小记者|少先队员|孩子|(?:小学|中学|初中|高中)生")
_TELLING = 2


def shared_thing(judged: JudgedFact) -> Hashable | None:
    """Return what is the same in all articles, or None for what another article has another of.

    李阿姨, 老张, a bare 居委会 and 3号楼 are someone else's in the next article.
    """
    fact = judged.fact
    if fact.kind not in GATHERED or judged.state is FactState.ORPHANED:
        return None
    name = str(fact.value or fact.text)
    if fact.kind is FactKind.PERSON:
        return None if is_short_form(name) else thing_of(judged)
    if fact.kind in (FactKind.ORGANIZATION, FactKind.PLACE) and (
        name[0].isdigit() or name in word_list("bare_bodies")
    ):
        return None
    return thing_of(judged)


def joined(
    groups: Sequence[Sequence[JudgedFact]], shared: Sequence[Hashable | None]
) -> Iterator[list[list[int]]]:
    """Yield for each thing that several articles have the numbers of the groups, by whom they mean.

    Each of ``groups`` is one thing of one article, with what ``shared_thing`` says of it. Of most
    names there is one part, which holds all their groups; of namesakes there are several.
    """
    alike: dict[Hashable, list[int]] = {}
    for number, one in enumerate(shared):
        if one is not None:
            alike.setdefault(one, []).append(number)
    return (_parts(numbers, groups) for numbers in alike.values() if len(numbers) > 1)


def _parts(numbers: list[int], groups: Sequence[Sequence[JudgedFact]]) -> list[list[int]]:
    """Return the groups of one name by whom they mean."""
    if groups[numbers[0]][0].fact.kind is not FactKind.PERSON:
        return [numbers]
    said = [number for number in numbers if any("namesake" in one.fact.attrs for one in groups[number])]
    units = [said] * bool(said) + [[number] for number in numbers if number not in said]
    posts = [posts_of(judged for number in unit for judged in groups[number]) for unit in units]
    told = {one for one in posts if one}
    if not any(contradict(one, other) for one, other in combinations(told, 2)):
        return [numbers]
    return [sorted(number for at in part for number in units[at]) for part in _connected(posts)]


def _connected(posts: list[frozenset[str]]) -> list[list[int]]:
    """Return who is one person with whom; of who has no post nobody knows."""
    parts: list[list[int]] = []
    for at, one in enumerate(posts):
        near = [part for part in parts if one and any(_go_together(one, posts[other]) for other in part)]
        parts = [part for part in parts if part not in near] + [[*(n for part in near for n in part), at]]
    return parts


def _go_together(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not contradict(one, other)


def posts_of(mentions: Iterable[JudgedFact]) -> frozenset[str]:
    """Return every post that some mentions give someone."""
    found: set[str] = set()
    for judged in mentions:
        titles = judged.fact.attrs.get("titles")
        found.update(titles if isinstance(titles, tuple) else ())
    return frozenset(found)


@lru_cache(maxsize=4096)
def contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether nobody has the posts of both: a pupil and an official, or the same post of two bodies.

    One post in full and in short go together, and what anyone may be besides goes with everything.
    """
    pairs = [(first, second) for first in one for second in other]
    if not pairs or any(first.endswith(second) or second.endswith(first) for first, second in pairs):
        return False
    if any(map(_YOUNG.search, one)) != any(map(_YOUNG.search, other)):
        return True
    if any(_is_of_another_body(first, second) for first, second in pairs):
        return True
    held, besides = ([post for post in posts if not is_beside(post)] for posts in (one, other))
    return bool(held and besides) and not any(_are_kin(a, b) for a in held for b in besides)


def _is_of_another_body(post: str, other: str) -> bool:
    """Return whether both are one office, and the body printed before it another one."""
    body, office = _parted(post)
    another, same = _parted(other)
    return bool(body and another) and office == same and not _begin_alike(body, another)


def _are_kin(post: str, other: str) -> bool:
    """Return whether two posts may be one person's: of one body or parts of one, or of none that is said.

    A trade without a body (钳工) is another person's than any post is.
    """
    (body, office), (another, same) = _parted(post), _parted(other)
    if body and another:
        return _begin_alike(body, another)
    trades = word_list("roles")
    return office not in trades and same not in trades


def _begin_alike(body: str, other: str) -> bool:
    return body[:_TELLING] == other[:_TELLING]


def is_beside(post: str) -> bool:
    """Return whether a post is one that anyone may have besides another: 居民, 志愿者, 人大代表."""
    return post.endswith(word_list("roles_beside"))


@lru_cache(maxsize=4096)
def _parted(post: str) -> tuple[str, str]:
    """Return the body of a post and the office in it; a post without a body is an office."""
    ends = [match.end() for match in _body_end().finditer(post)]
    end = max((end for end in ends if end < len(post)), default=0)
    return post[:end], post[end:]


@cache
def _body_end() -> re.Pattern[str]:
    words = (*word_list("organization_suffixes"), *word_list("place_suffixes"))
    return re.compile(longest_of(words))


def is_short_form(name: str) -> bool:
    """Return whether a name is a surname with what its bearer is called by: 李阿姨, 老张."""
    forms = word_list("familiar_forms")
    return name[1:] in forms or name[2:] in forms or (len(name) == _TELLING and name[0] in _BY_NAME)
