"""What stops a command of the door."""

from __future__ import annotations


class SetupError(Exception):
    """Something that stops the command, in a sentence that says what to do."""
