"""A paper's habits as an editor reads them: one sentence each, and how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.model.habits import ABOVE, Aspect, Habit, Habits, Paper
from desktop.text.wording import habit_role
from desktop.ui.inspector.masthead_form import FIELDS
from desktop.ui.listing import Listing

_FIELDS = {field.name: field.label for field in FIELDS}
# How Chinese of up to four, up to nine and more characters is shown in a form.
_STRETCHES = str.maketrans({"甲": "××", "乙": "×××××", "丙": "××××××××××"})
_SURE, _LIKELY = 1.5, 1.0


@dataclass(frozen=True, slots=True)
class HabitRow:
    """One habit in words, and how sure it is."""

    words: str
    sureness: str


def habit_rows(habits: Habits) -> tuple[HabitRow, ...]:
    """Return the habits in words, those of one sort together and the surest of them first."""
    order = list(Aspect)
    ranked = sorted(habits.habits, key=lambda habit: (order.index(habit.aspect), -_strength(habit)))
    return tuple(HabitRow(_WORDS[habit.aspect](habit), _sureness(habit)) for habit in ranked)


def habit_listing(habits: Habits, paper: Paper | None) -> Listing:
    """Return a paper's habits as a table."""
    words = tuple((row.words, row.sureness) for row in habit_rows(habits))
    return Listing(f"{paper or ''} 习惯".strip(), ("习惯", "把握"), words, (8, 2))


def _sureness(habit: Habit) -> str:
    strength = _strength(habit)
    if strength >= _SURE:
        return "一向如此"
    if strength >= _LIKELY:
        return "改过一次"
    return "偶尔如此" if strength > 0 else "说法不一"


def _strength(habit: Habit) -> float:
    return habit.strength(habit.usual)


def _words_of_line(habit: Habit) -> str:
    return f"“{habit.sign}”是{habit_role(habit.usual)}"


def _form_of_line(habit: Habit) -> str:
    return f"写成“{habit.sign.translate(_STRETCHES)}”的一行是{habit_role(habit.usual)}"


def _run(habit: Habit) -> str:
    return f"正文上叠着的{habit.sign}短句{'都是标题' if habit.usual == 'titles' else '不都是标题'}"


def _lines(habit: Habit) -> str:
    counts = habit.usual.split("+")
    titles = "合为" if len(counts) == 1 else "各为"
    if len(set(counts)) > 1:
        titles = f"依次{'、'.join(f'{count}行' for count in counts)}{titles}"
    return f"标题{habit.sign.replace('，', '、')}：{titles}一题"


def _headline(habit: Habit) -> str:
    lines, _, shortest = habit.sign.partition("，")
    where = f"标题{lines}{f'、{shortest}' if shortest else ''}"
    return f"{where}：主标题在第{int(habit.usual) + 1}行"


def _border(habit: Habit) -> str:
    return f"两篇之间的{habit_role(habit.sign)}归{'上' if habit.usual == ABOVE else '下'}一篇"


def _field(habit: Habit) -> str:
    return f"{_FIELDS[habit.sign]}是“{habit.usual}”"


def _printed(habit: Habit) -> str:
    return f"{_FIELDS[habit.sign]}印在“{habit.usual.replace('〔〕', '〔号〕')}”里"


_WORDS: Mapping[Aspect, Callable[[Habit], str]] = {
    Aspect.WORDS: _words_of_line,
    Aspect.FORM: _form_of_line,
    Aspect.RUN: _run,
    Aspect.LINES: _lines,
    Aspect.HEADLINE: _headline,
    Aspect.BORDER: _border,
    Aspect.FIELD: _field,
    Aspect.PRINTED: _printed,
}
