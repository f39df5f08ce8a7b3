"""One person with two posts that exclude each other, and two names that differ by one character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Need, Reads, check
from desktop.model import TITLE_KINDS, Fact, FactKind, Severity, Span
from desktop.text.remembered import Remembered
from desktop.text.similar import one_slip_apart
from desktop.text.words import cut

_SHORTEST_NAME = 3
_SHORTEST_POST = 4
_DEPUTY = "副"
_PLAIN_POST = re.compile(
    "(主任|书记|局长|区长|镇长|主席|院长|校长|科长|处长|部长|所长|队长|会长|秘书长|总经理|经理|董事长)$"
)


@check(
    "two-posts",
    title="同一人职务不一",
    severity=Severity.WARNING,
    needs=(Need.PEOPLE,),
    about="同一个人在本期里既是正职又是副职。两篇写于不同时候，也要在同一期里说法一致。",
    ground="本期前后应一致",
    leaves=Leaves.NONE,
    wrong="先说街道办事处主任龚长河，后说街道办事处副主任龚长河",
    right="前后职务一样",
)
def two_posts(proof: Proof) -> Iterator[Objection]:
    """Yield a person who is both 主任 and 副主任 of the same body in one issue."""
    for posts in _by(lambda post: post.fact.text, proof).values():
        if any(_DEPUTY in form for post in posts for form in post.forms):
            yield from _excluding(posts)


def _excluding(posts: list[_Post]) -> Iterator[Objection]:
    """Yield each of a person's posts that excludes one before it."""
    before: dict[str, None] = {}
    for post in posts:
        other = next((one for one in before if post.excludes(one)), None)
        before |= post.forms
        if other:
            yield post.objection(f"“{post.fact.text}”在本期别处是“{other}”，这里是“{post.title}”。")


@dataclass(frozen=True, slots=True)
class _Post:
    """A post that a line gives a person, in each of its forms, and those with 副 put in or taken out."""

    line: Line
    fact: Fact
    title: str
    forms: dict[str, None]
    turned: tuple[str, ...]

    @property
    def bare(self) -> str:
        """The post without the street's own name."""
        return _without_place(self.title)

    def objection(self, message: str) -> Objection:
        """Return an objection to the name of who holds it."""
        return self.line.objection(self.fact.span.start, self.fact.span.end, message)

    def excludes(self, other: str) -> bool:
        """Return whether nobody has the other post as well: one is the deputy of the other."""
        return any(_is_same(other, post) for post in self.turned)


def _posts_in(article: ArticleProof) -> tuple[_Post, ...]:
    return tuple(
        _Post(line, fact, title, forms, tuple(other for form in forms for other in _turned(form)))
        for line, fact in article.of_kind(FactKind.PERSON)
        for title in _titles(fact)
        for forms in [dict.fromkeys((title, _as_printed(line, fact, title)))]
    )


_posts_told = Remembered(_posts_in)


def _by(sign: Callable[[_Post], str], proof: Proof) -> dict[str, list[_Post]]:
    """Return the posts of the issue in reading order, those of one ``sign`` together."""
    found: dict[str, list[_Post]] = {}
    for post in chain.from_iterable(_posts_told.each((article,) for article in proof.articles)):
        found.setdefault(sign(post), []).append(post)
    return found


@check(
    "near-name",
    title="姓名只差一字",
    severity=Severity.QUERY,
    needs=(Need.PEOPLE,),
    about="两个职务相同的人，名字只差一个字，可能是同一个人。核对原件，或在“事实”里合并为同一个。",
    ground="本期前后应一致",
    leaves=Leaves.CONFIRMED,
    wrong="先说楼组长龚长河，后说楼组长龚常河",
    right="前后都是龚长河",
)
def near_names(proof: Proof) -> Iterator[Objection]:
    """Yield a name that differs by one character from another one with the same post."""
    for posts in _by(lambda post: post.bare, proof).values():
        others: dict[str, None] = {}
        for post in posts:
            near = next((name for name in others if _is_near(name, post.fact.text)), None)
            others.setdefault(post.fact.text)
            if near:
                yield post.objection(f"同是“{post.title}”，别处作“{near}”，这里作“{post.fact.text}”。")


@check(
    "odd-name",
    title="疑为同一人的另一写法",
    severity=Severity.QUERY,
    reads=Reads.ARTICLE,
    needs=(Need.PEOPLE,),
    about="没有职务的名字，或标题里的几个字，和前面介绍过的人只差一笔误。也可能真是另一个人。",
    ground="本篇前后应一致",
    leaves=Leaves.CONFIRMED,
    wrong="先介绍楼组长龚长河，后面写作龚常河",
    right="前后都是龚长河",
)
def odd_names(proof: Proof) -> Iterator[Objection]:
    """Yield a name without a post, or words of a title, one slip apart from a name with a post."""
    for article in proof.articles:
        people = list(article.of_kind(FactKind.PERSON))
        introduced = {fact.text for _, fact in people if _titles(fact) and len(fact.text) >= _SHORTEST_NAME}
        odd = [(line, fact.span) for line, fact in people if fact.text not in introduced]
        for line, span in (*odd, *_in_titles(article, introduced)):
            name = span.of(line.text)
            near = next(
                (known for known in introduced if known[0] == name[0] and _is_near(name, known)), None
            )
            if near:
                yield line.objection(span.start, span.end, f"本篇别处作“{near}”，这里作“{name}”。")


def _in_titles(article: ArticleProof, introduced: set[str]) -> Iterator[tuple[Line, Span]]:
    """Yield the unknown words of a title that are like a name: its surname, its length."""
    for line in article.lines:
        if line.kind in TITLE_KINDS:
            for known in introduced:
                yield from _windows(line, known)


def _windows(line: Line, known: str) -> Iterator[tuple[Line, Span]]:
    for match in re.finditer(re.escape(known[0]), line.text):
        span = Span(match.start(), match.start() + len(known))
        words = span.of(line.text)
        if len(words) == len(known) and words != known and cut(line.text[span.start :])[0] == words:
            yield line, span


def _titles(fact: Fact) -> tuple[str, ...]:
    titles = fact.attrs.get("titles")
    return titles if isinstance(titles, tuple) else ()


def _without_place(title: str) -> str:
    """Return the post without the street's own name, which later mentions drop."""
    at = title.find("街道")
    return title[at:] if at > 0 else title


def _as_printed(line: Line, fact: Fact, title: str) -> str:
    """Return what is printed of a title before its name; facts know the full name of its body."""
    before = line.text[: fact.span.start]
    ends = (title[at:] for at in range(len(title) - _SHORTEST_POST + 1))
    return next((end for end in ends if before.endswith(end)), title)


def _is_same(title: str, other: str) -> bool:
    """Return whether two posts are one, of which either may lack the front of its body's name."""
    post = _without_place(title)
    shorter, longer = (post, other) if len(post) <= len(other) else (other, post)
    is_end = len(shorter) >= _SHORTEST_POST and longer.endswith(shorter)
    return title == other or (is_end and not longer.endswith("副" + shorter))


def _turned(title: str) -> Iterator[str]:
    """Yield the post with 副 taken out of its last word, or put into it; most posts have no deputy."""
    post = _without_place(title)
    if _DEPUTY in post:
        yield post.replace(_DEPUTY, "", 1)
    elif _PLAIN_POST.search(post):
        yield _PLAIN_POST.sub(rf"{_DEPUTY}\1", post)


def _is_near(name: str, other: str) -> bool:
    return min(len(name), len(other)) >= _SHORTEST_NAME and one_slip_apart(name, other)
