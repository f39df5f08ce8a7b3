"""The words that signatures are made of beside names: roles, deeds and bodies, from the lexicons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from desktop.assets import word_list
from desktop.text.longest import longest_of


class Kind(Enum):
    """What a word of a signature is."""

    # Enum's own hash is a Python function, and kinds are put in sets a great deal.
    __hash__ = object.__hash__

    BOX = auto()
    WRITER = auto()
    PICTURE = auto()
    SENDER = auto()
    DESK = auto()
    BODY = auto()
    NAME = auto()
    KIN = auto()
    UNREAD = auto()


ROLES = frozenset({Kind.WRITER, Kind.PICTURE, Kind.SENDER, Kind.DESK})
# What several lists have is of the kind that stands last.
_ROLE_LISTS = {
    "byline_roles": Kind.WRITER,
    "sender_words": Kind.SENDER,
    "desk_roles": Kind.DESK,
    "picture_roles": Kind.PICTURE,
}
_BODY_LISTS = ("credit_endings", "paper_endings", "signing_bodies", "signing_residents")


@dataclass(frozen=True, slots=True)
class SigningWords:
    """The words as patterns.

    ``role`` has what stands before it (本报记者), ``reporter`` is a person's, ``body_end`` is
    where the name of a body may end, ``known`` is any of them. ``bodies`` are those that
    stand by themselves (居民, 团委), ``kinds`` says of which kind a role is.
    """

    role: re.Pattern[str]
    reporter: re.Pattern[str]
    body_end: re.Pattern[str]
    known: re.Pattern[str]
    bodies: frozenset[str]
    kinds: dict[str, Kind]

    def kind_of(self, role: re.Match[str]) -> Kind:
        """Return the kind of a role that was found; 广州报道 is a writer's."""
        if role["kin"]:
            return Kind.KIN
        return self.kinds.get(role["role"], Kind.WRITER)


@cache
def signing_words() -> SigningWords:
    """Return the words of the lexicons as patterns."""
    kinds = {role: kind for name, kind in _ROLE_LISTS.items() for role in word_list(name) if len(role) > 1}
    standing = f"{longest_of(word_list('byline_standings'))}*"
    place = longest_of(word_list("gazetteer"))
    reported = rf"{place}报道"
    # 本报记者 甲 某地记者站 乙: of a paper's office in a town.
    stationed = r"(?:本[报刊台])?(?:[\u4e00-\u9fff]{2})?记者站"
    related = rf"(?P<kin>[的之和携与及]?{longest_of(word_list('kin'))}$)"
    # 宁州融媒记者: a desk is called after its town.
    of_town = rf"{place}(?={longest_of(word_list('byline_standings'))})"
    role = rf"{stationed}|(?:{of_town})?{standing}(?P<role>{longest_of(kinds)})|{reported}|{related}"
    endings = tuple(ending for name in _BODY_LISTS for ending in word_list(name) if ending not in kinds)
    return SigningWords(
        re.compile(role),
        re.compile(rf"{standing}(?:记者|通讯员|实习生)"),
        re.compile(rf"(?=({longest_of(endings)}))"),
        re.compile(rf"{role}|{longest_of(endings)}"),
        frozenset(ending for ending in endings if len(ending) > 1),
        kinds,
    )
