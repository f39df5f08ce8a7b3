"""报头, 报耳, 报眉 and 版次: what the paper says of itself, with its holes shown as holes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml.etree import _Element

from desktop.export.markup import field, line, paragraph, run
from desktop.export.profile import PageProfile
from desktop.export.tables import Box, Cell, Row, table
from desktop.export.units import twips
from desktop.model import Masthead

WEEKDAYS = "一二三四五六日"
# Ear, nameplate, ear: shares of the width.
SHARES = (22, 56, 22)
# What the masthead takes on a full-size sheet, in points.
HEIGHT = 160.0


def masthead(plate: Masthead, profile: PageProfile) -> list[_Element]:
    """Return the head of the first page: nameplate between two ears, then the publishers' line."""
    grid = [twips(profile.text_width) * share // sum(SHARES) for share in SHARES]
    contents = (tuple(_left_ear(plate)), tuple(_nameplate(plate)), tuple(_right_ear(plate)))
    cells = [Cell(width, content, Box(middle=True)) for width, content in zip(grid, contents, strict=True)]
    return [table(grid, [Row(tuple(cells))]), _imprint(plate, profile)]


def _nameplate(plate: Masthead) -> Iterator[_Element]:
    if plate.community:
        yield line("NameplateArea", plate.community)
    yield line("Nameplate", plate.paper) if plate.paper else line("NameplateHole", "报名待填")
    if plate.english:
        yield line("NameplateEnglish", plate.english)


def _left_ear(plate: Masthead) -> Iterator[_Element]:
    if plate.slogan:
        yield line("EarStrong", plate.slogan)
    for account in plate.accounts:
        yield line("Ear", f"微信：{account}")
    if plate.phone:
        yield line("Ear", f"电话：{plate.phone}")


def _right_ear(plate: Masthead) -> Iterator[_Element]:
    yield line("EarStrong", chinese_date(plate.date)) if plate.date else line("EarHole", "日期待填")
    weekday = plate.weekday or weekday_of(plate.date)
    if weekday:
        yield line("Ear", weekday)
    yield _ear_number("第 {} 期", plate.issue_number, "期号待填")
    if plate.total_number:
        yield line("Ear", f"总第 {plate.total_number} 期")
    yield _ear_number("本期 {} 版", plate.page_count, "版数待填")
    if plate.next_issue_date:
        yield line("Ear", f"下期出版：{chinese_date(plate.next_issue_date, year=False)}")


def _ear_number(form: str, number: int | None, missing: str) -> _Element:
    return line("EarHole", missing) if number is None else line("Ear", form.format(number))


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


def running_head(plate: Masthead) -> _Element:
    """Return 报眉, the line at the head of every page but the first."""
    name = "·".join(filter(None, (plate.paper, plate.community))) or "报名待填"
    day = chinese_date(plate.date) if plate.date else "日期待填"
    return paragraph("Running", run(f"{name}\t{day}\t"), *folio())


def first_foot() -> _Element:
    """Return the foot of the first page, which has no 报眉."""
    return paragraph("Folio", *folio())


def folio() -> list[_Element]:
    """Return the runs of ``第 N 版``, with the number counted by Word."""
    return [run("第 "), *field("PAGE", "1"), run(" 版")]


def chinese_date(iso: str, year: bool = True) -> str:
    """Return an ISO date as a paper prints it; one that is no full date stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.year}年{day.month}月{day.day}日" if year else f"{day.month}月{day.day}日"


def weekday_of(iso: str | None) -> str:
    """Return the weekday of an ISO date, "" where there is none."""
    try:
        return f"星期{WEEKDAYS[date.fromisoformat(iso or '').weekday()]}"
    except ValueError:
        return ""
