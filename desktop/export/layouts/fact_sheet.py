"""事实表: who and what stands in an issue, a table for each kind, to be signed by whoever checked it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.fact_lines import HEADINGS, FactLine, fact_lines
from desktop.export.fonts import HEADLINE_SONG, HEI, KAI, SONG
from desktop.export.markup import field, line, paragraph, run
from desktop.export.printed import title_of
from desktop.export.profile import PageProfile
from desktop.export.sections import Running, section
from desktop.export.styles import Align, Style
from desktop.export.tables import ruled
from desktop.export.units import twips
from desktop.model import FactState, Layers, Review
from desktop.text.wording import FACT_KINDS

SHEET = PageProfile("A4 事实表", 297, 210, top=18, right=16, bottom=16, left=16, line_pitch=15)
SHARES = (8, 13, 3, 13, 2, 3, 4, 12)

_own = partial(Style, align=Align.LEFT, furniture=True)
STYLES = (
    _own("SheetTitle", "事实表题", HEADLINE_SONG, 22, 32, align=Align.CENTER, spacing=4),
    _own("SheetSubtitle", "事实表副题", KAI, 12, 20, align=Align.CENTER, after=6),
    _own("PartTitle", "部分题", HEI, 12, 20, before=10, after=4, keep_next=True, outline=0),
    _own("CellLabel", "表内项目", HEI, 9, 15, align=Align.CENTER, color="56534D"),
    _own("CellName", "表内名称", HEI, 10.5, 15),
    _own("CellText", "表内文字", SONG, 9, 15),
    _own("CellMiddle", "表内居中", SONG, 9, 15, align=Align.CENTER),
    _own("Plain", "说明", SONG, 10.5, 20),
    _own("Unsure", "存疑", HEI, 9, color="B3261E", inline=True),
    _own("Folio", "页码", SONG, 9, 13, align=Align.CENTER),
    _own("SectionEnd", "节末", SONG, 1, 1),
    _own("CellEnd", "格末", SONG, 1, 1),
    _own("CommentText", "批注文字", SONG, 9),
)


def set_fact_sheet(review: Review, layers: Layers) -> Draft:
    """Return the facts of an issue as a document, on A4 across."""
    lines = fact_lines(review, layers)
    draft = Draft(title_of(review.issue.masthead, "事实表"), STYLES)
    folio = draft.running("ftr", paragraph("Folio", run("— "), *field("PAGE", "1"), run(" —")))
    draft.add(line("SheetTitle", "事实表"), line("SheetSubtitle", _subtitle(review, lines)))
    for kind, members in groupby(lines, key=lambda one: one.kind):
        group = list(members)
        draft.add(line("PartTitle", f"{FACT_KINDS[kind]}　{len(group)} 项"), _table(group))
    if not lines:
        draft.add(line("Plain", "没有读出事实。"))
    draft.add(line("Plain", "核对人：　　　　　　　　　日期："))
    draft.add(section(SHEET, running=Running(footer=folio)))
    return draft


def _subtitle(review: Review, lines: Iterable[FactLine]) -> str:
    plate = review.issue.masthead
    issue = (plate.paper, f"第 {plate.issue_number} 期" if plate.issue_number is not None else "", plate.date)
    waiting = sum(one.state is not FactState.CONFIRMED for one in lines)
    return "　".join(filter(None, (*issue, f"还有 {waiting} 项没有核过" if waiting else "全部核过")))


def _table(lines: Iterable[FactLine]) -> _Element:
    head = [line("CellLabel", heading) for heading in HEADINGS[1:]]
    return ruled(twips(SHEET.text_width), [head, *(list(_cells(one)) for one in lines)], SHARES, headed=True)


def _cells(fact: FactLine) -> Iterator[_Element]:
    _, name, known, article, headline, page, mentions, state, grounds = fact.cells
    yield line("CellName", name)
    yield line("CellText", known)
    yield line("CellMiddle", article)
    yield line("CellText", headline)
    yield line("CellMiddle", page)
    yield line("CellMiddle", mentions)
    mark = "Unsure" if fact.state is FactState.UNSURE else None
    yield paragraph("CellMiddle", run(state, mark))
    yield line("CellText", grounds)
