"""Lines that the lay-out glued together, cut where one part may end and the next begin.

Every cut is an offer: what is one after all is labelled as going on, and nothing shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.assets import word_list
from desktop.structure.byline_line import byline_likeness
from desktop.structure.jumps import JUMP
from desktop.structure.lines import Line
from desktop.structure.patterns import any_of

_LONGEST_HEAD, _LONGEST_TITLE = 60, 34
_OFFICE = any_of(word_list("credit_endings"))
_SIGNED = r"来源|供稿|来稿|供图|记者|通讯员|作者|撰稿|整理|[文图摄]\s*[/／]"
_CREDIT = re.compile(
    rf"[。！？…；][”’]?\s*(?=（(?:[^（）。，；]{{0,24}}(?:{_SIGNED})[^（）。，；]{{0,24}}"
    rf"|[^（）。，；]{{1,20}}{_OFFICE}(?:\s[\u4e00-\u9fff]{{2,4}}){{0,3}})）$)"
)
_BYLINE = re.compile(
    r"\s+(?=[□■◎●○◆]|(?:本报|本刊|特约|见习|实习)?(?:记者|通讯员)|[文图撰]\s*[/／|｜:：])|(?=[□■◎])"
)
_SECTIONS = any_of(word_list("section_labels"))
_SECTION = re.compile(
    rf"(?:[【〔\[][^【】〔〕\[\]]{{2,10}}[】〕\]]\s*|{_SECTIONS}[\s|｜·:：]+)(?=\S*[\u4e00-\u9fff]{{4}})"
)
_LONGEST_JUMP = 30
_JUMP_FIRST = re.compile(rf"{JUMP}(?=\s*[^\s）)])")
_JUMP_LAST = re.compile(rf"(?<=\S)\s*{JUMP}$")
_NO_SECTION = re.compile(r"[【\[〔](?:本报|本刊)?(?:讯|记者|通讯员)")


def unglued(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines with those cut that may hold two parts; put together they are the same."""
    parts = [part for line in lines for part in _parts(line)]
    return tuple(
        replace(part, index=index) if part.index != index else part for index, part in enumerate(parts)
    )


def _parts(line: Line) -> Iterator[Line]:
    rest = line
    for cut in _cuts(line):
        at = cut - (rest.start - line.start)
        yield rest.part(0, at)
        rest = rest.part(at, rest.length)
    yield rest


def _cuts(line: Line) -> Iterator[int]:
    """Yield where a part after the first begins, in order."""
    text = line.text
    jump = _JUMP_FIRST.match(text)
    if jump and jump.end() < line.length:
        yield jump.end()
        return
    last = _JUMP_LAST.search(text, max(1, line.length - _LONGEST_JUMP))
    if last:
        yield last.start()
    elif text.endswith("）"):
        credit = _CREDIT.search(text, max(0, line.length - _LONGEST_HEAD))
        if credit:
            yield credit.end()
    elif line.length <= _LONGEST_HEAD:
        yield from _head_cuts(text)


def _head_cuts(text: str) -> Iterator[int]:
    section = _SECTION.match(text)
    if section and len(text) - section.end() <= _LONGEST_TITLE and not _NO_SECTION.match(text):
        yield section.end()
    for byline in _BYLINE.finditer(text, 4):
        if byline_likeness(text[byline.end() :]) == 1:
            yield byline.end()
            return
