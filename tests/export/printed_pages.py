"""What LibreOffice printed, read from its PDFs by poppler: sheets, lines, and what is wrong with them."""

from __future__ import annotations

import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from desktop.export.pictures import HOLE_WORD
from desktop.export.profile import PageProfile
from desktop.export.properties import NEVER_FIRST
from desktop.export.units import MM_PER_POINT

# These may begin a line of their own.
CLOSING = frozenset(NEVER_FIRST) - frozenset("—…·")
_LINE = re.compile(
    r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</line>', re.DOTALL
)
_WORD = re.compile(r"<word[^>]*>(.*?)</word>")
_TOLERANCE = 0.3
# Lines farther apart than this many pitches have something between them.
_NEIGHBOURS = 1.8
# A line as many times as high as the text's is a title.
_TITLE = 1.4
_FOLIO = re.compile(r"第\s*\d+\s*版$")


@dataclass(frozen=True)
class Line:
    """One set line of a page (from 0), in points from the sheet's left and upper edges."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        """The height of the line's own characters."""
        return round(self.bottom - self.top, 1)


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Return the width and height of every page in millimetres."""
    output = output_of("pdfinfo", "-l", "999", str(pdf))
    pages = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", output, re.MULTILINE)
    return [(float(width) * MM_PER_POINT, float(height) * MM_PER_POINT) for width, height in pages]


def page_lines(pdf: Path) -> list[Line]:
    """Return every line of text."""
    output = output_of("pdftotext", "-bbox-layout", str(pdf), "-")
    return [
        Line(page, *map(float, found[:4]), "".join(_WORD.findall(found[4])))
        for page, text in enumerate(output.split("<page ")[1:])
        for found in _LINE.findall(text)
    ]


def output_of(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def body_lines(lines: Iterable[Line]) -> list[Line]:
    """Return the lines of the size in which most characters stand."""
    lines = list(lines)
    usual = Counter(line.height for line in lines for _ in line.text).most_common(1)
    return [line for line in lines if line.height == usual[0][0]]


def wrong_sheets(pdf: Path, profile: PageProfile, pages: int) -> Iterator[str]:
    """Yield pages of another size than the sheet's, and another number of them than ``pages``."""
    sizes = page_sizes(pdf)
    if len(sizes) != pages:
        yield f"{len(sizes)} pages, not {pages}"
    for width, height in sizes:
        if abs(width - profile.width) > 0.2 or abs(height - profile.height) > 0.2:
            yield f"a sheet of {width:.1f} × {height:.1f} mm"


def first_marks(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the lines that begin with a mark that never may."""
    yield from (f"begins with a closing mark: {line.text[:12]}" for line in lines if line.text[:1] in CLOSING)


def uneven_pitches(lines: Sequence[Line], pitch: float) -> Iterator[str]:
    """Yield neighbours of one column of the body's text that do not stand ``pitch`` points apart."""
    columns: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in body_lines(lines):
        columns[line.page, round(line.left)].append(line)
    for column in columns.values():
        for above, below in pairwise(sorted(column, key=lambda line: line.top)):
            apart = below.top - above.top
            if abs(apart - pitch) > _TOLERANCE and apart < _NEIGHBOURS * pitch:
                yield f"{apart:.2f} points apart: {above.text[:8]} / {below.text[:8]}"


def overset(lines: Iterable[Line], profile: PageProfile) -> Iterator[str]:
    """Yield the lines that stand outside the type area, running heads and feet aside."""
    top, left = profile.top / MM_PER_POINT, profile.left / MM_PER_POINT
    right = (profile.width - profile.right) / MM_PER_POINT
    bottom = (profile.height - profile.bottom) / MM_PER_POINT
    for line in lines:
        if line.bottom < top or line.top > bottom:
            continue
        # A mark at the end of a line may hang over by itself.
        if line.bottom > bottom + profile.line_pitch / 2 or line.left < left - 1:
            yield f"outside the type area: {line.text[:12]}"
        if line.right > right + profile.body_size:
            yield f"beyond the right edge: {line.text[-12:]}"


def stranded_titles(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the pages whose last line, but for their number, is a title: what it leads stands on the next."""
    usual = body_lines(lines)[0].height
    for page in {line.page for line in lines}:
        printed = [line for line in lines if line.page == page and not _FOLIO.search(line.text)]
        last = max(printed, key=lambda line: line.bottom, default=None)
        if last and last.height > _TITLE * usual and last.text != HOLE_WORD:
            yield f"a title at the foot of page {page + 1}: {last.text[:12]}"


def parted_captions(lines: Sequence[Line], captions: Iterable[str]) -> Iterator[str]:
    """Yield the captions over which, in their column, no frame stands."""
    frames = [line for line in lines if line.text == HOLE_WORD]
    for words in captions:
        for caption in (line for line in lines if line.text == words):
            if not any(_stands_over(frame, caption) for frame in frames):
                yield f"no frame over its caption: {words}"


def _stands_over(frame: Line, caption: Line) -> bool:
    middle = (frame.left + frame.right) / 2
    return (
        frame.page == caption.page
        and frame.top < caption.top
        and (abs(middle - (caption.left + caption.right) / 2) < caption.height)
    )
