"""The history of an issue: every state it stood in, and how any two of them differ.

In come ``State`` values and a ``Comparison``; out go wishes to compare, to name and to return.
"""

from desktop.ui.history.page import HistoryPage, Pair

__all__ = ["HistoryPage", "Pair"]
