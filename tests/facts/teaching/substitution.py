"""Articles with other names, posts and places, so that what is learned is what stands around a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from random import Random

from desktop.facts.lexicon import any_of, words_of
from desktop.model import Issue, Passage, Run
from desktop.text.scripts import HAN
from desktop.text.words import is_word
from tests.facts.teaching.texts import Told

# How many names stay as they are written: many of them are words, which no drawing would give.
_KEPT = 0.25
_COMPOUND, _SELDOM = 0.05, 0.35
_ONE_GIVEN, _UNUSUAL, _FAMILIAR = 0.25, 0.15, 0.08
_PLACE = re.compile(rf"([{HAN}]{{2}})(?=街道|社区|小区|新村|居民区|[镇村路弄苑])")
_MANY_PLACES = 2
# Places that look like no name, two letters each.
_STEMS = (
    "碧波长岭翠屏丹枫繁昌凤栖广济桂渚河口红旗湖滨花桥江口金穗锦绣荔湾龙潭梅园南山平湖"
    "栖霞青阳三江沙溪石桥双桥松江桃源铁西望江文昌梧桐西苑仙居向阳杏林永安云溪竹园紫荆"
)


def substituted(one: Told, random: Random) -> Told:
    """Return the article with other names, and most roles and places changed, the same ones everywhere."""
    text = "\n".join(passage.text for passage in one.issue.passages())
    names = {name: _name(name, random) for name in sorted(one.names)}
    changes = {**_roles(text, one.names, random), **_places(text, random), **names}
    pattern = re.compile("|".join(re.escape(old) for old in sorted(changes, key=len, reverse=True)) or "$^")
    return Told(_changed(one.issue, pattern, changes), frozenset(names.values()))


def _name(name: str, random: Random) -> str:
    """Return another name for a person, or the same."""
    if random.random() < _KEPT or not 2 <= len(name) <= 4 or "·" in name or name.endswith("某"):
        return name
    return _surname(random) + _given(random)


def _surname(random: Random) -> str:
    drawn = random.random()
    if drawn < _COMPOUND:
        return random.choice(sorted(words_of("compound_surnames")))
    return random.choice(sorted(words_of("surnames" if drawn < _SELDOM else "common_surnames")))


def _given(random: Random) -> str:
    if random.random() < _ONE_GIVEN:
        return _letter(random)
    if random.random() < _FAMILIAR:
        return random.choice("小阿大老") + _letter(random)
    return _letter(random) + _letter(random)


def _letter(random: Random) -> str:
    """Return a letter that given names are written with, seldom any other of the language."""
    if random.random() < _UNUSUAL:
        return chr(random.randrange(0x4E00, 0x8F00))
    return random.choice(sorted(words_of("given_characters")))


def _roles(text: str, names: Iterable[str], random: Random) -> dict[str, str]:
    """Return for half of the roles that stand before a name another one, with that name."""
    pattern = re.compile(rf"({any_of('roles')})(?={'|'.join(map(re.escape, names)) or '$^'})")
    roles = sorted(words_of("roles"))
    return {found[1]: random.choice(roles) for found in pattern.finditer(text) if random.random() < 0.5}


def _places(text: str, random: Random) -> dict[str, str]:
    """Return another name for each place that the article names again and that is no word."""
    stems = {found[1] for found in _PLACE.finditer(text) if text.count(found[1]) >= _MANY_PLACES}
    return {stem: _stem(random) for stem in sorted(stems) if not is_word(stem)}


def _stem(random: Random) -> str:
    at = random.randrange(0, len(_STEMS), 2)
    return _STEMS[at : at + 2]


def _changed(issue: Issue, pattern: re.Pattern[str], changes: dict[str, str]) -> Issue:
    def rewritten(passage: Passage) -> Passage:
        text = pattern.sub(lambda found: changes[found[0]], passage.text)
        return replace(passage, runs=(Run(text),))

    articles = tuple(
        replace(article, passages=tuple(rewritten(passage) for passage in article.passages))
        for article in issue.articles
    )
    return replace(issue, articles=articles)
