"""What the reading is unsure of, as decisions name it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class DoubtRef:
    """Which doubt is meant: about a passage's role, or about the join before a character of it.

    ``seam`` is the join's offset in the passage's text; at 0 it was not made, but perhaps
    the passage goes on with the one before. None means the role.
    """

    passage: str
    seam: int | None = None
