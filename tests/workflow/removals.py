"""Back issues to be brought in, taken out and put back, and everything that an archive is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.archive import Lessons, plain_query, typed_query
from desktop.model import (
    ConfirmFact,
    FactKind,
    FactRef,
    HouseDecision,
    HouseKind,
    HouseRule,
    SetHouseRule,
    Span,
)
from desktop.model.habits import Paper
from desktop.workflow import Hit, IssueRow, Query, Workflow, archived_issues, derive, missing_numbers

PAPER = "青溪邻里报"
ISSUE = """青溪邻里报

{year}年3月{day}日

第{number}期

{place}的食堂开张了

昨天，居委会主任{name}走进{place}的食堂，给老人们盛了第一碗汤。食堂每天供应五十份午饭。
"""
PLACES = {"荷塘里": "巢宁", "竹园": "禾子衿", "柳岸": "巢宁", "石桥": "温小满", "枫林": "禾子衿"}
"""Where each issue's canteen is, and who went there; the numbers of the issues follow."""


def write(folder: Path, *numbers: int) -> list[Path]:
    """Write issues into a folder, each into a file of its own, and return these."""
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number}.txt" for number in numbers]
    for number, file in zip(numbers, files, strict=True):
        place, name = list(PLACES.items())[number - 1]
        words = {"year": 2018 + number, "day": 10 + number, "number": number, "place": place, "name": name}
        file.write_text(ISSUE.format(**words), encoding="utf-8")
    return files


def work_on(workflow: Workflow, issue: int) -> None:
    """Let an editor work on an issue: confirm whom it names, make a rule for the paper, and export it."""
    desk = workflow.open_issue(issue)
    passage = next(one for one in desk.review.issue.passages() if "主任" in one.text)
    start = passage.text.index("主任") + 2
    name = next(name for name in PLACES.values() if passage.text.startswith(name, start))
    named = FactRef(passage.id, Span(start, start + len(name)), FactKind.PERSON, name)
    desk.do(SetHouseRule(HouseDecision(HouseRule(HouseKind.WRITE, words="食堂", better="助餐点"))))
    desk.take(derive(desk.review, desk.background), desk.revision)
    desk.do(ConfirmFact((named,)))
    desk.take(derive(desk.review, desk.background), desk.revision)
    workflow.catalogue.enter(desk)
    workflow.learning.note_export(issue, "page")
    workflow.writer.flush()


ASKED: dict[str, Callable[[Workflow], object]] = {
    "list": lambda desk: [replace(row, created="", changed="") for row in _by_id(desk)],
    "gaps in the numbers": lambda desk: missing_numbers(desk.issues()),
    "search": lambda desk: _found(desk, plain_query("食堂")),
    "search by name": lambda desk: _found(desk, typed_query("人物:巢宁")),
    "search by paper": lambda desk: _found(desk, typed_query(f"报纸:{PAPER}")),
    "facets": lambda desk: desk.archive.facets(plain_query("食堂")),
    "people": lambda desk: desk.archive.named(),
    "initials": lambda desk: desk.archive.people("hzj"),
    "mentions": lambda desk: [(one.date, one.headline) for one in desk.archive.mentions("禾子衿")],
    "figures": lambda desk: [desk.archive.figures(by) for by in ("month", "section", "person")],
    "last issue": lambda desk: desk.archive.history(),
    "house rules": lambda desk: desk.archive.house(PAPER),
    "issues of a day": lambda desk: desk.archive.issues_like(PAPER, "2020-03-12", None),
    "roster": lambda desk: desk.roster.entries(),
    "papers with habits": lambda desk: desk.learning.papers(),
    "lessons": lambda desk: Lessons(desk.archive).of_paper(Paper(PAPER)),
    "not in search yet": lambda desk: desk.archive.not_indexed(),
    "whole archive": lambda desk: {
        source.text for issue in archived_issues(desk) for source in issue.sources
    },
    "views": lambda desk: [
        {row["title"] for row in desk.archive.database.query(f"SELECT title FROM {view}")}
        for view in ("issue_list", "mentions")
    ],
}
"""What an archive knows of its issues; the numbers of issues and articles are no part of it."""


def answers(workflow: Workflow) -> dict[str, object]:
    """Return everything that an archive knows of its issues."""
    workflow.writer.flush()
    return {name: ask(workflow) for name, ask in ASKED.items()}


def _by_id(workflow: Workflow) -> list[IssueRow]:
    rows = sorted(workflow.issues(), key=lambda row: row.date or "")
    return [replace(row, id=0) for row in rows]


def _found(workflow: Workflow, query: Query) -> list[Hit]:
    return [replace(hit, issue_id=0, row=0) for hit in workflow.archive.search(query, None)]
