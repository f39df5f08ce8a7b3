"""Issues on their way to paper: how their pages are filled, and the Word files they are exported as."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.archive import ArchiveWriter
from desktop.intake import print_to_pdf
from desktop.model import Layout, PagePlan, Review
from desktop.model.paper_look import OUR_LOOK, PaperLook
from desktop.model.stopping import Stop
from desktop.workflow.delivery.exits import export_word, plan_pages
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.papers.learning import Learning
from desktop.workflow.pictures import Pictures


class Printing:
    """Plans pages and writes files, with the pictures that the archive keeps."""

    def __init__(self, writer: ArchiveWriter, pictures: Pictures, learning: Learning) -> None:
        self._writer = writer
        self._pictures = pictures
        self._learning = learning

    def plan_pages(self, desk: Desk, look: PaperLook) -> PagePlan:
        """Return how the pages of the desk's issue are filled and look on that paper."""
        return self.pages_of(desk.review, look)

    def pages_of(self, review: Review, look: PaperLook) -> PagePlan:
        """Return how the pages of an issue are filled and look on that paper."""
        return plan_pages(review, look, self._pictures.sizes(review.issue))

    def export(
        self,
        desk: Desk,
        layout: Layout,
        path: Path,
        look: PaperLook = OUR_LOOK,
        *,
        article: str = "",
        with_pdf: bool = False,
        stop: Stop | None = None,
    ) -> Path:
        """Write a Word file of the desk's issue, once every step of it is stored, and a PDF beside it.

        ``look`` is that of the page lay-out; ``article`` is the only one to be written. Raises as
        ``desktop.export`` does, and ``StoppedError`` where ``stop`` was asked for: the file under
        way is not written then.
        """
        self._writer.flush()
        review = desk.review
        if article:
            review = replace(review, issue=review.issue.alone(article))
        pictures = self._pictures.blobs(review.issue) if layout is Layout.PAGE else {}
        written = export_word(review, desk.layers, layout, path, look, pictures, stop)
        if not desk.read_only:
            self._learning.note_export(desk.issue_id, layout)
        if with_pdf:
            print_to_pdf(written, written.with_suffix(".pdf"), stop)
        return written
