"""The one error of this room."""

from __future__ import annotations


class EditError(Exception):
    """An edit that does not fit the review: our bug, never the editor's; the review stands."""


UNFIT_STEPS = (EditError, ValueError, LookupError, TypeError, RecursionError)
"""What steps raise that no editor ever made, as a log from elsewhere may hold them."""
