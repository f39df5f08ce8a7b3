"""A PDF file's bytes come in, its text and hints go out: columns, titles, pictures, tables."""

from desktop.intake.pdf.opening import pdfium_version
from desktop.intake.pdf.reading import pdf_text

__all__ = ["pdf_text", "pdfium_version"]
