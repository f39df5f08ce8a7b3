"""What there is to see in a line that was read as a signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from desktop.assets import word_list
from desktop.structure.lines.once import Once
from desktop.text.signatures import Signature, Word, read_signature
from desktop.text.signing_words import ROLES, Kind
from desktop.text.words import is_word, word_class

PEN_NAME, RARE, SURE = 0.2, 0.6, 1.0
_FULL = 3
_BOX_AMID = re.compile(r"(?<=\S)\s*[□■◎]")
_IN_BRACKETS = re.compile(r"\s*[（(][^（）()]+[）)]")
_REPORTERS = ("记者", "通讯员")


@dataclass(frozen=True)
class SignedLine:
    """A line with the signature that it was read as."""

    signature: Signature
    text: str

    @Once
    def kinds(self) -> frozenset[Kind]:
        """The kinds of its words."""
        return self.signature.kinds

    @Once
    def names(self) -> tuple[Word, ...]:
        """The names in it."""
        return self.signature.names

    @Once
    def count(self) -> int:
        """How many people it names."""
        return len(self.names)

    @Once
    def sureties(self) -> tuple[float, ...]:
        """How well each name is formed, ``PEN_NAME`` to ``SURE``; none for no names."""
        return tuple(map(_surety, self.names))

    @Once
    def is_surnamed(self) -> bool:
        """Whether every name has a surname."""
        return min(self.sureties, default=0.0) >= RARE

    @Once
    def has_surname(self) -> bool:
        """Whether any name has a surname."""
        return max(self.sureties, default=0.0) >= RARE

    @Once
    def is_everyday(self) -> bool:
        """Whether all its names are words of the language as well."""
        return all(map(_is_word, self.names))

    @Once
    def is_plain_name(self) -> bool:
        """Whether it is one name of three characters whose given name is written as many are."""
        names = self.names
        return len(names) == 1 and self.sureties[0] == SURE and _is_usual(names[0].text)

    @Once
    def is_surname_and_word(self) -> bool:
        """Whether any name is a surname with a word that no one is called behind it: 强阵地."""
        return any(_is_before_word(name.text) for name in self.names)

    @Once
    def runs_into_words(self) -> bool:
        """Whether a name stands right behind another and one of them is a word or has no surname."""
        names = self.names
        joined = any(f"{one.text}{other.text}" in self.text for one, other in pairwise(names))
        return joined and (not self.is_surnamed or any(map(_is_word, names)))

    @Once
    def writes(self) -> bool:
        """Whether it says that somebody wrote: 文, 撰稿, 摄影报道."""
        return any(
            word.kind is Kind.WRITER and not word.text.endswith((*_REPORTERS, "实习生"))
            for word in self.signature.words
        )

    @Once
    def takes_picture(self) -> bool:
        """Whether its only deed is a picture: behind all names (甲 乙 摄), or before them (摄影：甲)."""
        words = self.signature.words
        first = next((at for at, word in enumerate(words) if word.kind is Kind.PICTURE), None)
        if first is None or not self.count or Kind.SENDER in self.kinds or self.writes:
            return False
        ends = all(word.kind is Kind.PICTURE for word in words[first:])
        return ends or not any(word.kind in {Kind.NAME, Kind.WRITER} for word in words[:first])

    @Once
    def is_glued(self) -> bool:
        """Whether a name stands right behind the word before it."""
        return any(
            f"{before.text}{word.text}" in self.text
            for before, word in pairwise(self.signature.words)
            if word.kind is Kind.NAME and before.kind is not Kind.BOX
        )

    @Once
    def reports(self) -> bool:
        """Whether it has reporters or correspondents, and something else."""
        words = self.signature.words
        return len(words) > 1 and any(word.text.endswith(_REPORTERS) for word in words)

    @Once
    def first(self) -> Word:
        """Its first word."""
        return self.signature.words[0]

    @Once
    def box(self) -> str:
        """The box before it, "" for none."""
        return self.first.text[0] if self.first.kind is Kind.BOX else ""

    @Once
    def has_box_amid(self) -> bool:
        """Whether a box stands behind words without any role: a title's, rather."""
        head = _BOX_AMID.split(self.text, maxsplit=1)[0]
        return head != self.text and not read_signature(head).kinds & ROLES

    @Once
    def tells_where_from(self) -> bool:
        """Whether it is one name and, in brackets behind it, where the author lives or works."""
        kinds = [word.kind for word in self.signature.words]
        behind = self.text.removeprefix(self.first.text)
        return kinds == [Kind.NAME, Kind.BODY] and _IN_BRACKETS.fullmatch(behind) is not None

    @Once
    def is_body_behind_box(self) -> bool:
        """Whether it is a box and a body alone: □某社区党总支."""
        return [word.kind for word in self.signature.words] == [Kind.BOX, Kind.BODY] and self.box == "□"

    @Once
    def is_of_body(self) -> bool:
        """Whether, behind a box, it is a body and set apart from it one well-formed name."""
        kinds = [word.kind for word in self.signature.words]
        return kinds == [Kind.BOX, Kind.BODY, Kind.NAME] and self.is_surnamed and not self.is_everyday

    @Once
    def lists_bodies(self) -> bool:
        """Whether a body stands behind any other word, as it may in the line of a list."""
        kinds = [word.kind for word in self.signature.words]
        return any(pair[1] is Kind.BODY is not pair[0] for pair in pairwise(kinds))


@cache
def _given() -> frozenset[str]:
    return frozenset(word_list("given_characters"))


def _is_usual(name: str) -> bool:
    return len(name) == _FULL and set(name[1:]) <= _given()


def _is_before_word(name: str) -> bool:
    return len(name) == _FULL and is_word(name[1:]) and not _is_usual(name)


def _is_word(name: Word) -> bool:
    # The dictionary has the names of the famous as well.
    return is_word(name.text) and not word_class(name.text).startswith("nr")


def _surety(name: Word) -> float:
    # What begins with a rare surname and is a word (简介) is rather the word.
    return PEN_NAME if name.surety < SURE and _is_word(name) else name.surety
