"""What an issue teaches of its paper's habits, as its editor left it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from desktop.model import TITLE_KINDS, Article, ArticleKind, Issue, Passage, PassageKind
from desktop.model.habits import (
    KNOWN_FIELDS,
    NUMBER_FIELDS,
    SIDEBAR,
    STORY,
    TITLE,
    Aspect,
    Decisions,
    Lesson,
)
from desktop.structure.articles.borders import units_between
from desktop.structure.habits.likeness import form_of, forms_digest, lines_sign, title_signs, words_of
from desktop.structure.habits.printed_fields import as_value, templates_of
from desktop.structure.habits.printed_lines import lines_of, whole_line
from desktop.structure.habits.short_runs import run_sign, runs_in, what_run_is
from desktop.text.view import restore

_RECURRING = frozenset(
    {
        PassageKind.SECTION,
        PassageKind.FURNITURE,
        PassageKind.BYLINE,
        PassageKind.CREDIT,
        PassageKind.CAPTION,
        PassageKind.JUMP,
    }
)
# Longer words of a title or a sentence are not met again.
_LONGEST_LABEL = 6
_HEADS = TITLE_KINDS | {PassageKind.SECTION, PassageKind.FURNITURE, PassageKind.PICTURE}
_CLOSING = frozenset({PassageKind.BYLINE, PassageKind.CREDIT})


def learner() -> str:
    """Return the name of what learns here; it is another one where the same issue would teach otherwise."""
    return f"lessons 3 {forms_digest()}"


def lessons_in(issue: Issue, decisions: Decisions) -> tuple[Lesson, ...]:
    """Return what an issue teaches, in the order of time; none for one that nobody put right or exported."""
    views = [restore(source.text) for source in issue.sources]
    found = [*_masthead_lessons(issue, views, decisions)]
    closed = dict(_closed(issue, decisions))
    for article, passage in _placed(issue):
        decided = decisions.decided([passage]) or closed.get(passage.id)
        said = passage, _role(passage, article), decided, decisions.seen(article)
        found += _line_lessons(whole_line(passage, views), *said)
    for article in issue.articles:
        found += _run_lessons(article, views, decisions)
        if article.kind is not ArticleKind.SIDEBAR:
            found += _title_lessons(article, decisions)
            found += _title_line_lessons(article, views, decisions)
    for above, below in pairwise(issue.articles):
        found += _border_lessons(above, below, decisions)
    return tuple(sorted(found, key=lambda lesson: lesson.time))


def _lesson(aspect: Aspect, sign: str, value: str, decided: str | None, seen: str | None) -> Iterator[Lesson]:
    """Yield the lesson of what was decided at a time, or else only seen; none of neither."""
    time = decided or seen
    if sign and value and time:
        yield Lesson(aspect, sign, value, decided is not None, time)


def _placed(issue: Issue) -> Iterator[tuple[Article | None, Passage]]:
    yield from ((None, passage) for passage in issue.front)
    for article in issue.articles:
        yield from ((article, passage) for passage in article.passages)


def _closed(issue: Issue, decisions: Decisions) -> Iterator[tuple[str, str]]:
    """Yield the signed line that ends an article where an editor began the next, and the time of that."""
    for above, below in pairwise(issue.articles):
        time = decisions.borders.get(below.passages[0].id) if below.passages else None
        if time and above.passages and above.passages[-1].kind in _CLOSING:
            yield above.passages[-1].id, time


def _line_lessons(
    line: str, passage: Passage, role: str, decided: str | None, seen: str | None
) -> Iterator[Lesson]:
    words = words_of(line)
    if passage.kind in _RECURRING or (decided and len(words) <= _LONGEST_LABEL):
        yield from _lesson(Aspect.WORDS, words, role, decided, seen)
    yield from _lesson(Aspect.FORM, form_of(line), role, decided, seen)


def _role(passage: Passage, article: Article | None) -> str:
    if passage.kind in TITLE_KINDS:
        return SIDEBAR if article and _labels_sidebar(passage, article) else TITLE
    if passage.kind is PassageKind.PARAGRAPH and article is not None and _opens_untitled(passage, article):
        return STORY
    return passage.kind


def _labels_sidebar(passage: Passage, article: Article) -> bool:
    return article.kind is ArticleKind.SIDEBAR and passage is article.titles[0]


def _opens_untitled(passage: Passage, article: Article) -> bool:
    first = next((one for one in article.passages if one.kind not in _HEADS), None)
    return first is passage and not article.titles


def _title_lessons(article: Article, decisions: Decisions) -> Iterator[Lesson]:
    titles, headlines = article.titles, article.of_kind(PassageKind.HEADLINE)
    if len(titles) < 2 or len(headlines) != 1 or not all(title.pieces for title in titles):
        return
    number, decided = titles.index(headlines[0]), decisions.decided(titles)
    if decided is None and any(title.is_unsure for title in titles):
        # A question that nobody answered would be answered by what the engine guessed.
        return
    for sign in title_signs([title.text for title in titles]).values():
        yield from _lesson(Aspect.HEADLINE, sign, str(number), decided, decisions.seen(article))


def _title_line_lessons(article: Article, views: list[str], decisions: Decisions) -> Iterator[Lesson]:
    """Yield how the printed lines of the titles make titles: ``2+1`` for one of two lines and another."""
    printed = [lines_of(title, views) for title in article.titles]
    sign = lines_sign([line for lines in printed for line in lines]) if all(printed) else ""
    value = "+".join(str(len(lines)) for lines in printed)
    decided, seen = decisions.decided(article.titles), decisions.seen(article)
    yield from _lesson(Aspect.LINES, sign, value, decided, seen)


def _run_lessons(article: Article, views: list[str], decisions: Decisions) -> Iterator[Lesson]:
    for run in runs_in(article):
        decided, seen = decisions.decided(run), decisions.seen(article)
        length = sum(len(lines_of(passage, views)) for passage in run)
        yield from _lesson(Aspect.RUN, run_sign(length), what_run_is(run), decided, seen)


def _border_lessons(above: Article, below: Article, decisions: Decisions) -> Iterator[Lesson]:
    decided = decisions.borders.get(below.passages[0].id) if below.passages else None
    seen = decisions.seen(above) or decisions.seen(below)
    for unit, where in units_between(above, below):
        yield from _lesson(Aspect.BORDER, unit[0].kind, where, decided, seen)


def _masthead_lessons(issue: Issue, views: list[str], decisions: Decisions) -> Iterator[Lesson]:
    lines = [whole_line(passage, views) for passage in issue.furniture()]
    fields, seen = decisions.fields, decisions.exported
    for name in KNOWN_FIELDS:
        value = as_value(getattr(issue.masthead, name))
        yield from _lesson(Aspect.FIELD, name, value, fields.get(name), seen)
    for name in NUMBER_FIELDS:
        value = _printed(lines, getattr(issue.masthead, name))
        yield from _lesson(Aspect.PRINTED, name, value, fields.get(name), seen)


def _printed(lines: list[str], number: int | None) -> str:
    """Return how a number is printed, where one line alone prints it; "" elsewhere."""
    found = [template for line in lines for template in templates_of(line, number)]
    return found[0] if len(found) == 1 else ""
