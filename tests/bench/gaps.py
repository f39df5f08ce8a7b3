"""The longest stretch in which the window hears nothing, while an issue comes in and is worked on.

Counted in processor time of the window's own thread, so that others at work on the machine show
less, and against ``jieba.cut`` of 25,000 characters in the same run.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from time import thread_time

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app.start import make_application, make_theme
from desktop.model import AddSource, ChangeText, PassageKind, Source
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose
from tests.bench.pipeline import CHARACTERS, FRAME, cut_text, issue_texts
from tests.bench.timing import Ratio

_PATIENCE_MS = 300_000
_BEATS = 100
"""So often the window must have been idle before it counts as settled, however busy the machine is."""
_SETTLED_MS = 300
"""What follows a result in turns of its own, as lists beside the text do, is done by then."""
LONG = 500_000


def measure_reading() -> Ratio:
    """Return the longest gap from a pasted issue to its facts on the screen."""
    with _window() as window:
        edit = propose(_source(CHARACTERS))
        longest = _longest(lambda: _put(window, edit), lambda: bool(window.session.agenda.facts))
    return _ratio("gap while 25k is read", longest)


def measure_edit(length: int = CHARACTERS) -> Ratio:
    """Return the longest gap when a word is typed into an issue whose facts are known."""
    with _window() as window:
        window.session.put(window.session.workflow.new_issue(propose(_source(length))))
        _longest(lambda: None, lambda: bool(window.session.agenda.facts) and not window.jobs.is_busy)
        longest = max(_longest(lambda: _edit(window), lambda: not window.jobs.is_busy) for _ in range(5))
    return _ratio(f"gap of an edit in {length // 1000}k", longest)


def measure_long() -> Ratio:
    """Return the longest gap when 500,000 characters are put on the desk."""
    with _window() as window:
        edit = propose(_source(LONG))
        longest = _longest(lambda: _put(window, edit), lambda: bool(window.session.agenda.facts))
    return _ratio("gap while 500k is opened", longest)


@contextmanager
def _window() -> Iterator[MainWindow]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Workflow.open(Path(folder) / "bench.jiebao")) as workflow,
    ):
        window = MainWindow(workflow, make_theme())
        window.resize(1440, 900)
        window.show()
        QApplication.processEvents()
        yield window
        window.close()


def _source(length: int) -> Source:
    text = "\n\n".join(islice(issue_texts(), length // CHARACTERS))
    return Source.of_text(text[:length], "issue.txt")


def _put(window: MainWindow, edit: AddSource) -> None:
    """Put a new issue on the desk as a paste does, once it was read."""
    workflow = window.session.workflow
    window.hands.files.fetching.fetch(lambda: workflow.new_issue(edit), lambda: None)


def _edit(window: MainWindow) -> None:
    desk = window.session.desk
    assert desk is not None
    paragraphs = (one for one in desk.review.issue.passages() if one.kind is PassageKind.PARAGRAPH)
    window.session.do(ChangeText(next(islice(paragraphs, 5, None)).id, 0, 0, "好"))


def _longest(work: Callable[[], None], is_done: Callable[[], bool]) -> float:
    """Do work in the event loop until all that follows it is done, and return the longest gap in ms."""
    beats: list[float] = [thread_time()]
    gaps: list[float] = []

    def beat() -> None:
        now = thread_time()
        gaps.append(now - beats[0])
        beats[0] = now

    heart = QTimer(interval=0)
    heart.timeout.connect(beat)
    heart.start()
    QTimer.singleShot(0, work)
    deadline, settled = QDeadlineTimer(_PATIENCE_MS), QDeadlineTimer(_SETTLED_MS)
    while not (settled.hasExpired() and len(gaps) > _BEATS) and not deadline.hasExpired():
        if not is_done():
            settled.setRemainingTime(_SETTLED_MS)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    heart.stop()
    return 1000 * max(gaps, default=0.0)


def _ratio(name: str, longest_ms: float) -> Ratio:
    cut_ms = 1000 * min(_cutting() for _ in range(3))
    return Ratio(name, longest_ms, cut_ms, longest_ms / cut_ms, FRAME)


def _cutting() -> float:
    text = next(issue_texts())
    start = thread_time()
    cut_text(text)
    return thread_time() - start
