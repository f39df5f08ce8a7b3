"""Sentences of a paragraph."""

from __future__ import annotations

import re

from desktop.model import Span

# A sentence ends with its marks and the quotes and brackets that close right after them.
_SENTENCE = re.compile(r"[^。！？!?…\n]*(?:[。！？!?…]+[”’」』）)】》]*|\n|$)")


def split(text: str) -> list[Span]:
    """Return the sentences of ``text`` in order, without the white space around them.

    Every character that is not white space lies in exactly one of them. An ellipsis ends a
    sentence, a semicolon does not.
    """
    spans = (_trimmed(text, match.start(), match.end()) for match in _SENTENCE.finditer(text))
    return [span for span in spans if span]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
