"""Bylines by their words: names, and what each of them did, over one row or two."""

from __future__ import annotations

import re
from itertools import takewhile

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BRIEF, WRAPPED, Fact, has, may_be_no_prose
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import is_picture_credit
from desktop.structure.words.endings import names_section
from desktop.structure.words.patterns import DEED_ALONE

BETWEEN_NAMES = re.compile(r"[\s、]+")
"""What parts one name from the next."""

_LONGEST_NAME, _COLUMN, _NEAR = 20, 3, 400
_NAMES, _SECTION_LIKE = 0.25, 0.3
# □记者 甲 见习记者 乙 通, 讯员 丙: who signs, with more names than a row holds.
_SIGNS = re.compile(r"[□■◎]|(?:本报|本刊|见习|实习|全媒体)*(?:记者|通讯员)")


@remembered
def names_alone(place: Place) -> float:
    """Return how surely a line is nothing but names, 0 to 1; one that the story below quotes is none."""
    likeness = byline_likeness(place.text) % 1
    if is_picture_credit(place.text) or (likeness <= _SECTION_LIKE and names_section(place.line)):
        return 0.0
    return 0.0 if likeness and _is_quoted_below(place) else likeness


def _is_quoted_below(place: Place) -> bool:
    """Whether the story below quotes it: 以“扬正气，敬先贤”为主题, below 扬正气 敬先贤."""
    below = place.page.flow.text[place.flow_end : place.flow_end + _NEAR]
    return f"“{BETWEEN_NAMES.split(place.text)[0]}" in below


def _names_amid_names(place: Place) -> bool:
    """Names alone in a column of them: a list of people; of two the upper may be a title (谷雨)."""
    return names_alone(place) > 0 and sum(_names_beside(place, step) for step in (-1, 1)) >= _COLUMN - 1


def _names_beside(place: Place, step: int) -> int:
    """Return how many lines of names alone stand right above or below, at most those that matter."""
    lines = place.page.lines
    beside = (lines[at] for at in _steps(place.index, step) if 0 <= at < len(lines))
    return sum(1 for _ in takewhile(lambda line: _NAMES <= byline_likeness(line.text) < 1, beside))


def _steps(index: int, step: int) -> range:
    return range(index + step, index + step * _COLUMN, step)


@remembered
def is_broken_byline(place: Place) -> bool:
    """Return whether it is a full row that is a sure byline together with the row right below alone."""
    after = place.after
    if after is None or not place.is_full or after.blanks or after.indent or after.length > _LONGEST_NAME:
        return False
    if after.is_closed or after.has_comma or _SIGNS.match(place.text) is None:
        return False
    return byline_likeness(place.text + after.text) == 1


def _is_rest_of_byline(place: Place) -> bool:
    before = place.before
    return before is not None and is_broken_byline(place.page.places[before.index])


def _goes_on_from_caption(place: Place) -> bool:
    """Whether it is right below a full row that a picture or a sentence shows to be no title."""
    before, line = place.before, place.line
    if before is None or line.blanks or line.indent or not place.shape.is_wrapped:
        return False
    is_open = place.page.places[before.index].is_full and not before.is_closed
    return is_open and (before.picture_slots > 0 or before.has_sentence)


def _is_deed_left_over(place: Place) -> bool:
    """Whether it is but 摄, right below a row that ends with who took the picture."""
    before, line = place.before, place.line
    if before is None or before.is_closed or line.blanks or line.indent:
        return False
    return DEED_ALONE.fullmatch(line.text) is not None


def _tells_pictures_beside_text(place: Place) -> bool:
    """Whether it says who took the pictures, right below who wrote the text: ◎文/甲, ◎图/乙."""
    before = place.before
    return (
        before is not None
        and not place.line.picture_slots
        and (before.text[0] == place.text[0] or before.text.startswith("文"))
        and byline_likeness(before.text) == 1
        and is_picture_credit(place.text)
    )


_SIGNED = Fact(lambda place: may_be_no_prose(place) and byline_likeness(place.text) > 0)

FEATURES = (
    Feature(
        "人名与分工",
        "全是人名，写明记者、通讯员、文、摄",
        given(lambda place: byline_likeness(place.text) == 1, _SIGNED),
        weigh("BYLINE 8 CONTINUATION -4 CAPTION -2 TITLE -3 INTERTITLE -5 ITEM -7 SECTION -3 FURNITURE -3"),
    ),
    Feature(
        "只有人名",
        "全是人名，没有别的",
        given(names_alone, _SIGNED),
        weigh("BYLINE 8 CONTINUATION -4 SECTION -5 TITLE -2 INTERTITLE -7 CAPTION -2 FURNITURE -3"),
    ),
    Feature(
        "成列的人名",
        "上下行也是人名，是名单",
        given(_names_amid_names, _SIGNED),
        weigh("BYLINE -7"),
    ),
    Feature(
        "署名折行",
        "一行写满了还没有写完是谁写的，下一行接着写",
        given(is_broken_byline, WRAPPED),
        weigh("BYLINE 8 TITLE -4 INTERTITLE -4 ITEM -4 CAPTION -4 START -3"),
    ),
    Feature(
        "署名折行的后半",
        "接着上一行写是谁写的",
        given(_is_rest_of_byline, WRAPPED),
        weigh("CONTINUATION 9 BYLINE -4 TITLE -4 TITLE_ROW -4 START -3"),
    ),
    Feature(
        "满行之下的人名",
        "图说或正文写满一行没有完，下一行的记者、人名是它的末尾",
        given(_goes_on_from_caption, WRAPPED),
        weigh("BYLINE -6 CONTINUATION 1"),
    ),
    Feature(
        "人名之下的摄字",
        "人名写到行末，剩下一个摄字",
        given(_is_deed_left_over, BRIEF, has("摄图")),
        weigh("CONTINUATION 8 TITLE -4 INTERTITLE -4 CAPTION -3 START -3 CREDIT -4"),
    ),
    Feature(
        "文之下的图",
        "上一行写明谁撰文，这一行写明谁拍照，同是署名",
        given(_tells_pictures_beside_text, has("图摄")),
        weigh("BYLINE 8 CAPTION -5 SECTION -4 TITLE -3"),
    ),
)
