"""Is a review one that edits of honest readings lead to? A log that came from elsewhere is asked."""

from __future__ import annotations

from desktop.model import Issue, Review
from desktop.text.coverage import doubly_covered, uncovered


def is_sound(review: Review) -> bool:
    """Return whether every character of the sources stands in the issue once, and every id is there once."""
    issue = review.issue
    return (
        _points_into_its_sources(issue)
        and _has_its_own_ids(issue)
        and not uncovered(issue)
        and not doubly_covered(issue)
    )


def _points_into_its_sources(issue: Issue) -> bool:
    lengths = [len(source.text) for source in issue.sources]
    spans = [
        *(span for passage in issue.passages() for span in (*passage.pieces, *passage.left_out)),
        *(origin for _, origin in issue.masthead.origins),
    ]
    return all(span.source < len(lengths) and span.end <= lengths[span.source] for span in spans)


def _has_its_own_ids(issue: Issue) -> bool:
    articles = {article.id for article in issue.articles}
    ids = [passage.id for passage in issue.passages()]
    parents = {article.parent for article in issue.articles} - {None}
    return len(articles | set(ids)) == len(issue.articles) + len(ids) and parents <= articles
