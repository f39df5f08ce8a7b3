"""Back issues of many years as files of text, some 20,000 characters each.

A file holds made issues (``tests/structure/press``) one behind another. In each file a twelfth of
the characters that it uses is replaced throughout by others of the same text, so that no file
lives on what an earlier one left in a cache.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.structure.press import make_issue

_CHARACTERS = 20_000
_REPLACED = 1 / 12
_MADE = 2000


def write_files(folder: Path, issues: int) -> None:
    """Write so many back issues into a folder."""
    for number, text in zip(range(issues), back_issue_texts(), strict=False):
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def back_issue_texts() -> Iterator[str]:
    """Yield the texts of back issues without end, always the same."""
    draw = random.Random(1)
    made = (make_issue(number % _MADE).text for number in count())
    while True:
        text = ""
        while len(text) < _CHARACTERS:
            text += next(made) + "\n\n"
        yield _altered(draw, text[:_CHARACTERS])


def _altered(draw: random.Random, text: str) -> str:
    used = sorted(one for one in set(text) if "一" <= one <= "鿿")
    return text.translate({ord(one): draw.choice(used) for one in used if draw.random() < _REPLACED})
