"""Words looked for in the open issue: where they stand, and what replacing them means."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import ChangeText, Edit, Issue, PassageKind, Span, Together
from desktop.ui.selection import Selection


def occurrences(issue: Issue, query: str) -> tuple[Selection, ...]:
    """Return where the query stands, in reading order; nowhere for an empty query.

    Latin letters are found in either case.
    """
    return tuple(_occurrences(issue, query.lower())) if query else ()


def next_number(found: tuple[Selection, ...], here: Selection, issue: Issue, by: int) -> int:
    """Return which of the occurrences comes after (``by`` 1) or before (-1) the selection, going round."""
    order = {passage.id: number for number, passage in enumerate(issue.passages())}
    places = [_place(order, selection) for selection in found]
    now = _place(order, here)
    if by > 0:
        return next((n for n, place in enumerate(places) if place > now), 0)
    return next((n for n in reversed(range(len(places))) if places[n] < now), len(places) - 1)


def replacing(selection: Selection, words: str) -> Edit | None:
    """Return the edit that puts ``words`` in place of the selected ones."""
    if selection.passage is None or not selection.span:
        return None
    return ChangeText(selection.passage, selection.span.start, selection.span.end, words)


def replacing_all(found: tuple[Selection, ...], words: str) -> Edit | None:
    """Return the one step that replaces every occurrence; None where there is none."""
    # From the last to the first, so that no edit moves the words of another.
    edits = (replacing(selection, words) for selection in reversed(found))
    steps = tuple(edit for edit in edits if edit is not None)
    return Together("全部替换", steps) if steps else None


def _occurrences(issue: Issue, query: str) -> Iterator[Selection]:
    homes = {passage.id: article.id for article in issue.articles for passage in article.passages}
    for passage in issue.passages():
        if passage.kind is PassageKind.PICTURE:
            continue
        # A few letters grow in lower case and would move what is behind them; such a text stays as it is.
        text = passage.text.lower() if len(passage.text.lower()) == len(passage.text) else passage.text
        at = text.find(query)
        while at >= 0:
            yield Selection(homes.get(passage.id), passage.id, Span(at, at + len(query)))
            at = text.find(query, at + len(query))


def _place(order: dict[str, int], selection: Selection) -> tuple[int, int]:
    return order.get(selection.passage or "", -1), selection.span.start if selection.span else -1
