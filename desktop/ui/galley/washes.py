"""Washes of colour under words: what was looked for, what was typed."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.model import Span
from desktop.ui.galley.geometry import Box, Shown
from desktop.ui.galley.plan import Plan

Spans = Mapping[str, tuple[Span, ...]]
"""Words by the passage in which they stand."""


class Washes:
    """Keeps under which words a wash lies, by its name."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._spans: dict[str, Spans] = {}

    def lay(self, name: str, spans: Spans) -> None:
        """Lay a wash of this name, in place of the one before."""
        self._spans[name] = spans

    def over(self, rows: tuple[Shown, ...]) -> dict[str, tuple[tuple[str, Box], ...]]:
        """Return by row the name and the place of every wash."""
        return {
            row.row.id: tuple(
                (name, box)
                for name, spans in self._spans.items()
                for span in spans.get(row.row.id, ())
                for box in self._plan.boxes(row.row.id, span)
            )
            for row in rows
        }
