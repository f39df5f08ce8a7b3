"""Who is probably named where no rule finds anyone: a second opinion, never against a rule.

A guess stays below what the desk takes as read, and it introduces nobody to other articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from desktop.facts.context import ArticleView, Line
from desktop.facts.guesses.likelihood import chance_of, score, weights
from desktop.facts.guesses.openings import ends, openings
from desktop.facts.guesses.signs import EDGES, edge_signs, first_signs, signs_behind
from desktop.facts.known.roster import known_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.mentions import mentions
from desktop.facts.names.name import Name
from desktop.facts.people.addressed import heads_department
from desktop.facts.people.gatherer import SIGNED, mention, person_fact, with_bodies, with_predicates
from desktop.facts.people.introductions import Introduction, companions, with_posts
from desktop.facts.people.predicates import predicate_titles
from desktop.facts.people.rows import lists_things
from desktop.facts.posts.article_bodies import Bodies
from desktop.facts.posts.bodies import Base
from desktop.facts.posts.post import office_before
from desktop.facts.taken import Taken, by_line, taken_in_lines
from desktop.model import Fact, FactKind, Span
from desktop.text.words import word_class

# Of those so probable, four of five are people, which claims no more; of the likeliest one in
# fifty is none.
LEAST, MOST = 0.75, 0.59
_LIKELIEST, _SURE = 0.95, 0.62
# So much more is asked of what may as well be a word or a place.
_DOUBT = 0.15
# The dictionary does not have the name, or has it as one.
_NO_WORDS = frozenset({"", "nr"})
_FEATURES = frozenset("河湖溪山岭桥亭塔寺庙祠阁井岛湾浜塘坝渡洲坡")
NAMED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION})
"""What a guess leaves alone where it was found."""
# Where the letters and what stands before them weigh less, nothing behind ever made a name likely.
_HOPELESS = -3.5
_BEHIND_PLACES = ("街道", "社区", "小区", "居民区", "新村", *"镇乡村路街弄桥河湖山")
_BEFORE_PLACES = ("街道", "社区", *"镇乡村")
_BODY_LETTERS = frozenset("会社团局院所站厂")
_STREETS = frozenset("路街巷弄")
_SHORTEST = 2
# What someone says ends so inside its marks.
_SPOKEN = frozenset("。！？，…—～")
_EVIDENCE = "据上下文推测是人名"


def probable_people(view: ArticleView) -> Iterator[Fact]:
    """Yield who is probably named outside of what was found before, wherever the article names them."""
    guessed = [
        guess(line, name, _SURE if chance >= _LIKELIEST else MOST, bodies, _EVIDENCE)
        for line, name, chance, bodies in guesses_of(view, LEAST)
    ]
    # Whoever stands beside two of a row is one person.
    guessed += {(fact.passage, fact.span): fact for fact in _beside(view, guessed)}.values()
    yield from _told_of_rows(view, guessed)
    yield from _again(view, guessed)


def _told_of_rows(view: ArticleView, guessed: Sequence[Fact]) -> Iterator[Fact]:
    """Yield those who were guessed with what is said of all in their row: 甲和乙都是教师."""
    found = by_line(guessed)
    for line, bodies in with_bodies(view, view.text) if found else ():
        here = sorted(found.get(line.id, ()), key=lambda fact: fact.span)
        yield from with_predicates(line.text, tuple(here), bodies)


def guesses_of(view: ArticleView, least: float) -> Iterator[tuple[Line, Name, float, Bodies]]:
    """Yield the names of this probability and more outside of what was found before, none rejected."""
    article = view.text
    taken = taken_in_lines(fact for fact in view.found if fact.kind in NAMED)
    rejected = known_of(view.background.roster).stopped
    for line, bodies in with_bodies(view, article):
        found = guesses(line.text, article, taken[line.id], least) if line.kind not in SIGNED else ()
        for name, chance in found:
            if (FactKind.PERSON, name.text) not in rejected:
                yield line, name, chance, bodies


def guess(line: Line, name: Name, confidence: float, bodies: Bodies, evidence: str) -> Fact:
    """Return the fact that the line names a person, with the posts before the name."""
    introduced, _ = with_posts(line.text, name, Base(), bodies)
    titles = (*introduced.titles, *predicate_titles(line.text, name.end, bodies))
    return person_fact(line, replace(introduced, titles=titles, confidence=confidence, evidence=evidence))


def _beside(view: ArticleView, guessed: Sequence[Fact]) -> Iterator[Fact]:
    """Yield who stands in a row with someone guessed: 甲、乙和丙爱修表."""
    lines = {line.id: line for line in view.lines}
    taken = taken_in_lines((*(fact for fact in view.found if fact.kind in NAMED), *guessed))
    for fact in guessed:
        line = lines[fact.passage]
        first = Name(fact.text, fact.span.start, fact.span.end, 0.0, Follow.NOTHING)
        for found in companions(line.text, Introduction(first, (), MOST, _EVIDENCE), view.text):
            if not taken[line.id].overlaps(Span(found.name.start, found.name.end)):
                yield person_fact(line, found)


def _again(view: ArticleView, guessed: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the other mentions of those who were guessed somewhere in the article."""
    names = {fact.text: fact.confidence for fact in sorted(guessed, key=lambda fact: fact.confidence)}
    people = frozenset(names)
    taken = taken_in_lines((*(fact for fact in view.found if fact.kind in NAMED), *guessed))
    for line in view.lines if names else ():
        for start, end in mentions(line.text, people):
            if not taken[line.id].overlaps(Span(start, end)):
                yield mention(line, start, end, "本篇另一处推测是人名", names[line.text[start:end]])


def guesses(text: str, article: str, taken: Taken, least: float) -> Iterator[tuple[Name, float]]:
    """Yield the likeliest names of ``text`` outside ``taken``, none over another, with their probability."""
    reached = 0
    for start in openings(text):
        if start < reached or taken.reaches_into(start, start + 1):
            continue
        chance, end = _likeliest(text, start, article, least)
        if not chance or taken.reaches_into(start, end):
            continue
        name = Name(text[start:end], start, end, 0.0, follow(text, end))
        if chance >= _asked(text, name, least) and not is_known_otherwise(text, start, end, article):
            reached = end
            yield name, chance


def _asked(text: str, name: Name, least: float) -> float:
    """Return how probable a name must be: more where it is a word, or a feature of the landscape."""
    if office_before(text, name.start):
        return least
    doubtful = word_class(name.text)[:2] not in _NO_WORDS or name.text[-1] in _FEATURES
    if _closes_term(text, name.start):
        return least + _DOUBT if len(name.text) > _SHORTEST else 1.0
    return least + _DOUBT if doubtful else least


def _closes_term(text: str, at: int) -> bool:
    """Return whether a term in quotation marks ends there, and is no person: “家底”盘点, not “好司机”乙."""
    quoted = text[at - 1 : at] == "”" and text[at - 2 : at - 1] not in _SPOKEN
    return quoted and not office_before(text, at - 1)


def _likeliest(text: str, start: int, article: str, least: float) -> tuple[float, int]:
    """Return the probability of the likeliest name that begins at ``start``, and where it ends.

    It is 0 where none can end, and may be so for what is below ``least``.
    """
    chances = [(_chance(text, start, end, article, least), end) for end in ends(text, start)]
    return max(chances, default=(0.0, start))


def _chance(text: str, start: int, end: int, article: str, least: float) -> float:
    first = score(first_signs(text, start, end), weights())
    if first <= _HOPELESS:
        return 0.0
    so_far = first + score(signs_behind(text, start, end, article), weights())
    if chance_of(so_far + _most_by_edges()) < least:
        return 0.0
    return chance_of(so_far + score(edge_signs(text, start, end), weights()))


@cache
def _most_by_edges() -> float:
    """Return how much the run of words speaks for a name at most."""
    by_kind = ((weight for sign, weight in weights().items() if sign.startswith(kind)) for kind in EDGES)
    return sum(max(0.0, *kind) for kind in by_kind)


def is_known_otherwise(text: str, start: int, end: int, article: str) -> bool:
    """Return whether the letters fill quotation marks (“柳荫里”), name a place or a department."""
    name = text[start:end]
    if heads_department(text, start) or _opens_body(text, end, name, article):
        return True
    quoted = text[max(0, start - 1) : start] == "“" and text[end : end + 1] == "”"
    if quoted or name[-1] in _STREETS or lists_things(text, end):
        return True
    return _names_place(name, article)


def _opens_body(text: str, end: int, name: str, article: str) -> bool:
    """Return whether the article has these letters nowhere without what makes them a body: 文促|会."""
    body = text[end : end + 1]
    return body in _BODY_LETTERS and 1 < article.count(name) == article.count(name + body)


def _names_place(name: str, article: str) -> bool:
    """Return whether the article has these letters as a place's anywhere: 石马村, 社区石马."""
    behind = any(f"{name}{suffix}" in article for suffix in _BEHIND_PLACES)
    return behind or any(f"{level}{name}" in article for level in _BEFORE_PLACES)
