"""Characters that print nothing, which web pages, PDF files and old programs leave in a text."""

from __future__ import annotations

import re

PICTURE_STAND_IN = "\ufffc"
"""What programs write where a picture stands in a text that can hold none."""

# Control characters, soft hyphens, fillers, marks of direction, joiners and byte order marks. A
# joiner makes one of two emoji. A carriage return too many comes of line ends that were changed twice.
_UNSEEN = re.compile(
    # The character comes first, which hardly any of a text is.
    "[\x00-\x08\r\x0e-\x1b\x7f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u3164\ufeff\ufff9-\ufffc](?:(?<![\r\u200d])|(?<=\r)(?=\r\n)"
    "|(?<=\u200d)(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]\u200d))"
)
# GB 18030 keeps a wide space among the characters for private use.
_BLANK = "\ue5e5"


def has_unseen(text: str) -> bool:
    """Return whether a character of the text prints nothing and is not known as white space."""
    return _BLANK in text or _UNSEEN.search(text) is not None


def seen(text: str) -> tuple[str, list[int]]:
    """Return the text without what prints nothing, and where each of its characters stands in ``text``."""
    hidden = {match.start() for match in _UNSEEN.finditer(text)}
    places = [place for place in range(len(text)) if place not in hidden]
    return "".join(text[place] for place in places).replace(_BLANK, "\u3000"), places


def prints(text: str) -> bool:
    """Return whether anything of the text is printed."""
    return bool(seen(text)[0].strip())
