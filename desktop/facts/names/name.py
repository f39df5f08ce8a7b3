"""Where a Chinese name may begin and how long it is, judged by surname and by what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop.facts.lexicon import any_of, character_class, words_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.loose_ends import ASPECTS, looseness
from desktop.facts.names.shapes import OFFICES, is_given, shape
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class

SURNAME = character_class("surnames")
# Where a name may begin: with a surname, with a compound one, with a sound of a foreign one.
BEGINS = rf"(?={SURNAME}|{any_of('compound_surnames')}|{character_class('transliteration')})"
_COMPOUND = re.compile(any_of("compound_surnames"))
_SOUNDS = character_class("transliteration")
_MINORITY = any_of("minority_names")
# Half of it is written with such sounds: 居来提·艾山.
_HALF_DOTTED = re.compile(rf"[{HAN}]{{2,5}}[·•・‧]{_SOUNDS}{{2,6}}")
# Names without a Chinese surname: two parts of the list, or up to six parts joined by middle dots.
# 不 and 都 are sounds in this name alone.
_ABDU = "阿[不卜]都"
_ENDS_ABDU = re.compile(rf"·{_ABDU}$")
_SYLLABLE = rf"(?:{_ABDU}|{_MINORITY}|{_SOUNDS})"
DOTTED = re.compile(rf"{_SYLLABLE}{{1,7}}(?:[·•・‧]{_SYLLABLE}{{1,8}}){{1,5}}")
_UNDOTTED = re.compile(rf"{_MINORITY}{{1,2}}")
# 阿基诺三世: three sounds and more of which the first is no surname.
_FOREIGN = re.compile(rf"(?!{SURNAME})(?!{_MINORITY}){_SOUNDS}{{3,6}}(?:[一二三四五]世)?")
# Without one of these none of them begins.
_MAYBE_FOREIGN = re.compile(rf"{_SYLLABLE}|[{HAN}]{{2,5}}[·•・‧]")
_GIVEN = re.compile(rf"{SURNAME}[{HAN}]{{1,2}}")
# A name of three letters whose surname no list has: 冶|成虎. Only where a post stands before it,
# and no letter that ends a longer one: 总支书|记.
_CALLED = character_class("given_characters")
UNLISTED = (
    rf"(?!{SURNAME}|[记员长任席理事师科局处室部所站队院办])[{HAN}](?:{_CALLED}[{HAN}]|[{HAN}]{_CALLED})"
)
_UNLISTED = re.compile(UNLISTED)
# 秘书长|李明镇, 书记|李明社: behind an office a given name may end like a place or body; 王家村 never does.
_PLACELIKE = re.compile(rf"{character_class('common_surnames')}(?!家){_CALLED}[镇村社党]")
_CONTEXT = 6
_NEARLY = 0.5
_SHORTEST = 2
_WHOLE_NAME = 3
_LONGEST_WORD = 4
_WHOLE = OFFICES | {city for city in words_of("gazetteer") if len(city) > _SHORTEST}
# None is of one letter.
_BEGINNINGS = frozenset(word[:2] for word in _WHOLE)
# A word rarer than this proves no other reading.
_KNOWN, _FAMILIAR = 20, 100
# Letters more often words of their own are surnames only where a list says so, and these classes never.
_SELDOM, _OFTEN = 1000, 12000
_NO_SURNAMES = frozenset("pdcrmuqfy")
# Behind a post any other letter may be one.
_LEADING_UP = frozenset(
    "和与及同跟或并对向给把被让由从在到是为的了也都就又还曾已正将会能可要不没很最更再只所以而之其于"
)
_POINTING = frozenset("日节们我你他她它这那每各某谁咱您俺本该此")
# 区 is a district far more often, and a surname in Canton.
_SURNAMES_TOO = frozenset("区")
# 谈一谈, 连扶带抱: what is done; 张家长李家短.
_AGAIN = re.compile(r"(.)一\1|连.带.|.家短")


@dataclass(frozen=True, slots=True)
class Name:
    """A name candidate at ``start <= i < end`` of a text, with a score for its shape and end.

    ``follow`` is what stands behind it. Scores compare candidates; their zero is a name of
    neutral shape with nothing behind it that ends one.
    """

    text: str
    start: int
    end: int
    score: float
    follow: Follow


# Several rules ask about the same place of a line.
@lru_cache(maxsize=512)
def name_at(text: str, at: int, article: str = "") -> Name | None:
    """Return the best name that begins at ``at``, or None where none can begin.

    ``article`` is the text in which other mentions may settle the length.
    """
    if _AGAIN.match(text, at) or text[max(0, at - 1) : at + 1] == "人员":
        return None
    candidates = list(_candidates(text, at, article))
    best = max(candidates, key=lambda name: (name.score, name.follow, name.end), default=None)
    return best and _longer(text, best, candidates)


def _longer(text: str, best: Name, candidates: list[Name]) -> Name:
    """Return the name of one letter more where that ends before what people do, and ``best`` does not."""
    if best.follow >= Follow.WORD:
        return best
    longer = next((name for name in candidates if name.end == best.end + 1), best)
    ends = longer.follow >= Follow.WORD and not looseness(text, longer.end)
    return longer if ends and longer.score >= best.score - _NEARLY else best


def _candidates(text: str, at: int, article: str) -> Iterator[Name]:
    if _MAYBE_FOREIGN.match(text, at):
        yield from _foreign(text, at)
    ends = [at + length for length in _lengths(text, at) if at + length <= len(text)]
    torn = bool(ends) and _runs_over(text, at, at - _LONGEST_WORD + 1)
    given = [end for end in ends if not torn and is_given(text[at:end]) and not _runs_over(text, end, at)]
    first = _first_word(text[at : at + _CONTEXT]) if given else ""
    for end in given:
        name = text[at:end]
        bonus = _mentions(name, text[at : end + 2], article) + (name == first)
        yield _named(text, at, end, shape(name) + bonus)
    if _PLACELIKE.match(text, at) and _is_behind_post(text, at) and follow(text, at + 3) >= Follow.VERB:
        yield _named(text, at, at + 3, shape(text[at : at + 3]))


def _foreign(text: str, at: int) -> Iterator[Name]:
    """Yield the names that begin there without a Chinese surname."""
    match = DOTTED.match(text, at) or _HALF_DOTTED.match(text, at)
    if match and not tears_post(text, at, at + 1):
        yield from _dotted(text, match)
    elif match := _FOREIGN.match(text, at):
        yield _named(text, match.start(), match.end(), 1.0)
    elif match := _UNDOTTED.match(text, at):
        yield _named(text, match.start(), match.end(), 1.0 if len(match[0]) < 4 else 2.5)


def _is_behind_post(text: str, at: int) -> bool:
    """Return whether a post of the list ends at ``at``."""
    return _is_behind(text, at, "posts")


def _is_behind(text: str, at: int, words: str) -> bool:
    """Return whether one of these words ends at ``at``."""
    return any(text[max(0, at - size) : at] in words_of(words) for size in range(2, _LONGEST_WORD + 1))


def tears_post(text: str, start: int, end: int) -> bool:
    """Return whether a post, role or city runs over an edge of the name: 工|程师, 任召|集人, 呼和浩|特."""
    return _runs_over(text, start, start - _LONGEST_WORD + 1) or _runs_over(text, end, start)


def _runs_over(text: str, edge: int, low: int) -> bool:
    """Return whether a post, role or city that begins at ``low`` or behind it runs over ``edge``."""
    for at in range(max(0, low), edge):
        if text[at : at + 2] not in _BEGINNINGS:
            continue
        for size in range(edge - at + 1, _LONGEST_WORD + 1):
            if text[at : at + size] in _WHOLE:
                return True
    return False


def _first_word(text: str) -> str:
    """Return the word with which ``text`` begins, where the dictionary does not know it, or ``""``."""
    word = next(iter(cut(text)), "")
    return "" if is_word(word) else word


def _lengths(text: str, at: int) -> tuple[int, ...]:
    if compound := _COMPOUND.match(text, at):
        return (len(compound[0]) + 1, len(compound[0]) + 2)
    if _GIVEN.match(text, at):
        return (2, 3)
    return (3,) if _UNLISTED.match(text, at) and _may_be_surname(text, at) else ()


def _is_called_behind_post(text: str, at: int) -> bool:
    """Return whether a post and two letters of given names ask for a surname there: 主任化|建国.

    A verb must stand before letters that are no word, and a mark behind: 乡长保|国荣，.
    """
    first, given = text[at], text[at + 1 : at + 3]
    if first in _LEADING_UP or not words_of("given_characters").issuperset(given):
        return False
    behind, rare = follow(text, at + 3), not frequency(given)
    if word_class(first)[:1] == "v":
        return rare and behind >= Follow.MARK and _is_behind_post(text, at)
    called = _is_behind_post(text, at) or (rare and _is_behind(text, at, "roles"))
    return called and behind >= Follow.WORD


def _may_be_surname(text: str, at: int) -> bool:
    """Return whether no word begins with the letter, which is no verb, adverb or the like: 冶, not 让."""
    first, given = text[at], text[at + 1 : at + 3]
    known = frequency(given) > _KNOWN and not words_of("given_characters").issuperset(given)
    if known or first in _POINTING or frequency(text[at : at + 2]) > _FAMILIAR:
        return False
    if _is_called_behind_post(text, at):
        return True
    if frequency(text[at : at + 2]) or word_class(first)[:1] in _NO_SURNAMES:
        return False
    if first in _SURNAMES_TOO:
        return words_of("given_characters").issuperset(given) and follow(text, at + 3) >= Follow.PARTICLE
    seldom = frequency(first) < _SELDOM
    return frequency(first) < _OFTEN and follow(text, at + 3) >= (Follow.WORD if seldom else Follow.VERB)


def _dotted(text: str, match: re.Match[str]) -> Iterator[Name]:
    """Yield the name up to every end of its last part."""
    last = re.split("[·•・‧]", match[0])[-1]
    at = match.end() - len(last)
    shortest = 3 if re.match(_ABDU, last) else 2 if at == match.start() + _SHORTEST else 1
    for end in range(at + shortest, match.end() + 1):
        whole = 0.5 if end == match.end() else 0.0
        listed = 1.5 if text[at:end] in words_of("minority_names") else 0.0
        yield _named(text, match.start(), end, 3.0 + whole + listed)


def _named(text: str, start: int, end: int, score: float) -> Name:
    behind = follow(text, end)
    may_be_loose = (
        end - start > 2
        and follow(text, end - 1) is not Follow.BROKEN
        and not _ENDS_ABDU.search(text, start, end)
    )
    loose = looseness(text, end) if may_be_loose else 0.0
    return Name(text[start:end], start, end, score + behind / 2 - loose, behind)


def _stands_shorter(name: str, article: str) -> bool:
    """Return whether the article has the name without its last letter before what follows people: 宋涛|就."""
    shorter, last = name[:-1], name[-1]
    at = article.find(shorter)
    while at >= 0:
        end = at + len(shorter)
        if not article.startswith(last, end) and follow(article, end) >= Follow.PARTICLE:
            return True
        at = article.find(shorter, at + 1)
    return False


def _mentions(name: str, running: str, article: str) -> float:
    """Return what the article says of the length of ``name``, with which ``running`` begins.

    It speaks for a name that stands elsewhere without the character behind it here, and
    against one that has this character everywhere, while what follows that one varies.
    """
    longer = running[: len(name) + 1]
    if not article or len(longer) == len(name):
        return 0.0
    count, whole = article.count(name), article.count(longer)
    if count > whole:
        return 1.0
    if len(name) == _WHOLE_NAME and _stands_shorter(name, article):
        return -2.0
    torn = len(name) == _SHORTEST and longer[-1] not in ASPECTS and whole > article.count(running)
    return -1.0 if torn and not words_of("reporting_verbs") & {longer[-1], running[-2:]} else 0.0
