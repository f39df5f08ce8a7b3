"""Titles that are known by more than being bare."""

from __future__ import annotations

from desktop.model import HintKind
from desktop.structure.features import Feature, weigh, when
from desktop.structure.place import TITLE_LIMIT, Place


def _is_full_over_bare(place: Place) -> bool:
    """A full line without any mark, and below it a short one: a title that was broken."""
    line, after = place.line, place.after
    return (
        place.is_full
        and not (line.has_comma or line.is_closed or line.indent)
        and after is not None
        and place.looks_bare(after)
        and after.blanks == 0
    )


def _is_comma_line_over_bare(place: Place) -> bool:
    """A short line with a comma right above a title, itself below a full stop or a bare line."""
    line, before, after = place.line, place.before, place.after
    return (
        line.has_comma
        and not line.is_closed
        and line.length <= TITLE_LIMIT
        and (before is None or before.is_closed or place.looks_bare(before))
        and place.looks_bare(after)
        and after is not None
        and after.picture_slots == 0
    )


FEATURES = (
    Feature(
        "逗号短句压着标题",
        "肩题有时带逗号",
        when(_is_comma_line_over_bare),
        weigh("TITLE 5 START -1 CONTINUATION -0.5"),
    ),
    Feature(
        "满行压着短行",
        "长标题折成两行",
        when(_is_full_over_bare),
        weigh("TITLE 6 START -2 CONTINUATION -1"),
    ),
    Feature(
        "来源标为标题",
        "文件自己这样说",
        when(lambda place: HintKind.HEADING in place.line.hints),
        weigh("TITLE 3 SECTION 1 INTERTITLE 1.5 SIDEBAR 1 PROSE -2 CAPTION -2"),
    ),
    Feature(
        "来源标为头等标题",
        "最大的字是一篇的题",
        when(lambda place: place.line.level == 1),
        weigh("TITLE 2 INTERTITLE -2"),
    ),
    Feature(
        "来源标为低级标题",
        "三级以下的标题是小标题",
        when(lambda place: place.line.level >= 3),
        weigh("INTERTITLE 1.5 TITLE -1"),
    ),
)
