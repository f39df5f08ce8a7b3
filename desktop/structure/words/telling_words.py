"""What the words of a line alone say it is: a caption, or the name of a section."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.words.patterns import CAPTION_PHRASE, POINTING, any_of
from desktop.text.decoration import undecorated
from desktop.text.scripts import HAN

_LONGEST_CAPTION = 40
# What each form begins with is looked at first: few letters of a text are any of these.
_FIRST_OF_CAPTIONS = "".join(sorted({word[0] for word in word_list("caption_words")}))
_CAPTION = re.compile(f"(?=[（，：、前后图上下左右{_FIRST_OF_CAPTIONS}])(?:{POINTING}|{CAPTION_PHRASE})")
_LONGEST_SECTION = 12
_SECTIONS = frozenset(word_list("section_labels"))
_PICTURE_SECTIONS = frozenset(word_list("picture_sections"))
_OF_PICTURES = re.compile(
    rf"(?!.*(?:图书|地图|蓝图|版图|影响|摄像头))[{HAN}]{{0,6}}{any_of(word_list('picture_words'))}"
    rf"(?:[里中下][{HAN}]{{0,4}}|[{HAN}]{{0,3}})"
)
_SECTION_ENDING = re.compile(rf"[\u4e00-\u9fff·]{{1,6}}{any_of(word_list('section_endings'))}")


@remembered
def looks_like_caption(line: Line) -> bool:
    """Return whether the words of a line are a caption's: 合影, 现场, （左一）."""
    return line.length <= _LONGEST_CAPTION and _CAPTION.search(line.text) is not None


@remembered
def is_section_name(line: Line) -> bool:
    """Return whether a line is a known name of a section, decorated or not."""
    return line.length <= _LONGEST_SECTION and line.words in _SECTIONS


def is_picture_section(text: str) -> bool:
    """Return whether a text is a listed name of a section of pictures: 图片新闻."""
    return undecorated(text) in _PICTURE_SECTIONS


@remembered
def names_pictures(line: Line) -> bool:
    """Return whether a line names a section of pictures with a paragraph each: 图片新闻, 镜头里的社区."""
    if line.length > _LONGEST_SECTION:
        return False
    return line.words in _PICTURE_SECTIONS or _OF_PICTURES.fullmatch(line.words) is not None


@remembered
def ends_like_section(line: Line) -> bool:
    """Return whether a line ends as names of sections do: 扫描, 动态, 之窗."""
    return line.length <= _LONGEST_SECTION and _SECTION_ENDING.fullmatch(line.words) is not None
