"""Chinese words: cutting a text into them, and what the dictionary says of one.

jieba and its dictionary stand behind this module. Nothing is loaded before the first question
(or ``load``); loading takes a fraction of a second and may happen in any thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

from desktop.text.dictionary import Dictionary, load_dictionary
from desktop.text.word_table import CLASS_BITS

# Many questions are about the same few words and phrases, of a paper's back issues from one to the next.
_WORDS_AT_HAND = 16_384
_LOADING = Lock()
# The dictionary, once it is there: asking for it then takes no lock.
_READY: list[Dictionary] = []


def _dictionary() -> Dictionary:
    return _READY[0] if _READY else _loaded()


def _loaded() -> Dictionary:
    with _LOADING:
        if not _READY:
            _READY.append(load_dictionary())
        return _READY[0]


def load() -> None:
    """Have the dictionary ready, so that the next question is answered at once."""
    _dictionary()


@lru_cache(maxsize=_WORDS_AT_HAND)
def _cut(text: str) -> tuple[str, ...]:
    return tuple(_dictionary().cut(text))


def cut(text: str) -> list[str]:
    """Return the words of ``text`` in order; put together they are ``text`` again."""
    return list(_cut(text))


@lru_cache(maxsize=_WORDS_AT_HAND)
def is_word(text: str) -> bool:
    """Return whether the dictionary has ``text`` as a word."""
    return text in _dictionary()


def frequency(word: str) -> int:
    """Return how often the dictionary's corpus has ``word``; 0 for a word it does not know."""
    # Asked ten thousand times an issue, of ever other words: no answer is kept, and no call is on the way.
    shelf = (_READY[0] if _READY else _loaded()).table.shelves.get(word[:1])
    return shelf.get(word[1:], 0) >> CLASS_BITS if shelf else 0


@lru_cache(maxsize=_WORDS_AT_HAND)
def word_class(word: str) -> str:
    """Return the dictionary's class of ``word`` (``n``, ``nr``, ``ns``, ``v`` …), or ``""``.

    It is the class the word has most often, whatever it is in a given sentence.
    """
    return _dictionary().word_class(word)


def word_on(text: str) -> str:
    """Return the longest word of the dictionary that ``text`` begins with, or ``""``."""
    return _dictionary().word_on(text)


def class_on(text: str) -> str:
    """Return the class of the longest word with one that ``text`` begins with, or ``""``."""
    return _dictionary().class_on(text)


def has_word_over(text: str, cut: int, longest: int) -> bool:
    """Return whether a word of up to ``longest`` letters of ``text`` stands on both sides of ``cut``."""
    return _dictionary().has_word_over(text, cut, longest)


def first_class(words: Iterable[str]) -> str:
    """Return the class of the first of ``words`` that the dictionary has a class for, or ``""``."""
    return _dictionary().first_class(words)
