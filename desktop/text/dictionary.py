"""jieba's dictionary in memory: frequency and class of every word, and the segmenter over it."""

from __future__ import annotations

import hashlib
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import platformdirs

from desktop.text.segmenter import Segmenter
from desktop.text.word_model import model_of
from desktop.text.word_table import CLASS_BITS, FORMAT, WordTable, read_copy, table_of, write_copy

_CLASS = (1 << CLASS_BITS) - 1


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A word table with the segmenter that runs on it."""

    table: WordTable
    segmenter: Segmenter

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order."""
        return self.segmenter.cut(text)

    def __contains__(self, word: str) -> bool:
        return self.table.get(word) > 0

    def word_class(self, word: str) -> str:
        """Return the class of ``word``, empty where it is unknown."""
        return self.table.classes[self.table.get(word) & _CLASS]

    def word_on(self, text: str) -> str:
        """Return the longest word that ``text`` begins with, empty where it begins with none."""
        numbers = self.table.beginnings(text)
        for end in range(len(numbers), 0, -1):
            if numbers[end - 1] >> CLASS_BITS:
                return text[:end]
        return ""

    def class_on(self, text: str) -> str:
        """Return the class of the longest word with one that ``text`` begins with, empty where none has."""
        for number in reversed(self.table.beginnings(text)):
            if number & _CLASS:
                return self.table.classes[number & _CLASS]
        return ""

    def has_word_over(self, text: str, cut: int, longest: int) -> bool:
        """Return whether a word of up to ``longest`` letters of ``text`` stands on both sides of ``cut``."""
        for start in range(max(0, cut - longest + 1), cut):
            numbers = self.table.beginnings(text[start : start + longest])
            if max(numbers[cut - start :], default=0) >> CLASS_BITS:
                return True
        return False

    def first_class(self, words: Iterable[str]) -> str:
        """Return the class of the first of ``words`` that has one, empty where none has."""
        for word in words:
            if number := self.table.get(word) & _CLASS:
                return self.table.classes[number]
        return ""


def load_dictionary(folder: Path | None = None) -> Dictionary:
    """Return jieba's dictionary, from our copy in ``folder`` or else from jieba's own list.

    Without ``folder`` the copy lies in the user's cache folder. A copy that cannot be read is
    made anew; where none can be written the list is simply read again next time.
    """
    jieba = _jieba()
    listed = Path(jieba.__file__).with_name("dict.txt")
    copy = (folder or _cache_folder()) / _copy_name(jieba.__version__, listed)
    table = read_copy(copy)
    if table is None:
        table = table_of(listed.read_text(encoding="utf-8"))
        with suppress(OSError):
            write_copy(copy, table)
    return Dictionary(table, Segmenter(table, model_of(jieba.finalseg)))


def _cache_folder() -> Path:
    return platformdirs.user_cache_path("jiebao-desk", appauthor=False)


def _copy_name(version: str, listed: Path) -> str:
    with listed.open("rb") as words:
        return f"words-{FORMAT}-{version}-{hashlib.file_digest(words, 'sha256').hexdigest()[:16]}.bin"


def _jieba() -> Any:
    """Return jieba, imported without its deprecation warnings and log lines."""
    with warnings.catch_warnings(), _absent("pkg_resources"):
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(sys.maxsize)
    return jieba


@contextmanager
def _absent(module: str) -> Iterator[None]:
    """Let ``module`` look as if it were not installed.

    jieba takes pkg_resources where it can, which trebles the time of its import and warns,
    and opens its files itself where it cannot.
    """
    modules = cast("dict[str, object]", sys.modules)
    present = modules.get(module)
    modules[module] = None
    try:
        yield
    finally:
        modules.pop(module)
        if present is not None:
            modules[module] = present
