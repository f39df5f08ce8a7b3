"""Any words as they are typed without an input method: full pinyin or initials."""

from __future__ import annotations

from functools import cache


def is_typed(words: str, query: str) -> bool:
    """Return whether a query in Latin letters is part of the words' pinyin or begins their initials."""
    whole, initials = _typed(words)
    return query.isascii() and (query in whole or initials.startswith(query))


@cache
def _typed(words: str) -> tuple[str, str]:
    from pypinyin import lazy_pinyin  # loads in a while, and only a few ask for it

    syllables = [syllable.lower() for syllable in lazy_pinyin(words)]
    return "".join(syllables), "".join(syllable[:1] for syllable in syllables)
