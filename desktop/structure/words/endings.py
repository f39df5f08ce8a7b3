"""Where a story may end: its last sentence above, a title or a section below."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place
from desktop.structure.words.patterns import any_of
from desktop.structure.words.telling_words import ends_like_section, is_section_name
from desktop.text.signatures import read_signature
from desktop.text.signing_words import Kind

LONGEST_TITLE = 40
_OFFICE = any_of(word_list("credit_endings"))
# Of one character there are those that end many words: 例会, 南村.
_SURE_OFFICE = re.compile(
    rf"[\u4e00-\u9fff]{{2,12}}{any_of(tuple(word for word in word_list('credit_endings') if len(word) > 1))}"
)
_FIRST = 100
_NUMERALS = r"\s*[\d一二三四五六七八九十]{1,3}\s*"
_DAY_BEHIND = re.compile(
    rf"[\s　]+(?:\d{{4}}|[〇零○一二三四五六七八九]{{4}})\s*年{_NUMERALS}月{_NUMERALS}日$"
)
_SIGNATURE = re.compile(rf"[\u4e00-\u9fff “”、]{{2,24}}{_OFFICE}|(?:读者|作者|居民)\s[\u4e00-\u9fff]{{2,4}}")


def stands_at_end(place: Place) -> bool:
    """Return whether a line stands below a closed sentence and above what may be a title, or nothing."""
    before, after = place.before, place.after
    return before is not None and before.is_closed and (after is None or _may_be_title(place, after))


def names_section(line: Line) -> bool:
    """Return whether a line is the name of a section, or ends as such names do."""
    return is_section_name(line) or ends_like_section(line)


def _may_be_title(place: Place, line: Line) -> bool:
    return line.length <= LONGEST_TITLE and not (line.is_closed or place.shape.is_full(line))


def is_office(place: Place) -> bool:
    """Return whether a line is the name of a body, or whoever lives somewhere, as it signs a letter."""
    return place.is_bare and _SIGNATURE.fullmatch(place.text) is not None


def is_office_with_day(text: str) -> bool:
    """Return whether a line is an office and, set apart behind it, a day: 东篱街道办事处　2021年5月6日."""
    office = _DAY_BEHIND.sub("", text)
    return office != text and _SIGNATURE.fullmatch(office) is not None


def _is_office_of_body(text: str) -> bool:
    """Return whether words set apart are a body and one of its offices: 东篱街道 党建办."""
    return " " in text.replace("　", " ") and read_signature(text).kinds == {Kind.BODY}


def is_sender(place: Place, story: int) -> bool:
    """Return whether a line is the name of a body that the story from place ``story`` on does not tell of."""
    if not place.is_bare or not (_SURE_OFFICE.fullmatch(place.text) or _is_office_of_body(place.text)):
        return False
    return place.text not in place.page.flow.text[story : story + _FIRST]
