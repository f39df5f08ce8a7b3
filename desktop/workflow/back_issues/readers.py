"""What reads the files of an import: a thread, or several processes of little memory."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from desktop.workflow.back_issues.reading import Known, ReadFile, read_back_issue

_FEW = 8
"""Up to how many files it takes longer to start processes than to read."""

_MUCH_GARBAGE = 50_000
"""So many values more than before are looked through for garbage: a file's reading leaves hardly any."""

Reading = Callable[[Path], Future[ReadFile]]


def readers(files: int, processes: int) -> Executor:
    """Return what reads so many files: processes where several are asked for and worth it."""
    if processes == 1 or files <= _FEW:
        return ThreadPoolExecutor(1)
    # Qt's threads do not live on in a forked process.
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _begin_reading)


def reading(pool: Executor, known: Known) -> Reading:
    """Return what has a file read in such a thread or process."""
    return lambda path: pool.submit(partial(read_back_issue, known=known), path)


def _begin_reading() -> None:
    """Prepare a process that reads."""
    gc.set_threshold(_MUCH_GARBAGE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the program has ended that wanted the issues, even if it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
