"""What there is to see in a line: the declared features, a family a module."""

from desktop.structure.features import Feature
from desktop.structure.signs.closers import FEATURES as CLOSERS
from desktop.structure.signs.furniture import FEATURES as FURNITURE
from desktop.structure.signs.heads import FEATURES as HEADS
from desktop.structure.signs.marks import FEATURES as MARKS
from desktop.structure.signs.prose import FEATURES as PROSE

FEATURES: tuple[Feature, ...] = (*MARKS, *FURNITURE, *HEADS, *PROSE, *CLOSERS)
