"""What the paper's habits say of which line of a title group is the headline."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.model.habits import Aspect
from desktop.structure.habits.index import HabitIndex
from desktop.structure.habits.likeness import title_signs

# How many lines there are tells little by itself, which is shortest and what each says tell much.
_WEIGHTS = {"count": 1.0, "shortest": 1.5, "sorts": 1.5}


def usual_leanings(texts: Sequence[str], habits: HabitIndex) -> list[float]:
    """Return for each title line how much speaks for it as the headline, as log odds; 0 for nothing known."""
    leanings = [0.0] * len(texts)
    for name, sign in title_signs(texts).items():
        habit = habits.find(Aspect.HEADLINE, sign)
        # Of one paper some groups have a kicker and some a deck: only of lines that say the same
        # sort of thing does a single lesson tell anything.
        if habit and (habit.is_settled or name == "sorts"):
            strengths = (_WEIGHTS[name] * habit.strength(str(number)) for number in range(len(texts)))
            leanings = [leaning + strength for leaning, strength in zip(leanings, strengths, strict=True)]
    return leanings
