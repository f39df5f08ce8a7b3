"""What sort of word a short line begins and ends with: captions open with who, titles end in what was done.

By judgement no sort speaks for any label; tuning gives them their weights.
"""

from __future__ import annotations

from desktop.structure.edge_words import SORTS
from desktop.structure.features import Feature, Sign


def _begins_with(sort: str) -> Sign:
    return lambda place: place.sort_at_start == sort


def _ends_with(sort: str) -> Sign:
    return lambda place: place.sort_at_end == sort


FEATURES = tuple(
    feature
    for sort, name in SORTS.items()
    for feature in (
        Feature(f"{name}开头", "短行的头一个词", _begins_with(sort), {}),
        Feature(f"{name}收尾", "短行的末一个词", _ends_with(sort), {}),
    )
)
