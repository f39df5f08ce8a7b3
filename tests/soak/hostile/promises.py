"""What the program promises for any text whatever; a promise that is broken raises."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from random import Random

from desktop import outline, schema, workflow
from desktop.checks import run_checks
from desktop.facts import gather_facts
from desktop.model import (
    BLOCK_KINDS,
    TITLE_KINDS,
    ArticleKind,
    ConfirmStructure,
    History,
    Issue,
    Masthead,
    PassageKind,
    Review,
    Roster,
    RosterEntry,
    Source,
    UserFacingError,
)
from desktop.review import apply_edit, doubts_of, empty_review
from desktop.structure import explain, read_structure
from desktop.text.coverage import doubly_covered, uncovered
from desktop.text.view import restore
from tests.checks.checking import ALL_ON
from tests.gold import issue_of_parts

Promise = Callable[[str], None]

_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "big5")
_MOST_ANSWERED = 12
# Most lines of a paper are of paragraphs.
_DRAWN_KINDS = (*[PassageKind.PARAGRAPH] * 10, *TITLE_KINDS, *BLOCK_KINDS - {PassageKind.PICTURE})
_PRINTED = Masthead(date="2026-05-06", year=2026, issue_number=42, page_count=4, next_issue_date="2026-06-06")
_ROSTER = Roster((RosterEntry("王小明", "社区主任", "2026-01-06", "2026-04-06"),))
_BEFORE = History(40, "2026-04-06", _ROSTER, ())


def is_read_whole(text: str) -> None:
    """Every character stands in one passage, and every passage stands on the text."""
    source = Source.of_text(text)
    reading = read_structure(source)
    issue = Issue((source,), reading.masthead, reading.front, reading.articles)
    _holds_everything_once(issue)
    _has_its_own_ids(issue)
    _stands_on_its_source(issue, restore(text))
    assert all(one.kind is PassageKind.FURNITURE for one in issue.front), "front holds no furniture"


def is_read_alike(text: str) -> None:
    """The same text read again is read in the same way."""
    assert read_structure(Source.of_text(text)) == read_structure(Source.of_text(text)), "read otherwise"


def is_worked_through(text: str) -> None:
    """Facts, checks and what is printed of them point at their own words."""
    source = Source.of_text(text)
    review, layers = workflow.read_and_derive(source)
    facts = [judged.fact for judged in layers.facts]
    findings = [judged.finding for judged in layers.findings]
    written = {passage.id: passage.text for passage in review.issue.passages()}
    for found in (*facts, *findings):
        assert found.span.of(written[found.passage]) == found.text, found
    json.dumps(schema.issue_data(review.issue, facts, findings))
    outline.outline_text(review.issue, facts, findings)
    explain(source)


def is_checked(text: str) -> None:
    """All facts and checks point at their own words, whatever kinds of passages the lines are."""
    issue = _issue_of_lines(text)
    facts = gather_facts(issue)
    report = run_checks(issue, facts, _BEFORE, house=ALL_ON)
    written = {passage.id: passage.text for passage in issue.passages()}
    for found in (*facts, *report.findings, *report.verified):
        assert 0 <= found.span.start < found.span.end <= len(written[found.passage]), found
        assert found.span.of(written[found.passage]) == found.text, found


def _issue_of_lines(text: str) -> Issue:
    """Return an issue of one article in which each line is a passage of a kind drawn for it."""
    draw = Random(text.encode("utf-8", "surrogatepass"))
    lines = [line for line in restore(text).splitlines() if line.strip()]
    parts = [(draw.choice(_DRAWN_KINDS), line) for line in lines]
    return issue_of_parts([(ArticleKind.NEWS, None, parts)], _PRINTED)


def is_edited_safely(text: str) -> None:
    """Each answer to each question leaves everything in its place."""
    review = apply_edit(empty_review(), workflow.propose(Source.of_text(text)), "1")
    for doubt in list(doubts_of(review.issue))[:_MOST_ANSWERED]:
        for answer in filter(None, (ConfirmStructure((doubt.ref,)), doubt.otherwise)):
            _is_sound(apply_edit(review, answer, "2"))


def is_taken_in(text: str) -> None:
    """Damaged bytes and pasted words come in, or are refused in a sentence."""
    draw = Random(text.encode("utf-8", "surrogatepass"))
    data = bytearray(text.encode(draw.choice(_ENCODINGS), "replace"))
    for _ in range(draw.randint(0, 8) if data else 0):
        data[draw.randrange(len(data))] = draw.randrange(256)
    _taken_or_refused(lambda: workflow.source_from_bytes(bytes(data), draw.choice(["a.txt", "a.html", "a"])))
    _taken_or_refused(lambda: workflow.source_from_clipboard(text, draw.choice(["", text])))


def _taken_or_refused(take: Callable[[], Source]) -> None:
    with suppress(UserFacingError):
        take().text.encode("utf-8")


def _is_sound(review: Review) -> None:
    _holds_everything_once(review.issue)
    _has_its_own_ids(review.issue)


def _holds_everything_once(issue: Issue) -> None:
    assert not uncovered(issue), f"lost: {uncovered(issue)[:3]}"
    assert not doubly_covered(issue), f"twice: {doubly_covered(issue)[:3]}"


def _has_its_own_ids(issue: Issue) -> None:
    articles = {article.id for article in issue.articles}
    ids = [passage.id for passage in issue.passages()]
    assert len(set(ids) | articles) == len(ids) + len(issue.articles), "an id given twice"
    for article in issue.articles:
        assert article.parent is None or article.parent in articles - {article.id}, "a stray parent"


def _stands_on_its_source(issue: Issue, view: str) -> None:
    for passage in issue.passages():
        assert 0 <= passage.confidence <= 1, passage
        assert bool(passage.text.strip()) != (passage.kind is PassageKind.PICTURE), f"blank: {passage}"
        for run in filter(lambda run: run.origin is not None, passage.runs):
            stands = view[run.origin.start : run.origin.end]
            # Between the rows of a table a line end stands for any white space.
            assert run.text == stands or (run.text.isspace() and stands.isspace()), (run, stands)
    for name, span in issue.masthead.origins:
        assert 0 <= span.start < span.end <= len(view), name


# Each promise with the share of texts that are held to it, one of so many; the later ones cost more.
PROMISES: tuple[tuple[Promise, int], ...] = (
    (is_read_whole, 1),
    (is_checked, 1),
    (is_read_alike, 10),
    (is_taken_in, 4),
    (is_edited_safely, 10),
    (is_worked_through, 12),
)
