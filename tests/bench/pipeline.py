"""Structure, facts and checks of a 25,000-character issue against bare ``jieba.posseg``."""

from __future__ import annotations

import logging
import warnings
from functools import partial

from timing import Ratio, in_turn, seconds

from desktop import assets
from desktop.model import Source
from desktop.workflow import read_and_derive

CHARACTERS = 25_000
GOAL = 0.8


def issue_text() -> str:
    """Return the sample issue, set one after another up to the length."""
    sample = (assets.resources() / "sample" / "issue.txt").read_text(encoding="utf-8")
    return (sample * (CHARACTERS // len(sample) + 1))[:CHARACTERS]


def tag(text: str) -> None:
    """Let posseg read the whole text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("jieba").setLevel(logging.CRITICAL)
        import jieba.posseg
    for _ in jieba.posseg.cut(text):
        pass


def measure(rounds: int = 5) -> Ratio:
    """Return the pipeline's ratio to posseg, dictionaries loaded before."""
    text = issue_text()
    source = Source.of_text(text, "issue.txt")
    mine = partial(seconds, partial(read_and_derive, source))
    return in_turn(
        "structure + facts + checks, 25k", GOAL, mine, partial(seconds, partial(tag, text)), rounds
    )
