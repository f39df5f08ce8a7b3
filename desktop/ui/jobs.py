"""Background work in its one shape: a pure function runs aside, its result comes back to the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop.model import UserFacingError


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to become of a result, and whether it is still wanted."""

    done: Callable[[Any], None]
    is_current: Callable[[], bool]


class Jobs(QObject):
    """Runs functions over frozen values one after the other, off the thread of the window.

    A ``UserFacingError`` comes back as ``troubled``; any other exception is raised on the
    thread of the window, where the crash report takes it.

    Signals:
        busy: whether anything is under way
        troubled: a ``UserFacingError`` from a function
        failed: a function came to no result, whatever it raised
    """

    busy = Signal(bool)
    troubled = Signal(object)
    failed = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._wishes: dict[Future[Any], _Wish] = {}
        self._is_closed = False
        # A result that is there at once would else be given before those that wait in the queue.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        is_current: Callable[[], bool] = lambda: True,
    ) -> None:
        """Run ``function`` aside and give its result to ``done``, unless it is outdated by then.

        Once these jobs are closed nothing is run any more: a pause may end after the window went.
        """
        if self._is_closed:
            return
        future = self._pool.submit(function)
        self._wishes[future] = _Wish(done, is_current)
        self.busy.emit(True)
        future.add_done_callback(self._finished.emit)

    def prepare(self, function: Callable[[], None]) -> None:
        """Run aside what makes later functions quick; nobody waits for it, nothing comes back."""
        if not self._is_closed:
            self._pool.submit(function)

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._wishes)

    def cancel(self) -> None:
        """Drop what waits, and the result of what runs; the window goes on as if nothing had been asked."""
        unwanted = tuple(self._wishes)
        self._wishes.clear()
        for future in unwanted:
            future.cancel()
        self.busy.emit(False)

    def close(self) -> None:
        """Drop what waits, and wait for what runs; no result comes back any more."""
        self._is_closed = True
        self._wishes.clear()
        self._pool.shutdown(cancel_futures=True)

    def finish(self) -> None:
        """Do all that waits, and wait for it; no result comes back any more."""
        self._is_closed = True
        self._wishes.clear()
        self._pool.shutdown()

    def _deliver(self, future: Future[Any]) -> None:
        wish = self._wishes.pop(future, None)
        if wish is None:
            return
        if not self._wishes:
            self.busy.emit(False)
        if future.exception() is not None:
            self.failed.emit()
        try:
            result = future.result()
        except UserFacingError as trouble:
            self.troubled.emit(trouble)
            return
        if wish.is_current():
            wish.done(result)
