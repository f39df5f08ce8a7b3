"""Captions, and the gaps that pictures leave."""

from __future__ import annotations

from desktop.structure.features import Feature, holds, weigh
from desktop.structure.patterns import CAPTION_PHRASE, POINTING

FEATURES = (
    Feature(
        "左右中",
        "图说指认照片里的人",
        holds(POINTING, 60),
        weigh("CAPTION 5 TITLE -4 INTERTITLE -4"),
    ),
    Feature(
        "图说用词",
        "合影、现场、图为一类",
        holds(CAPTION_PHRASE, 60),
        weigh("CAPTION 3 TITLE -1 INTERTITLE -1"),
    ),
    Feature(
        "摄影署名",
        "图说末尾注明谁拍的",
        holds(r"[\s（/／](?:摄影?|供图)[）]?$|[\u4e00-\u9fff]{2,4}\s*摄$", 60),
        weigh("CAPTION 2.5 TITLE -2"),
    ),
    Feature(
        "图位之后",
        "空三行是照片，后面跟图说",
        lambda place: place.line.picture_slots > 0,
        weigh("CAPTION 2 STORY 1.5 CONTINUATION 0.3 INTERTITLE -1.5"),
    ),
    Feature(
        "没有图位",
        "没有空出照片的地方",
        lambda place: place.line.picture_slots == 0,
        weigh("CAPTION -0.7"),
    ),
    Feature(
        "图位都空着而这里没有",
        "版面处处空出照片的地方，图说就在那里",
        lambda place: place.line.picture_slots == 0 and place.page.shows_pictures,
        weigh("CAPTION -1"),
    ),
)
