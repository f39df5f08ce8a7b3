"""Who speaks: the people of an article in the order in which a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.facts.context import ArticleView
from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.nicknames import (
    addressed_of,
    aged_of,
    by_names_in,
    headed_of,
    kindly_of,
    nicknames_of,
)
from desktop.facts.people.gatherer import titles_of
from desktop.facts.people.signed import BYLINE
from desktop.facts.quotes.narration import Narration, Subject, start_of
from desktop.facts.quotes.pronouns import Known, meant_by_pronouns, strangers_in
from desktop.facts.quotes.quoted import Quoted, quoted_in
from desktop.model import Fact, FactKind, PassageKind
from desktop.text.longest import longest_of

_ROLE = re.compile(any_of("roles") + "$")
_OLD = re.compile("(?:奶奶|爷爷|大爷|大妈|大娘|阿婆|阿公|老伯|伯伯|大伯|老太|老汉|婆婆|老|爹爹)$")
_MEETING = re.compile("会议(?=指出|强调|要求|认为|提出|明确)")
_MASK = "□"
_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.CAPTION, PassageKind.HEADLINE})


@dataclass(frozen=True, slots=True)
class _Called:
    """What the people of an article are called besides their full names, each with that name."""

    nicknames: dict[str, str]
    aged: dict[str, str]
    pattern: re.Pattern[str] | None
    surnames: frozenset[str]

    def full(self, person: Fact) -> str:
        """Return the full name of someone who is found by what he is called."""
        return self.aged.get(person.text) or self.nicknames.get(person.text) or str(person.value)

    @classmethod
    def of(cls, posts: Mapping[str, Iterable[str]], known: Known, text: str) -> _Called:
        """Return what the people with these ``posts``, by their names, are called in ``text``."""
        full = tuple(posts)
        nicknames = nicknames_of(full, text) | addressed_of(posts, text) | headed_of(posts, text)
        residents = [name for name in full if name not in known.officials]
        aged = aged_of(residents, text) | kindly_of(residents, text)
        pattern = re.compile(longest_of(nicknames)) if nicknames else None
        return cls(nicknames, aged, pattern, frozenset(name[0] for name in full))


def narrations_of(view: ArticleView) -> tuple[Narration, ...]:
    """Return the lines of an article that tell something, with pronouns resolved to names."""
    told: list[Narration] = []
    people = _by_line(view.facts(FactKind.PERSON))
    posts = _posts(fact for facts in people.values() for fact in facts)
    known = _known(posts, view.text)
    called = _Called.of(posts, known, view.text)
    for line in view.of_kind(*_READ):
        quotes = tuple(quoted_in(line.text))
        text = _without_speech(line.text, quotes)
        named = sorted(_named(text, people.get(line.id, ()), called), key=start_of)
        told.append(Narration(line, text, quotes, _subjects(text, named, told, known)))
    return tuple(told)


def _known(posts: Mapping[str, Iterable[str]], text: str) -> Known:
    """Return who has a post, and whom ``text`` calls old: 甲老人, 乙奶奶 or 丙 who is also called 丙阿婆."""
    officials = frozenset(name for name, titles in posts.items() if _has_post(titles))
    old = {name for name in posts if _OLD.search(name)}
    if "老人" in text:
        old |= {name for name in posts if f"{name}老人" in text or f"老人{name}" in text}
    old.update(aged_of(posts, text).values())
    return Known(officials, frozenset(old - officials), strangers_in(text))


def _posts(people: Iterable[Fact]) -> dict[str, list[str]]:
    """Return the posts of each person over all mentions, by name."""
    posts: dict[str, list[str]] = {}
    for fact in people:
        posts.setdefault(fact.text, []).extend(titles_of(fact))
    return posts


def _named(text: str, people: Iterable[Fact], called: _Called) -> list[Subject]:
    """Return those named in the narration ``text`` of a line, by full name, nickname or surname alone.

    Who signs in brackets only writes: （记者 甲）.
    """
    signed = [match.span() for match in BYLINE.finditer(text)]
    named = [
        Subject(fact.span.start, fact.span.end, called.full(fact))
        for fact in people
        if text[fact.span.start] != _MASK and not any(start < fact.span.start < end for start, end in signed)
    ]
    named += _by_nickname(text, called)
    taken = {subject.start for subject in named}
    for start, end in by_names_in(text):
        if start not in taken and text[end - 1] not in called.surnames:
            named.append(Subject(start, end, text[start:end]))
    return named


def _by_nickname(text: str, called: _Called) -> Iterator[Subject]:
    for match in called.pattern.finditer(text) if called.pattern else ():
        if follow(text, match.end()) >= Follow.PARTICLE:
            yield Subject(*match.span(), called.nicknames[match[0]])


def _by_line(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    lines: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.span):
        lines.setdefault(fact.passage, []).append(fact)
    return lines


def _without_speech(text: str, quotes: Iterable[Quoted]) -> str:
    for quoted in quotes:
        if quoted.is_speech:
            text = text[: quoted.start] + _MASK * (quoted.end - quoted.start) + text[quoted.end :]
    return text


def _has_post(titles: Iterable[str]) -> bool:
    return any(not _ROLE.search(title) for title in titles)


def _subjects(text: str, named: list[Subject], told: list[Narration], known: Known) -> tuple[Subject, ...]:
    """Return who may speak in ``text``, the meetings and those meant by pronouns among them, in order."""
    meetings = [Subject(*match.span(), match[0]) for match in _MEETING.finditer(text)]
    meant = meant_by_pronouns(text, named, told, known)
    return tuple(sorted([*named, *meetings, *meant], key=start_of))
