"""Words for other programs, as they are handed over by way of the clipboard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clipping:
    """The same words as HTML with their form, and as plain text."""

    html: str
    text: str
