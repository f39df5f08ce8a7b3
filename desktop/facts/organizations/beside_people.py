"""Bodies read again where one ran over a person's name: 居民葛小芹冲进|柳塘派出所."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.facts.context import ArticleView, Line
from desktop.facts.taken import by_line
from desktop.model import Fact, FactKind, Span
from desktop.text.scripts import HAN

# 剪纸大师某某某工作室 is called by a person.
_CALLED_BY = re.compile(
    rf"[{HAN}]{{0,4}}(?:工作室|工作站|班组?|队|小组|之家|书屋|讲堂|团队?|馆|故居|基金会?|医院|诊所|[中小]学|事务所"
    "|[店坊铺厂])"
)


def apart_from_people(view: ArticleView) -> ArticleView:
    """Return the lines in which a body runs over a person's name, with a mark for each letter of the names.

    The lines are those to be read again; the others stay as they are.
    """
    bodies = by_line(view.facts(FactKind.ORGANIZATION))
    people = by_line(view.facts(FactKind.PERSON))
    lines = (
        _without(line, list(_run_over(line, bodies[line.id], people[line.id])))
        if line.id in bodies and line.id in people
        else line
        for line in view.lines
    )
    return ArticleView(tuple(lines), view.background)


def _run_over(line: Line, bodies: list[Fact], people: list[Fact]) -> Iterator[Span]:
    """Yield the names over which one of ``bodies`` runs that is not called by them."""
    for person in people:
        over = (body.span for body in bodies if body.span.overlaps(person.span))
        if not all(_is_called_by(line.text, span, person.span) for span in over):
            yield person.span


def _is_called_by(text: str, body: Span, name: Span) -> bool:
    whole = body.start <= name.start and name.end < body.end
    return whole and _CALLED_BY.fullmatch(text, name.end, body.end) is not None


def _without(line: Line, names: Iterable[Span]) -> Line:
    text = line.text
    for name in names:
        text = text[: name.start] + "，" * len(name) + text[name.end :]
    return line if text == line.text else replace(line, text=text)
