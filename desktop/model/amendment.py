"""定稿后改动: what an article says that it did not say when it was signed off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Concern(StrEnum):
    """What an amendment is about, the gravest first."""

    NAME = "name"
    POST = "post"
    ORGANIZATION = "organization"
    DATE = "date"
    QUANTITY = "quantity"
    MASTHEAD = "masthead"
    WORDS = "words"
    ROLE = "role"
    USE = "use"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One thing that changed after the final signature.

    ``before`` and ``after`` are what stood there and what stands there (either may be empty),
    ``left`` and ``right`` the words around it now. ``part`` names the passage (第3段) or the
    field of the masthead; ``passage`` is its id, empty where it is gone. ``author`` and
    ``time`` are those of the last edit at the place.
    """

    concern: Concern
    before: str
    after: str
    article: str = ""
    title: str = ""
    passage: str = ""
    part: str = ""
    left: str = ""
    right: str = ""
    author: str = ""
    time: str = ""
