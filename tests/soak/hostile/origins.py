"""The texts that hostile ones are made from: made issues, the sample, the fixtures."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from desktop.assets import resources
from tests.structure.press import make_issue
from tests.structure.press.pieces import FIXTURES

_MADE = 60
_LONGEST = 1200


def stretch(draw: Random) -> str:
    """Return a stretch of one of the origins, begun and ended anywhere, of at most 1,200 code points."""
    text = _origin(draw.randrange(len(_files()) + _MADE))
    start = draw.randrange(len(text))
    return text[start : start + draw.randint(1, _LONGEST)]


@cache
def _origin(number: int) -> str:
    """Return an origin: the files come first, then the made issues."""
    files = _files()
    if number < len(files):
        return files[number].read_bytes().decode("utf-8")
    return make_issue(number - len(files)).text


@cache
def _files() -> tuple[Path, ...]:
    return (resources() / "sample" / "issue.txt", *sorted(FIXTURES.glob("*/*.txt")))
