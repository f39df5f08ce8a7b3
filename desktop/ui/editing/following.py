"""Where the selection goes when an edit takes its passage away, or brings new ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.model import Issue
from desktop.ui.selection import Selection


def followed(selection: Selection, before: Mapping[str, int], issue: Issue) -> Selection:
    """Return what is current in ``issue`` after an edit; ``before`` numbers the passages it had.

    The first passage that is new becomes current; for one that is gone, the nearest passage
    before it that is still there. A passage that went elsewhere takes the selection along;
    everything else stays as it was.
    """
    homes = {passage.id: article.id for article in issue.articles for passage in article.passages}
    new = next((passage for passage in homes if passage not in before), None)
    if new is not None:
        return Selection(homes[new], new)
    here = selection.passage
    still_there = {passage.id for passage in issue.passages()}
    if here in still_there:
        return replace(selection, article=homes.get(here))
    if here is None or here not in before:
        return selection
    above = [passage for passage in homes if before[passage] < before[here]]
    nearest = max(above, key=lambda passage: before[passage], default=None)
    return Selection(homes[nearest], nearest) if nearest else Selection()
