"""Who makes the paper: publisher, organizer and editorial office, before or behind what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.claims import Claim, Finder
from desktop.structure.masthead.forms import COLON, GAP, HAN

_SHARING = word_list("sharing_bodies")
_SUFFIXES = (*_SHARING, *word_list("masthead_bodies"), *word_list("organization_suffixes"))
_PAPERS = ("报", "刊")
_BODY = re.compile(rf"[{HAN}A-Za-z\d“”·]{{2,40}}")
_PLACE = re.compile(rf"[{HAN}]{{2,10}}(?:街道|镇|乡|区|市|县|社区)")
# A daily that makes the paper together with the street; 社区晨报 is the paper itself.
_DAILY = re.compile(rf"《?(?!社区)[{HAN}]{{2,6}}[日晨早晚时商]报》?社?")
_HEADS = re.compile(r"^(.*?(?:街道|镇|乡|区|社区|新区))(?=[^\s、]{2,})")
_THINGS = {
    **dict.fromkeys(("主管主办", "主办"), "organizer"),
    **dict.fromkeys(("编印", "编", "出版", "编辑出版", "出版发行", "办报"), "publisher"),
}
_TASK = (
    r"(?P<jointly>联合|共同|合作)? *"
    r"(?P<task>主管主办|主办|编辑出版|出版发行|编印|出版|办报|主管|承办|协办|印制|承印|印刷"
    r"|(?<=[办室处心部委局])编)(?:单位)?"
)
_LABEL = re.compile(rf"{_TASK}{GAP}{COLON} *")
_DONE = re.compile(rf"{_TASK}(?=[\s,，;；。)）]|$)")
_OFFICE_LABEL = re.compile(rf"(?:本报)?编辑(?:部|单位)?(?:名称)? *\n? *{COLON} *")
_OFFICE = re.compile(rf"(?<![{HAN}])(?!本[报刊])[《]?[{HAN}]{{2,14}}[》]?编辑部(?=[\s,，;；]|$)")
_WORD = re.compile(r"[^\s、，,;；|｜。]+")
_STOP = re.compile(rf"[;；|｜。]|(?:主管|主办|承办|协办|编印|出版|印刷|承印|编辑)(?:单位|部)?{COLON}")
_REACH = 90


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Return whether a word is the name of an office, a committee, a company or the like, no paper's."""
    return word.endswith(_SUFFIXES) and not word.endswith(_PAPERS) and _BODY.fullmatch(word) is not None


def _labelled_makers(text: str) -> Iterator[Claim]:
    """Yield who stands behind the label of a task, as 主办: 某办事处; tasks without a field as well."""
    for match in _LABEL.finditer(text):
        words = _words_from(text, match.end())
        if words:
            yield _claim(text, match, words)


def _makers(text: str) -> Iterator[Claim]:
    """Yield who stands before what they do, as 某办事处 主办, or behind it where it leads its line."""
    for match in _DONE.finditer(text):
        words = _doing(text, match)
        if words:
            yield _claim(text, match, words)


def _offices(text: str) -> Iterator[Claim]:
    """Yield the editorial office: a body behind 编辑, or what ends with 编辑部."""
    for match in _OFFICE_LABEL.finditer(text):
        words = _words_from(text, match.end())[:1]
        if words and is_body(words[0].text):
            yield _office(words[0], match.start())
    for match in _OFFICE.finditer(text):
        yield _office(_Word(match[0], *match.span()), match.start())


def _office(word: _Word, start: int) -> Claim:
    return Claim("editorial_office", word.text, Span(word.start, word.end), Span(start, word.end))


def _claim(text: str, match: re.Match[str], words: Sequence[_Word]) -> Claim:
    thing = _THINGS.get(match["task"], "maker")
    at = Span(words[0].start, words[-1].end)
    whole = Span(min(at.start, match.start()), max(at.end, match.end()))
    if thing != "publisher":
        return Claim(thing, _as_listed(text, words), at, whole)
    names = [name for word in words for name in _parted(word.text)]
    # 某报编辑部出版 names the office that makes the paper, and no publisher behind it.
    if len(names) == 1 and names[0].endswith("编辑部"):
        return Claim("editorial_office", names[0], at, whole)
    return Claim(thing, tuple(shared_heads(names)), at, whole)


def _as_listed(text: str, words: Sequence[_Word]) -> str:
    """Return a list of bodies as it is printed, in one line."""
    gaps = (text[before.end : after.start].strip() or " " for before, after in pairwise(words))
    return words[0].text + "".join(gap + word.text for gap, word in zip(gaps, words[1:], strict=True))


def _doing(text: str, task: re.Match[str]) -> Sequence[_Word]:
    """Return the words for who does it, before the task or, where it leads its line, behind it."""
    line_start, line_end = text.rfind("\n", 0, task.start()) + 1, text.find("\n", task.end())
    leads = not text[line_start : task.start()].strip()
    behind = text[task.end() : line_end if line_end >= 0 else len(text)].strip()
    if leads and behind and not task["jointly"]:
        return _bodies_from(text, task.end())
    before = _words_before(text, task.start(), bool(task["jointly"]))
    return before or (_bodies_from(text, task.end()) if leads else [])


def _bodies_from(text: str, start: int) -> list[_Word]:
    return [word for word in _words_from(text, start) if is_body(word.text) or _PLACE.fullmatch(word.text)]


def _words_from(text: str, start: int) -> Sequence[_Word]:
    """Return the word at ``start`` and the bodies that follow it in a list."""
    ahead = _STOP.search(text, start, start + _REACH)
    words = list(_words(text, start, ahead.start() if ahead else start + _REACH))
    if not words or text.count("\n", start, words[0].start) > 1:
        return []
    listed = _listed(text, words, "\n")
    behind = text[listed[-1].end : listed[-1].end + _REACH].lstrip()
    # 主办: 甲  乙、丙 联合出版: those before the next task are its own.
    return _listed(text, words, " ") if _DONE.match(behind) else listed


def _listed(text: str, words: Sequence[_Word], end: str) -> Sequence[_Word]:
    """Return the first words, as far as they are bodies with 、 between them or a gap without ``end``."""
    for at, (before, after) in enumerate(pairwise(words)):
        gap = text[before.end : after.start]
        if not (is_body(before.text) and is_body(after.text) and ("、" in gap or end not in gap)):
            return words[: at + 1]
    return words


def _words_before(text: str, end: int, jointly: bool) -> list[_Word]:
    """Return the bodies right before ``end``, in order; those who do it jointly may be places and papers."""
    found: list[_Word] = []
    for word in reversed(list(_words(text, max(0, end - _REACH), end))):
        gap = text[word.end : found[0].start if found else end]
        named = jointly and not (found and "\n" in gap) and _may_take_part(word.text, found)
        if not (is_body(word.text) or named) or _is_apart(text, word, gap):
            break
        found.insert(0, word)
    return found if jointly or any(is_body(word.text) for word in found) else []


def _is_apart(text: str, word: _Word, gap: str) -> bool:
    """Return whether a word is parted from what follows: by a mark, by lines, by a label on its line."""
    if _STOP.search(gap) or gap.count("\n") > 1:
        return True
    line_start = text.rfind("\n", 0, word.start) + 1
    return "\n" in gap and re.search(COLON, text[line_start : word.start]) is not None


def _may_take_part(name: str, others: Sequence[_Word]) -> bool:
    """Return whether a place or a daily publishes with others: a daily of another area than theirs."""
    if _PLACE.fullmatch(name):
        return True
    return _DAILY.fullmatch(name) is not None and not any(word.text.startswith(name[:2]) for word in others)


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    """Yield the words of a stretch; one that a line end broke is whole again."""
    before: _Word | None = None
    for match in _WORD.finditer(text, start, min(end, len(text))):
        word = _Word(match[0], *match.span())
        if before and _is_broken(text, before, word):
            before = _Word(before.text + word.text, before.start, word.end)
            continue
        if before:
            yield before
        before = word
    if before:
        yield before


def _is_broken(text: str, before: _Word, after: _Word) -> bool:
    """Return whether two words are one body with a line end in it."""
    return (
        re.fullmatch(GAP, text[before.end : after.start]) is not None
        and "\n" in text[before.end : after.start]
        and not (is_body(before.text) and is_body(after.text))
        and not before.text.endswith(_PAPERS)
        and not (is_body(after.text) and _HEADS.match(after.text))
        and is_body(before.text + after.text)
    )


def _parted(name: str) -> list[str]:
    """Return the two bodies that 和 or 与 stands between, else the one."""
    for match in re.finditer("[和与]", name):
        pair = [name[: match.start()], name[match.end() :]]
        if all(map(is_body, pair)):
            return pair
    return [name]


def shared_heads(names: Sequence[str]) -> Iterator[str]:
    """Yield the names with the head that the first one shares with the others written out.

    ``甲街道党工委`` and ``办事处`` give 甲街道党工委 and 甲街道办事处.
    """
    head = ""
    for name in names:
        own = _HEADS.match(name)
        if own:
            head = own[1].removeprefix("中共")
        yield head + name if not own and name in _SHARING else name


def with_head(names: Sequence[str], head: str | None) -> Iterator[str]:
    """Yield the names, those that are a bare 党工委 or 办事处 with ``head`` in front."""
    for name in names:
        yield head + name if head and name in _SHARING else name


_TASK_BITS = frozenset("办编出管印")
MAKERS = (
    Finder(_TASK_BITS, _labelled_makers),
    Finder(frozenset("编"), _offices),
    Finder(_TASK_BITS, _makers),
)
