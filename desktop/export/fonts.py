"""Faces by their part in the page, each named for Windows with what stands in for it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import _Element

from desktop.export.markup import w

CHINESE_CHARSET = "86"


@dataclass(frozen=True, slots=True)
class Face:
    """A Chinese face with the Latin one for digits and letters beside it.

    ``stand_ins`` are tried in order where ``name`` is not installed: Windows' English name,
    macOS, then the free faces of Linux. ``panose`` is empty for a face that is not one of ours.
    """

    name: str
    stand_ins: tuple[str, ...]
    panose: str
    latin: str = "Times New Roman"


SONG = Face("宋体", ("SimSun", "Songti SC", "STSong", "Noto Serif CJK SC"), "02010600030101010101")
HEI = Face("黑体", ("SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC"), "02010609060101010101", "Arial")
KAI = Face("楷体", ("KaiTi", "Kaiti SC", "STKaiti", "AR PL UKai CN"), "02010609060101010101")
FANGSONG = Face("仿宋", ("FangSong", "STFangsong", "Noto Serif CJK SC"), "02010609060101010101")
# The headline Song is licensed and stock nowhere: Office brings 华文中宋, macOS a bold Songti.
HEADLINE_SONG = Face(
    "方正小标宋简体",
    ("FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "Songti SC", "Noto Serif CJK SC"),
    "03000509000000000000",
)

FACES = (SONG, HEI, KAI, FANGSONG, HEADLINE_SONG)
# What Latin letters fall back to on systems without Microsoft's faces.
LATIN = (("Times New Roman", ("Times", "Liberation Serif")), ("Arial", ("Helvetica", "Liberation Sans")))


def word_fonts() -> dict[str, tuple[str, ...]]:
    """Return the fonts that Word files ask for, each with those that may stand in, the best first."""
    return {face.name: face.stand_ins for face in FACES}


def font_table(used: Iterable[Face] = ()) -> _Element:
    """Return the part ``fontTable.xml`` with the stand-ins of our faces and of those that are used."""
    faces = {face.name: face for face in (*used, *FACES)}
    latin = dict(LATIN)
    latin |= {face.latin: LATIN[0][1] for face in faces.values() if face.latin not in latin}
    known = sorted(faces.values(), key=lambda face: face not in FACES)
    return w("fonts", *map(_chinese_font, known), *(_latin_font(*entry) for entry in latin.items()))


def _chinese_font(face: Face) -> _Element:
    panose = [w("panose1", val=face.panose)] if face.panose else []
    return w(
        "font",
        w("altName", val=",".join(face.stand_ins)),
        *panose,
        w("charset", val=CHINESE_CHARSET),
        w("family", val="auto"),
        w("pitch", val="variable"),
        name=face.name,
    )


def _latin_font(name: str, stand_ins: Iterable[str]) -> _Element:
    return w(
        "font",
        w("altName", val=",".join(stand_ins)),
        w("charset", val="00"),
        w("family", val="auto"),
        w("pitch", val="variable"),
        name=name,
    )


def run_fonts(face: Face) -> _Element:
    """Return ``w:rFonts`` for a style in ``face``."""
    return w("rFonts", ascii=face.latin, eastAsia=face.name, hAnsi=face.latin, cs=face.latin)
