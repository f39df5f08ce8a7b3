"""Any words as they are typed without an input method: full pinyin or initials."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.text.readings import syllables


def is_typed(words: str, query: str) -> bool:
    """Return whether a query in Latin letters is part of the words' pinyin or begins their initials.

    Of a character that is read in several ways each will do: 重做 is chongzuo and zhongzuo.
    """
    read = [syllables(character) for character in words]
    spelled = any(_goes_on(read[start:], query) for start in range(len(read) or 1))
    return query.isascii() and (spelled or has_initials(words, query))


def has_initials(words: str, query: str) -> bool:
    """Return whether the first characters of the words begin with these letters, read in whatever way."""
    return len(query) <= len(words) and all(
        any(one.startswith(letter) for one in syllables(character))
        for letter, character in zip(query, words, strict=False)
    )


def _goes_on(read: Sequence[frozenset[str]], query: str) -> bool:
    """Return whether the query is the beginning of what these syllables may be read as."""
    if not query or not read:
        return not query
    return any(
        one.startswith(query) or (query.startswith(one) and _goes_on(read[1:], query[len(one) :]))
        for one in read[0]
    )
