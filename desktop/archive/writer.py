"""The one thread that writes to the archive, in the order in which it was told to."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from desktop.archive.archive import Archive
from desktop.model import UserFacingError

T = TypeVar("T")


class ArchiveWriter:
    """Stores what is handed over without making the window wait.

    Work that meets a trouble the editor can help is kept, with all that is behind it, until
    ``retry``. A failure that is our mistake goes to ``threading.excepthook``, and ``saved``
    stays false from then on.

    Attributes:
        listeners: called when ``saved`` or ``trouble`` changed, on any thread
    """

    def __init__(self, archive: Archive) -> None:
        self.listeners: list[Callable[[], None]] = []
        self._archive = archive
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="archive")
        self._state = threading.Condition()
        self._unsaved = 0
        self._trouble: UserFacingError | None = None
        self._abandoned = False

    @property
    def saved(self) -> bool:
        """Whether everything that was handed over is on the disk."""
        return self._unsaved == 0

    @property
    def trouble(self) -> UserFacingError | None:
        """What keeps the writer from going on, or None."""
        return self._trouble

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Hand over work that stores something; the future is done when it is on the disk.

        Raises:
            UserFacingError: where the archive is read-only
        """
        self._refuse_read_only()
        with self._state:
            self._unsaved += 1
        future = self._thread.submit(self._persist, work)
        future.add_done_callback(self._finish)
        return future

    def note(self, work: Callable[[], None]) -> None:
        """Do work behind all that was handed over, which nobody waits for and which may fail."""
        self._thread.submit(work)

    def wait(self, work: Callable[[], T]) -> T:
        """Do work on the writer's thread behind all that was handed over, and return its result.

        Raises:
            UserFacingError: where the archive is read-only, the work fails, or what stands
                before it cannot be stored; the work is not kept then
        """
        self._refuse_read_only()
        return self._wait(work)

    def flush(self) -> None:
        """Wait until everything that was handed over is on the disk.

        Raises:
            UserFacingError: what keeps it from getting there; it is kept for ``retry``
        """
        self._wait(lambda: None)

    def retry(self) -> None:
        """Go on after a trouble, with the work that met it."""
        with self._state:
            self._trouble = None
            self._state.notify_all()
        self._tell()

    def close(self) -> None:
        """Wait until everything is on the disk and end the thread; raises as ``flush`` does."""
        self.flush()
        self._thread.shutdown()

    def abandon(self) -> None:
        """End the thread without what could not be stored."""
        with self._state:
            self._abandoned = True
            self._state.notify_all()
        self._thread.shutdown(cancel_futures=True)

    def _wait(self, work: Callable[[], T]) -> T:
        future = self._thread.submit(work)
        future.add_done_callback(lambda _: self._wake())
        with self._state:
            self._state.wait_for(lambda: future.done() or self._trouble)
            trouble = self._trouble
        if trouble and future.cancel():
            raise trouble
        return future.result()

    def _persist(self, work: Callable[[], T]) -> T:
        """Do work on the writer's thread until it succeeds or is abandoned."""
        while True:
            try:
                return work()
            except UserFacingError as trouble:
                if not self._can_go_on(trouble):
                    raise

    def _can_go_on(self, trouble: UserFacingError) -> bool:
        """Wait for ``retry`` or ``abandon`` after a trouble; return whether it was ``retry``."""
        with self._state:
            self._trouble = trouble
            self._state.notify_all()
        self._tell()
        with self._state:
            self._state.wait_for(lambda: self._trouble is None or self._abandoned)
            return not self._abandoned

    def _finish(self, future: Future[T]) -> None:
        error = None if future.cancelled() else future.exception()
        if error is None and not future.cancelled():
            with self._state:
                self._unsaved -= 1
        elif error is not None and not isinstance(error, UserFacingError):
            cause = (type(error), error, error.__traceback__, threading.current_thread())
            threading.excepthook(threading.ExceptHookArgs(cause))
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.listeners):
            listener()

    def _wake(self) -> None:
        with self._state:
            self._state.notify_all()

    def _refuse_read_only(self) -> None:
        if self._archive.read_only:
            raise UserFacingError(
                "archive-read-only", self._archive.read_only, str(self._archive.path), "换一个位置"
            )
