"""What earlier issues of the paper say of a line: its words, or its form, and what they were there."""

from __future__ import annotations

from desktop.model import PassageKind
from desktop.model.habits import SIDEBAR, STORY, TITLE, TITLES, Aspect
from desktop.structure.habits.short_runs import run_length, run_sign
from desktop.structure.labelling.features import Feature, Sign, weigh
from desktop.structure.lines.place import Place
from desktop.text.wording import HABIT, habit_role

# One lesson has a strength of 1.1, three have 1.9: known words soon settle it, a known form leans.
_WORDS, _FORM, _RUN = 9.0, 6.0, 5.0

# The roles that habits know, each with the labels it speaks for.
_LABELS = {
    TITLE: "TITLE",
    STORY: "STORY",
    SIDEBAR: "SIDEBAR",
    PassageKind.SECTION: "SECTION",
    PassageKind.FURNITURE: "FURNITURE",
    PassageKind.BYLINE: "BYLINE",
    PassageKind.CREDIT: "CREDIT",
    PassageKind.PARAGRAPH: "START",
    PassageKind.INTERTITLE: "INTERTITLE",
    PassageKind.LIST_ITEM: "ITEM",
    PassageKind.CAPTION: "CAPTION",
    PassageKind.TABLE: "TABLE",
    PassageKind.JUMP: "JUMP",
}


def is_known(place: Place) -> bool:
    """Return whether earlier issues of the paper had a line of these words or of this form."""
    return bool(place.page.habits.of_line(place.text))


def _was(aspect: Aspect, role: str) -> Sign:
    def strength(place: Place) -> float:
        habit = place.page.habits.of_line(place.text).get(aspect)
        return habit.strength(role) if habit else 0.0

    return strength


def _features(role: str, labels: str) -> tuple[Feature, Feature]:
    name = habit_role(role)
    words = f"{HABIT}：这几个字是{name}", "往期同样的字是什么", _was(Aspect.WORDS, role)
    form = f"{HABIT}：这样写的是{name}", "往期同样写法的行是什么", _was(Aspect.FORM, role)
    return Feature(*words, weigh(f"{labels} {_WORDS}")), Feature(*form, weigh(f"{labels} {_FORM}"))


def in_usual_run(place: Place) -> bool:
    """Return whether a line of a paper that is known stands amid short lines over prose."""
    return bool(place.page.habits) and place.is_bare


def _usual_titles(place: Place) -> float:
    habit = place.page.habits.find(Aspect.RUN, run_sign(run_length(place)))
    # Short lines over prose are so many things that only a paper which is of one mind tells anything.
    return max(0.0, habit.strength(TITLES)) if habit and habit.is_settled else 0.0


FEATURES = tuple(feature for role, labels in _LABELS.items() for feature in _features(role, labels))
RUN_FEATURES = (
    Feature(
        f"{HABIT}：几行短句叠着是标题",
        "往期同样多的短行叠在正文上，都是标题",
        _usual_titles,
        weigh(f"TITLE {_RUN} START -{_RUN / 2}"),
    ),
)
