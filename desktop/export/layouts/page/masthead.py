"""报头, 报耳, 报眉 and 版次: what the paper says of itself, with its holes shown as holes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lxml.etree import _Element

from desktop.export.layouts.page.style_roles import NAMEPLATES
from desktop.export.line_breaks import advance, ruler
from desktop.export.markup import field, line, paragraph, run
from desktop.export.printed import place_of
from desktop.export.profile import PageProfile
from desktop.export.styles import Style
from desktop.export.tables import Box, Cell, Row, table
from desktop.export.units import MM_PER_POINT, twips
from desktop.model import Masthead
from desktop.text.calendar import parse_iso, weekday_of

# Ear, nameplate, ear: shares of the width.
SHARES = (22, 56, 22)

Line = tuple[str, str]

SetLine = tuple[str, tuple[str, ...]]
"""A style's name and the lines in which words are set in it."""


@dataclass(frozen=True)
class Head:
    """The head of the first page: nameplate between two ears, then the publishers' line."""

    plate: Masthead
    profile: PageProfile
    styles: Mapping[str, Style]

    def elements(self) -> list[_Element]:
        """Return the head as a table and a line."""
        grid = [twips(self.width_of(share)) for share in SHARES]
        contents = (tuple(line(*entry) for entry in column) for column in self.columns)
        cells = [
            Cell(width, content, Box(middle=True)) for width, content in zip(grid, contents, strict=True)
        ]
        return [table(grid, [Row(tuple(cells))]), _imprint(self.plate, self.profile)]

    @property
    def columns(self) -> tuple[list[Line], ...]:
        """Left ear, nameplate and right ear, line by line with its style."""
        left, right = (
            [("Ear", words) for words in ear] for ear in (self.profile.left_ear, self.profile.right_ear)
        )
        return [*_left_ear(self.plate), *left], [*self._nameplate()], [*_right_ear(self.plate), *right]

    @property
    def set_columns(self) -> Iterator[list[SetLine]]:
        """The same, each line broken where its cell ends."""
        for share, column in zip(SHARES, self.columns, strict=True):
            yield [(name, self._broken(words, name, self.width_of(share))) for name, words in column]

    @property
    def set_imprint(self) -> SetLine:
        """The line between the rules, broken where the page ends."""
        return "Imprint", self._broken(self.imprint, "Imprint", self.profile.text_width)

    @property
    def imprint(self) -> str:
        """The line between the rules, with its holes."""
        entries = _imprint_entries(self.plate, self.profile)
        return "　　".join(text or missing for text, missing in entries)

    @property
    def height(self) -> float:
        """The height of the head in points."""
        return max(map(self.height_of, self.set_columns)) + self.height_of([self.set_imprint])

    def height_of(self, lines: Iterable[SetLine]) -> float:
        """Return the height of broken lines in points."""
        styles = ((self.styles[name], len(pieces)) for name, pieces in lines)
        return sum(style.height + (count - 1) * (style.height - style.air) for style, count in styles)

    def width_of(self, share: int) -> float:
        """Return the millimetres of a share of the width."""
        return self.profile.text_width * share / sum(SHARES)

    def _broken(self, words: str, name: str, width: float) -> tuple[str, ...]:
        """Return the lines in which words are set in a style, ``width`` in millimetres."""
        style = self.styles[name]
        cuts = ruler(words).cuts(width / MM_PER_POINT / (style.size + style.spacing))
        return tuple(words[start:end] for start, end in pairwise((0, *cuts)))

    def _nameplate(self) -> Iterator[Line]:
        plate = self.plate
        if place_of(plate):
            yield "NameplateArea", place_of(plate)
        yield (self._name_style(plate.paper), plate.paper) if plate.paper else ("NameplateHole", "报名待填")
        if plate.english:
            yield "NameplateEnglish", plate.english

    def _name_style(self, name: str) -> str:
        """Return the largest nameplate in which the name stays on one line."""
        room = self.width_of(SHARES[1]) / MM_PER_POINT
        sizes = ((style, self.styles[style].size + self.styles[style].spacing) for style in NAMEPLATES)
        return next((style for style, size in sizes if advance(name) * size <= room), NAMEPLATES[-1])


def _left_ear(plate: Masthead) -> Iterator[Line]:
    if plate.slogan:
        yield "EarStrong", plate.slogan
    yield from (("Ear", f"微信：{account}") for account in plate.accounts)
    if plate.phone:
        yield "Ear", f"电话：{plate.phone}"


def _right_ear(plate: Masthead) -> Iterator[Line]:
    yield ("EarStrong", chinese_date(plate.date)) if plate.date else ("EarHole", "日期待填")
    weekday = plate.weekday or weekday_of(plate.date or "")
    if weekday:
        yield "Ear", weekday
    yield _numbered("第{}期", plate.issue_number, "期号待填")
    if plate.total_number:
        yield "Ear", f"总第{plate.total_number}期"
    yield _numbered("本期{}版", plate.page_count, "版数待填")
    if plate.next_issue_date:
        yield "Ear", f"下期出版：{chinese_date(plate.next_issue_date).partition('年')[2]}"


def _numbered(form: str, number: int | None, missing: str) -> Line:
    return ("EarHole", missing) if number is None else ("Ear", form.format(number))


def _imprint(plate: Masthead, profile: PageProfile) -> _Element:
    """Return the line between the rules: who publishes, under what number, to whom."""
    content: list[_Element] = []
    for text, missing in _imprint_entries(plate, profile):
        if content:
            content.append(run("　　"))
        content.append(run(text) if text else run(missing, "Hole"))
    return paragraph("Imprint", *content)


def _imprint_entries(plate: Masthead, profile: PageProfile) -> Iterator[tuple[str, str]]:
    publishers = "　".join(plate.publisher)
    if plate.organizer or not publishers:
        yield f"主办：{plate.organizer}" if plate.organizer else "", "主办单位待填"
    if publishers:
        yield f"出版：{publishers}", ""
    yield plate.legal_number or "", "准印证号或刊号待填"
    if profile.legal_line:
        yield profile.legal_line, ""
    if plate.editorial_office:
        yield f"编辑部：{plate.editorial_office}", ""


def running_words(plate: Masthead) -> str:
    """Return what 报眉 says of paper and day."""
    name = "·".join(filter(None, (plate.paper, place_of(plate)))) or "报名待填"
    return f"{name}　{chinese_date(plate.date) if plate.date else '日期待填'}"


def running_head(plate: Masthead) -> _Element:
    """Return 报眉, the line at the head of every page but the first."""
    return paragraph("Running", run(f"{running_words(plate)}\t"), *folio())


def first_foot() -> _Element:
    """Return the foot of the first page, which has no 报眉."""
    return paragraph("Folio", *folio())


def folio() -> list[_Element]:
    """Return the runs of ``第 N 版``, with the number counted by Word."""
    return [run("第"), *field("PAGE", "1"), run("版")]


def chinese_date(iso: str) -> str:
    """Return an ISO date as a paper prints it; one that is no full date stays as it is."""
    partial = parse_iso(iso)
    day = partial.exact if partial else None
    return f"{day.year}年{day.month}月{day.day}日" if day else iso
