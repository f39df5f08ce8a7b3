"""A small issue of an invented paper, with facts and findings over it; a window, empty and at work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model import (
    Article,
    ArticleKind,
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    Issue,
    JudgedFact,
    JudgedFinding,
    Layers,
    Masthead,
    Passage,
    PassageKind,
    Run,
    Seam,
    Severity,
    Source,
    SourceSpan,
    Span,
    Value,
)
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.reviewing.agenda import Agenda, agenda
from tests.ui.desks import TEXT, drop, window_over

LEAD = "3月5日下午，柳桥街道党工委书记陆知远来到松风居民区，200余名居民参加。陆知远说很好。"
CUT = "读书会每月举办一次，由志愿者轮流主持。"


def passage(name: str, kind: PassageKind, text: str) -> Passage:
    return Passage(name, kind, (Run(text),) if text else ())


def fact(passage_id: str, text: str, kind: FactKind, at: int, **attrs: Value) -> Fact:
    return Fact(kind, passage_id, Span(at, at + len(text)), text, text, attrs, evidence="跟在职务之后")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(Appearance.LIGHT)


@pytest.fixture
def issue() -> Issue:
    source = Source.of_text(CUT)
    cut = Passage(
        "p3",
        PassageKind.PARAGRAPH,
        (Run(CUT[:8], SourceSpan(0, 0, 8)), Run(CUT[8:], SourceSpan(0, 8, len(CUT)), Seam(0.9, "半句"))),
    )
    first = Article(
        "a1",
        ArticleKind.NEWS,
        (
            passage("h1", PassageKind.HEADLINE, "柳桥街道举办读书会"),
            passage("p1", PassageKind.PARAGRAPH, LEAD),
            passage("pic", PassageKind.PICTURE, ""),
            cut,
        ),
    )
    second = Article(
        "a2",
        ArticleKind.NEWS,
        (
            passage("s", PassageKind.SECTION, "社区短讯"),
            passage("h2", PassageKind.HEADLINE, "松风居民区修好路灯"),
            passage("p4", PassageKind.PARAGRAPH, "路灯亮了，亮了。"),
        ),
    )
    third = Article(
        "a3",
        ArticleKind.NEWS,
        (passage("h3", PassageKind.HEADLINE, "老街添新绿"),),
        inherits_section=True,
    )
    front = (passage("f", PassageKind.FURNITURE, "柳桥晨报"),)
    return Issue((source,), Masthead(paper="柳桥晨报"), front, (first, second, third))


@pytest.fixture
def layers() -> Layers:
    person, date, quantity = FactKind.PERSON, FactKind.DATE, FactKind.QUANTITY
    second = LEAD.rindex("陆知远")
    proposed = [
        fact("p1", "3月5日下午", date, 0),
        fact("p1", "陆知远", person, LEAD.index("陆知远"), titles=("柳桥街道党工委书记",)),
        fact("p1", "200余名", quantity, LEAD.index("200"), unit="名", of="居民", approx=True),
        fact("p1", "陆知远", person, second),
    ]
    findings = (
        Finding("doubled", Severity.WARNING, "p4", Span(5, 7), "亮了", "词语重复。", "前文已有“亮了”", ("",)),
        Finding("doubled", Severity.QUERY, "p3", Span(0, 3), "读书会", "语句存疑。"),
    )
    return Layers(
        tuple(JudgedFact(one, FactState.PROPOSED) for one in proposed),
        tuple(JudgedFinding(one, FindingState.OPEN) for one in findings),
        checks_run=23,
        checks_skipped=("下期日期：缺出版日期",),
    )


@pytest.fixture
def items(issue: Issue, layers: Layers) -> Agenda:
    return agenda(issue, layers)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    with window_over(tmp_path / "档案.jiebao", qtbot, theme) as made:
        yield made


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow) -> MainWindow:
    drop(window, TEXT)
    # The lists follow the facts in a turn of their own.
    qtbot.waitUntil(lambda: bool(window.panes.inspector.facts.rows.rows), timeout=20_000)
    return window
