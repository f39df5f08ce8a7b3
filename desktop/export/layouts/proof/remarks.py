"""Findings: as comments on their very characters, and as a list to print and tick off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from lxml.etree import _Element

from desktop.export.layouts.proof.styles import COVER
from desktop.export.markup import line, paragraph, run
from desktop.export.passages import Remark
from desktop.export.printed import printed_articles
from desktop.export.tables import ruled
from desktop.export.units import twips
from desktop.model import (
    BLOCK_KINDS,
    Finding,
    FindingState,
    Issue,
    JudgedFinding,
    Layers,
    Passage,
)
from desktop.text.wording import FINDING_STATES, PASSAGE_KINDS, SEVERITIES, advised

HEADS = ("序", "位置", "原文", "问题", "建议", "处理")
SHARES = (6, 16, 20, 38, 14, 12)
TICK = "□改　□留"


def remarks_by_passage(layers: Layers) -> Mapping[str, list[Remark]]:
    """Return the open findings as remarks, by the id of their passage."""
    remarks: dict[str, list[Remark]] = defaultdict(list)
    for judged in layers.findings:
        if judged.state is FindingState.OPEN:
            remarks[judged.finding.passage].append(Remark(judged.finding.span, _comment(judged.finding)))
    return remarks


def numbers(issue: Issue) -> dict[str, int]:
    """Return the printed number of every block, through the whole issue, by passage id."""
    counter = count(1)
    return {
        passage.id: next(counter)
        for article in printed_articles(issue)
        for passage in article.passages
        if passage.kind in BLOCK_KINDS
    }


def places(issue: Issue) -> dict[str, str]:
    """Return where each printed passage stands, in words, by its id."""
    numbered = numbers(issue)
    return {
        passage.id: f"第{position}篇 {_spot(passage, numbered)}"
        for position, article in enumerate(printed_articles(issue), start=1)
        for passage in article.passages
    }


def finding_list(issue: Issue, findings: Iterable[JudgedFinding]) -> Iterator[_Element]:
    """Yield the list of all findings, or one line that says there are none."""
    yield line("PartTitle", "校对问题")
    where = places(issue)
    rows = [_row(number, judged, where) for number, judged in enumerate(findings, start=1)]
    if not rows:
        yield line("Plain", "没有查出问题。")
        return
    head = [line("CellLabel", text) for text in HEADS]
    yield ruled(twips(COVER.text_width), [head, *rows], SHARES)


def _spot(passage: Passage, numbered: Mapping[str, int]) -> str:
    number = numbered.get(passage.id)
    return PASSAGE_KINDS[passage.kind][1] if number is None else f"[{number}]"


def _comment(finding: Finding) -> str:
    ground = f"依据：{finding.ground}。" if finding.ground else ""
    advice = f"建议：{advised(finding.suggestions)}。" if finding.suggestions else ""
    return f"【{SEVERITIES[finding.severity]}】{finding.message}{ground}{advice}"


def _row(number: int, judged: JudgedFinding, where: Mapping[str, str]) -> list[_Element]:
    finding = judged.finding
    handled = TICK if judged.state is FindingState.OPEN else FINDING_STATES[judged.state]
    ground = f"（{finding.ground}）" if finding.ground else ""
    problem = f"{SEVERITIES[finding.severity]}　{finding.message}{ground}"
    return [
        line("CellLabel", str(number)),
        line("CellText", where.get(finding.passage, "全期")),
        paragraph("CellText", run(finding.text or "（此处）", "Quoted")),
        line("CellText", problem),
        line("CellText", advised(finding.suggestions)),
        line("CellLabel", handled),
    ]
