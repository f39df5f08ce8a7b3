"""Lines that the lay-out glued together, cut where one part may end and the next begin.

Every cut is an offer: what is one after all is labelled as going on, and nothing shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.assets import word_list
from desktop.structure.lines.jumps import JUMP, is_jump
from desktop.structure.lines.line import Line
from desktop.structure.lines.lists import names_people_of
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.cells import count_cells, is_figure_row
from desktop.structure.words.credit_line import credit_likeness, is_picture_credit
from desktop.structure.words.patterns import BRACKETED_ENTRY, DEED_ALONE, any_of

_LONGEST_HEAD, _LONGEST_TITLE, _LONGEST_TAIL = 60, 34, 60
_LEAST_TITLE = 4
# What stands behind the last sentence: a bracket, or words without any mark of a sentence.
_TAIL = re.compile(
    r"[。！？…；][”’]?\s*(?=(?:[（(【\[][^（）()【】\[\]。；]{2,45}[）)】\]]|[^（）()。！？…；，“”]{2,50})$)"
)
# Where a byline may begin behind a title: at a box, else after white space or at a reporter's bracket.
_BOX = re.compile(r"\s*(?=[□■◎])")
_BYLINE = re.compile(r"\s+(?=\S)|(?=[（(](?:本报)?(?:记者|通讯员))")
# 老楼装上新电梯　见习记者 甲　乙: names set wide are no cells.
_REPORTER = re.compile(r"[\s　](?:本报|首席|见习|实习)*(?:记者|通讯员)")
_SURE, _SEVERAL = 1.0, 0.5
_SECTIONS = any_of(word_list("section_labels"))
_SECTION_ENDINGS = any_of(word_list("section_endings"))
# —— 红色引擎 ——, ▍街区▍, ■民声直通车　, 时政快报
_RULE = r"[—－━-]{2,4}|[|｜◆●■★☆▍▌※◇〓]{1,3}"
# By brackets, between rules, behind a box, by the list, by its ending.
_SECTION_FORMS = (
    r"[【〔\[][^【】〔〕\[\]]{2,10}[】〕\]]\s*",
    rf"(?P<rule>{_RULE})\s*[\u4e00-\u9fff·]{{2,8}}\s*(?P=rule)\s*",
    r"[■◆●▲★▍][\u4e00-\u9fff]{2,6}[\s　]+",
    rf"{_SECTIONS}[\s|｜·:：]+",
    rf"[\u4e00-\u9fff·]{{1,6}}{_SECTION_ENDINGS}　\s*",
)
_SECTION = re.compile(rf"(?:{'|'.join(_SECTION_FORMS)})(?=\S*[\u4e00-\u9fff]{{4}})")
# 网 格 日 记　停水十小时: a name set wide, before a title that is not.
_WIDE = re.compile(r"(?:[\u4e00-\u9fff][ 　]){1,7}[\u4e00-\u9fff][\s　]+(?=\S*[\u4e00-\u9fff]{4})")
# 02版 街事 责任编辑 甲　一位邻居的感谢: who made the page, before its first title.
_DESK = re.compile(
    rf"(?:\S{{2,12}}\s+)?(?:{any_of(word_list('desk_roles'))}\s*[:：]?\s*[\u4e00-\u9fff]{{2,4}}[\s　]+)+"
    r"(?=\S*[\u4e00-\u9fff]{4})"
)
_PAGE_NAMES = any_of((*word_list("page_names"), *word_list("section_labels")))
# 02版 要闻, A3, 要闻 02: what stands behind it is a section or a title.
_NAMED_PAGE = rf"\s*[:：·|｜/-]?\s*{_PAGE_NAMES}(?![\u4e00-\u9fff])"
_PAGE = re.compile(
    rf"(?:(?:第?\s*(?:\d{{1,2}}|[一二三四五六七八])\s*版|[A-D]\d{{1,2}}\s*版?)(?:{_NAMED_PAGE})?|0\d{_NAMED_PAGE}"
    rf"|{_PAGE_NAMES}\s*(?:0\d|\d{{1,2}}\s*版)(?!\s+\S*{any_of(word_list('paper_endings'))}))"
    r"\s+(?=\S*[\u4e00-\u9fff]{3})"
)
# Whatever parts a section, a page or a byline from a title has one of these at its border.
_PARTING = re.compile(r"[\s【〔\[（(□■◎●◆★▲☆▍▌※◇〓|｜·:：—－━-]")
_LONGEST_JUMP = 30
_JUMP_FIRST = re.compile(rf"{JUMP}(?=\s*[^\s）)])")
_JUMP_LAST = re.compile(rf"(?<=\S)\s*{JUMP}$")
_NO_SECTION = re.compile(r"[【\[〔](?:本报|本刊)?(?:讯|记者|通讯员)")


def unglued(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines with those cut that may hold two parts; put together they are the same."""
    rows = tuple(lines)
    entries = _amid_entries([line.text for line in rows])
    parts = (
        part
        for line, below, whole in zip(rows, (*rows, None)[1:], entries, strict=True)
        for part in ([line] if whole or _lacks_deed(below) else _parts(line))
    )
    return tuple(part.numbered(index) for index, part in enumerate(parts))


def _amid_entries(texts: Sequence[str]) -> Iterator[bool]:
    """Yield whether each line is an entry beside another: what opens it is no section's name."""
    rows = [False, *map(_is_entry, texts), False]
    return (row and (above or below) for above, row, below in zip(rows, rows[1:], rows[2:], strict=False))


def _lacks_deed(below: Line | None) -> bool:
    """Return whether only 摄 stands in the row below: of the name at the row's end, no title's author."""
    return below is not None and not below.blanks and DEED_ALONE.fullmatch(below.text) is not None


def _is_entry(text: str) -> bool:
    """Return whether a line is a row of figures or people, or something named in brackets and told."""
    return is_figure_row(text) or BRACKETED_ENTRY.match(text) is not None or names_people_of(text) > 0


def _parts(line: Line) -> Iterator[Line]:
    rest = line
    for cut in _cuts(line):
        at = cut - (rest.start - line.start)
        if not (rest.text[:at].strip() and rest.text[at:].strip()):
            continue
        yield rest.part(0, at)
        rest = rest.part(at, rest.length)
    yield rest


def _cuts(line: Line) -> Iterator[int]:
    """Yield where a part after the first begins, in order."""
    text = line.text
    if count_cells(text) > 1 and not _REPORTER.search(text):
        return
    jump = _jump_cut(text)
    if jump is not None:
        yield jump
        return
    tail = _TAIL.search(text, max(0, line.length - _LONGEST_TAIL))
    if tail:
        if _signs(text[tail.end() :]):
            yield tail.end()
    elif line.length <= _LONGEST_HEAD and _PARTING.search(text):
        yield from _head_cuts(text)


def _jump_cut(text: str) -> int | None:
    """Return where a jump ends that begins the line, or begins that ends it; None for no such."""
    if not ("转" in text or "接" in text) or is_jump(text):
        return None
    first = _JUMP_FIRST.match(text)
    last = _JUMP_LAST.search(text, max(1, len(text) - _LONGEST_JUMP))
    return first.end() if first else last.start() if last else None


def _signs(tail: str) -> bool:
    return credit_likeness(tail) > 0 or byline_likeness(tail) == _SURE


def _head_cuts(text: str) -> Iterator[int]:
    page = _PAGE.match(text)
    start = page.end() if page else 0
    if page:
        yield start
    if desk := _DESK.match(text, start):
        start = desk.end()
        yield start
    section = _SECTION.match(text, start) or _WIDE.match(text, start)
    if section and len(text) - section.end() <= _LONGEST_TITLE and not _NO_SECTION.match(text, start):
        yield section.end()
    byline = _byline_behind_title(text[start:])
    if byline is not None:
        yield start + byline


def _byline_behind_title(text: str) -> int | None:
    """Return where a byline begins that stands behind other words, None for none."""
    start = _BOX if _BOX.search(text, _LEAST_TITLE) else _BYLINE
    starts = [match.end() for match in start.finditer(text, _LEAST_TITLE)]
    if not starts or byline_likeness(text):
        return None
    return next((start for start in starts if _is_whole(text[:start]) and _signs_title(text[start:])), None)


def _is_whole(head: str) -> bool:
    return all(head.count(opening) == head.count(closing) for opening, closing in ("（）", "【】", "[]"))


def _signs_title(rest: str) -> bool:
    return byline_likeness(rest) >= _SEVERAL and not is_picture_credit(rest)
