"""清样 for the printer: cover, numbered paragraphs with their notes beside them, a list to tick off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from desktop.export.layouts.proof.cover import SIGN_HEADS, SIGNED, figures, masthead_entries
from desktop.export.layouts.proof.notes import LEGEND, notes_on
from desktop.export.layouts.proof.remarks import TICK, numbers, places, remarks_by_passage
from desktop.export.printed import printed_articles, title_of
from desktop.export.printout.elements import HEI, INDENT, SERIF, element, escaped, table
from desktop.model import (
    TITLE_KINDS,
    Article,
    FindingState,
    Issue,
    JudgedFact,
    Layers,
    Passage,
    PassageKind,
    Review,
)
from desktop.text.wording import FINDING_STATES, SEVERITIES, advised

_HOLE = '<span style="color:#B3261E">待填</span>'
_TITLE = f"{HEI};font-size:20pt;text-align:center;margin:0 0 12px"
_PART = f"{HEI};font-size:11pt;margin:14px 0 6px"
_TEXT = f"{SERIF};font-size:11pt;line-height:150%;margin:0;white-space:pre-wrap"
_NOTE = f"{SERIF};font-size:8pt;margin:0 0 2px;color:#333"
_SHARES = (6, 62, 32)
_SIGN_SHARES = (5, 4, 4, 8)
_FINDINGS = ("序", "位置", "原文", "问题", "建议", "处理")
_FINDING_SHARES = (5, 14, 20, 35, 14, 12)


def proof_html(review: Review, layers: Layers) -> str:
    """Return the reading proof of what the issue prints."""
    issue = review.issue
    return "".join((*_cover(issue, layers), *_Texts(issue, layers).articles(), *_findings(issue, layers)))


def _cover(issue: Issue, layers: Layers) -> Iterator[str]:
    yield element("h1", _TITLE, title_of(issue.masthead, "清样"))
    for name, entries in (("报头", masthead_entries(issue.masthead)), ("本期", figures(issue, layers))):
        yield element("p", _PART, name)
        yield _pairs(entries)
    yield element("p", _PART, "三审三校")
    yield table([(step, "", "", "") for step in SIGNED], _SIGN_SHARES, SIGN_HEADS, size=11)
    yield element("p", _NOTE, LEGEND)


def _pairs(entries: list[tuple[str, str]]) -> str:
    cells = [cell for name, text in entries for cell in (escaped(name), escaped(text) or _HOLE)]
    cells += [""] * (-len(cells) % 4)
    return table([cells[start : start + 4] for start in range(0, len(cells), 4)], (4, 7, 4, 7))


class _Texts:
    """Sets the articles of one issue with what is to be said of each passage."""

    def __init__(self, issue: Issue, layers: Layers) -> None:
        self._issue = issue
        self._numbers = numbers(issue)
        self._remarks = remarks_by_passage(layers)
        self._facts: dict[str, list[JudgedFact]] = defaultdict(list)
        for judged in layers.facts:
            self._facts[judged.fact.passage].append(judged)

    def articles(self) -> Iterator[str]:
        """Yield each printed article as a table: number, text, notes."""
        for position, article in enumerate(printed_articles(self._issue), start=1):
            style = _PART + (";page-break-before:always" if position == 1 else "")
            yield element("p", style, f"第 {position} 篇")
            yield table(self._rows(article), _SHARES)

    def _rows(self, article: Article) -> Iterator[tuple[str, str, str]]:
        for passage in article.passages:
            if passage.kind is not PassageKind.FURNITURE:
                number = self._numbers.get(passage.id)
                yield "" if number is None else f"[{number}]", _text(passage), self._notes(passage)

    def _notes(self, passage: Passage) -> str:
        facts = ("".join(text for text, _ in note) for note in notes_on(passage, self._facts[passage.id]))
        remarks = (
            f"“{remark.span.of(passage.text)}”{remark.text}" for remark in self._remarks.get(passage.id, [])
        )
        return "".join(element("p", _NOTE, words) for words in (*facts, *remarks))


def _text(passage: Passage) -> str:
    if passage.kind is PassageKind.PICTURE:
        return element("p", f"{_TEXT};text-align:center;color:#666", "〔图位〕")
    if passage.kind is PassageKind.TABLE:
        rows = [[escaped(cell) for cell in row] for row in passage.rows]
        return table(rows, [1] * max(map(len, rows)))
    style = _TEXT
    if passage.kind in TITLE_KINDS:
        style += ";font-weight:bold;text-align:center"
    if passage.kind is PassageKind.HEADLINE:
        style += ";font-size:15pt"
    indent = INDENT if passage.kind in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM) else ""
    return element("p", style, indent + passage.text)


def _findings(issue: Issue, layers: Layers) -> Iterator[str]:
    yield element("p", f"{_PART};page-break-before:always", "校对问题")
    where = places(issue)
    rows = [
        (
            str(number),
            escaped(where.get(judged.finding.passage, "全期")),
            escaped(judged.finding.text),
            escaped(f"{SEVERITIES[judged.finding.severity]}　{judged.finding.message}"),
            escaped(advised(judged.finding.suggestions)),
            TICK if judged.state is FindingState.OPEN else FINDING_STATES[judged.state],
        )
        for number, judged in enumerate(layers.findings, start=1)
    ]
    yield table(rows, _FINDING_SHARES, _FINDINGS) if rows else element("p", _TEXT, "没有查出问题。")
