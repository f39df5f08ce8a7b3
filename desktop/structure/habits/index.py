"""The habits of a paper as the reading of a page looks them up."""

from __future__ import annotations

from desktop.model.habits import NO_HABITS, Aspect, Habit, Habits
from desktop.structure.habits.likeness import form_of, words_of


class HabitIndex:
    """Habits by aspect and sign; false where there are none."""

    def __init__(self, habits: Habits) -> None:
        self._habits = {(habit.aspect, habit.sign): habit for habit in habits.habits}
        self._lines: dict[str, dict[Aspect, Habit]] = {}

    def __bool__(self) -> bool:
        return bool(self._habits)

    def find(self, aspect: Aspect, sign: str) -> Habit | None:
        """Return what is known under a sign, or None."""
        return self._habits.get((aspect, sign))

    def of_line(self, text: str) -> dict[Aspect, Habit]:
        """Return what is known of a line by its words and by its form, an empty dictionary for nothing."""
        if not self._habits:
            return {}
        if text not in self._lines:
            signs = {Aspect.WORDS: words_of(text), Aspect.FORM: form_of(text)}
            found = ((aspect, self.find(aspect, sign)) for aspect, sign in signs.items())
            self._lines[text] = {aspect: habit for aspect, habit in found if habit}
        return self._lines[text]


NOTHING_KNOWN = HabitIndex(NO_HABITS)
