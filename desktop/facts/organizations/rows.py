"""Bodies that a row tells: 德润铜带、禾光油嘴等企业; 巾帼服务队, a sort of team, amid other teams."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, word_class

_LETTERS = rf"[{HAN}A-Za-z0-9·]"
# The last of a row ends before 等, before what joins on, or with the clause.
_ROW = re.compile(rf"(?<!{_LETTERS})(?:{_LETTERS}++、)+{_LETTERS}++")
_CUT = re.compile("、|以及|等|(?<=[队院社司局团店厂])[和与及]")
# What closes a row of nothing but bodies; 公安、城管等部门 are fields of work.
_SORT = re.compile(
    rf"等(?:[\d一二两三四五六七八九十多数]+余?[家个])?[{HAN}]{{0,4}}?(?:(?P<named>企业|公司|媒体|银行)|单位)"
)
_SUFFIX = re.compile(any_of("organization_suffixes", "trades") + "$")
_NO_BODY = re.compile(rf"(?:{any_of('place_suffixes')}|[省市区县桥段点里处所]|项目|工程|活动)$|^[各全本该]")
_SHORTEST, _LONGEST = 3, 14
_SHORTEST_BESIDE = 4
_NAMES = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg"})
_LOOSE = frozenset("vdpcrumft")
# A noun rarer than this may open a name.
_RARE = 50


def rows_in(text: str, found: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the bodies of rows in ``text`` that ``found``, the others of the line, leaves out."""
    may_tell = "、" in text and (len(found) > 1 or "等" in text)
    for row in _ROW.finditer(text) if may_tell else ():
        items = list(_items(text, row))
        if not items:
            continue
        ends = {end for _, end in found if row.start() < end <= row.end()}
        sort = _SORT.match(text, items[-1][1])
        if sort or len(ends) > 1:
            yield from _of_row(text, items, row.end(), found, sort)


def _of_row(
    text: str,
    items: list[tuple[int, int]],
    row_end: int,
    found: Collection[tuple[int, int]],
    sort: re.Match[str] | None,
) -> Iterator[tuple[int, int]]:
    """Yield the bodies among ``items`` that stand beside bodies, or that ``sort`` behind them tells."""
    items[0] = _behind_lead(text, *items[0])
    known = [item in found for item in items]
    # The last one's end is not known where the clause goes on.
    known.append(any(start == text.rfind("、", 0, row_end) + 1 for start, _ in found))
    ends = {end for _, end in found}
    for number, (start, end) in enumerate(items):
        near = sum(known) > 1 and any(known[max(0, number - 1) : number + 2])
        if end not in ends and (sort or near) and _may_be_body(text[start:end], sort):
            yield start, end


def _behind_lead(text: str, low: int, end: int) -> tuple[int, int]:
    """Return where the first item of a row stands, behind the words that lead up to it."""
    start = phrase_start(text, end)
    return max(low, start + name_start(text[start:end], "、")), end


def _items(text: str, row: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where the items of ``row`` stand that a mark ends, each behind whose it is."""
    start = row.start()
    for mark in _CUT.finditer(text, row.start(), row.end()):
        if start < mark.start():
            yield max(start, text.rfind("的", start, mark.start()) + 1), mark.start()
        if mark[0] == "等":
            return
        start = mark.end()


def _may_be_body(item: str, sort: re.Match[str] | None) -> bool:
    """Return whether ``item`` is called by a name, or by what bodies end with; ``sort`` closes its row."""
    shortest = _SHORTEST if sort else _SHORTEST_BESIDE
    words = cut(item) if shortest <= len(item) <= _LONGEST and not _NO_BODY.search(item) else []
    # An account may end in a verb: 某地发布.
    if sort and sort["named"] and words == [item] and not frequency(item):
        return True
    if len(words) < 2 or any(_is_loose(word) for word in words[1 : -1 if sort else None]):
        return False
    if any(word in words_of("posts") for word in words):
        return False
    if _SUFFIX.search(item):
        return bool(sort) or len(words) > 2
    return _opens_name(words[0]) and not (sort and not sort["named"])


def _is_loose(word: str) -> bool:
    loose = word_class(word)[:1] in _LOOSE and word_class(word) != "vn"
    return loose and len(word) > 1 and word not in words_of("body_verbs") and frequency(word) > _RARE


def _opens_name(word: str) -> bool:
    return len(word) == 1 or frequency(word) < _RARE or word_class(word) in _NAMES
