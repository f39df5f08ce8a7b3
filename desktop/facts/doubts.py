"""What tells that a body or a place may be none, or reach too far: the editor is asked about it first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from desktop.facts.context import ArticleView
from desktop.facts.known.roster import known_of
from desktop.facts.lexicon import any_of, words_of
from desktop.facts.places.frames import FRAMED
from desktop.model import Fact, FactKind
from desktop.text.words import cut, frequency, word_class

DOUBTFUL = 0.55
"""How sure the words are of which something makes doubt."""

_KINDS = frozenset({FactKind.ORGANIZATION, FactKind.PLACE})
_ENDING = re.compile("以“(.+)”结尾")
_SHORT_FORM = "的简称"
_HEAD = re.compile("[省市区县镇乡州旗]|街道|“")
_LEVEL = re.compile("(?:街道|社区|居民区|[省市区县镇乡村州])$")
_HAN = re.compile(r"[一-龥]")
# 柳湾街道|社区学校 is the street's.
_OWNED = re.compile("..(?:街道|社区|居民区|[区县市镇乡村])")
_TRADE = re.compile(any_of("trades") + "$")
_WAY = re.compile(r"[路街道弄巷号院]$")
_LONGEST_EDGE = 4
_OF_CITIES = frozenset({"社区", "小区", "弄堂"})
_BARE_LEVEL = re.compile("[市县区][一-龥]{2,4}(?:镇|(?<!城)乡|街道)")
# A word rarer than this runs over no edge.
_SELDOM = 3
# 中国人民解放军|空军某部: so long a known body is the beginning of its own parts alone.
_KNOWN, _LONG = re.compile(any_of("known_bodies")), 6
_NAMES = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg"})
# The dictionary's classes of words that no name begins with: verbs, adverbs, prepositions, pronouns …
_LOOSE = frozenset("vdpruc")
# 便常去, 有条: what the dictionary lacks and begins like this is rather said than called.
_SAID = frozenset("于为以住能便多忽有今之其我俺咱你他她它该某每已曾皆刚")
# 路上, 市|委; 在湖|边, 区|长: what the dictionary has in one word with the edge of a place.
_BEHIND_PLACE = frozenset("上下里内外中口边旁前后东南西北委长级人民府")
_BEFORE_PLACE = frozenset("在到从由至往于与和及同对为向把被将让请据经给是有省市区县镇乡村街路")
# What is often built or striven for without a name yet.
_MADE_OF_WORDS = frozenset({"社区", "小区", "街区", "园区", "公园", "广场", "花园"})


def doubted(facts: Iterable[Fact], view: ArticleView) -> Iterator[Fact]:
    """Yield the facts of an article, the bodies and places in doubt with less confidence.

    What the roster knows is in no doubt; what the article has more than once, only where its edges
    speak against it.
    """
    found = tuple(facts)
    known = known_of(view.background.roster).entries
    often = Counter((fact.kind, fact.text) for fact in found if fact.kind in _KINDS)
    texts = {line.id: line.text for line in view.lines}
    for fact in found:
        new = fact.kind in _KINDS and fact.confidence > DOUBTFUL and (fact.kind, fact.text) not in known
        alone = often[fact.kind, fact.text] == 1
        reason = _doubt(fact, texts[fact.passage], alone=alone) if new else None
        if reason:
            yield replace(fact, confidence=DOUBTFUL, evidence=f"{fact.evidence}；{reason}")
        else:
            yield fact


def _doubt(fact: Fact, text: str, *, alone: bool) -> str | None:
    """Return in Chinese what makes doubt of the fact, which ``alone`` says the article has once, or None."""
    signs = (_OF_BODY if fact.kind is FactKind.ORGANIZATION else _OF_PLACE) if alone else _OF_ANY
    return next((reason for reason, sign in signs if sign(fact, text)), None)


def _ending(fact: Fact) -> str:
    """Return the ending by which it was found."""
    return _ending_told(fact.evidence)


@lru_cache(maxsize=1024)
def _ending_told(evidence: str) -> str:
    told = _ENDING.match(evidence)
    return told[1] if told else ""


def _is_unbounded(fact: Fact, text: str) -> bool:
    """Return whether neither a mark, nor a level, nor a word that ends phrases stands before it."""
    start = fact.span.start
    if not _HAN.match(text[start - 1 : start]) or _LEVEL.search(text, max(0, start - _LONGEST_EDGE), start):
        return False
    before = {text[max(0, start - n) : start] for n in range(1, _LONGEST_EDGE + 1)}
    bounded = before & words_of("phrase_edges") or before & words_of("gazetteer")
    return not bounded and not word_class(fact.text).startswith("ns")


def _is_said(fact: Fact, _text: str) -> bool:
    """Return whether it begins with a verb or a word that leads up to names: 住|西荷花塘, 有条|九曲巷."""
    words = _words(fact.text)
    first = words[0]
    if len(words) == 1 or first in words_of("place_words") or first in words_of("body_verbs"):
        return False
    loose = word_class(first)[:1] in _LOOSE and word_class(first) != "vn"
    return loose or (first[0] in _SAID and not frequency(first))


def _is_torn(fact: Fact, text: str) -> bool:
    """Return whether a word runs over an edge of it, where nothing else does: 情|志疗法区, 元村街|景."""
    if fact.kind is not FactKind.PLACE:
        return False
    (start, end), whole = (fact.span.start, fact.span.end), fact.text
    before, behind = text[start - 1 : start + 1], text[end - 1 : end + 1]
    if len(behind) > 1 and behind[1] not in _BEHIND_PLACE and _runs_over(behind, text[end : end + 2]):
        return True
    lead = len(before) > 1 and before[0] not in _BEFORE_PLACE
    return lead and frequency(before) > frequency(whole[:2]) and _runs_over(before, text[start - 2 : start])


def _runs_over(word: str, beside: str) -> bool:
    """Return whether ``word`` is one, and the two letters that share its outer one are none."""
    return frequency(word) > _SELDOM and not frequency(beside)


def _is_of_no_city(fact: Fact, _text: str) -> bool:
    """Return whether a town stands behind a bare level: 市|荷塘镇中学, where the city's name was left out."""
    return _BARE_LEVEL.match(fact.text) is not None


def _is_standing(name: str) -> bool:
    return name in words_of("standing_organizations") or name in words_of("known_bodies")


def _is_of_no_sort(fact: Fact, _text: str) -> bool:
    """Return whether no ending of bodies tells it."""
    known = _KNOWN.match(fact.text)
    told = _ending(fact) not in {"", fact.text} or _TRADE.search(fact.text) or _is_standing(fact.text)
    return not told and (known is None or len(known[0]) < _LONG)


def _is_ordinary(fact: Fact, _text: str) -> bool:
    """Return whether common words alone are before the ending: 社区|文体|团队."""
    if _is_standing(fact.text) or _HEAD.match(fact.text) or _OWNED.match(fact.text):
        return False
    ending = _ending(fact)
    words = _words(fact.text.removesuffix(ending)) if ending else ()
    return bool(words) and all(map(_is_common, words))


def _is_praise(fact: Fact, _text: str) -> bool:
    """Return whether a word of praise alone is before what anything may be called: 幸福|之家, 友好|商会."""
    ending = _ending(fact)
    return ending in _OF_ANYTHING and fact.text.removesuffix(ending) in words_of("place_words")


def _is_one_word(fact: Fact, text: str) -> bool:
    """Return whether one common word is before the ending, and no level before it: 风貌|街道, not 影院|街."""
    ending = _ending(fact)
    told = ending and (ending == "街道" or not _WAY.search(fact.text))
    words = _words(fact.text.removesuffix(ending)) if told else ()
    above = _LEVEL.search(text, max(0, fact.span.start - _LONGEST_EDGE), fact.span.start)
    # 上海|社区 are those of the city.
    of_city = ending in _OF_CITIES and fact.text.removesuffix(ending) in words_of("gazetteer")
    common = word_class(words[0]) not in {"", "ns", "nz", "nt"} if words else False
    return len(words) == 1 and above is None and (common or of_city)


def _is_of_words(fact: Fact, _text: str) -> bool:
    """Return whether several common words are before the ending: 综合性|山体|公园, not 城东|花园."""
    ending = _ending(fact)
    words = _words(fact.text.removesuffix(ending)) if ending in _MADE_OF_WORDS else ()
    return len(words) > 1 and all(len(word) > 1 and _is_common(word) for word in words)


def _is_framed(fact: Fact, _text: str) -> bool:
    return fact.evidence == FRAMED


def _is_shorter(fact: Fact, _text: str) -> bool:
    return fact.evidence.endswith(_SHORT_FORM)


@lru_cache(maxsize=4096)
def _words(body: str) -> tuple[str, ...]:
    return tuple(cut(body)) if body else ()


def _is_common(word: str) -> bool:
    named = word_class(word) in _NAMES or word in words_of("place_words")
    return not named and (len(word) == 1 or frequency(word) > 0)


# What is called so is as often a comparison or a hope as a body.
_OF_ANYTHING = frozenset({"之家", "驿站", "商会", "基金", "加油站", "港湾", "食堂", "家园"})

_Signs = tuple[tuple[str, Callable[[Fact, str], bool]], ...]
_OF_EDGES: _Signs = (("可能断在词的中间", _is_torn),)
_OF_ANY: _Signs = (*_OF_EDGES, ("全由常用词组成", _is_praise))
_OF_BODY: _Signs = (
    *_OF_ANY,
    ("从哪个字起没有把握", _is_unbounded),
    ("开头像是动词或虚词", _is_said),
    ("开头的市、区、县没有名字", _is_of_no_city),
    ("不见单位常用的结尾", _is_of_no_sort),
    ("全由常用词组成", _is_ordinary),
)
_OF_PLACE: _Signs = (
    *_OF_EDGES,
    ("从哪个字起没有把握", _is_unbounded),
    ("开头像是动词或虚词", _is_said),
    ("专名是个常用词", _is_one_word),
    ("全由常用词组成", _is_of_words),
    ("只是简称", _is_shorter),
    ("名字本身看不出", _is_framed),
)
