"""Paragraphs of the open issue that earlier issues of the archive printed word for word."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from desktop.archive import Archive, Hit, Query
from desktop.model import BLOCK_KINDS, ArticleState, Issue, Reprint, UserFacingError
from desktop.review import EditLog
from desktop.workflow.pipeline import Background

_CLAUSE = re.compile(r"[^，。；：！？!?…“”‘’]{8,}")
_SHORTEST = 30
"""Shorter paragraphs are said again and again without being taken over."""

_STOCK = 4
"""What stands in so many articles is stock text, such as how to take part."""

_ASKED = 3
"""So many of its longest stretches tell a paragraph from others."""

_NAMELESS = "往期"
_UNTITLED = "无题"


class Reprints:
    """Looks up in the archive what an issue prints again; a paragraph that stays is looked up once."""

    def __init__(self, archive: Archive, own: int | None = None) -> None:
        self._archive = archive
        self._own = own
        self._known: dict[str, Reprint | None] = {}

    def added_to(self, background: Background, issue: Issue) -> Background:
        """Return what is known with the paragraphs that other issues printed, none of which is later.

        It stays as it is where the archive cannot be asked: then the check says so.
        """
        with suppress(UserFacingError):
            self._known = {words: self._of_words(words, issue.masthead.date) for words in _paragraphs(issue)}
            printed = tuple(one for one in self._known.values() if one is not None)
            return replace(background, history=replace(background.history, reprints=printed))
        return background

    def _of_words(self, words: str, date: str | None) -> Reprint | None:
        return self._known[words] if words in self._known else self._looked_up(words, date)

    def _looked_up(self, words: str, date: str | None) -> Reprint | None:
        stretches = sorted(_CLAUSE.findall(words), key=len)[-_ASKED:]
        rows = self._archive.numbers(Query(tuple(stretches)), _STOCK) if stretches else []
        hits = self._archive.articles(rows).values() if 0 < len(rows) < _STOCK else ()
        others = (hit for hit in hits if hit.issue_id != self._own and not _is_later(hit, date))
        earlier = [hit for hit in others if self._was_printed(hit)]
        return _reprint(words, max(earlier, key=lambda hit: hit.date or "")) if earlier else None

    def _was_printed(self, hit: Hit) -> bool:
        """Return whether the article went into print; those held over or left out are in the archive too."""
        articles = EditLog(self._archive.load_log(hit.issue_id)).review.issue.articles
        return hit.article < len(articles) and articles[hit.article].state is ArticleState.PRINTED


def _paragraphs(issue: Issue) -> list[str]:
    texts = ("".join(passage.text.split()) for passage in issue.passages() if passage.kind in BLOCK_KINDS)
    return list(dict.fromkeys(text for text in texts if len(text) >= _SHORTEST))


def _is_later(hit: Hit, date: str | None) -> bool:
    return bool(date and hit.date and hit.date > date)


def _reprint(words: str, hit: Hit) -> Reprint:
    return Reprint(words, hit.date or hit.source or _NAMELESS, hit.headline or _UNTITLED)
