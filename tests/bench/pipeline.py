"""The stages, together and by themselves, on a 25,000-character issue against bare ``jieba.posseg``.

The program looks for no garbage while a stage runs; so that the peer is not slower by that alone, it
is spared it as well.
"""

from __future__ import annotations

import gc
import logging
import warnings
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import count
from typing import Any

from desktop.model import Fact, History, House, Review, Roster, Source
from desktop.review import apply_edit, empty_review
from desktop.workflow import propose, read_and_derive
from desktop.workflow.stages import gather_facts, read_structure, run_checks
from tests.bench.timing import Ratio, in_turn, seconds
from tests.structure.press import make_issue

CHARACTERS = 25_000
GOAL = 0.6
STRUCTURE_GOAL = 0.15
FACTS_GOAL = 0.35
CHECKS_GOAL = 0.1
FRAME = 16 / 54
"""The 16 ms of one picture on the screen, where ``jieba.cut`` reads 25,000 characters in 54.

What posseg takes hangs on the text, twice as long for one as for another; cutting does so far less.
"""

# What Python's own lru_cache makes of a function has no public type.
_CACHED = type(lru_cache(lambda: None))

_NUMBERS = count()


def issue_texts() -> Iterator[str]:
    """Yield made issues (``tests/structure/press``) one behind another up to the length, never the same.

    They are left as they are printed: rare characters would cost posseg more than an issue does, and
    flatter whatever is compared with it.
    """
    while True:
        text = ""
        while len(text) < CHARACTERS:
            text += make_issue(next(_NUMBERS), shape="flow").text + "\n\n"
        yield text[:CHARACTERS]


def seconds_afresh(work: Callable[[], object]) -> float:
    """Return how long one call took where no cache holds what was found in earlier texts."""
    for function in gc.get_objects():
        if isinstance(function, _CACHED) and function.cache_parameters()["maxsize"] is not None:
            function.cache_clear()
    return seconds(work)


def tag(text: str) -> None:
    """Let posseg read the whole text."""
    for _ in _jieba().posseg.cut(text):
        pass


def cut_text(text: str) -> None:
    """Let bare jieba cut the whole text into words."""
    for _ in _jieba().cut(text):
        pass


@cache
def _jieba() -> Any:
    """Return jieba with its own dictionary."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("jieba").setLevel(logging.CRITICAL)
        import jieba.posseg
    jieba.initialize()
    return jieba


def measure(rounds: int = 5) -> Ratio:
    """Return the pipeline's ratio to posseg, dictionaries loaded before."""
    return _against_posseg("structure + facts + checks, 25k", GOAL, read_and_derive, rounds)


def measure_structure(rounds: int = 5) -> Ratio:
    """Return the ratio of the structure stage alone to posseg."""
    return _against_posseg("structure, 25k", STRUCTURE_GOAL, read_structure, rounds)


def measure_facts(rounds: int = 5) -> Ratio:
    """Return the ratio of gathering all facts to posseg, structure read before."""
    return _of_issue("facts, 25k", FACTS_GOAL, lambda review: lambda: _facts(review), rounds)


def measure_checks(rounds: int = 5) -> Ratio:
    """Return the ratio of all checks to posseg, structure and facts read before."""

    def checks(review: Review) -> Callable[[], object]:
        facts = _facts(review)
        return lambda: run_checks(review.issue, facts, History(), (), House())

    return _of_issue("all checks, 25k", CHECKS_GOAL, checks, rounds)


def _facts(review: Review) -> tuple[Fact, ...]:
    return gather_facts(review.issue, Roster())


def _of_issue(
    name: str, goal: float, prepared: Callable[[Review], Callable[[], object]], rounds: int
) -> Ratio:
    """Return the ratio to posseg of what ``prepared`` makes ready for an issue."""
    texts = issue_texts()

    def mine() -> float:
        edit = propose(Source.of_text(next(texts), "issue.txt"))
        return seconds_afresh(prepared(apply_edit(empty_review(), edit, "1")))

    def peer() -> float:
        text = next(texts)
        return seconds(lambda: tag(text))

    return in_turn(name, goal, mine, peer, rounds)


def _against_posseg(name: str, goal: float, stage: Callable[[Source], object], rounds: int) -> Ratio:
    texts = issue_texts()

    def mine() -> float:
        source = Source.of_text(next(texts), "issue.txt")
        return seconds_afresh(lambda: stage(source))

    def peer() -> float:
        text = next(texts)
        return seconds(lambda: tag(text))

    return in_turn(name, goal, mine, peer, rounds)
