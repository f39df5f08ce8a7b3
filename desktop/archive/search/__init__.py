"""Full-text search over the articles of all issues.

A query comes in; hits, the numbers of their rows, and how they are spread come out.
"""

from desktop.archive.search.facets import Facets, facets
from desktop.archive.search.hits import Hit, search, sought
from desktop.archive.search.parts import recall
from desktop.archive.search.rows import numbers

__all__ = ["Facets", "Hit", "facets", "numbers", "recall", "search", "sought"]
