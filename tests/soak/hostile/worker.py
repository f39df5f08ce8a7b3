"""One process that takes hostile inputs in, one after the other, and says how each ended.

    python -m tests.soak.hostile.worker KIND SEED FIRST LAST

Every line on standard output is JSON: a number when an input is begun, and how it ended after
it. A process that dies in between says by its last line which input killed it.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import process_time

from desktop.intake.office import converting
from desktop.model import UserFacingError
from tests.soak.hostile.inputs import INPUTS, Input
from tests.soak.hostile.trial import Caught

HANGS_SECONDS = 60.0
"""By the clock, on a machine that is busy with other things as well."""
_GIGABYTE = 1 << 30
_KILOBYTE = 1024


def hostile_input(kind: Input, seed: int, number: int) -> bytes:
    """Return input ``number`` of a seed, the same one on every machine."""
    return kind.made(Random(f"{kind.name} {seed} {number}"))


def ending(kind: Input, data: bytes) -> Iterator[str]:
    """Yield how each use of an input ended: ``read``, ``refused``, or what was raised and where."""
    for use in kind.uses:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"a{kind.suffix}"
            path.write_bytes(data)
            with Caught() as caught:
                use(path)
            yield _told(caught.error)


def _told(error: BaseException | None) -> str:
    if error is None or isinstance(error, UserFacingError):
        return "read" if error is None else "refused"
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-3:]]
    return f"{type(error).__name__} in {' > '.join(places)}: {str(error)[:200]}"


def peak_bytes() -> int:
    """Return the most memory that this process ever had, 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else ()
    return next((int(line.split()[1]) * _KILOBYTE for line in lines if line.startswith("VmHWM")), 0)


def main(name: str, seed: int, first: int, last: int) -> None:
    """Take in the inputs from ``first`` up to ``last``, which is left out."""
    kind = next(kind for kind in INPUTS if kind.name == name)
    converting.find_office = lambda: None
    _limit_memory()
    for number in range(first, last):
        _say(number)
        faulthandler.dump_traceback_later(HANGS_SECONDS, exit=True)
        data = hostile_input(kind, seed, number)
        began = process_time()
        ended = list(ending(kind, data))
        took = process_time() - began
        faulthandler.cancel_dump_traceback_later()
        _say({"number": number, "ended": ended, "seconds": took, "bytes": peak_bytes()})


def _limit_memory() -> None:
    """Let the process have three gigabytes of addresses: what goes astray must not stop the machine."""
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (3 * _GIGABYTE, 3 * _GIGABYTE))


def _say(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
