"""What sort of word a short line begins and ends with, and what the line below begins with.

Captions open with who, titles with what was done; by judgement no sort speaks for any label,
tuning gives them their weights.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.structure.labelling.features import Feature
from desktop.structure.lines.place import Place
from desktop.structure.words.edge_words import SORTS

_AT_START, _AT_END, _BELOW = (
    {sort: f"{where}{name}" for sort, name in {"": "不识的词", **SORTS}.items()}
    for where in ("开头是", "收尾是", "下行开头是")
)


def names(place: Place) -> Iterator[str]:
    """Yield the names of the features that a line has."""
    yield _AT_START[place.line.sort_at_start]
    yield _AT_END[place.line.sort_at_end]
    if place.after is not None:
        yield _BELOW[place.after.sort_at_start]


def _of_no_place(_: Place) -> float:
    return 0.0


FEATURES = tuple(
    Feature(name, reason, _of_no_place, {})
    for names_by_sort, reason in (
        (_AT_START, "短行的头一个词"),
        (_AT_END, "短行的末一个词"),
        (_BELOW, "短行下面一行的头一个词"),
    )
    for name in names_by_sort.values()
)
