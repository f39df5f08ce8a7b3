"""Posts that editors wrote out: as they may be printed, and beside whom they stand."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from desktop.facts.lexicon import any_of
from desktop.facts.phrases.edges import phrase_start

_BODY_END = re.compile(any_of("organization_suffixes", "place_suffixes"))
_SHORTEST = 2


@lru_cache(maxsize=8192)
def forms_of(post: str) -> tuple[str, ...]:
    """Return a post as it may be printed: whole, and without the body before the office."""
    ends = [match.end() for match in _BODY_END.finditer(post)]
    office = post[ends[-1] :] if ends else ""
    return (post, office) if len(office) >= _SHORTEST else (post,)


def post_beside(text: str, start: int, end: int, offices: Collection[str]) -> str:
    """Return the known post printed right before or behind a name, with the body before it, or ``""``."""
    before = max((office for office in offices if text.endswith(office, 0, start)), key=len, default="")
    if before:
        return text[phrase_start(text, start - len(before)) : start]
    return max((office for office in offices if text.startswith(office, end)), key=len, default="")


def written_out(printed: str, posts: Collection[str]) -> str:
    """Return the one of a person's ``posts`` that is meant by what is printed, or the printed words."""
    meant = [post for post in posts if post.endswith(printed)]
    return meant[0] if len(meant) == 1 else printed
