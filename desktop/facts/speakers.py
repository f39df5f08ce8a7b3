"""Who speaks: the people of an article in the order in which a reader meets them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.facts.bystanders import is_looked_at, someone_speaks
from desktop.facts.context import ArticleView, Line
from desktop.facts.following import Follow, follow
from desktop.facts.lexicon import any_of, longest_of
from desktop.facts.nicknames import nicknames_of
from desktop.facts.quoted import Quoted, quoted_in
from desktop.model import Fact, FactKind, PassageKind

# 老人 without a name is someone who was named before.
_PRONOUN = re.compile("[他她](?!们|人)|老人(?=[说问笑摆拉先指叹想握]|坦言|把|回忆|告诉)")
_MAN = re.compile("(?:先生|爷爷|大爷|叔叔|大叔|伯伯|大伯|老伯|大哥|爸爸|老爹|爹爹|阿公)$")
_WOMAN = re.compile("(?:女士|小姐|阿姨|奶奶|妈妈|大妈|大姐|大娘|大嫂|嫂|姐|婶|婶婶|婆婆|阿婆|老太|老太太)$")
_CLAUSE_MARK = re.compile("[，；。！？：]")
# 秦伯伯的女儿, 为尹航颁发: these people are spoken of, others act.
_OWNER = re.compile(
    "的(?!话|声音|回答|语气|[这那一]?[句番席][^，。]{0,4}|感慨|追问|提问|话音|语调|嗓门|眉毛|眼[睛圈眶里]|脸|额头|手[上里]?|目光)|家的?"
)
_ACTED_ON = re.compile("[为向对给把被让请同跟帮陪替]$")
_ROLE = re.compile(any_of("roles") + "$")
_MEETING = re.compile("会议(?=指出|强调|要求|认为|提出|明确)")
_MASK = "□"
# No sentence of a newspaper is longer; a text without full stops must not be searched as one.
_REACH = 400
_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.CAPTION, PassageKind.HEADLINE})


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone at ``start <= i < end`` of a line who may be the one that speaks."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Known:
    """The people of an article who have a post; the old and other residents have none."""

    officials: frozenset[str]

    def fits(self, pronoun: str, name: str) -> bool:
        """Return whether ``pronoun`` may mean ``name``: 他 no 李阿姨, 老人 nobody with a post."""
        if pronoun == "老人":
            return name not in self.officials
        return not (_WOMAN if pronoun == "他" else _MAN).search(name)


@dataclass(frozen=True, slots=True)
class Narration:
    """A line as its author tells it: spoken words are blanked out, so that marks in them do not count.

    ``text`` has the length of the line's own text; ``subjects`` stand in reading order.
    """

    line: Line
    text: str
    quotes: tuple[Quoted, ...]
    subjects: tuple[Subject, ...]

    def between(self, start: int, end: int) -> tuple[Subject, ...]:
        """Return those who may speak within ``start <= i < end``, not those merely spoken of."""
        first = bisect_left(self.subjects, start, key=_start)
        last = bisect_left(self.subjects, end, key=_start)
        return tuple(subject for subject in self.subjects[first:last] if not self._is_spoken_of(subject))

    def nearest_before(self, start: int, end: int) -> Subject | None:
        """Return the first subject of the last clause of ``start <= i < end`` that has one."""
        found = self.between(max(start, end - _REACH), end)
        if not found or self.is_nameless(start, end):
            return None
        marks = [match.end() for match in _CLAUSE_MARK.finditer(self.text, start, found[-1].start)]
        clause = marks[-1] if marks else start
        return next(subject for subject in found if subject.start >= clause)

    def is_nameless(self, start: int, end: int) -> bool:
        """Return whether the last clause of ``start <= i < end`` has a subject and names nobody."""
        clause = max(start, *(match.end() for match in _CLAUSE_MARK.finditer(self.text, start, end - 1)), 0)
        named = (subject for subject in self.between(clause, end) if subject.end - subject.start > 1)
        return someone_speaks(self.text[clause:end]) and not any(named)

    def sentence_start(self, at: int) -> int:
        """Return where the sentence with the character ``at`` begins."""
        return _sentence_start(self.text, at)

    def _is_spoken_of(self, subject: Subject) -> bool:
        before = self.text[max(0, subject.start - 1) : subject.start]
        owner = _OWNER.match(self.text, subject.end) or _ACTED_ON.search(before)
        return bool(owner) or is_looked_at(self.text, subject.start, subject.end)


def narrations_of(view: ArticleView) -> tuple[Narration, ...]:
    """Return the lines of an article that tell something, with pronouns resolved to names."""
    told: list[Narration] = []
    people = _by_line(view.facts(FactKind.PERSON))
    known = _Known(frozenset(fact.text for facts in people.values() for fact in facts if _has_post(fact)))
    given = nicknames_of(fact.text for facts in people.values() for fact in facts)
    nicknames = {nickname: name for nickname, name in given.items() if nickname in view.text}
    called = re.compile(longest_of(nicknames)) if nicknames else None
    for line in view.of_kind(*_READ):
        quotes = tuple(quoted_in(line.text))
        text = _without_speech(line.text, quotes)
        named = [
            Subject(fact.span.start, fact.span.end, str(fact.value))
            for fact in people.get(line.id, ())
            if text[fact.span.start] != _MASK
        ]
        named += _by_nickname(text, called, nicknames)
        told.append(
            Narration(line, text, quotes, _with_pronouns(text, sorted(named, key=_start), told, known))
        )
    return tuple(told)


def _by_nickname(text: str, pattern: re.Pattern[str] | None, nicknames: dict[str, str]) -> Iterator[Subject]:
    for match in pattern.finditer(text) if pattern else ():
        if follow(text, match.end()) >= Follow.PARTICLE:
            yield Subject(*match.span(), nicknames[match[0]])


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
    titles = person.attrs.get("titles")
    return isinstance(titles, tuple) and any(not _ROLE.search(str(title)) for title in titles)


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
    start = _sentence_start(text, at)
    fitting = [subject for subject in named if known.fits(pronoun[0], subject.name)]
    here = [subject for subject in fitting if start <= subject.start < at]
    before = here[-1:] or _who_acted(text, fitting, start) or _who_acted_last(told, pronoun[0], known)
    return Subject(*pronoun.span(), before[0].name) if before else None


def _who_acted(text: str, named: list[Subject], end: int) -> list[Subject]:
    """Return the first person of the last sentence before ``end`` that names one, or nothing."""
    before = [subject for subject in named if subject.start < end]
    if not before:
        return []
    start = _sentence_start(text, before[-1].start)
    return [subject for subject in before if subject.start >= start][:1]


def _who_acted_last(told: list[Narration], pronoun: str, known: _Known) -> list[Subject]:
    for narration in reversed(told):
        fitting = [subject for subject in narration.subjects if known.fits(pronoun, subject.name)]
        if fitting:
            return _who_acted(narration.text, fitting, len(narration.text))
    return []


def _start(subject: Subject) -> int:
    return subject.start


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in "。！？") + 1
