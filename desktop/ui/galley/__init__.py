"""The galley: the whole issue as one readable column, with marks, margins and typing.

In come a ``Review`` with its ``Layers`` and a ``Selection``; out go edits, selections and
commands as signals. The document is a view: the model owns every character.
"""

from desktop.ui.galley.galley import Galley
from desktop.ui.galley.keys import Mode

__all__ = ["Galley", "Mode"]
