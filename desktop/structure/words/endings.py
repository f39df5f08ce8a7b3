"""Where a story may end: its last sentence above, a title or a section below."""

from __future__ import annotations

from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place
from desktop.structure.words.telling_words import ends_like_section, is_section_name

LONGEST_TITLE = 40


def stands_at_end(place: Place) -> bool:
    """Return whether a line stands below a closed sentence and above what may be a title, or nothing."""
    before, after = place.before, place.after
    return before is not None and before.is_closed and (after is None or _may_be_title(place, after))


def names_section(line: Line) -> bool:
    """Return whether a line is the name of a section, or ends as such names do."""
    return is_section_name(line) or ends_like_section(line)


def _may_be_title(place: Place, line: Line) -> bool:
    return line.length <= LONGEST_TITLE and not (line.is_closed or place.shape.is_full(line))
