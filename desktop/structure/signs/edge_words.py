"""What sort of word a short line begins and ends with, and what the line below begins with.

Captions open with who, titles with what was done; by judgement no sort speaks for any label,
tuning gives them their weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from desktop.structure.labelling.features import Feature
from desktop.structure.lines.place import Place
from desktop.structure.words.edge_words import SORTS

_NONE = "不识的词"


@cache
def _name(where: str, sort: str) -> str:
    return f"{where}{SORTS.get(sort, _NONE)}"


def names(place: Place) -> Iterator[str]:
    """Yield the names of the features that a line has."""
    yield _name("开头是", place.line.sort_at_start)
    yield _name("收尾是", place.line.sort_at_end)
    if place.after is not None:
        yield _name("下行开头是", place.after.sort_at_start)


def _of_no_place(_: Place) -> float:
    return 0.0


FEATURES = tuple(
    Feature(_name(where, sort), reason, _of_no_place, {})
    for where, reason in (
        ("开头是", "短行的头一个词"),
        ("收尾是", "短行的末一个词"),
        ("下行开头是", "短行下面一行的头一个词"),
    )
    for sort in ("", *SORTS)
)
