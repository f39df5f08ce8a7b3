"""Many words, few of which stand in any one text."""

from __future__ import annotations

from collections.abc import Iterable
from operator import add

_BEGINNING = 2


class WordIndex:
    """Words by their first two letters: a text is asked only for those whose beginning it has.

    So many texts may be asked for the names of them all.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_beginning: dict[str, list[str]] = {}
        for word in words:
            self._by_beginning.setdefault(word[:_BEGINNING], []).append(word)

    def standing_in(self, text: str) -> frozenset[str]:
        """Return the words that stand in a text."""
        if not self._by_beginning:
            return frozenset()
        near = (self._by_beginning[one] for one in self._beginning_in(text))
        return frozenset(word for words in near for word in words if word in text)

    def _beginning_in(self, text: str) -> Iterable[str]:
        """Return the beginnings that a text has; a few are looked for, of many the text's own are."""
        if len(self._by_beginning) < len(text):
            return [one for one in self._by_beginning if one in text]
        return self._by_beginning.keys() & {*text, *map(add, text, text[1:])}
