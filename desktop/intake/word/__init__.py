"""A Word file's bytes come in, its text and hints go out: paragraphs, tables, text boxes, headers."""

from desktop.intake.word.reading import word_text

__all__ = ["word_text"]
