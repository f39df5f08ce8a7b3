"""A program that runs aside for a limited time and is ended with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def ended_in_time(command: Sequence[str], seconds: float) -> bool:
    """Run ``command`` and return whether it came to an end, well or badly, within ``seconds``.

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
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that has not ended by itself, with those that it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
