"""Captions amid a sentence: what stands between its halves, and goes with neither."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.structure.labelling.breaks import openness
from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import PICTURE, SHORT
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place
from desktop.structure.signs.fits import fit, fit_as_halves
from desktop.structure.signs.furniture import tells_of_masthead
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import is_picture_credit

_LONGEST_PARTING, _PASSED = 40, 2
_SHORTEST_HALF = 20
# A shorter row without a picture is what a column left of a broken paragraph.
_SHORTEST_ROW = 4
# A whole sentence may as well be the end of what stands above.
_CLOSED = 0.5


def _parts_halves(place: Place) -> float:
    """How surely the sentence above goes on below it, and not with it."""
    line = place.line
    shortest = 0 if line.picture_slots or not place.shape.is_wrapped else _SHORTEST_ROW
    if not shortest <= line.length <= _LONGEST_PARTING or place.is_full:
        return 0.0
    tails = [*_halves_above(place)]
    head = _half_below(place) if tails else None
    if head is None or _is_no_caption(place):
        return 0.0
    return max(_parts(place, tail, head) for tail in tails)


def _is_left_open_in_half(place: Place) -> bool:
    """Whether it is below a picture that cuts a sentence in two, ends none itself and fills no row.

    Of some two hundred such lines in papers each was the picture's caption, if not the masthead's.
    """
    line, before = place.line, place.before
    if before is None or not line.picture_slots or line.is_closed or place.is_full:
        return False
    above = place.page.lines[before.index - 1] if before.index else None
    return before.length > _SHORTEST_HALF and openness(before, place.page.shapes[before.index], above) > 0


def _is_no_caption(place: Place) -> bool:
    """Whether it is a masthead's by its words, or says who wrote."""
    return tells_of_masthead(place) or (
        byline_likeness(place.text) == 1 and not is_picture_credit(place.text)
    )


def _parts(place: Place, tail: Line, head: Line) -> float:
    # A bare line may be a head: that what is below begins strangely is no proof.
    fits = fit if place.looks_bare(tail) else fit_as_halves
    apart = fits(place.page, tail, head) * (_CLOSED if place.line.is_closed else 1.0)
    return apart * (1 - fit_as_halves(place.page, tail, place.line)) if apart else 0.0


def _halves_above(place: Place) -> Iterator[Line]:
    """Yield the open lines above up to the first of sentences, none that it goes on with at once."""
    above = reversed(place.page.lines[max(0, place.index - _PASSED) : place.index])
    for line in above:
        is_bare = place.looks_bare(line)
        # Two telephone numbers make no long one.
        is_number = is_bare and line.text[-1].isdigit()
        if line.is_closed or is_number or _follows_at_once(place, line):
            return
        yield line
        if not is_bare:
            return


def _half_below(place: Place) -> Line | None:
    """Return the line of sentences below, one bare line passed over; None for none."""
    below = place.page.lines[place.index + 1 : place.index + 1 + _PASSED]
    return next((line for line in below if not place.looks_bare(line)), None)


def _follows_at_once(place: Place, tail: Line) -> bool:
    """Whether it is the row right below a full one: what a broken paragraph left over, mostly."""
    return not place.line.blanks and place.page.places[tail.index].is_full


FEATURES = (
    Feature(
        "半句与半句之间",
        "上下两半合得起来而与它合不起来，插在中间的短行不论说什么都是图说",
        given(_parts_halves, SHORT),
        weigh("CAPTION 4 TITLE -2 SECTION -3 INTERTITLE -2 BYLINE -2"),
    ),
    Feature(
        "照片切断的半句之下",
        "句子被照片切断，照片下一行没有完，也没有写满，是图说",
        given(_is_left_open_in_half, SHORT, PICTURE),
        weigh("CAPTION 3 CONTINUATION -4 START -3 TITLE -1"),
    ),
)
