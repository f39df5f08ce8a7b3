"""What reads the files of an import: a thread, or several processes of little memory."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

from desktop.workflow.back_issues.reading import Known, ReadFile, read_back_issue

_FEW = 8
"""Up to how many files it takes longer to start processes than to read."""

_MUCH_GARBAGE = 50_000
"""So many values more than before are looked through for garbage: a file's reading leaves hardly any."""


_Reading = Callable[[Path, Known], ReadFile]


class Readers:
    """Has so many files read: by processes where several are asked for and worth it, else by a thread."""

    def __init__(self, files: int, processes: int, known: Known) -> None:
        self._processes = 0 if processes == 1 or files <= _FEW else processes
        self._known = known
        self._pool = self._begun()

    def begin(self, path: Path) -> Future[ReadFile]:
        """Have a file read."""
        try:
            return self._submit(path)
        except BrokenExecutor:
            # The system ended a process: for want of memory, or because of a file.
            self._pool = self._begun()
            return self._submit(path)

    def alone(self, path: Path) -> ReadFile:
        """Have a file read by a process of its own; raises ``BrokenExecutor`` where that ends."""
        with _processes(1, self._known) as pool:
            return pool.submit(_read_as_told, read_back_issue, path).result()

    def close(self) -> None:
        """Read no more."""
        self._pool.shutdown(cancel_futures=True)

    def _submit(self, path: Path) -> Future[ReadFile]:
        if self._processes:
            return self._pool.submit(_read_as_told, read_back_issue, path)
        return self._pool.submit(read_back_issue, path, self._known)

    def _begun(self) -> Executor:
        return _processes(self._processes, self._known) if self._processes else ThreadPoolExecutor(1)


# What the archive knows, in a process that reads. Sent with each file, it would be sorted anew for each.
_told: list[Known] = []


def _processes(count: int, known: Known) -> Executor:
    # Qt's threads do not live on in a forked process.
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _begin_reading, (known,))


def _read_as_told(read: _Reading, path: Path) -> ReadFile:
    return read(path, _told[0])


def _begin_reading(known: Known) -> None:
    """Prepare a process that reads."""
    _told.append(known)
    gc.set_threshold(_MUCH_GARBAGE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the program has ended that wanted the issues, even if it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
