"""Where both programs of the bundle start."""

import io
import multiprocessing
import os
import sys


def start() -> int:
    """Run the command line; a process that reads back issues is the bundle, started once more."""
    multiprocessing.freeze_support()
    # A windowed program of Windows has no streams; what it prints goes nowhere, and stops nothing.
    for stream in ("stdout", "stderr"):
        if getattr(sys, stream) is None:
            setattr(sys, stream, io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8"))
    from desktop.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
