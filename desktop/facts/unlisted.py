"""Who is introduced by a name that no dictionary has: 坐在第一排的甲, 渔政员乙, a sentence that 丙 begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.edges import phrase_start
from desktop.facts.following import Follow
from desktop.facts.introductions import Introduction
from desktop.facts.names import ADDRESSED, BEGINS, SURNAME, Name, name_at, shape
from desktop.facts.posts import office_before
from desktop.text.scripts import HAN
from desktop.text.words import cut, is_word

_DESCRIBED = re.compile(rf"(?<=的){BEGINS}")
_SENTENCE = re.compile(rf"(?:^|(?<=[。！？；”]))(?={SURNAME})")
_TRADE = re.compile(rf"(?<=[{HAN}])(?:[员工匠人妇客]|师(?!傅))(?={SURNAME})")
_LONGEST_TRADE = 8
# How high the score of a name must be, the higher the less its place alone proves.
_FAIR, _SURE, _CERTAIN = 3.0, 3.5, 4.0
# A common surname before characters that given names are written with.
_COMMON, _USUAL = 1.0, 2.5
_WHOLE_NAME = 3


def described(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a clause describes before it names them: 坐在第一排的甲赶紧."""
    for match in _DESCRIBED.finditer(text):
        name = name_at(text, match.end(), article)
        if name and name.follow >= Follow.WORD and _is_unknown_word(text, name):
            yield Introduction(name, (), 0.7, "前有描述、后有动作的姓名")


def acting(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a sentence begins with, by a name no dictionary has and what the person does: 甲从轮椅上."""
    for match in _SENTENCE.finditer(text):
        name = name_at(text, match.end(), article)
        acts = name and Follow.PARTICLE <= name.follow <= Follow.VERB and name.score >= _SURE
        if name and acts and shape(name.text) >= _USUAL and _is_unknown_word(text, name):
            yield Introduction(name, (), 0.65, "句首姓名，后有动作")


def trades(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a trade that no list has introduces: 渔政员甲, 老渔工乙."""
    for match in _TRADE.finditer(text):
        name = name_at(text, match.end(), article)
        surely = name and name.score >= _SURE and name.follow >= Follow.WORD
        if not (name and surely and _is_unknown_word(text, name)) or office_before(text, match.start()):
            continue
        start = phrase_start(text, match.end())
        trade = text[start : match.end()]
        titles = (trade,) if 2 <= len(trade) <= _LONGEST_TRADE else ()
        yield Introduction(name, titles, 0.7, f"跟在“{trade}”之后")


def _is_unknown_word(text: str, name: Name) -> bool:
    """Return whether a name of three letters and more is a word of its own that no dictionary has."""
    if len(name.text) < _WHOLE_NAME or is_word(name.text) or ADDRESSED.fullmatch(name.text):
        return False
    if name.score < _FAIR or shape(name.text) < _COMMON:
        return False
    return name.score >= _CERTAIN or cut(text[name.start : name.start + 6])[0] == name.text
