"""The proof's cover sheet: what the paper says of itself, the figures, and who signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element

from desktop.export.layouts.proof.error_rate import error_rate
from desktop.export.layouts.proof.notes import LEGEND
from desktop.export.layouts.proof.styles import COVER
from desktop.export.markup import line, paragraph, run
from desktop.export.printed import printed_articles, printed_passages
from desktop.export.tables import ruled
from desktop.export.units import twips
from desktop.model import FactState, FindingState, Issue, Layers, Masthead, PassageKind, Severity
from desktop.text.calendar import weekday_of
from desktop.text.counting import Count, count_characters
from desktop.text.wording import FACT_STATES, SEVERITIES

SIGNED = ("一审（编辑）", "二审（主任）", "三审（签发）", "一校", "二校", "三校")
SIGN_HEADS = ("环节", "姓名", "日期", "意见")
SIGN_SHARES = (3, 4, 4, 9)
PAIR_SHARES = (4, 7, 4, 7)
HOLE = "待填"


def cover(issue: Issue, layers: Layers) -> Iterator[_Element]:
    """Yield the cover: title, masthead with its holes, figures, and the table of 三审三校."""
    yield line("ProofTitle", "清　样")
    yield line("ProofSubtitle", issue.masthead.paper or "报名待填")
    yield line("PartTitle", "报头")
    yield _pairs(masthead_entries(issue.masthead))
    if issue.masthead.year_evidence:
        yield line("Plain", f"年份 {issue.masthead.year}，依据：{issue.masthead.year_evidence}")
    yield line("PartTitle", "本期")
    yield _pairs(figures(issue, layers))
    yield line("Plain", error_rate(issue, layers))
    yield line("PartTitle", "三审三校")
    yield _signatures()
    yield line("Plain", LEGEND)


def masthead_entries(plate: Masthead) -> list[tuple[str, str]]:
    """Return what stands in the masthead by its Chinese name, "" where it says nothing."""
    day = plate.date or ""
    weekday = plate.weekday or weekday_of(day) or ""
    entries: list[tuple[str, object]] = [
        ("报名", plate.paper),
        ("社区", plate.community or plate.street),
        ("出版日期", f"{day}　{weekday}" if day else None),
        ("期号", plate.issue_number),
        ("总期号", plate.total_number),
        ("版数", plate.page_count),
        ("刊号或准印证号", plate.legal_number),
        ("主办", plate.organizer),
        ("出版", "　".join(plate.publisher)),
        ("编辑部", plate.editorial_office),
        ("下期出版", plate.next_issue_date),
        ("年份", plate.year),
    ]
    return [(name, "" if value is None else str(value)) for name, value in entries]


def figures(issue: Issue, layers: Layers) -> list[tuple[str, str]]:
    """Return the issue's figures by their Chinese name."""
    kinds = Counter(passage.kind for passage in printed_passages(issue))
    length = sum((count_characters(passage.text) for passage in printed_passages(issue)), Count())
    states = Counter(judged.state for judged in layers.facts)
    waiting = "，".join(
        f"{FACT_STATES[state]} {states[state]}" for state in (FactState.PROPOSED, FactState.UNSURE)
    )
    opened = [judged.finding for judged in layers.findings if judged.state is FindingState.OPEN]
    levels = Counter(finding.severity for finding in opened)
    graded = "，".join(f"{SEVERITIES[level]} {levels[level]}" for level in Severity)
    return [
        ("篇数", str(len(printed_articles(issue)))),
        ("字数", f"{length.with_marks:,}（不计标点 {length.without_marks:,}）"),
        ("图位", f"{kinds[PassageKind.PICTURE]}（图说 {kinds[PassageKind.CAPTION]}）"),
        ("未刊", str(len(issue.articles) - len(printed_articles(issue)))),
        ("事实", f"{len(layers.facts)}（{waiting}）"),
        ("校对问题", f"{len(opened)}（{graded}）"),
    ]


def _pairs(entries: list[tuple[str, str]]) -> _Element:
    """Return entries as a table of two pairs a row; what is empty shows as a hole."""
    cells = [cell for name, text in entries for cell in (line("CellLabel", name), _value(text))]
    rows = [cells[start : start + 4] for start in range(0, len(cells), 4)]
    return ruled(twips(COVER.text_width), rows, PAIR_SHARES)


def _value(text: str) -> _Element:
    return line("CellText", text) if text else paragraph("CellText", run(HOLE, "Hole"))


def _signatures() -> _Element:
    head = [line("CellLabel", text) for text in SIGN_HEADS]
    rows = [[line("CellLabel", step), *(line("CellTall", "") for _ in SIGN_HEADS[1:])] for step in SIGNED]
    return ruled(twips(COVER.text_width), [head, *rows], SIGN_SHARES)
