"""What can be printed now: the lay-outs of the open issue, and every list of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QImage

from desktop.model import Layout
from desktop.model.paper_look import PaperLook
from desktop.text.wording import LAYOUTS
from desktop.ui.pictures.reading import read_image
from desktop.ui.printing.archive_lists import archive_lists
from desktop.ui.printing.choice import Choice, Group
from desktop.ui.printing.issue_lists import issue_lists
from desktop.ui.printing.paper import Paint, drawn, flowing
from desktop.ui.session import Session
from desktop.ui.window.panes import Panes
from desktop.workflow import Desk, Workflow, printout


def choices(session: Session, panes: Panes, look: PaperLook) -> tuple[Choice, ...]:
    """Return what can be printed: lay-outs first, that of the pages in the paper's ``look``, then lists."""
    return (*_layouts(session, look), *issue_lists(session, panes), *archive_lists(session, panes.archive))


def _layouts(session: Session, look: PaperLook) -> Iterator[Choice]:
    desk = session.desk
    if desk is None or not desk.review.issue.articles:
        return
    review, layers = desk.review, desk.layers
    for layout in (Layout.PROOF, Layout.MANUSCRIPT):
        make = partial(_printout, partial(printout, review, layers, layout))
        yield Choice(layout.value, LAYOUTS[layout], make, Group.LAYOUTS)
    pages = partial(_pages, session.workflow, desk, look)
    yield Choice(Layout.PAGE.value, LAYOUTS[Layout.PAGE], pages, Group.LAYOUTS)


def _printout(make: Callable[[], str]) -> Paint:
    return flowing(make())


def _pages(workflow: Workflow, desk: Desk, look: PaperLook) -> Paint:
    def find_picture(digest: str) -> QImage | None:
        path = workflow.pictures.path(digest)
        return read_image(path) if path else None

    return drawn(workflow.printing.plan_pages(desk, look).sketches, find_picture)
