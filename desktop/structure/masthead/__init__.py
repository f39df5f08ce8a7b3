"""The masthead: furniture comes in, what the paper says of itself goes out.

Each thing that a masthead prints (a date, a number, a maker, an account …) claims its words in
the furniture's text, however the lay-out glued or broke them. Names of paper and area, English
name and plain slogan are found in the words that nothing else claims.
"""

from desktop.structure.masthead.imprint import Imprint
from desktop.structure.masthead.reading import read_masthead

__all__ = ["Imprint", "read_masthead"]
