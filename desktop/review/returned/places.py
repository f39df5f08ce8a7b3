"""Where in the issue, as it stands now, the words and gaps are that a proposal speaks of."""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.model import Article, Issue, Passage, PassageKind
from desktop.model.returned import Proposal


def passage_of(issue: Issue, wanted: str) -> Passage | None:
    """Return a passage by its id; None where it is gone."""
    return next((passage for passage in issue.passages() if passage.id == wanted), None)


def article_of(issue: Issue, passage: str | None) -> Article | None:
    """Return the article in which a passage stands; None in the furniture, or where it is gone."""
    return next((one for one in issue.articles if passage in {each.id for each in one.passages}), None)


def gap_of(issue: Issue, proposal: Proposal) -> tuple[Article | None, str | None]:
    """Return the article of a gap between two passages, and before which of its passages the gap is."""
    first, second = (article_of(issue, one) for one in (proposal.follows, proposal.precedes))
    if second is not None and (first is None or first.id == second.id):
        return second, proposal.precedes
    return first, None


def slot_of(issue: Issue, wanted: str) -> Passage | None:
    """Return a picture slot by its id; None where it is gone, or was made something else."""
    passage = passage_of(issue, wanted)
    return passage if passage and passage.kind is PassageKind.PICTURE else None


def slot_over(issue: Issue, caption: str) -> Passage | None:
    """Return the empty slot directly over a caption."""
    article = article_of(issue, caption)
    pairs = pairwise(article.passages) if article else ()
    over = (
        one
        for one, below in pairs
        if below.id == caption and below.kind is PassageKind.CAPTION and one.kind is PassageKind.PICTURE
    )
    return next((one for one in over if not one.picture), None)


def neighbour_of(issue: Issue, passage: Passage) -> str | None:
    """Return the passage of the same article that a text can be joined to, the one before first."""
    article = article_of(issue, passage.id)
    others = [one for one in article.passages if one.kind is not PassageKind.PICTURE] if article else []
    ids = [one.id for one in others]
    at = ids.index(passage.id) if passage.id in ids else 0
    return ids[at - 1] if at else None


def only_place(text: str, before: str, old: str, after: str) -> int | None:
    """Return where ``old`` stands between these words: with as many of them as are still there.

    None where it stands nowhere, or in several places that nothing tells apart.
    """
    for near in range(max(len(before), len(after)), 0, -1):
        places = _places(text, before[-near:], old, after[:near])
        if places:
            return places[0] if len(places) == 1 else None
    return 0 if not before and not after and text == old else None


def nearness(text: str, proposal: Proposal, words: str) -> int:
    """Return within how many characters of what stood around them the words still stand; -1 for nowhere."""
    if not proposal.before and not proposal.after:
        return 0 if text == words else -1
    nearest = max(len(proposal.before), len(proposal.after))
    for near in range(nearest, 0, -1):
        if _places(text, proposal.before[-near:], words, proposal.after[:near]):
            return near
    return -1


def _places(text: str, left: str, words: str, right: str) -> list[int]:
    return [match.start() + len(left) for match in _overlapping(left + words + right, text)]


def _overlapping(words: str, text: str) -> list[re.Match[str]]:
    return [*re.finditer(f"(?={re.escape(words)})", text)]
