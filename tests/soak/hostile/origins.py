"""The texts that hostile ones are made from: made issues, the sample, the fixtures."""

from __future__ import annotations

from functools import cache
from random import Random

from desktop.assets import resources
from tests.structure.press import make_issue
from tests.structure.press.pieces import FIXTURES

_MADE = 60
_LONGEST = 1200


@cache
def origins() -> tuple[str, ...]:
    """Return every text that a hostile one may come from."""
    files = (resources() / "sample" / "issue.txt", *sorted(FIXTURES.glob("*/*.txt")))
    read = (path.read_bytes().decode("utf-8") for path in files)
    return (*read, *(make_issue(number).text for number in range(_MADE)))


def stretch(draw: Random) -> str:
    """Return a stretch of one of the origins, begun and ended anywhere."""
    text = draw.choice(origins())
    start = draw.randrange(len(text))
    return text[start : start + draw.randint(1, _LONGEST)]
