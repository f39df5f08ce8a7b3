"""People: names found by the posts they stand with, then wherever they are named again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from desktop.facts.context import ArticleView, Line
from desktop.facts.doubts import DOUBTFUL
from desktop.facts.names.familiar import is_full
from desktop.facts.names.following import Follow
from desktop.facts.names.mentions import mentions
from desktop.facts.names.name import Name
from desktop.facts.names.shapes import shape
from desktop.facts.people.introductions import Introduction, by_post, companions, in_office, posts_in
from desktop.facts.people.posted import posted
from desktop.facts.people.predicates import predicate_titles, shared_role, titles_ahead, titles_entrusted
from desktop.facts.people.rows import NOTED, before
from desktop.facts.people.slots import in_row
from desktop.facts.people.tables import tables
from desktop.facts.people.untitled import untitled
from desktop.facts.posts.article_bodies import Bodies
from desktop.facts.posts.post import office_before
from desktop.facts.taken import by_line, taken_in_lines
from desktop.model import Fact, FactKind, PassageKind, Span
from desktop.text.bylines import byline_names, credit_names
from desktop.text.scripts import HAN
from desktop.text.words import is_word, word_class

_NAMES_IN = {PassageKind.BYLINE: byline_names, PassageKind.CREDIT: credit_names}
SIGNED = frozenset(_NAMES_IN)
"""What an article is signed with: nothing but names and who they write for."""
_RELIABLE = 0.7
# Of what is less than certain, and has neither a common surname nor usual letters, half is no name.
_CERTAIN, _COMMON = 0.8, 1.0
_SEVERAL = 2
# The dictionary's classes for people whom everyone knows.
_FAMOUS = frozenset({"nrfg", "nrt"})
_HAN = re.compile(f"[{HAN}]{{2,4}}")
# 甲、|乙, 护士长甲、社工|乙, 甲（女）、|乙
_JOINT = re.compile("(?:（[男女]）)?[、和与][^，。；：！？、“”]{0,20}")
# What stands before who is not the first in a row, 甲和妻子|乙 too, and behind who is not the last.
_ROW_SO_FAR, _ROW_GOES_ON = frozenset("、和与子夫伴人儿亲"), frozenset("、和与及以")
_SENTENCE_END = re.compile("[。！？]")
# The next sentence begins with whom this one is about: 退休后，她担任网格长.
_PRONOUN = re.compile(
    "[^。！？“”]*?(?:[。！？](?:[^，。！？“”]{1,6}[后前时]，|如今|现在|目前)?[他她]|，[他她](?=是|现任|现为|担任))"
)


# A later clause says what the only person of the sentence became: 甲回到村里，并以高票当选为村主任.
_LATER = re.compile(
    "[^。！？：“”]*?，(?:并|随后|又|同年|次年|还)?(?:以?[高全]票)?(?=(?:当选|被选|被推选|被推举|被聘|被任命|受聘)为)"
)
# Without one of these letters neither says anything.
_SAID_OF = re.compile("[他她选举聘命]")


def people(views: Sequence[ArticleView]) -> Iterator[Iterator[Fact]]:
    """Yield every mention of a person in each article, with the posts printed at that place."""
    read = [tuple(with_bodies(view, view.text)) for view in views]
    introduced = _introduced([line for lines in read for line in lines])
    for lines in read:
        yield _mentioned(lines, dict(islice(introduced, len(lines))))


def _mentioned(
    read: Sequence[tuple[Line, Bodies]], introduced: dict[str, tuple[Fact, ...]]
) -> Iterator[Fact]:
    """Yield every mention of a person in an article's lines; ``introduced`` are people by the lines' ids."""
    names = reliable_names(fact for facts in introduced.values() for fact in facts)
    for line, bodies in read:
        introduced[line.id] = _apart((*introduced[line.id], *_beside(line, names, bodies.article)))
    found = [fact for facts in introduced.values() for fact in facts]
    names = _whole(reliable_names(found) | _named_again(found, [line for line, _ in read]))
    certain = frozenset(fact.text for fact in found if fact.confidence >= _CERTAIN)
    told = [
        fact for line, bodies in read for fact in _with_mentions(line, introduced[line.id], names, bodies)
    ]
    for fact in written_out(told):
        yield fact if fact.text in certain else _doubted(fact)


def written_out(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the facts, a bare office with the body that the same person holds it in: 书记甲, 某社区书记甲."""
    held: dict[str, set[str]] = {}
    for fact in facts:
        held.setdefault(fact.text, set()).update(titles_of(fact))
    for fact in facts:
        full = tuple(dict.fromkeys(_in_full(title, held[fact.text]) for title in titles_of(fact)))
        yield replace(fact, attrs={**fact.attrs, "titles": full}) if full != titles_of(fact) else fact


def _in_full(title: str, held: Collection[str]) -> str:
    """Return the only longer title of ``held`` that is the same office, or ``title``."""
    longer = [other for other in held if other != title and other.endswith(title)]
    same = [other for other in longer if office_before(other, len(other)) == title]
    return same[0] if len(same) == 1 else title


def _doubted(fact: Fact) -> Fact:
    """Return the fact, unsure where little but its place makes a person of letters unlike a name."""
    name = fact.text
    signed = fact.confidence >= _CERTAIN and not fact.evidence.startswith("本篇")
    if signed or not is_full(name) or not _HAN.fullmatch(name) or shape(name) >= _COMMON:
        return fact
    if word_class(name) in _FAMOUS:
        return fact
    return replace(fact, confidence=min(fact.confidence, DOUBTFUL), evidence=f"{fact.evidence}，不像常见姓名")


def _beside(line: Line, names: frozenset[str], article: str) -> Iterator[Fact]:
    """Yield who stands in a row with a person known by name: 甲和乙自愿承担."""
    if line.kind in _NAMES_IN:
        return
    for start, end in mentions(line.text, names):
        if line.text[start - 1 : start] not in _ROW_SO_FAR and line.text[end : end + 1] not in _ROW_GOES_ON:
            continue
        name = Name(line.text[start:end], start, end, 0.0, Follow.NOTHING)
        known = Introduction(name, (), 0.7, "本篇已介绍的人")
        for found in (*before(line.text, known), *companions(line.text, known, article)):
            yield person_fact(line, found)


def known_elsewhere(view: ArticleView) -> Iterator[Fact]:
    """Yield the mentions of people whom only another article introduces."""
    here = tuple(view.facts(FactKind.PERSON))
    taken = taken_in_lines(here)
    names = _unmistakable(view.background.names - {fact.text for fact in here})
    for line in view.lines if names else ():
        for start, end in mentions(line.text, names):
            if not taken[line.id].overlaps(Span(start, end)):
                yield mention(line, start, end, "本期他篇已介绍此人", 0.75)


def _unmistakable(names: frozenset[str]) -> frozenset[str]:
    """Return the names that are no words of the language: 阳光 may be a name in one article only."""
    return frozenset(name for name in names if len(name) > 2 or not is_word(name))


def reliable_names(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the names of people that are surely ones, so that they may be looked for elsewhere."""
    return frozenset(fact.text for fact in facts if fact.confidence >= _RELIABLE and is_full(fact.text))


def _named_again(found: Iterable[Fact], lines: Iterable[Line]) -> frozenset[str]:
    """Return the names behind posts that are words (主任安静), but act elsewhere too: 安静翻开账本."""
    unsure = {fact.text: fact for fact in found if fact.attrs["titles"] and fact.confidence < _RELIABLE}
    again = {
        line.text[start:end]
        for line in lines
        if unsure
        for start, end in mentions(line.text, frozenset(unsure))
        if (line.id, start) != (unsure[line.text[start:end]].passage, unsure[line.text[start:end]].span.start)
    }
    return frozenset(name for name in again if is_full(name))


def _whole(names: frozenset[str]) -> frozenset[str]:
    """Return the names without given names of others among them (相宏同志 beside 李相宏)."""
    return frozenset(name for name in names if not _is_part(name, names))


def _is_part(name: str, names: frozenset[str]) -> bool:
    return any(other.endswith(name) and len(other) == len(name) + 1 for other in names)


def with_bodies(view: ArticleView, article: str) -> Iterator[tuple[Line, Bodies]]:
    """Yield each line with the bodies that the article has named up to its end."""
    known: tuple[str, ...] = ()
    start = 0
    named = by_line(view.facts(FactKind.ORGANIZATION))
    for line in view.lines:
        if here := named.get(line.id):
            known = (*known, *(fact.text for fact in here))
        yield line, Bodies(view.background.street, known, article, start)
        start += len(line.text) + 1


def _introduced(lines: Sequence[tuple[Line, Bodies]]) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Yield each line's id with the people whom it introduces; of two readings of one place the surer."""
    told = iter(_introductions([(line, bodies) for line, bodies in lines if line.kind not in _NAMES_IN]))
    for line, _ in lines:
        if line.kind in _NAMES_IN:
            yield line.id, tuple(_credited(line))
        else:
            yield line.id, _apart(person_fact(line, introduction) for introduction in _noted_too(next(told)))


def _introductions(lines: Sequence[tuple[Line, Bodies]]) -> Iterator[list[Introduction]]:
    """Yield for each line the people whom its words introduce."""
    posts = [posts_in(line.text) for line, _ in lines]
    behind = [
        tuple(by_post(line.text, here, bodies)) for (line, bodies), here in zip(lines, posts, strict=True)
    ]
    amid = [
        tuple(in_row(line.text, here, found, bodies))
        for (line, bodies), here, found in zip(lines, posts, behind, strict=True)
    ]
    holding = [tuple(in_office(line.text, bodies.article, bodies)) for line, bodies in lines]
    others = untitled([(line.text, bodies.article) for line, bodies in lines])
    for (line, bodies), *titled, plain in zip(lines, behind, amid, holding, others, strict=True):
        with_posts = chain.from_iterable(_in_rows(line.text, found, bodies) for found in plain)
        in_cells = tables(line.text) if line.kind is PassageKind.TABLE else ()
        yield [*chain(*titled, with_posts, in_cells)]


def _in_rows(text: str, plain: Introduction, bodies: Bodies) -> Iterator[Introduction]:
    """Yield someone with the posts before the name, and who shares them in a row: 优秀护林员甲、乙."""
    found = posted(text, plain, bodies)
    yield found
    if found.titles and not plain.titles:
        yield from companions(text, found, bodies.article)


def _noted_too(found: Sequence[Introduction]) -> Iterator[Introduction]:
    """Yield the introductions, a label joined to the post in brackets: 组长：甲（副镇长）."""
    noted = {one.name.start: one.titles for one in found if one.evidence == NOTED}
    for one in found:
        titles = tuple(dict.fromkeys((*one.titles, *noted.get(one.name.start, ()))))
        yield one if titles == one.titles else replace(one, titles=titles)


def _credited(line: Line) -> Iterator[Fact]:
    for name in _NAMES_IN[line.kind](line.text):
        start = line.text.find(name)
        if start >= 0:
            sure, evidence = (DOUBTFUL, "署名，也像是单位") if _is_common(name) else (0.9, "署名")
            yield line.fact(FactKind.PERSON, start, start + len(name), name, {"titles": ()}, sure, evidence)


def _is_common(name: str) -> bool:
    """Return whether a word unlike a name signs: （夜校）, （综治）; 时光 may be someone's pen name."""
    return is_word(name) and shape(name) < 0 and word_class(name)[:2] != "nr"


def person_fact(line: Line, introduction: Introduction) -> Fact:
    """Return the fact that the introduced person is named in the line."""
    name = introduction.name
    return line.fact(
        FactKind.PERSON,
        name.start,
        name.end,
        name.text,
        {"titles": introduction.titles},
        round(introduction.confidence, 2),
        introduction.evidence,
    )


def _with_mentions(
    line: Line, introduced: tuple[Fact, ...], names: frozenset[str], bodies: Bodies
) -> Iterator[Fact]:
    whole = [fact for fact in introduced if fact.text in names or not _is_part(fact.text, names)]
    here = {fact.span for fact in whole}
    again = (
        person_fact(line, posted(line.text, _again(line.text, *span), bodies))
        for span in mentions(line.text, names)
        if Span(*span) not in here
    )
    yield from with_predicates(line.text, _apart((*whole, *again)), bodies)


def _again(text: str, start: int, end: int) -> Introduction:
    """Return that someone who is introduced in the article is named once more."""
    return Introduction(Name(text[start:end], start, end, 0.0, Follow.NOTHING), (), 0.85, "本篇已介绍此人")


def with_predicates(text: str, facts: tuple[Fact, ...], bodies: Bodies) -> Iterator[Fact]:
    """Yield the facts with what the sentence says of them; of a row it is said of each (甲、乙当选副镇长)."""
    said: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    following = len(text)
    for fact, behind in zip(reversed(facts), _ends_before(facts), strict=True):
        in_row = bool(_JOINT.fullmatch(text, fact.span.end, following))
        said = predicate_titles(text, fact.span.end, bodies) or (said if in_row else ())
        shared = shared_role(text, fact.span.end) or (shared if in_row else ())
        alone = () if titles_of(fact) else shared
        ahead = () if text.startswith("的", fact.span.end) else titles_ahead(text, fact.span.start, bodies)
        titles = said or alone or ahead or titles_entrusted(text, fact.span.start, fact.span.end, bodies)
        titles = (*titles, *_said_later(text, behind, fact, following, bodies))
        following = fact.span.start
        told = tuple(dict.fromkeys((*titles_of(fact), *titles)))
        yield replace(fact, attrs={"titles": told}) if titles else fact


def _ends_before(facts: tuple[Fact, ...]) -> Iterator[int]:
    """Yield, from the last fact to the first, where the one before it ends."""
    yield from (fact.span.end for fact in reversed(facts[:-1]))
    if facts:
        yield 0


def _said_later(text: str, before: int, fact: Fact, following: int, bodies: Bodies) -> tuple[str, ...]:
    """Return what a later clause, or the next sentence, says of the only person of a sentence.

    甲很高兴。她是某社区书记.
    """
    if not _SAID_OF.search(text, fact.span.end, following):
        return ()
    alone = before == 0 or _SENTENCE_END.search(text, before, fact.span.start)
    leads = [lead.match(text, fact.span.end, following) for lead in (_LATER, _PRONOUN)] if alone else []
    found = (predicate_titles(text, lead.end(), bodies) for lead in leads if lead)
    return tuple(title for titles in found for title in titles)


def titles_of(fact: Fact) -> tuple[str, ...]:
    """Return the posts printed beside this mention of a person."""
    titles = fact.attrs.get("titles")
    return titles if isinstance(titles, tuple) else ()


def mention(line: Line, start: int, end: int, evidence: str, confidence: float) -> Fact:
    """Return the fact that a person is named there, without any post."""
    name = line.text[start:end]
    return line.fact(FactKind.PERSON, start, end, name, {"titles": ()}, confidence, evidence)


def _apart(found: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts without those that overlap one with posts, or a surer one."""
    facts, kept = tuple(found), list[Fact]()
    if len(facts) < _SEVERAL:
        return facts
    ordered = sorted(facts, key=_place)
    if all(one.span.end <= behind.span.start for one, behind in pairwise(ordered)):
        return tuple(ordered)
    for fact in sorted(facts, key=lambda fact: (not fact.attrs["titles"], -fact.confidence, -len(fact.span))):
        if not any(fact.span.overlaps(other.span) for other in kept):
            kept.append(fact)
    return tuple(sorted(kept, key=_place))


def _place(fact: Fact) -> tuple[int, int]:
    return fact.span.start, fact.span.end
