"""Slogans: set with slashes or spaces, in marks, or plain among the other lines of a masthead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.claims import Claim, FieldValue, Finder, item
from desktop.structure.masthead.forms import GAP, HAN, closed_up
from desktop.structure.masthead.words_left import Word
from desktop.structure.words.patterns import any_of

_STROKES = "/／|｜·•"
_BETWEEN = rf"{GAP}[{_STROKES}]{GAP}(?:[{_STROKES}]{GAP})?"
_PAPER = re.compile(rf"{any_of(word_list('paper_endings'))}$")
_AREA_PAPER = re.compile(rf"{any_of(word_list('area_paper_endings'))}$")
_QUOTES = '“"「『'
_SHORT = 6
# Of shorter phrases it takes three: 共建 共治 共享.
_PHRASE_FROM = 4
_PLACE = re.compile(rf"(?:{any_of(word_list('place_suffixes'))}|\d.*)$")
_OF_MASTHEAD = re.compile(any_of(word_list("masthead_words")))
# 看更多加梯故事 is what a code leads to.
_BEHIND_CODE = re.compile(
    "(?:点击)?(?:查看|观看|收看|收听|阅读|了解|获取|解锁|看)(?:更多|详情|全文|往期|视频|电子)"
)
_SECTIONS = frozenset(word_list("section_labels"))


def _parted(match: re.Match[str]) -> str | None:
    slogan = closed_up(match["at"])
    return None if len(slogan) <= _SHORT and _PAPER.search(slogan) else slogan


def _spread(match: re.Match[str]) -> str | None:
    """Return what is set with spaces, unless a paper's name is: no one parts that with strokes."""
    slogan = closed_up(match["at"])
    names_paper = _PAPER.search(slogan) or (len(slogan) <= _SHORT and _AREA_PAPER.search(slogan))
    return None if names_paper else slogan


# Never what stands between: a row of dots could be cut up in endless ways.
_SYLLABLE = r"[^\s\d/／|｜·•]{1,2}"
_PHRASE = rf"[{HAN}]{{3,8}}"
SLOGANS: tuple[Finder, ...] = (
    item(
        "slogan",
        _STROKES,
        rf"(?<!\S)(?P<at>{_SYLLABLE}(?:{_BETWEEN}{_SYLLABLE}){{3,}})(?= |$)",
        _parted,
    ),
    item("slogan", _STROKES, rf"^ *(?P<at>{_PHRASE}(?:{_BETWEEN}{_PHRASE}){{1,3}})(?= |$)", _parted),
    item("slogan", "/／", rf"^ *(?P<at>[{HAN}]{{1,5}}(?: ?[/／] ?[{HAN}]{{1,5}}){{2,5}}) *$", _parted),
    item("slogan", " ", rf"(?<!\S)(?P<at>[{HAN}](?: {{1,3}}[{HAN}](?!\S)){{5,}})", _spread),
    item("slogan", _QUOTES, rf"^ *[{_QUOTES}](?P<at>[{HAN}，, ]{{5,18}})[”\"」』] *$", _parted),
)
"""Those that are known by how they are set."""


def plain_slogans(words: Sequence[Word], names: Collection[FieldValue]) -> Iterator[Claim]:
    """Yield the lines of words that are none of the masthead's names, places and makers."""
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        lengths = {len(word.text) for word in line}
        text = " ".join(word.text for word in line)
        if (
            len(lengths) == 1
            and 6 <= len(text.replace(" ", "")) <= 16
            and all(_may_speak(word, names) for word in line)
            and (min(lengths) >= _PHRASE_FROM or len(line) > 2)
            and not all(_PLACE.search(word.text) for word in line)
        ):
            span = Span(line[0].span.start, line[-1].span.end)
            yield Claim("slogan", text, span, span)


def _may_speak(word: Word, names: Collection[FieldValue]) -> bool:
    return (
        re.fullmatch(rf"[{HAN}，]{{2,}}", word.text) is not None
        and not (_ends_in_name(word, names) or is_body(word.text) or word.text in _SECTIONS)
        and not (_OF_MASTHEAD.search(word.text) or _BEHIND_CODE.match(word.text))
    )


def _ends_in_name(word: Word, names: Collection[FieldValue]) -> bool:
    """Return whether a word is a name, or one with the area before it (石榴坊社区周报)."""
    return any(word.text.endswith(str(name)) for name in names)
