"""A source comes in, its reading goes out: masthead, articles, passages and seams.

Every line gets one label, all lines at once: features say what a line looks like, transitions
what may follow what, seams whether a line goes on with a half that broke off before.
"""

from desktop.structure.explain import explain
from desktop.structure.habits import learner, lessons_in
from desktop.structure.reading import read_structure

__all__ = ["explain", "learner", "lessons_in", "read_structure"]
