"""The one error of this room."""

from __future__ import annotations


class EditError(Exception):
    """An edit that does not fit the review: our bug, never the editor's; the review stands."""
