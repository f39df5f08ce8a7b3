"""Who is introduced behind a post, alone or in a row, with the post in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from desktop.facts.lexicon import Search, any_of, words_of
from desktop.facts.names.familiar import ADDRESSED, familiar_at
from desktop.facts.names.following import Follow
from desktop.facts.names.name import BEGINS, UNLISTED, Name, name_at
from desktop.facts.names.shapes import OFFICES, PARTICLES, is_called, is_common_word, is_done_by_many
from desktop.facts.people.behind_posts import (
    CROWD,
    OFFICE,
    ROLE,
    begins_body,
    fills_quotes,
    names_head,
    runs_on,
    says_how,
    weight,
)
from desktop.facts.posts.article_bodies import Bodies
from desktop.facts.posts.bodies import Base, full_body
from desktop.facts.posts.post import AGED, Post, ends_with_surname, office_before, posts_before
from desktop.text.words import cut, frequency, word_class

Posted = tuple[re.Match[str], re.Match[str]]
"""A post, and what leads up to a name that may begin behind it."""

_POST = Search.of(any_of("posts", "roles"), rf"(?:{AGED}|—{{1,2}})?(?:{BEGINS}|(?={UNLISTED}))")

# 现任某社区书记的甲: the office is said of whom 的 leads up to.
_IN_OFFICE = re.compile(
    rf"(?:现任|时任|曾任|担任|兼任|出任|身为|作为|同为|同是)([^，。！？；：的]{{2,30}})的{BEGINS}"
)
# Behind a surname these posts, or their ends, say how someone is addressed.
_FORMS_OF_ADDRESS = frozenset(post for post in OFFICES if post.endswith(tuple(words_of("familiar_forms"))))
_LINK = re.compile(r"、|和|与|及|以及")
_SHORTEST = 2
_LONGEST_BODY = 12
_WORD_BEFORE = 3
# 老红军盛世杰今年101岁
_AGE = re.compile(r"，?(?:今年|现年|时年)\d")
_TOWN_HEAD = re.compile("(?:常务)?副?([镇乡])长")
_LIKELY, _ENOUGH = 2.0, 2.5
# A noun or adjective may be a name between an office and a verb or mark: 站长明亮参加.
_NOUNS = frozenset("na")
_ENOUGH_BEHIND_OFFICE = 2.0
_SURE = 4.0
# A word rarer than this is torn by no name.
_KNOWN = 20
# 任组长的|时候: a word so common is no name there.
_EVERYDAY = 5000
# 为老人|盛汤: what someone does for them, as nothing else is said to be done.
_HELPED = re.compile(rf"[为替]{any_of('roles')}$")
_LONGEST_HELPED = 9
_ENDS = re.compile(r"[，。；！？\n]|$")
_LEADS_UP = frozenset("在就对从向把给为")


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name with the posts that stand beside it, in full, and what it was read from."""

    name: Name
    titles: tuple[str, ...]
    confidence: float
    evidence: str


def by_post(text: str, posts: Iterable[Posted], bodies: Bodies) -> Iterator[Introduction]:
    """Yield the people named behind their ``posts`` in ``text``."""
    base, article = Base(), bodies.article
    taken = 0
    for post, behind in posts:
        if behind.end() < taken or _addresses(text, post):
            continue
        name = _behind(text, behind.end(), article)
        if name is None or _is_torn(text, post):
            continue
        found, base = with_posts(text, name, base, bodies)
        for introduction in (found, *companions(text, found, article)):
            taken = introduction.name.end
            yield introduction


def posts_in(text: str) -> tuple[Posted, ...]:
    """Return each post of ``text`` with what leads up to a name that may begin behind it."""
    return tuple(_POST.pairs(text))


def in_office(text: str, article: str, bodies: Bodies) -> Iterator[Introduction]:
    """Yield who is said to hold an office before being named: 现任某社区书记的甲."""
    for match in _IN_OFFICE.finditer(text):
        name = _behind_office(text, match.end(1), match.end(), article)
        if name and frequency(name.text) > _EVERYDAY:
            continue
        posts = posts_before(text, match.end(1)) if name else ()
        if name and posts:
            titles = tuple(full_body(post, Base(), bodies) + post.office for post in posts)
            yield Introduction(name, titles, _confidence(name, posts), f"前有“{match[0]}”")


def _addresses(text: str, post: re.Match[str]) -> bool:
    """Return whether the post is a form of address behind a surname: 刘主任, 经济科陈科长."""
    if post[0] not in _FORMS_OF_ADDRESS:
        return False
    if post.start() > 0 and familiar_at(text, post.start() - 1) == post.end():
        return True
    called = post[0] in words_of("familiar_forms")
    return called and ends_with_surname(text[max(0, post.start() - _LONGEST_BODY) : post.start()])


def _is_torn(text: str, post: re.Match[str]) -> bool:
    """Return whether the first letter of a role ends the word before it: 一同|学习."""
    low = max(0, post.start() - _WORD_BEFORE)
    edges = set(accumulate(map(len, cut(text[low : post.end() + _WORD_BEFORE])), initial=low))
    return not {post.start(), post.end()} & edges and post.start() + 1 in edges


def _behind(text: str, at: int, article: str) -> Name | None:
    """Return the name that begins at ``at`` behind a post, where enough speaks for it."""
    return _behind_office(text, at, at, article)


def _behind_office(text: str, end: int, at: int, article: str) -> Name | None:
    """Return the name at ``at`` that the post which ends at ``end`` asks for, or None."""
    name = None if ADDRESSED.match(text, at) else name_at(text, at, article)
    if name is None or fills_quotes(text, name):
        return None
    if says_how(name.text) or (is_common_word(name.text) and not _acts(text, name)):
        return None
    if (end == at and runs_on(text, end)) or _joins(name) or _leads_to(text, name):
        return None
    if (
        _HELPED.search(text, max(0, end - _LONGEST_HELPED), end)
        and len(name.text) == _SHORTEST
        and _ENDS.match(text, name.end)
    ):
        return None
    asked = weight(office_before(text, end))
    if asked == CROWD and len(posts_before(text, end)) > 1:
        asked = ROLE
    if asked == CROWD and is_done_by_many(name.text):
        return None
    is_noun = word_class(name.text)[:1] in _NOUNS and name.follow >= Follow.VERB
    if asked and names_head(text, end, name, asked):
        return name
    if asked == OFFICE and name.follow >= Follow.VERB and is_called(name.text):
        return name
    if _AGE.match(text, name.end) and name.score + asked > 0:
        return name
    enough = _ENOUGH_BEHIND_OFFICE if asked == OFFICE and is_noun else _ENOUGH
    return name if name.score + asked >= enough else None


def _leads_to(text: str, name: Name) -> bool:
    """Return whether the name is rather a preposition and the first letter of a word: 书记|向大会报告."""
    short = name.text[0] in PARTICLES and len(name.text) == _SHORTEST
    return short and frequency(text[name.end - 1 : name.end + 1]) > _KNOWN


def _joins(name: Name) -> bool:
    """Return whether the name is rather 和 and what it joins: 主理人|和芷爱烘焙."""
    return name.text[0] == "和" and name.follow < Follow.PARTICLE


def _acts(text: str, name: Name) -> bool:
    """Return whether a mark, a verb or what leads up to one stands behind the name."""
    return name.follow >= Follow.VERB or text[name.end : name.end + 1] in _LEADS_UP


def with_posts(text: str, name: Name, base: Base, bodies: Bodies) -> tuple[Introduction, Base]:
    """Return ``name`` with the posts right before it in full, and what the next post inherits."""
    titles: list[str] = []
    posts = _of_town(posts_before(text, name.start, callings=True))
    for post in posts:
        base = base.at(text, post.start)
        body = full_body(post, base, bodies)
        titles.append(body + post.office)
        base = base.after(post, body)
    return Introduction(name, tuple(titles), _confidence(name, posts), _evidence(posts)), base


def _of_town(posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """Return the posts, the party committee that a 镇长 is of being that of the town: 党委副书记、镇长甲."""
    if all(post.body != "党委" for post in posts):
        return posts
    levels = (_TOWN_HEAD.fullmatch(post.office) for post in posts if not post.body)
    level = next((head[1] for head in levels if head), "")
    return tuple([replace(post, body=level + post.body) if post.body == "党委" else post for post in posts])


def _confidence(name: Name, posts: tuple[Post, ...]) -> float:
    total = name.score + (weight(posts[-1].office) if posts else 0.0)
    return min(0.98, 0.9 + (total - _SURE) / 50) if total >= _SURE else 0.55 + 0.2 * (total - _ENOUGH)


def _evidence(posts: tuple[Post, ...]) -> str:
    printed = "、".join(post.text for post in posts).replace("“", "‘").replace("”", "’")
    return f"跟在“{printed}”之后" if posts else "跟在职务之后"


def _is_companion(name: Name) -> bool:
    """Return whether a name in a row is one: its end must show, a word of the language may serve as one."""
    if name.follow < Follow.WORD or name.text in words_of("not_names"):
        return False
    return name.score >= (0.0 if name.follow >= Follow.VERB else _LIKELY)


def companions(text: str, first: Introduction, article: str) -> Iterator[Introduction]:
    """Yield the bare names that follow in a row and share the post: 市人大代表甲、乙和丙."""
    last = first.name
    while link := _LINK.match(text, last.end):
        name = name_at(text, link.end(), article)
        if name is None or not _is_companion(name) or begins_body(text, name.end):
            return
        yield replace(first, name=name, evidence=f"与“{last.text}”并列，{first.evidence}")
        last = name
