"""Who speaks: the people of an article in the order in which a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from desktop.facts.context import ArticleView
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.mentions import standing
from desktop.facts.names.nicknames import aged_of, by_names_in, headed_of
from desktop.facts.people.called import officials_of, posts_of
from desktop.facts.people.signed import BYLINE
from desktop.facts.quotes.narration import Narration, Subject, start_of
from desktop.facts.quotes.pronouns import Known, meant_by_pronouns, strangers_in
from desktop.facts.quotes.quoted import Quoted, quoted_in
from desktop.model import Fact, FactKind, PassageKind

_OLD = re.compile("(?:奶奶|爷爷|大爷|大妈|大娘|阿婆|阿公|老伯|伯伯|大伯|老太|老汉|婆婆|老|爹爹)$")
_MEETING = re.compile("会议(?=指出|强调|要求|认为|提出|明确)")
_MASK = "□"
_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.CAPTION, PassageKind.HEADLINE})


def narrations_of(view: ArticleView) -> tuple[Narration, ...]:
    """Return the lines of an article that tell something, with pronouns resolved to names."""
    told: list[Narration] = []
    people = _by_line(view.facts(FactKind.PERSON))
    posts = posts_of(fact for facts in people.values() for fact in facts)
    known = _known(posts, view.text)
    surnames = frozenset(name[0] for name in posts)
    heads = headed_of(posts, view.text)
    for line in view.of_kind(*_READ):
        quotes = quoted_in(line.text)
        text = _without_speech(line.text, quotes)
        named = sorted(_named(text, people.get(line.id, ()), surnames, heads), key=start_of)
        told.append(Narration(line, text, quotes, _subjects(text, named, told, known)))
    return tuple(told)


def _known(posts: Mapping[str, Iterable[str]], text: str) -> Known:
    """Return who has a post, and whom ``text`` calls old: 甲老人, 乙奶奶 or 丙 who is also called 丙阿婆."""
    officials = officials_of(posts)
    old = {name for name in posts if _OLD.search(name)}
    if "老人" in text:
        old |= {name for name in posts if f"{name}老人" in text or f"老人{name}" in text}
    old.update(aged_of(posts, text).values())
    return Known(officials, frozenset(old - officials), strangers_in(text))


def _named(
    text: str, people: Iterable[Fact], surnames: frozenset[str], heads: Mapping[str, str]
) -> list[Subject]:
    """Return those named in the narration ``text`` of a line; of ``surnames`` nobody by these alone.

    ``heads`` are the names of those who may be called by their office alone: 老会长.

    Who signs in brackets only writes: （记者 甲）.
    """
    signed = [match.span() for match in BYLINE.finditer(text)]
    named = [
        Subject(fact.span.start, fact.span.end, str(fact.value))
        for fact in people
        if text[fact.span.start] != _MASK and not any(start < fact.span.start < end for start, end in signed)
    ]
    named += (
        Subject(start, end, heads[text[start:end]])
        for start, end in standing(text, heads)
        if follow(text, end) >= Follow.PARTICLE
    )
    taken = {subject.start for subject in named}
    for start, end in by_names_in(text):
        if start not in taken and text[end - 1] not in surnames:
            named.append(Subject(start, end, text[start:end]))
    return named


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


def _subjects(text: str, named: list[Subject], told: list[Narration], known: Known) -> tuple[Subject, ...]:
    """Return who may speak in ``text``, the meetings and those meant by pronouns among them, in order."""
    meetings = [Subject(*match.span(), match[0]) for match in _MEETING.finditer(text)]
    meant = meant_by_pronouns(text, named, told, known)
    return tuple(sorted([*named, *meetings, *meant], key=start_of))
