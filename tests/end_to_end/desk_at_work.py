"""A process with the real window in which a random hand works until it is killed."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from desktop.app.start import make_application, make_theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow
from tests.end_to_end.random_hand import RandomHand


def work(path: Path, seed: int) -> None:
    """Work in the first issue of an archive, and say how many steps are stored."""
    application = make_application()
    workflow = Workflow.open(path)
    window = MainWindow(workflow, make_theme())
    window.show()
    window.session.put(workflow.open_issue(workflow.issues()[0].id))
    hand = RandomHand(window, random.Random(seed))
    _say("ready")
    while True:
        hand.act()
        application.processEvents()
        workflow.writer.flush()
        _say(str(len(hand.desk.states)))


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
