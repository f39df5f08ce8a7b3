"""Bands of the page: each a section with its own columns on the same sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from desktop.export.markup import R, line, name_of, paragraph, w
from desktop.export.profile import Columns, PageProfile
from desktop.export.units import twips

SECTION_END = "SectionEnd"
# A paragraph without characters is dropped by LibreOffice, and a table then ends the section.
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Running:
    """Relation ids of the headers and footers: first page and all others; None for none."""

    first_header: str | None = None
    header: str | None = None
    first_footer: str | None = None
    footer: str | None = None
    even_footer: str | None = None


def section(
    profile: PageProfile,
    columns: Columns | None = None,
    *,
    new_page: bool = False,
    running: Running | None = None,
) -> _Element:
    """Return ``w:sectPr``; a rule stands between the columns, and ``running`` is for the first section."""
    parts = _references(running) if running else []
    parts.append(w("type", val="nextPage" if new_page else "continuous"))
    parts.append(w("pgSz", w=twips(profile.width), h=twips(profile.height)))
    parts.append(_margins(profile))
    if columns and columns.count > 1:
        parts.append(w("cols", num=columns.count, space=columns.gutter, sep=True))
    else:
        parts.append(w("cols", space=0))
    if running and (running.first_header or running.first_footer):
        parts.append(w("titlePg"))
    return w("sectPr", *parts)


def _references(running: Running) -> list[_Element]:
    wanted = (
        ("headerReference", "default", running.header),
        ("headerReference", "first", running.first_header),
        ("footerReference", "default", running.footer),
        ("footerReference", "first", running.first_footer),
        ("footerReference", "even", running.even_footer),
    )
    return [_reference(tag, kind, relation) for tag, kind, relation in wanted if relation]


def _reference(tag: str, kind: str, relation: str) -> _Element:
    element = w(tag, type=kind)
    element.set(f"{{{R}}}id", relation)
    return element


def _margins(profile: PageProfile) -> _Element:
    sides = {side: twips(getattr(profile, side)) for side in ("top", "right", "bottom", "left")}
    edge = twips(profile.edge)
    return w("pgMar", **sides, header=edge, footer=edge, gutter=0)


def close_band(elements: Sequence[_Element], properties: _Element) -> list[_Element]:
    """Return the band with its section properties in the last paragraph.

    A table cannot carry them, so a hair-thin paragraph follows one that stands last.
    """
    band = separated(elements)
    if not band or band[-1].tag != name_of("p"):
        band.append(line(SECTION_END, NO_BREAK_SPACE))
    band[-1][0].append(properties)
    return band


def separated(elements: Iterable[_Element]) -> list[_Element]:
    """Return the elements with a hair-thin paragraph between tables, which Word would make one."""
    found: list[_Element] = []
    for element in elements:
        if found and found[-1].tag == element.tag == name_of("tbl"):
            found.append(paragraph(SECTION_END))
        found.append(element)
    return found
