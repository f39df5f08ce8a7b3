"""The indexes of full-text search compared with the texts, word by word.

FTS5 compares an index that keeps no texts with itself alone: a byte that changed in it would go
unnoticed, and articles would not be found any more.
"""

from __future__ import annotations

from collections import Counter

from sqlite_utils import Database

from desktop.archive.grams import body_text, stored_kinds
from desktop.archive.indexes import INDEXES, Index

# An index without places counts articles alone, and takes each word once from an article.
_HELD = "SELECT term, coalesce(cnt, doc) FROM temp.held"


def miscounted(database: Database) -> int:
    """Return how many words the indexes hold more or less often than the articles.

    It is 0 for an archive from before there were all of them.
    """
    if not all(database.table(index.table).exists() for index in INDEXES):
        return 0
    return sum(_differing(database, index) for index in INDEXES)


def _differing(database: Database, index: Index) -> int:
    counts: Counter[str] = Counter()
    for body, kinds in database.execute("SELECT body, kinds FROM articles"):
        counts.update(index.words(body_text(body), stored_kinds(kinds)).split())
    database.execute(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, '{index.table}', 'row')")
    for word, count in database.execute(_HELD):
        counts[word] -= count
    database.execute("DROP TABLE temp.held")
    return sum(count != 0 for count in counts.values())
