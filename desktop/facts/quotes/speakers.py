"""Who speaks: the people of an article in the order in which a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.facts.context import ArticleView
from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.nicknames import addressed_of, aged_of, by_names_in, headed_of, nicknames_of
from desktop.facts.people.gatherer import titles_of
from desktop.facts.people.signed import BYLINE
from desktop.facts.quotes.narration import Narration, Subject, is_object, sentence_start_in, start_of
from desktop.facts.quotes.quoted import Quoted, quoted_in
from desktop.model import Fact, FactKind, PassageKind
from desktop.text.longest import longest_of

# 老人 without a name is someone who was named before.
_PRONOUN = re.compile(
    r"(?=[他她老阿大])(?:(?<![其吉])[他她](?!们|人|乡|国|日)|(?:老人|(?<![\u4e00-\u9fff])(?:阿婆|大妈|大爷|大叔|老汉|老太太|老奶奶|老爷爷|老爷子))"
    "(?=[说问笑摆拉先指叹想握转站抬擦抹颤]|坦言|把|回忆|告诉|一边|点点头|激动|[^，。！？；：“”]{2,4}地|的(?:目光|声音|语气|话|眼|脸|手|泪))"
    "|(?:^|(?<=[。！？]))老人(?![们家的和与、，。]|节))"
)
_MAN = re.compile("(?:先生|爷爷|大爷|叔叔|大叔|伯伯|大伯|老伯|大哥|爸爸|老爹|爹爹|阿公)$")
_WOMAN = re.compile("(?:女士|小姐|阿姨|奶奶|妈妈|大妈|大姐|大娘|大嫂|嫂|姐|婶|婶婶|婆婆|阿婆|老太|老太太)$")
_HE = frozenset({"他", "大爷", "大叔", "老汉", "老爷爷", "老爷子"})
_SHE = frozenset({"她", "阿婆", "大妈", "老太太", "老奶奶"})
_ROLE = re.compile(any_of("roles") + "$")
_MEETING = re.compile("会议(?=指出|强调|要求|认为|提出|明确)")
_MASK = "□"
_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.CAPTION, PassageKind.HEADLINE})


@dataclass(frozen=True, slots=True)
class _Known:
    """The people of an article who have a post; the old and other residents have none."""

    officials: frozenset[str]

    def fits(self, pronoun: str, name: str) -> bool:
        """Return whether ``pronoun`` may mean ``name``: 他 no 李阿姨, 老人 and 阿婆 nobody with a post."""
        if len(pronoun) > 1 and name in self.officials:
            return False
        other = _WOMAN if pronoun in _HE else _MAN if pronoun in _SHE else None
        return other is None or not other.search(name)


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
    def of(cls, posts: Mapping[str, Iterable[str]], known: _Known, text: str) -> _Called:
        """Return what the people with these ``posts``, by their names, are called in ``text``."""
        full = tuple(posts)
        short = nicknames_of(full) | addressed_of(posts) | headed_of(posts)
        nicknames = {called: name for called, name in short.items() if called in text}
        aged = aged_of(name for name in full if name not in known.officials)
        pattern = re.compile(longest_of(nicknames)) if nicknames else None
        return cls(nicknames, aged, pattern, frozenset(name[0] for name in full))


def narrations_of(view: ArticleView) -> tuple[Narration, ...]:
    """Return the lines of an article that tell something, with pronouns resolved to names."""
    told: list[Narration] = []
    people = _by_line(view.facts(FactKind.PERSON))
    known = _Known(frozenset(fact.text for facts in people.values() for fact in facts if _has_post(fact)))
    called = _Called.of(_posts(fact for facts in people.values() for fact in facts), known, view.text)
    for line in view.of_kind(*_READ):
        quotes = tuple(quoted_in(line.text))
        text = _without_speech(line.text, quotes)
        named = sorted(_named(text, people.get(line.id, ()), called), key=start_of)
        told.append(Narration(line, text, quotes, _with_pronouns(text, named, told, known)))
    return tuple(told)


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


def _has_post(person: Fact) -> bool:
    return any(not _ROLE.search(title) for title in titles_of(person))


def _with_pronouns(
    text: str, named: list[Subject], told: list[Narration], known: _Known
) -> tuple[Subject, ...]:
    meetings = [Subject(*match.span(), match[0]) for match in _MEETING.finditer(text)]
    meant = (_meant(match, named, told, known) for match in _PRONOUN.finditer(text))
    subjects = [*named, *meetings, *(subject for subject in meant if subject)]
    return tuple(sorted(subjects, key=lambda subject: subject.start))


def _meant(
    pronoun: re.Match[str], named: list[Subject], told: list[Narration], known: _Known
) -> Subject | None:
    """Return the person a pronoun means: the last one named in its sentence, else who acted before."""
    text, at = pronoun.string, pronoun.start()
    start = sentence_start_in(text, at)
    fitting = [subject for subject in named if known.fits(pronoun[0], subject.name)]
    here = [subject for subject in fitting if start <= subject.start < at]
    acting = [subject for subject in here if not is_object(text, subject)] or here
    before = acting[-1:] or _who_acted(text, fitting, start) or _who_acted_last(told, pronoun[0], known)
    return Subject(*pronoun.span(), before[0].name) if before else None


def _who_acted(text: str, named: list[Subject], end: int) -> list[Subject]:
    """Return the first person of the last sentence before ``end`` that names one, or nothing."""
    before = [subject for subject in named if subject.start < end]
    if not before:
        return []
    start = max(sentence_start_in(text, before[-1].start), text.rfind("；", 0, before[-1].start))
    last = [subject for subject in before if subject.start >= start]
    return [subject for subject in last if not is_object(text, subject)][:1] or last[:1]


def _who_acted_last(told: list[Narration], pronoun: str, known: _Known) -> list[Subject]:
    for narration in reversed(told):
        fitting = [subject for subject in narration.subjects if known.fits(pronoun, subject.name)]
        if fitting:
            return _who_acted(narration.text, fitting, len(narration.text))
    return []
