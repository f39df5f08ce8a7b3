"""Captions by their words: who took the picture, who stands where in it, marks that point at one."""

from __future__ import annotations

import re
from itertools import takewhile

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.labelling.features import Feature, given, hinted, holds, matches, weigh
from desktop.structure.labelling.needs import BRIEF, Characters, ends, has, opens
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.patterns import ART, CAPTION_PHRASE, POINTING
from desktop.text.scripts import HAN

_CAPTION_EDGES = Characters(
    first="图上下左右", last="）)" + "".join(word[-1] for word in word_list("caption_words"))
)
_POINTS = re.compile(r"[▲△▼↑↓←→*＊]\s*[\u4e00-\u9fff“《]|图[①-⑩一二三四五六\d][:：]|[左右上下][图：]|图为")
_LONGEST_LETTERING, _LEAST_ROWS, _FIGURES, _REACH = 10, 3, 2, 12
_FIGURE = re.compile(r"[约近超达+＋]?\d[\d.,]*\s?[^\d\s，。：年月日版期号]{0,4}")


def _points_at_picture(place: Place) -> bool:
    if _POINTS.match(place.text) is None or _is_told_amid_told(place):
        return False
    return place.text[0] not in "图左右上下" or not _goes_on_from_row(place)


def _is_told_amid_told(place: Place) -> bool:
    """Whether it and a line beside it are sentences behind one mark, away from pictures: news in brief."""
    line = place.line
    if line.picture_slots or not line.is_closed:
        return False
    beside = (other for other in (place.before, place.after) if other is not None)
    return any(
        other.text[0] == line.text[0] and other.is_closed and not other.picture_slots for other in beside
    )


def _goes_on_from_row(place: Place) -> bool:
    """Whether the row above is full and this one, not indented where paragraphs are, may go on with it."""
    before, line = place.before, place.line
    if before is None or line.blanks or line.indent or not place.page.places[before.index].is_full:
        return False
    return place.shape.indented or not before.is_closed


def _is_lettering(place: Place) -> float:
    """Whether it is one of several short lines on end with figures among them: a picture's lettering."""
    if not _may_be_lettering(place.line) or place.index in place.page.announced:
        return 0.0
    lines, at = place.page.lines, place.index
    above = list(takewhile(_may_be_lettering, reversed(lines[max(0, at - _REACH) : at])))
    below = list(takewhile(_may_be_lettering, lines[at + 1 : at + _REACH]))
    run = (*above, place.line, *below)
    figures = sum(_FIGURE.fullmatch(line.text) is not None for line in run)
    return float(len(run) >= _LEAST_ROWS and figures >= _FIGURES)


@remembered
def _may_be_lettering(line: Line) -> bool:
    return line.length <= _LONGEST_LETTERING and not (line.has_comma or line.is_closed or line.hints)


FEATURES = (
    Feature(
        "左右中",
        "图说指认照片里的人",
        holds(POINTING, 60, has("左右中前后上下"), has("（排")),
        weigh("CAPTION 5 TITLE -4 INTERTITLE -4"),
    ),
    Feature(
        "图说用词",
        "合影、现场、图为一类",
        holds(CAPTION_PHRASE, 60, _CAPTION_EDGES),
        weigh("CAPTION 3 TITLE -1 INTERTITLE -1"),
    ),
    Feature(
        "摄影署名",
        "图说末尾注明谁拍的",
        holds(
            rf"[\s（/／](?:摄影?|供图)[）]?$|\s[{HAN}]{{2,14}}供图$|[{HAN}]{{2,4}}\s*(?<![拍航抓])摄(?:（[^（）]{{2,8}}）)?$"
            rf"|[（(](?:图片?|摄影?|照片)\s*[:：/／｜|]\s*[^（）()，。]{{2,16}}[）)]$|[（(]图片?由[^（），。]{{2,16}}提供[）)]$"
            rf"|^(?!.*(?:文\s?[/／]|记者|通讯员)).{{4,}}\s(?:图|摄影?)\s?[/／:：]\s?[{HAN}]{{2,4}}$",
            60,
            has("摄供图照"),
        ),
        weigh("CAPTION 2.5 TITLE -2"),
    ),
    Feature(
        "括号里的供图",
        "短行之后的括号里写谁供的图，是图说",
        holds(rf"[{HAN}！？。”][（(][^（）()，。]{{2,16}}(?:供图|摄影?)[）)]$", 60, ends("）)"), has("摄图")),
        weigh("CAPTION 4 TITLE -5 INTERTITLE -4"),
    ),
    Feature(
        "作品和作者",
        "作品名后注明摄影、国画一类和作者",
        matches(ART, 40, has("（(")),
        weigh("CAPTION 7 TITLE -4 BYLINE -6 INTERTITLE -3"),
    ),
    Feature(
        "句末有摄影署名",
        "成句的图说末尾注明谁拍的",
        holds(
            rf"[。！？”]\s*[（(]?(?:(?:[{HAN}]{{0,8}}(?:记者|通讯员))?\s?[{HAN}]{{2,4}}(?:\s[{HAN}]{{2,4}})?\s*[/／]?(?:摄影?|供图)"
            rf"|(?:摄影?|供图|图片?)\s?[:：/／]\s?(?:[{HAN}]{{0,12}}(?:记者|通讯员)\s?)?[{HAN}]{{2,4}})[）)]?$",
            200,
            has("摄供图"),
            has("。！？”"),
        ),
        weigh("CAPTION 4 START -1 CREDIT -1"),
    ),
    Feature(
        "图①领起",
        "图说以图①、左图、▲一类领起",
        given(_points_at_picture, opens("▲△▼↑↓←→*＊图左右上下")),
        weigh("CAPTION 4 ITEM -4 START -2 TITLE -2"),
    ),
    Feature(
        "图上的数字",
        "一连几行短得成不了句，隔行是数字，是图表上的字",
        given(_is_lettering, BRIEF),
        weigh("CAPTION 8 INTERTITLE -6 TITLE -6 SECTION -6 START -5 ITEM -3 BYLINE -6 FURNITURE -5 TABLE -2"),
    ),
    Feature(
        "来源标为图说",
        "版面上紧挨着照片",
        hinted(lambda line: HintKind.CAPTION in line.hints),
        weigh("CAPTION 6 TITLE -6 INTERTITLE -4"),
    ),
)
