"""What stands around a line: a masthead's lines keep together."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.forms import HAN
from desktop.structure.masthead.home import KINDS, towns_in
from desktop.structure.masthead.line import tells_across, told_in
from desktop.structure.masthead.papers import is_telling_name
from desktop.structure.signs.dated_rows import is_dated_amid_dated
from desktop.structure.signs.masthead_words import is_telling, names_paper, words_shown
from desktop.structure.signs.text_signs import LONGEST
from desktop.structure.words.patterns import any_of
from desktop.structure.words.telling_words import is_section_name

_REACH = 4
# Below these comes what the page holds.
_OF_PAGES = frozenset({"版面标记", "编务行"})
_LONGEST_STRAY = 20
_BARE_NAME = re.compile(
    rf"《[{HAN}]{{2,8}}》|(?!.*[的了在是和与])[{HAN}]{{2,6}}|[{HAN}](?:\s{{1,3}}[{HAN}]){{1,7}}"
)
_ESTATE = rf"[{HAN}]{{1,6}}{any_of(word_list('place_suffixes'))}"
_ESTATES = re.compile(rf"{_ESTATE}(?:[ \u3000]+{_ESTATE})+")
_COUPLET = re.compile(rf"[{HAN}]{{4}}[ \u3000]+[{HAN}]{{4}}")
_KIND = re.compile(rf"{any_of(KINDS)}$")
_NAMED_AFTER = re.compile(
    rf"《?(?:{any_of(word_list('area_paper_openings'))}(?P<home>[{HAN}]{{2,5}})"
    rf"|(?P<area>[{HAN}]{{2,5}}?){any_of(word_list('area_paper_endings'))})》?"
)
_CONTACT = re.compile(r"(?:(?:新闻|读者|服务|投稿)?(?:电话|地址|邮编|邮箱|信箱|传真|热线))[:： ]")
# Beside these a telephone is an office's.
_OF_OFFICE = re.compile(r"[^，。：]{0,6}(?:时间|日期|地点|对象|费用|方式|联系人|条件|材料)[:：]")


@remembered
def is_walled(place: Place) -> bool:
    """Return whether a short line has masthead lines above and below, or the text's edge on one side."""
    if not place.is_bare or place.line.length > _LONGEST_STRAY or _OF_OFFICE.match(place.text):
        return False
    above = _wall(place, -1)
    walls = above, above is not False and _wall(place, 1)
    return False not in walls and True in walls


def _wall(place: Place, step: int) -> bool | None:
    """Return whether a telling line comes next, passing over other short ones; None for the text's edge."""
    places = place.page.places
    for distance in range(1, _REACH + 1):
        index = place.index + step * distance
        if not 0 <= index < len(places):
            return None
        if is_telling(places[index].text) or is_broken_over(places[index]):
            return True
        if not places[index].is_bare or _OF_OFFICE.match(places[index].text):
            return False
    return False


@remembered
def touches_masthead(place: Place) -> bool:
    """Return whether a line as short as a name stands right above or below a masthead line."""
    if not (place.is_bare and _BARE_NAME.fullmatch(place.text)) or is_section_name(place.line):
        return False
    return any(line is not None and is_telling(line.text) for line in (place.before, place.after))


def hangs_on_masthead(place: Place) -> bool:
    """Return whether no empty line parts a short line from the masthead, as one parts all else."""
    if not place.is_bare or place.line.length > _LONGEST_STRAY or not place.shape.usual_blanks:
        return False
    if place.index >= place.page.first_prose:
        return False
    lines = place.page.lines
    for index in range(place.index, max(0, place.index - _REACH), -1):
        if lines[index].blanks:
            return False
        if is_telling(lines[index - 1].text):
            return _OF_PAGES.isdisjoint(words_shown(lines[index - 1].text))
    return False


def names_town_by_masthead(place: Place) -> bool:
    """Return whether such a line is a town that the text speaks of, or a paper named after it."""
    if not touches_masthead(place):
        return False
    named = _NAMED_AFTER.fullmatch("".join(place.text.split()))
    names = {_KIND.sub("", place.text), *(named.groups() if named else ())}
    return bool(names & towns_in(place.page.view))


def names_estates_by_masthead(place: Place) -> bool:
    """Return whether it is a row of estates, the lettering of pictures, right by a masthead line."""
    around = (line for line in (place.before, place.after) if line is not None)
    return _ESTATES.fullmatch(place.text) is not None and any(is_telling(line.text) for line in around)


def is_couplet_by_masthead(place: Place) -> bool:
    """Return whether it is two phrases of four characters right by a masthead line: a slogan."""
    around = (line for line in (place.before, place.after) if line is not None)
    return _COUPLET.fullmatch(place.text) is not None and any(is_telling(line.text) for line in around)


def names_paper_by_masthead(place: Place) -> bool:
    """Return whether such a line is a paper's name by its marks or words."""
    if not touches_masthead(place):
        return False
    return place.text.startswith("《") or is_telling_name(place.text) or names_paper(place.text) > 0


@remembered
def is_broken_over(place: Place) -> bool:
    """Return whether the line and its neighbour together tell one thing of a masthead."""
    before, after = place.before, place.after
    return place.line.length <= LONGEST and (
        (before is not None and before.length <= LONGEST and tells_across(before.text, place.text))
        or (after is not None and after.length <= LONGEST and tells_across(place.text, after.text))
    )


def dates_the_paper(place: Place) -> float:
    """Return how far a line is a date and its like.

    0 is the date under the office that signs a notice, or one with an event beside another.
    """
    return (
        0.0
        if _is_signed(place) or is_dated_amid_dated(place)
        else words_shown(place.text).get("日期独行", 0.0)
    )


def tells_weekday(place: Place) -> float:
    """Return how far a line is a day of the week and its like; 0 in a list that a line announces."""
    return 0.0 if place.index in place.page.announced else words_shown(place.text).get("星期", 0.0)


def is_all_masthead(place: Place) -> float:
    """Return 1 for a line of a masthead's things alone; 0 for the date that signs a notice."""
    return 0.0 if _is_signed(place) else words_shown(place.text).get("整行都是报头", 0.0)


def _is_signed(place: Place) -> bool:
    before = place.before
    return before is not None and is_body(before.text) and not is_walled(place)


def has_no_sign(place: Place) -> bool:
    """Return whether neither a line's own words nor those around it are a masthead's."""
    tells = told_in(place.text).share > 0 or is_telling(place.text)
    stands_by = touches_masthead(place) or hangs_on_masthead(place) or is_walled(place)
    return not (tells or stands_by or is_broken_over(place))


def contact_amid_masthead(place: Place) -> float:
    """Return 1 for an address or telephone between masthead lines, 0.5 with them on one side only."""
    if not _CONTACT.match(place.text):
        return 0.0
    return 0.5 * sum(wall is True for wall in (_wall(place, -1), _wall(place, 1)))


def contact_amid_sentence(place: Place) -> bool:
    """Return whether an address or telephone stands by itself where a sentence breaks off."""
    before, after = place.before, place.after
    return (
        _CONTACT.match(place.text) is not None
        and before is not None
        and after is not None
        and before.has_comma
        and not (before.is_closed or place.looks_bare(after))
    )
