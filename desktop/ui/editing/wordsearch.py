"""Words looked for in the open issue: where they stand, and what replacing them means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

import regex

from desktop.model import ChangeText, Edit, Issue, PassageKind, Span, Together
from desktop.ui.selection import Selection

_GROUP = regex.compile(r"\$(\d)")
_SEARCH_S = 0.2
"""No sound expression takes as long over a whole issue; one that backtracks without end would for years."""


class QueryError(ValueError):
    """A pattern, or the words in its place, that do not make sense; says in a few words why."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: words as they stand, or (``is_pattern``) a regular expression.

    Latin letters are found in either case unless ``minds_case``.
    """

    words: str = ""
    is_pattern: bool = False
    minds_case: bool = False

    def compiled(self) -> regex.Pattern[str]:
        """Return the query as a pattern.

        Raises:
            QueryError: where the words are no regular expression
        """
        pattern = self.words if self.is_pattern else regex.escape(self.words)
        try:
            return regex.compile(pattern, regex.MULTILINE | (0 if self.minds_case else regex.IGNORECASE))
        except regex.error as error:
            raise QueryError("正则写错了") from error


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a query stands, and the match that knows its groups."""

    place: Selection
    match: regex.Match[str]

    def replacing(self, words: str, query: Query) -> Edit | None:
        """Return the edit that puts ``words`` there; in a pattern's words ``$1`` is its first group.

        Raises:
            QueryError: where the words name a group that the pattern does not have
        """
        passage, span = self.place.passage, self.place.span
        if passage is None or span is None:
            return None
        return ChangeText(passage, span.start, span.end, self._written(words, query))

    def _written(self, words: str, query: Query) -> str:
        if not query.is_pattern:
            return words
        try:
            written = self.match.expand(_GROUP.sub(r"\\g<\1>", words))
        except (regex.error, IndexError) as error:
            raise QueryError("没有这一组") from error
        return "".join(written.splitlines())


def occurrences(issue: Issue, query: Query) -> tuple[Found, ...]:
    """Return where the query stands, in reading order; nowhere for an empty query.

    Raises:
        QueryError: where the query is no regular expression, or one that takes too long
    """
    try:
        return tuple(_occurrences(issue, query.compiled())) if query.words else ()
    except TimeoutError as error:
        raise QueryError("这个正则太费时，没有查完") from error


def next_number(found: Sequence[Selection], here: Selection, issue: Issue, by: int) -> int:
    """Return which of the places comes after (``by`` 1) or before (-1) the selection, going round."""
    order = {passage.id: number for number, passage in enumerate(issue.passages())}
    places = [_place(order, selection) for selection in found]
    now = _place(order, here)
    if by > 0:
        return next((n for n, place in enumerate(places) if place > now), 0)
    return next((n for n in reversed(range(len(places))) if places[n] < now), len(places) - 1)


def replacing_all(found: Sequence[Found], words: str, query: Query) -> Edit | None:
    """Return the one step that replaces every occurrence; None where there is none.

    Raises:
        QueryError: as ``Found.replacing`` does
    """
    # From the last to the first, so that no edit moves the words of another.
    edits = (one.replacing(words, query) for one in reversed(found))
    steps = tuple(edit for edit in edits if edit is not None)
    return Together("全部替换", steps) if steps else None


def _occurrences(issue: Issue, pattern: regex.Pattern[str]) -> Iterator[Found]:
    homes = {passage.id: article.id for article in issue.articles for passage in article.passages}
    end = monotonic() + _SEARCH_S
    for passage in issue.passages():
        if passage.kind is PassageKind.PICTURE:
            continue
        for match in pattern.finditer(passage.text, timeout=max(0.0, end - monotonic())):
            if match[0]:
                yield Found(Selection(homes.get(passage.id), passage.id, Span(*match.span())), match)


def _place(order: dict[str, int], selection: Selection) -> tuple[int, int]:
    return order.get(selection.passage or "", -1), selection.span.start if selection.span else -1
