"""Reading takes time in proportion to length: up to 10 MB, and whatever a long text repeats.

Made issues of 0.1, 1, 5 and 10 MB are read, then texts that repeat what costs a reader most
(one line of a million characters, 10,000 titles, 100,000 nested brackets …) at an eighth of
their length and at full length; facts and checks join in for shorter ones. Times are the
processor's. What grows more than 1.6 times as fast as its text fails. It takes a quarter of an
hour on a free core; names behind it run those texts alone.
"""

from __future__ import annotations

import faulthandler
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median
from time import process_time

from desktop.model import Source
from desktop.workflow import read_and_derive
from desktop.workflow.stages import read_structure
from tests.soak.hostile.long_texts import LONG_TEXTS, LongText, issues

ALLOWED = 1.6
_MEGABYTES = (0.1, 1, 5, 10)
_BYTES_PER_CHARACTER = 2.9
_EIGHTH, _READINGS, _PARTS = 8, 3, 9
# Facts and checks are made for a whole issue; a text this much shorter than the longest is one.
_DERIVED_PART = 4
# Shorter times are no measure: starting costs as much.
_LEAST_SECONDS = 0.02
_HANGS_SECONDS = 1800.0


@dataclass(frozen=True, slots=True)
class Growth:
    """How long a short and a long text of one form took, in seconds."""

    name: str
    short: int
    long: int
    short_seconds: float
    long_seconds: float

    @property
    def ratio(self) -> float:
        """Time a character of the long text, to that of the short one."""
        return self.long_seconds / max(self.short_seconds, _LEAST_SECONDS) * self.short / self.long

    @property
    def is_linear(self) -> bool:
        """Whether the time grew as the text did, or was too short to tell."""
        return self.ratio <= ALLOWED

    def __str__(self) -> str:
        return (
            f"{self.name:<40}{self.short:>10,}{self.short_seconds:>8.2f} s"
            f"{self.long:>12,}{self.long_seconds:>8.2f} s{self.ratio:>7.2f} x"
            f"  {'ok' if self.is_linear else 'OVER'}"
        )


def run(arguments: list[str]) -> int:
    """Measure every text, or those named, and return 0 if all of them were read in linear time."""
    texts = [text for text in LONG_TEXTS if not arguments or text.name in arguments]
    bad = 0
    # A new process for each text: none lives on what another left in memory.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        waiting = [] if arguments else [pool.submit(issue_growths)]
        for growths in (*waiting, *(pool.submit(growths_of, text.name) for text in texts)):
            for growth in growths.result():
                print(growth, flush=True)
                bad += not growth.is_linear
    print(f"{bad or 'no'} text grew faster than {ALLOWED} times its length")
    return int(bad > 0)


def issue_growths() -> list[Growth]:
    """Return how made issues grow from 0.1 MB to each larger size."""
    short, *longer = (int(size * 1_000_000 / _BYTES_PER_CHARACTER) for size in _MEGABYTES)
    longest = issues(longer[-1])
    # What is read again is half known, and no two issues cost the same: many short ones, each new.
    parts = [longest[start : start + short] for start in range(0, _PARTS * short, short)]
    return list(_growths("issues", read, parts, map(issues, longer)))


def growths_of(name: str) -> list[Growth]:
    """Return how the text of this name grows, for its structure alone and with facts and checks."""
    text = next(text for text in LONG_TEXTS if text.name == name)
    return [
        *_growths_of_one(name, read, text, 1),
        *_growths_of_one(f"{name}, facts and checks", derive, text, _DERIVED_PART),
    ]


def _growths_of_one(name: str, work: Callable[[str], None], text: LongText, part: int) -> Iterator[Growth]:
    longest = text.most // part
    work(text.made(max(1, longest // _EIGHTH // 100)))
    # What was read once is known: each reading is of a text that is a unit shorter.
    short = [text.made(longest // _EIGHTH - number) for number in range(_READINGS)]
    return _growths(name, work, short, [text.made(longest)])


def read(text: str) -> None:
    """Read the structure of a text."""
    read_structure(Source.of_text(text))


def derive(text: str) -> None:
    """Read a text with its facts and findings."""
    read_and_derive(Source.of_text(text))


def _growths(
    name: str, work: Callable[[str], None], short: Sequence[str], longer: Iterable[str]
) -> Iterator[Growth]:
    """Yield how long each longer text takes, beside the middle one of the short, all nearly of a length."""
    short_seconds = median(_seconds(work, text) for text in short)
    for long in longer:
        yield Growth(name, len(short[0]), len(long), short_seconds, _seconds(work, long))


def _seconds(work: Callable[[str], None], text: str) -> float:
    faulthandler.dump_traceback_later(_HANGS_SECONDS, exit=True)
    started = process_time()
    work(text)
    taken = process_time() - started
    faulthandler.cancel_dump_traceback_later()
    return taken
