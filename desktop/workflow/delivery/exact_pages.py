"""Pages just as LibreOffice prints them, to be looked at before they are exported."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.intake import drawn_pages, print_to_pdf
from desktop.model import Layout
from desktop.model.paper_look import PaperLook
from desktop.model.stopping import Stop
from desktop.workflow.delivery.exits import export_word
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.pictures import Pictures

Pages = tuple[bytes, ...]
"""Pictures of pages, each the bytes of a PNG file."""

# Sharp on a screen of twice the usual dots, in a dialog.
_WIDTH = 1000
_MOST_KEPT = 12


class ExactPages:
    """Prints lay-outs aside and keeps the last ones: the same file is not printed twice."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._kept: dict[str, Pages] = {}

    def of(self, desk: Desk, layout: Layout, look: PaperLook, stop: Stop) -> Pages:
        """Return the pages of a lay-out of the desk's issue.

        Raises:
            UserFacingError: where LibreOffice is missing or fails
            StoppedError: where ``stop`` was asked for
        """
        review = desk.review
        pictures = self._pictures.blobs(review.issue) if layout is Layout.PAGE else {}
        with TemporaryDirectory(prefix="jiebao-", ignore_cleanup_errors=True) as folder:
            target = Path(folder) / f"{layout}.docx"
            word = export_word(review, desk.layers, layout, target, look, pictures)
            digest = hashlib.sha256(word.read_bytes()).hexdigest()
            pages = self._kept.pop(digest, None) or _printed(word, stop)
        self._kept[digest] = pages
        for oldest in list(self._kept)[:-_MOST_KEPT]:
            del self._kept[oldest]
        return pages


def _printed(word: Path, stop: Stop) -> Pages:
    printed = print_to_pdf(word, word.with_suffix(".pdf"), stop)
    return drawn_pages(printed.read_bytes(), _WIDTH)
