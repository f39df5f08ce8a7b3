"""What a line shares with its like in other issues: its words, its form, its place among titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from zlib import crc32

from desktop.assets import word_list
from desktop.structure.articles.titles import sort_of_title
from desktop.structure.words.patterns import any_of
from desktop.text.decoration import undecorated

LONGEST_WORDS, LONGEST_FORM = 24, 30
_HAN = r"\u3400-\u9fff"
_NUMBER = re.compile(r"\d+")
# Marks that titles and sentences have as well tell nothing of a line's form.
_COMMON_MARKS = re.escape("，。、；：！？“”‘’《》…%·,.;:!?'\"")
_TELLING_MARK = rf"[^{_HAN}A-Za-z\d\s{_COMMON_MARKS}]"
_OPENING = re.compile(rf"{_TELLING_MARK}{{1,3}}")
_NAME, _PHRASE = 4, 9
_NEARLY_ALIKE = 2


def words_of(text: str) -> str:
    """Return the words of a short line, decoration off and numbers as 0; "" for a longer one."""
    if len(text) > 2 * LONGEST_WORDS:
        return ""
    words = _NUMBER.sub("0", undecorated(text))
    return words if len(words) <= LONGEST_WORDS else ""


def form_of(text: str) -> str:
    """Return the form of a line, "" where nothing tells it from others.

    Marks and the words for authors stay; Chinese becomes 甲 (up to four characters), 乙 (up
    to nine) or 丙, numbers become 0, other letters a. Of a longer line only the marks that
    open it count, followed by ….
    """
    if len(text) > LONGEST_FORM:
        opening = _OPENING.match(text)
        return f"{opening[0]}…" if opening else ""
    parts = _parts()
    if not parts.telling.search(text):
        return ""
    return parts.any.sub(_folded, text)


def title_signs(texts: Sequence[str]) -> dict[str, str]:
    """Return by name what a group of title lines shares with others; {} for a single line.

    ``count`` is how many they are, ``shortest`` which of them is much the shortest, if one is,
    and ``sorts`` what each says, unless all say the same sort of thing.
    """
    if len(texts) < 2:
        return {}
    signs = {"count": f"{len(texts)}行"}
    lengths = sorted((len(text), number) for number, text in enumerate(texts))
    if lengths[1][0] - lengths[0][0] > _NEARLY_ALIKE:
        signs["shortest"] = f"{signs['count']}，第{lengths[0][1] + 1}行最短"
    sorts = [sort_of_title(text) for text in texts]
    if len(set(sorts)) > 1:
        signs["sorts"] = f"{signs['count']}，依次是{'、'.join(sorts)}"
    return signs


def lines_sign(lines: Sequence[str]) -> str:
    """Return what the printed lines of an article's titles share with others; "" for a single line."""
    if len(lines) < 2:
        return ""
    lengths = [len(line) for line in lines]
    alike = max(lengths) - min(lengths) <= _NEARLY_ALIKE
    return f"{len(lines)}行，{'长短相近' if alike else '长短不一'}"


def forms_digest() -> str:
    """Return what tells the words by which forms are made from those of another version."""
    return f"{crc32(_parts().any.pattern.encode()):08x}"


class _Parts:
    """The parts that a line's form is made of."""

    def __init__(self) -> None:
        roles = any_of(word_list("byline_roles"))
        self.telling = re.compile(rf"{_TELLING_MARK}|{roles}")
        self.any = re.compile(
            rf"(?P<role>{roles})|(?P<han>(?:(?!{roles})[{_HAN}])+)|(?P<number>\d+)|(?P<letters>[A-Za-z]+)|(?P<space>\s+)"
        )


@cache
def _parts() -> _Parts:
    return _Parts()


def _folded(part: re.Match[str]) -> str:
    folded = {"number": "0", "letters": "a", "space": " ", "role": part[0]}
    return folded.get(part.lastgroup or "") or _size(len(part[0]))


def _size(length: int) -> str:
    return "甲" if length <= _NAME else "乙" if length <= _PHRASE else "丙"
