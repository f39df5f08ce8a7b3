"""Lay-outs as HTML for the printer, where no Word file is wanted: the reading proof and the manuscript."""

from __future__ import annotations

from collections.abc import Callable

from desktop.export.printout.manuscript import manuscript_html
from desktop.export.printout.proof import proof_html
from desktop.model import Layers, Layout, Review

__all__ = ["PRINTOUTS", "manuscript_html", "proof_html"]

PRINTOUTS: dict[Layout, Callable[[Review, Layers], str]] = {
    Layout.PROOF: proof_html,
    Layout.MANUSCRIPT: manuscript_html,
}
"""The lay-outs that flow from page to page, each with what sets it."""
