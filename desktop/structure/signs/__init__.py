"""What there is to see in a line: the declared features, a family a module."""

from desktop.structure.features import Feature
from desktop.structure.signs import closers, furniture, heads, marks, prose

FEATURES: tuple[Feature, ...] = (
    *marks.FEATURES,
    *furniture.FEATURES,
    *heads.FEATURES,
    *prose.FEATURES,
    *closers.FEATURES,
)
