"""A program that runs aside for a limited time and is ended with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic

from desktop.model.stopping import Stop

# How often a wish to stop is looked for, in seconds.
_BREATH = 0.1
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def ended_in_time(command: Sequence[str], seconds: float, stop: Stop | None = None) -> bool:
    """Run ``command`` and return whether it came to an end, well or badly, within ``seconds``.

    Raises:
        OSError: where the program cannot be started
        StoppedError: where ``stop`` was asked for; the program is ended
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
        start_new_session=True,
    )
    try:
        return _ended(process, seconds, stop or Stop())
    finally:
        if process.poll() is None:
            _end(process)


def _ended(process: subprocess.Popen[bytes], seconds: float, stop: Stop) -> bool:
    latest = monotonic() + seconds
    while monotonic() < latest:
        stop.heed()
        with suppress(subprocess.TimeoutExpired):
            process.wait(min(_BREATH, seconds))
            return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that has not ended by itself, with those that it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
