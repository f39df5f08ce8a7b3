"""Start the desk and print the system's monotonic time when its frame is painted, and when it is filled."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import start
from desktop.cli import parser
from desktop.settings import Settings
from desktop.ui.frame import Frame
from desktop.ui.opening.file_opening import FileOpening


def report() -> None:
    """Print the time."""
    print(time.monotonic(), flush=True)


def fill(frame: Frame) -> None:
    """Load all that stands behind the first paint and put it into the frame."""
    from desktop.app.furnishing import furnish

    with tempfile.TemporaryDirectory() as folder:
        archive, opening = Path(folder) / "bench.jiebao", FileOpening(frame)
        furnish(frame, Settings(Path(folder)), [], archive, opening)
        QApplication.processEvents()
        report()
        frame.close()


if __name__ == "__main__":
    parser("desk").parse_args(["desk"])
    application = start.make_application()
    frame = Frame(start.make_theme())
    frame.painted.connect(report)
    frame.painted.connect(lambda: fill(frame) if "filled" in sys.argv else frame.close())
    frame.show()
    application.exec()
