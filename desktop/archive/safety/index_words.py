"""The indexes of full-text search compared with the texts, word by word.

FTS5 compares an index that keeps no texts with itself alone: a byte that changed in it would go
unnoticed, and articles would not be found any more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from sqlite_utils import Database

from desktop.archive.grams import body_text, characters, grams

_INDEXES: dict[str, Callable[[str], str]] = {"grams": grams, "single_characters": characters}
"""The words that each index takes from a text."""

# An index without places counts articles alone, and takes each word once from an article.
_HELD = "SELECT term, coalesce(cnt, doc) FROM temp.held"


def miscounted(database: Database) -> int:
    """Return how many words the indexes hold more or less often than the articles.

    It is 0 for an archive from before there were both indexes.
    """
    if not all(database.table(index).exists() for index in _INDEXES):
        return 0
    return sum(_differing(database, index, words) for index, words in _INDEXES.items())


def _differing(database: Database, index: str, words: Callable[[str], str]) -> int:
    counts: Counter[str] = Counter()
    for (body,) in database.execute("SELECT body FROM articles"):
        counts.update(words(body_text(body)).split())
    database.execute(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, '{index}', 'row')")
    for word, count in database.execute(_HELD):
        counts[word] -= count
    database.execute("DROP TABLE temp.held")
    return sum(count != 0 for count in counts.values())
