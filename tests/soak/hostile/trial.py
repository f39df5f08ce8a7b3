"""A promise tried on a text: what broke, and the least text that breaks it the same way."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from types import TracebackType

from tests.soak.hostile.promises import Promise

# Of the processor's time; a text of a few thousand characters takes far less on any machine.
PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Which promise broke and how; the place in the code tells one bug from another."""

    promise: str
    error: str
    place: str
    words: str = ""

    @property
    def bug(self) -> tuple[str, str, str]:
        """What failures of one bug have in common."""
        return self.promise, self.error, self.place


class Caught:
    """Keeps whatever error the block raises: which one it is is what a trial finds out."""

    error: BaseException | None = None

    def __enter__(self) -> Caught:
        return self

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> bool:
        self.error = error
        return isinstance(error, Exception)


def tried(promise: Promise, text: str) -> Failure | None:
    """Return how the promise broke for ``text``, None where it held."""
    started = process_time()
    with Caught() as caught:
        promise(text)
    name = promise.__name__
    if caught.error is not None:
        return Failure(name, type(caught.error).__name__, _place(caught.error), str(caught.error)[:300])
    took = process_time() - started
    return Failure(name, "slow", "", f"{took:.0f} s") if took > PATIENCE_SECONDS else None


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"


def shrunk(text: str, breaks: Callable[[str], bool]) -> str:
    """Return what is left of ``text`` without the pieces that it breaks without; halves go first."""
    size = len(text)
    while size := size // 2:
        text = _without_pieces(text, size, breaks)
    return text


def _without_pieces(text: str, size: int, breaks: Callable[[str], bool]) -> str:
    at = 0
    while at < len(text):
        shorter = text[:at] + text[at + size :]
        if breaks(shorter):
            text = shorter
        else:
            at += size
    return text
