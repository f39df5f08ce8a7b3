"""A PDF file's bytes come in, its text and hints, or its pages as pictures, go out."""

from desktop.intake.pdf.opening import drawn_pages, pdfium_version
from desktop.intake.pdf.reading import pdf_text

__all__ = ["drawn_pages", "pdf_text", "pdfium_version"]
