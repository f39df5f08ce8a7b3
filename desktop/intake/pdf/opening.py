"""A PDF's bytes opened, and its pages taken one after the other."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from desktop.intake import refusals
from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.drawings import Drawings, drawings_of
from desktop.intake.pdf.letters import letters_of
from desktop.intake.pdf.sheets import Letter, Sheet
from desktop.intake.pdf.stamps import parted_from_stamps
from desktop.intake.pdf.swelling import check_swelling

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# More than a year's papers bound together.
_MOST_PAGES = 500
_MOST_NOTES = 1000
# PDFium must not be used by two threads at once.
_ALONE = Lock()


def sheets_of(data: bytes) -> list[Sheet]:
    """Return the sheets of a PDF in order; a page with letters in two directions gives two.

    Raises:
        UserFacingError: ``pdf-password``, ``pdf-broken``, ``pdf-too-many-pages`` or ``pdf-swollen``
    """
    check_swelling(data)
    with _ALONE, closing(_opened(data)) as document:
        _check_pages(len(document))
        return [sheet for number in range(len(document)) for sheet in _sheets(document, number)]


def drawn_pages(data: bytes, width: int) -> tuple[bytes, ...]:
    """Return the pages of a PDF as PNG pictures ``width`` pixels wide.

    Raises:
        UserFacingError: as ``sheets_of`` does
    """
    with _ALONE, closing(_opened(data)) as document:
        _check_pages(len(document))
        return tuple(_drawn(document, number, width) for number in range(len(document)))


def pdfium_version() -> str:
    """Return the version of the library that opens PDF files.

    Raises:
        OSError: where it was left out or does not fit the machine
    """
    from pypdfium2 import raw
    from pypdfium2.version import PDFIUM_INFO

    raw.FPDF_GetLastError()
    return str(PDFIUM_INFO)


def _opened(data: bytes) -> PdfDocument:
    # Loaded only when a PDF comes: the library takes its time.
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        is_locked = error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}
        raise (refusals.PDF_PASSWORD if is_locked else refusals.PDF_BROKEN).error() from error


def _check_pages(count: int) -> None:
    if count > _MOST_PAGES:
        raise refusals.PDF_TOO_MANY_PAGES.error(count=f"{count:,}", limit=str(_MOST_PAGES))


def _drawn(document: PdfDocument, number: int, width: int) -> bytes:
    with closing(document[number]) as page:
        written = io.BytesIO()
        page.render(scale=width / page.get_width()).to_pil().save(written, "PNG")
    return written.getvalue()


def _sheets(document: PdfDocument, number: int) -> Iterator[Sheet]:
    """Yield a page by the directions of its letters, that of most letters first."""
    from pypdfium2 import PdfiumError

    try:
        with closing(_printed(document, number)) as page:
            frame = _shown(page)
            turned = -page.get_rotation() // 90
            placed, stamps = parted_from_stamps(letters_of(page, frame))
            drawings = drawings_of(page, frame)
    except PdfiumError as error:
        raise refusals.PDF_BROKEN.error() from error
    by_quarters: defaultdict[int, list[Letter]] = defaultdict(list)
    for one in placed:
        by_quarters[one.quarters].append(one.letter)
    directions = sorted(by_quarters, key=lambda quarters: -len(by_quarters[quarters]))
    for rank, quarters in enumerate(directions or [turned]):
        sheet = _turned(
            number + 1, frame, -quarters, by_quarters[quarters], drawings if rank == 0 else Drawings()
        )
        yield replace(sheet, stamps=stamps) if rank == 0 else sheet


def _printed(document: PdfDocument, number: int) -> PdfPage:
    """Return a page on which what was typed, filled in or stamped later is a part of it, as in print."""
    from pypdfium2 import raw

    page = document[number]
    notes = range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES))
    printed = {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP}
    if printed.isdisjoint(_kind_of_note(page, place) for place in notes):
        return page
    raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
    page.close()
    return document[number]


def _kind_of_note(page: PdfPage, place: int) -> int:
    from pypdfium2 import raw

    note = raw.FPDFPage_GetAnnot(page, place)
    try:
        return int(raw.FPDFAnnot_GetSubtype(note))
    finally:
        raw.FPDFPage_CloseAnnot(note)


def _shown(page: PdfPage) -> Box:
    left, bottom, right, top = page.get_cropbox()
    return Box(left, top, right, bottom)


def _turned(number: int, frame: Box, quarters: int, letters: list[Letter], drawings: Drawings) -> Sheet:
    width, height = frame.width, -frame.height

    def turn(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
        return tuple(box.turned(quarters, width, height) for box in boxes)

    upright = tuple(_turned_letter(letter, quarters, width, height) for letter in letters)
    size = (height, width) if quarters % 2 else (width, height)
    shapes = (turn(drawings.pictures), turn(drawings.frames), turn(drawings.rules))
    return Sheet(number, *size, upright, *shapes, has_ground=drawings.has_ground)


def _turned_letter(letter: Letter, quarters: int, width: float, height: float) -> Letter:
    if quarters % 4 == 0:
        return letter
    box = letter.box.turned(quarters, width, height)
    return replace(letter, box=box, ink=(box.left, box.right))
