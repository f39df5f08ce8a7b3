"""Pages of a PDF that are all picture, broken parts of a Word file: what is there did not come along."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import check
from desktop.model import HintKind, Issue, Severity

_PAGE = "原件第 {} 页是图片，里面的字没有读出来，照原件补上。"


@check(
    "unread-page",
    title="没有读出来的地方",
    severity=Severity.ERROR,
    about="PDF 里有一页是图片，或 Word 文件里有一部分坏了。照着原件把这里补上，或换一个完好的文件。",
    ground="与原件核对",
    wrong="PDF 的一页是图片，字没有读出来",
    right="每页的字都读出来了",
)
def unread_pages(proof: Proof) -> Iterator[Objection]:
    """Yield the line behind which something was not read, or the first line where none is before."""
    unread = [
        (number, hint)
        for number, source in enumerate(proof.issue.sources)
        for hint in source.hints
        if hint.kind is HintKind.UNREAD
    ]
    lines, places = list(proof.lines), _places(proof.issue) if unread else {}
    for number, hint in unread if lines else ():
        line = _line_before((number, hint.span.start), lines, places)
        yield line.objection(0, len(line.text), hint.words or _PAGE.format(hint.level))


def _places(issue: Issue) -> dict[str, tuple[int, int]]:
    """Return by passage in which source and where in it each begins."""
    return {
        passage.id: (passage.pieces[0].source, passage.pieces[0].start)
        for passage in issue.passages()
        if passage.pieces
    }


def _line_before(place: tuple[int, int], lines: list[Line], places: dict[str, tuple[int, int]]) -> Line:
    before = [line for line in lines if places.get(line.id, place) < place]
    return max(before, key=lambda line: places[line.id], default=lines[0])
