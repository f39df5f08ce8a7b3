"""Printing: what the window can print as choices, lists as tables, and the way to paper or PDF."""

from desktop.ui.printing.hand import Printing

__all__ = ["Printing"]
