"""A passage knows the lines of its source, as they read."""

from desktop.model import Passage, PassageKind, Run, SourceSpan
from desktop.structure.habits.printed_lines import lines_of, whole_line

VIEW = "\u200b新秤摆\u200b好了\u200e\n清早的菜场里人来人往。"
TITLE = Passage(
    "1", PassageKind.HEADLINE, (Run("新秤摆", SourceSpan(0, 1, 4)), Run("好了", SourceSpan(0, 5, 7)))
)


def test_what_prints_nothing_is_no_part_of_a_line() -> None:
    assert lines_of(TITLE, [VIEW]) == ["新秤摆好了"]
    assert whole_line(TITLE, [VIEW]) == "新秤摆好了"


def test_a_part_of_a_line_is_no_whole_one() -> None:
    part = Passage("1", PassageKind.HEADLINE, TITLE.runs[:1])
    assert whole_line(part, [VIEW]) == ""
