"""When the mistake is ours: the work is safe in the archive, and a report is kept.

Three layers: a hook for exceptions that nobody caught, ``faulthandler`` for crashes below
Python, and at the next start the report of the last run, to be read before it is sent.
"""

from __future__ import annotations

import faulthandler
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

import desktop

_SHORT = 80
REPORT = "crash.txt"
FAULTS = "faults.txt"
LAST = "last-run.txt"


def folder() -> Path:
    """Return the folder of the reports, made if absent."""
    return user_log_path("jiebao", appauthor=False, ensure_exists=True)


def watch(make_safe: Callable[[], None], tell: Callable[[str], None]) -> None:
    """Send every exception that nobody caught to a report.

    ``make_safe`` puts the work in safety first; then the report is written, and ``tell``
    speaks to the editor with the report's path.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            make_safe()
        finally:
            tell(str(write_report(error)))

    sys.excepthook = hook
    threading.excepthook = lambda thread: hook(
        thread.exc_type, thread.exc_value or thread.exc_type(), thread.exc_traceback
    )


def watch_faults() -> None:
    """Let a crash below Python leave its stack in a file for the next start."""
    faulthandler.enable((folder() / FAULTS).open("w", encoding="utf-8"))


def write_report(error: BaseException) -> Path:
    """Write what happened, and nothing of the editor's text, and return the file's path."""
    lines = [
        f"街报编辑台 {desktop.__version__}",
        f"{platform.platform()}，Python {platform.python_version()}",
        datetime.now().astimezone().isoformat(timespec="seconds"),
        "",
        *_told(error),
    ]
    path = folder() / REPORT
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _told(error: BaseException | None) -> Iterator[str]:
    """Yield what led to an error and where it was; what it says may quote a text, and is left out."""
    if error is not None:
        yield from _told(error.__cause__ or error.__context__)
        yield "".join(traceback.format_tb(error.__traceback__))
        said = str(error)
        yield f"{type(error).__name__}: {said if said.isascii() and len(said) < _SHORT else '（内容略）'}\n"


def last_report() -> Path | None:
    """Return the file with what the last run left behind, which is told once; None where it ended well.

    To be asked before ``watch_faults``, which begins a new file.
    """
    found = []
    for name in (REPORT, FAULTS):
        path = folder() / name
        if path.exists() and (text := path.read_text(encoding="utf-8", errors="replace").strip()):
            found.append(text)
            path.unlink()
    if not found:
        return None
    kept = folder() / LAST
    kept.write_text("\n\n".join(found), encoding="utf-8")
    return kept
