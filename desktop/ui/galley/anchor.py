"""Keeping the words on the screen where they are while the text round them changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.galley.page import Page


@contextmanager
def kept_in_place(page: Page) -> Iterator[None]:
    """Let the caret's passage, or else the first on the screen, stand where it stood before."""
    held = _held(page)
    yield
    if held and page.plan.row(held[0]):
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + round(page.plan.show(held[0]).top - held[1]))


def _held(page: Page) -> tuple[str, float] | None:
    """Return a passage on the screen and its height; None in an empty galley."""
    caret = page.caret()
    shown = [row for row in page.plan.shown() if row.bottom > 0]
    at_caret = [row for row in shown if caret and row.row.id == caret.passage]
    return next(((row.row.id, row.top) for row in at_caret + shown), None)
