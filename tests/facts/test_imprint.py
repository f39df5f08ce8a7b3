"""The masthead's own facts: dates, accounts, pages and number."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, Issue, Masthead, Passage, PassageKind, Run, Source, SourceSpan


def told_by(*lines: str, masthead: Masthead | None = None) -> list[Fact]:
    passages = []
    at = 0
    for number, line in enumerate(lines):
        run = Run(line, SourceSpan(0, at, at + len(line)))
        passages.append(Passage(f"1.{number}", PassageKind.FURNITURE, (run,)))
        at += len(line) + 2
    source = Source.of_text("\n\n".join(lines))
    return list(gather_facts(Issue((source,), masthead or Masthead(), tuple(passages))))


FURNITURE = {
    "date": ("2021年3月10日", [("date", "2021年3月10日", "2021-03-10")]),
    "pages and number": (
        "本期 8 版 第 42 期",
        [("quantity", "8 版", 8), ("quantity", "第 42 期", 42)],
    ),
    "telephone": ("编辑部电话：52340088", [("contact", "52340088", "52340088")]),
    "slogan": ("家门口的事", []),
}


@pytest.mark.parametrize(("line", "expected"), FURNITURE.values(), ids=FURNITURE)
def test_the_imprint_tells_its_facts(line: str, expected: list[tuple[object, ...]]) -> None:
    assert [(str(fact.kind), fact.text, fact.value) for fact in told_by(line)] == expected


def test_an_account_without_marks_is_found_by_the_masthead() -> None:
    (account,) = told_by("扫描二维码", "柳林发布", masthead=Masthead(accounts=("柳林发布",)))
    assert (account.passage, account.text, account.attrs["type"]) == ("1.1", "柳林发布", "account")


def test_an_issue_without_furniture_tells_nothing() -> None:
    assert told_by() == []
