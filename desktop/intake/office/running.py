"""A program that runs aside for a limited time and is ended with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from time import monotonic

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
# How often it is asked whether to stop.
_LOOK_SECONDS = 0.1


def ended_in_time(
    command: Sequence[str], seconds: float, is_stopped: Callable[[], bool] = lambda: False
) -> bool:
    """Run ``command`` and return whether it came to an end, well or badly, within ``seconds``.

    It is ended at once, and False returned, where ``is_stopped`` says so meanwhile.

    Raises:
        OSError: where the program cannot be started
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
        return _waited(process, monotonic() + seconds, is_stopped)
    finally:
        if process.poll() is None:
            _end(process)


def _waited(process: subprocess.Popen[bytes], until: float, is_stopped: Callable[[], bool]) -> bool:
    while not is_stopped() and monotonic() < until:
        try:
            process.wait(_LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that has not ended by itself, with those that it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
