"""How a paper looks on its pages, kept as one line of text."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class PaperLook:
    """The sheet by its name or as an own format, and what the paper adds to it.

    ``template`` is the path of a Word file whose styles hold, empty for ours. The ears' lines
    stand under what the masthead says there, ``legal_line`` behind the number in the line under
    the nameplate.
    """

    sheet: str = "tabloid"
    template: str = ""
    left_ear: tuple[str, ...] = ()
    right_ear: tuple[str, ...] = ()
    legal_line: str = ""

    @property
    def text(self) -> str:
        """The look as it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def of_text(cls, text: str) -> PaperLook | None:
        """Return the look that ``text`` stands for, or None where it stands for none."""
        try:
            stored = json.loads(text)
        except ValueError:
            return None
        if not isinstance(stored, dict):
            return None
        return cls(
            sheet=_words(stored.get("sheet")) or cls().sheet,
            template=_words(stored.get("template")),
            left_ear=_lines(stored.get("left_ear")),
            right_ear=_lines(stored.get("right_ear")),
            legal_line=_words(stored.get("legal_line")),
        )


OUR_LOOK = PaperLook()
"""What holds where an editor chose nothing."""


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _lines(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_words, value))) if isinstance(value, list) else ()
