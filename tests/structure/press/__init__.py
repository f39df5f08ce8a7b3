"""A press for issues whose every character is known: it composes, damages and prints them.

Articles and the invented papers' habits go in; out comes a text as a street office might hold
it, the true label of each of its lines, and the truth as data in the form that
``jiebao parse --json`` prints. Everything follows from a number. The pools ``tune`` and
``test`` share neither articles nor papers.
"""

from tests.structure.press.damage import LEVELS
from tests.structure.press.issues import Made, make_issue
from tests.structure.press.shapes import SHAPES
from tests.structure.press.writing import write

__all__ = ["LEVELS", "SHAPES", "Made", "make_issue", "write"]
