"""Wrong turns that can be told by their characters alone, as a table that one loop reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.checks.proof import Line, Objection
from desktop.checks.signs import with_signs


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wrong turn and why it is wrong.

    The group ``wrong`` of the expression is objected to, or all of it where it has none.
    ``better`` is a template in its groups, given where one correction is right. A line without
    any of the words ``signs`` is not searched; where none is named every line is.
    """

    expression: re.Pattern[str]
    message: str
    better: str | None = None
    signs: tuple[str, ...] = ()


def pattern(expression: str, message: str, better: str | None = None, signs: tuple[str, ...] = ()) -> Pattern:
    """Return the pattern of an expression."""
    return Pattern(re.compile(expression), message, better, signs)


def objections(patterns: Iterable[Pattern], lines: Sequence[Line]) -> Iterator[Objection]:
    """Yield what each pattern holds against each line."""
    for one in patterns:
        for line in with_signs(lines, one.signs):
            for match in one.expression.finditer(line.text):
                yield _objection(line, one, match)


def _objection(line: Line, one: Pattern, match: re.Match[str]) -> Objection:
    better = () if one.better is None else (match.expand(one.better),)
    group = "wrong" if "wrong" in one.expression.groupindex else 0
    return line.objection(*match.span(group), one.message.format(match[group]), *better)
