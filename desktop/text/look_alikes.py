"""Characters that look like others, or like nothing: what PDF and web pages leave in a text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from desktop.assets import word_list
from desktop.model import Span

_COMPATIBILITY = re.compile(r"[\uf900-\ufaff\U0002f800-\U0002fa1f]")

# Private use, invisible or not decoded: nobody can say from the character what should stand there.
_SUSPICIOUS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufb00-\ufb06"
    r"\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufff9-\uffff\U000e0000-\U000e01ef\U000f0000-\U0010ffff\ud800-\udfff]+"
)


def real_ideographs(text: str) -> str:
    """Return ``text`` with ideographs in place of radicals and compatibility forms, one for one."""
    return _COMPATIBILITY.sub(_canonical, _radical().sub(_ideograph, text))


def suspicious_characters(text: str) -> list[Span]:
    """Return where private-use, invisible, ligature or undecodable characters stand, in order.

    Line ends and tabs are in order; a no-break space is not. Neighbours share one span.
    """
    return [Span(*match.span()) for match in _SUSPICIOUS.finditer(text)]


def _canonical(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match[0])


@cache
def _radical() -> re.Pattern[str]:
    # A text seldom has any, which a pattern sees much faster than a table that asks of every character.
    return re.compile(f"[{''.join(_radicals())}]")


def _ideograph(match: re.Match[str]) -> str:
    return _radicals()[match[0]]


@cache
def _radicals() -> dict[str, str]:
    return dict(map(str.split, word_list("radicals")))
