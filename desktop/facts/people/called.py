"""Whom a short form means: 李书记, 王阿姨 and 老张 are those of the article whom alone they fit."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.facts.context import ArticleView, Line
from desktop.facts.doubts import DOUBTFUL
from desktop.facts.lexicon import any_of
from desktop.facts.names.familiar import is_full
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.mentions import standing
from desktop.facts.names.nicknames import addressed_of, aged_of, kindly_of, nicknames_of
from desktop.facts.people.gatherer import SIGNED, titles_of
from desktop.facts.taken import Taken, taken_in_lines
from desktop.model import NAME_KINDS, Fact, FactKind, Span
from desktop.text.words import is_word

_ROLE = re.compile(any_of("roles") + "$")
_SURE = 0.75
_ONLY, _UNSAID = "本篇只有{}合得上", "原文没有写明是不是"


def called(view: ArticleView) -> tuple[Fact, ...]:
    """Return what was found in an article, its short forms with the names in full of those they mean.

    One that may mean several, or that someone else may go by, is unsure.
    """
    people = {id(fact): fact for fact in _people(view)}
    if not people:
        return view.found
    text, posts = view.text, posts_of(people.values())
    full = tuple(sorted(posts, key=text.find))
    officials = officials_of(posts)
    residents = [name for name in full if name not in officials]
    addressed = addressed_of(posts, text)
    familiar = aged_of(residents, text) | kindly_of(residents, text)
    forms = _Forms(full, addressed | familiar)
    read = tuple([forms.read(fact) if id(fact) in people else fact for fact in view.found])
    taken = taken_in_lines(fact for fact in read if fact.kind in NAME_KINDS)
    nicknames = nicknames_of(full, text)
    # Of who has a post 老王 is said again and again, or rather of one of the people.
    once = {nick for nick, name in nicknames.items() if name in officials and text.count(nick) == 1}
    again = (
        _by_name(line, span, nicknames, once)
        for line in (view.lines if nicknames else ())
        for span in _by_names(line, nicknames, taken[line.id])
    )
    return (*read, *again)


def posts_of(people: Iterable[Fact]) -> dict[str, list[str]]:
    """Return the posts of each person over all mentions, by name."""
    posts: dict[str, list[str]] = {}
    for fact in people:
        posts.setdefault(fact.text, []).extend(titles_of(fact))
    return posts


def officials_of(posts: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return those of the people who have a post; to be a resident or a volunteer is none."""
    return frozenset(name for name, titles in posts.items() if any(not _ROLE.search(one) for one in titles))


def _people(view: ArticleView) -> list[Fact]:
    """Return whom the article tells of; who signed it is none of them."""
    signed = {line.id for line in view.lines if line.kind in SIGNED}
    return [fact for fact in view.facts(FactKind.PERSON) if fact.passage not in signed]


@dataclass(frozen=True, slots=True)
class _Forms:
    """The names in full of an article's people, and for each short form the one that it means."""

    full: tuple[str, ...]
    meant: Mapping[str, str]

    def read(self, fact: Fact) -> Fact:
        """Return a mention with the name in full; one by a form that may be several people's, in doubt."""
        if is_full(fact.text) or fact.value != fact.text:
            return fact
        if name := self.meant.get(fact.text):
            return replace(fact, value=name, confidence=_SURE, evidence=f"姓氏加称呼，{_ONLY.format(name)}")
        others = [name for name in self.full if name[0] == fact.text[0] and is_full(name)]
        if not others:
            return fact
        evidence = f"姓氏加称呼，{_UNSAID}{'、'.join(others)}"
        return replace(fact, confidence=DOUBTFUL, evidence=evidence)


def _by_names(line: Line, nicknames: Iterable[str], taken: Taken) -> Iterator[Span]:
    """Yield where someone is called by a by-name that nothing else has found: 老张."""
    for start, end in standing(line.text, nicknames):
        if not taken.overlaps(Span(start, end)) and _stands_alone(line.text, start, end):
            yield Span(start, end)


def _by_name(line: Line, span: Span, nicknames: Mapping[str, str], unsure: Container[str]) -> Fact:
    """Return the mention by a by-name; one that is ``unsure`` may be anyone's of that surname."""
    words = span.of(line.text)
    name = nicknames[words]
    if words in unsure:
        value, sure, evidence = words, DOUBTFUL, f"别称，{_UNSAID}{name}"
    else:
        value, sure, evidence = name, _SURE, f"别称，{_ONLY.format(name)}"
    return line.fact(FactKind.PERSON, span.start, span.end, value, {"titles": ()}, sure, evidence)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether nothing runs over the ends: 请|老钱|来, not 养老|钱."""
    return follow(text, end) >= Follow.PARTICLE and not (start and is_word(text[start - 1 : start + 1]))
