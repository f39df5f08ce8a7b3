"""A source comes in, its reading goes out: masthead, articles, passages and seams.

The text is cut into ``lines``; ``words`` and ``signs`` see what a line may be; ``labelling``
weighs that with what may follow what and gives every line one label, all lines at once;
``articles`` puts labelled lines together; ``masthead`` reads what the paper says of itself.
``habits`` carries what an editor corrected to the paper's next issue.
"""

from desktop.structure.explain import explain
from desktop.structure.habits.lessons import learner, lessons_in
from desktop.structure.reading import read_structure

__all__ = ["explain", "learner", "lessons_in", "read_structure"]
