"""A page of the help as a value, and the words of Markdown that pages are written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

_MARKS = re.compile(r"([\\`*_\[\]<>|~#&])")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"^\s*(?:[#>]+|[-*]|\d+\.|\|[-:| ]+\|$)|[`*|\\]", re.MULTILINE)
_SPACE = re.compile(r"\s+")


class Group(StrEnum):
    """The parts of the contents, in their order; the words are what the editor reads."""

    START = "开始"
    PANES = "窗口里的各栏"
    WORK = "做一期"
    CHECKS = "校对的各项检查"
    COMMANDS = "命令与设置"
    MORE = "其他"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place on a page that can be found and gone to: its title stands there as it is here."""

    address: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page; ``text`` is Markdown without the title.

    ``under`` is the page that the contents show in place of this one, empty where it is listed itself.
    """

    address: str
    title: str
    group: Group
    text: str
    entries: tuple[Entry, ...] = ()
    under: str = ""

    @property
    def lead(self) -> str:
        """What stands before the first heading, as plain words; all where no entry parts the page."""
        return plain(f"\n{self.text}".partition("\n## ")[0] if self.entries else self.text)


def escaped(words: str) -> str:
    """Return words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\1", words)


def plain(text: str) -> str:
    """Return the words of a Markdown text in one line, without its marks and pictures."""
    words = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _SPACE.sub(" ", _SIGNS.sub(" ", words)).strip()


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; the cells are Markdown themselves."""
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
