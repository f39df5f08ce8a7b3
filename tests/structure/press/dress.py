"""How the articles of one issue are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from tests.structure.press.papers import Paper

_BESIDE_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class Dress:
    """How the articles of one issue are printed.

    ``pictures`` says whether pictures leave gaps, ``spaced`` whether numbers stand apart from
    ideographs, ``inline`` how often a byline slips into the first paragraph.
    """

    paper: Paper
    draw: Random
    pictures: bool
    spaced: bool
    inline: float

    def text(self, text: str) -> str:
        """Return ``text`` with the issue's spacing."""
        return _BESIDE_NUMBER.sub(" ", text) if self.spaced else text
