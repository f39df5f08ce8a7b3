"""A short line measured by what the text does throughout."""

from __future__ import annotations

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import HEAD, OVER_PROSE, UNDER_SENTENCE
from desktop.structure.lines.customs import is_credit_like, is_marked_caption, opens_with_dateline
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import is_photographer


def _lacks_usual_byline(place: Place) -> bool:
    below = place.below
    return (
        place.page.customs.signs_titles
        and place.is_over_prose
        and below is not None
        and byline_likeness(below.text) < 1
        and not opens_with_dateline(below)
    )


def _has_usual_dateline(place: Place) -> bool:
    below = place.below
    return below is not None and opens_with_dateline(below) and byline_likeness(place.text) < 1


def _is_only_head_over_dateline(place: Place) -> bool:
    """Whether 本报讯 opens the story right below, and no other head of it stands above."""
    before, after = place.before, place.after
    if after is None or not place.may_be_head or not opens_with_dateline(after):
        return False
    if byline_likeness(place.text) or opens_with_dateline(place.line):
        return False
    return (
        before is None
        or before.is_closed
        or before.index in place.page.announced
        or is_photographer(before.text)
    )


def _lacks_usual_dateline(place: Place) -> bool:
    below = place.below
    return (
        place.page.customs.opens_with_dateline
        and place.is_over_prose
        and below is not None
        and not opens_with_dateline(below)
    )


def _lacks_usual_credit(place: Place) -> bool:
    before = place.before
    return (
        place.page.customs.closes_with_credit
        and place.stands_amid_prose
        and before is not None
        and not is_credit_like(before)
    )


def _is_under_credit(place: Place) -> bool:
    return place.before is not None and is_credit_like(place.before)


def _is_under_photographer(place: Place) -> bool:
    before = place.before
    return place.is_over_prose and before is not None and is_photographer(before.text)


def _lacks_usual_mark(place: Place) -> bool:
    return place.page.customs.marks_captions and not is_marked_caption(place.line)


def _stands_apart(place: Place) -> bool:
    usual = place.shape.usual_blanks
    return usual < place.line.blanks and place.line.picture_slots == 0


FEATURES = (
    Feature(
        "少了署名",
        "别的标题下面都有署名",
        given(_lacks_usual_byline, OVER_PROSE),
        weigh("TITLE -1 INTERTITLE 1.5"),
    ),
    Feature(
        "压着本报讯", "本报讯领起的是新的一篇", _has_usual_dateline, weigh("TITLE 3 INTERTITLE -3 CAPTION -3")
    ),
    Feature(
        "本报讯上唯一的短行",
        "本报讯领起的一篇要有标题，上面没有别的短行",
        given(_is_only_head_over_dateline, HEAD),
        weigh("TITLE 4 CAPTION -4 INTERTITLE -4 SECTION -2"),
    ),
    Feature(
        "少了本报讯",
        "别的篇都以本报讯领起",
        given(_lacks_usual_dateline, OVER_PROSE),
        weigh("TITLE -0.5 INTERTITLE 0.5"),
    ),
    Feature(
        "上文没有供稿",
        "别的篇末都有供稿",
        given(_lacks_usual_credit, OVER_PROSE, UNDER_SENTENCE),
        weigh("TITLE -1 INTERTITLE 1 CAPTION 0.5"),
    ),
    Feature(
        "接在供稿之下", "供稿之下是新的一篇", _is_under_credit, weigh("TITLE 1.5 INTERTITLE -2 CAPTION -1")
    ),
    Feature(
        "接在摄影者之下",
        "谁拍的独占一行，多半是一篇的末尾",
        given(_is_under_photographer, OVER_PROSE),
        weigh("TITLE 1 INTERTITLE -1.5 CAPTION -0.5"),
    ),
    Feature("少了图说的标记", "别的图说都有标记", _lacks_usual_mark, weigh("CAPTION -1.5")),
    Feature("上面空得多", "篇与篇之间空得多些", _stands_apart, weigh("TITLE 1 SECTION 1 INTERTITLE -0.5")),
)
