"""A text as it reads: half-width marks and look-alike characters restored, one for one.

Restoring never moves an offset, so a text and its view can be sliced with the same span.
Unicode's NFKC is not applied as a whole: it would change characters that the paper means,
and lengths.
"""

from __future__ import annotations

import re
import unicodedata

from desktop.model import Run, Seam, SourceSpan
from desktop.text.scripts import CHINESE_MARKS, HAN

_FULL = str.maketrans(",;:?!()", "，；：？！（）")

_CHINESE = HAN + CHINESE_MARKS
_RADICAL = re.compile(r"[\u2f00-\u2fd5]")

# A run of Latin letters, digits and their own marks: an address, a time, a number, an English phrase.
_LATIN_RUN = re.compile(
    r"https?://[!-~]+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\d+(?:[,:]\d+)+"
    r"|[A-Za-z]+(?:[,;:!?]? [A-Za-z]+)+",
    re.ASCII,
)
_MARK = re.compile(r"[,;:?!()]")
_CHINESE_BEFORE = re.compile(rf"[{_CHINESE}]\W{{0,2}}\s*$|[{HAN}][0-9A-Za-z.%‰℃+-]*[)”’》]?$")
_CHINESE_AFTER = re.compile(rf"\s*[{_CHINESE}]|[0-9A-Za-z.%‰℃+-]*[(“‘《]?[{HAN}]")
_REACH = 24


def restore(text: str) -> str:
    """Return ``text`` with full-width marks and real ideographs, character for character.

    A half-width mark becomes full-width where Chinese stands on either side of it. Digits,
    decimals, times, web addresses and Latin phrases keep theirs. Kangxi radicals, which
    PDF files hold in place of ideographs, become those ideographs.
    """
    text = _RADICAL.sub(lambda radical: unicodedata.normalize("NFKC", radical[0]), text)
    latin = [match.span() for match in _LATIN_RUN.finditer(text)]
    characters = list(text)
    for match in _MARK.finditer(text):
        at = match.start()
        if not _inside(at, latin) and _beside_chinese(text, at):
            characters[at] = match[0].translate(_FULL)
    return "".join(characters)


def run_over(view: str, origin: SourceSpan, seam: Seam | None = None) -> Run:
    """Return the run that shows ``origin``; ``view`` is the whole restored source text."""
    return Run(view[origin.start : origin.end], origin, seam)


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _beside_chinese(text: str, at: int) -> bool:
    before = text[max(0, at - _REACH) : at]
    after = text[at + 1 : at + 1 + _REACH]
    return bool(_CHINESE_BEFORE.search(before) or _CHINESE_AFTER.match(after))
