"""Trouble that the editor can do something about, as opposed to our own mistakes."""

from __future__ import annotations


class UserFacingError(Exception):
    """Known trouble: what happened, what is safe and what to do, in one Chinese sentence.

    ``code`` is stable for tests and logs; ``path`` names the file concerned, if any;
    ``remedy`` is the label of the button that helps. Anything that is not a
    ``UserFacingError`` is our bug and goes to the crash report.
    """

    def __init__(self, code: str, message: str, path: str | None = None, remedy: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path
        self.remedy = remedy
