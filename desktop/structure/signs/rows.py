"""Lines that are rows among rows: tables, rolls of honour, tables of events, lists of works."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby, takewhile

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.labelling.features import Feature, given, hinted, weigh, where
from desktop.structure.labelling.needs import DIGIT, NUMBER_FIRST, ON_ROLL, SPACE, Fact, has, opens
from desktop.structure.lines.line import Line
from desktop.structure.lines.lists import names_several
from desktop.structure.lines.place import Place
from desktop.structure.signs.dated_rows import is_dated_amid_dated
from desktop.structure.words.cells import count_cells, count_words, is_figure_row
from desktop.structure.words.patterns import BRACKETED_ENTRY, any_of

_ROWS = 3
_DIGIT = re.compile(r"\d")
_WORK = re.compile(r"《[^《》]+》(?:[\s（(].{0,16})?")
# 盖春晓　港务集团桥吊司机
_PAIR = re.compile(r"[\u4e00-\u9fff“”·]{2,24}\s+[\u4e00-\u9fff“”·\d]{2,24}")
_LONGEST_PAIR = 30
# 田小满 200元 苏莉 100元
_GIVEN = re.compile(
    r"(?:[\u4e00-\u9fff·“”（）]{2,20}[\s:：]*\d[\d,，.]*\s*(?:万?元|票|分)(?:[\s，、；]+|$)){2,}"
)
_COLUMN = re.compile(f"^[^\\d，：]{{0,4}}{any_of(word_list('column_names'))}(?:（[^（）]{{1,6}}）)?$")
_LONGEST_ROW, _TALLEST = 80, 30
_OVER_PROSE, _SURER, _LONGEST_LAST = 0.4, 2.0, 8


def _has_tabs(place: Place) -> bool:
    return "\t" in place.text


def _has_tabs_amid_tabs(place: Place) -> bool:
    return _has_tabs(place) and any(line and "\t" in line.text for line in (place.before, place.after))


def _is_row_amid_rows(place: Place) -> bool:
    """Whether wide spaces set as many cells apart in the line as in one beside it."""
    cells = count_cells(place.text)
    return cells > 1 and any(line and count_cells(line.text) == cells for line in (place.before, place.after))


def _is_row_of_words(place: Place) -> bool:
    """Whether single spaces set as many words apart in three lines on end, numbers among them."""
    words = count_words(place.text)
    if words == 1:
        return False
    rows = _rows_around(place, lambda line: count_words(line.text) == words)
    return any(_DIGIT.search(line.text) for line in rows)


def _is_pair_amid_pairs(place: Place) -> bool:
    """Whether one space parts it in two, and two lines right beside it as well: a roll of honour."""
    return _is_pair(place.line) and bool(_rows_around(place, _is_pair))


def _is_figure_amid_figures(place: Place) -> bool:
    """Whether it names something and tells its figure, and two lines right beside it as well."""
    # As many words in every row are columns.
    if count_words(place.text) > _ROWS and _is_row_of_words(place):
        return False
    return bool(_rows_around(place, lambda line: is_figure_row(line.text)))


def _rows_around(place: Place, is_alike: Callable[[Line], bool]) -> list[Line]:
    """Return the three lines and more on end that are alike, this one among them; none for fewer."""
    near = place.page.lines[max(0, place.index - _ROWS + 1) : place.index + _ROWS]
    runs = [list(run) for same, run in groupby(near, is_alike) if same]
    return next((run for run in runs if len(run) >= _ROWS and place.line in run), [])


def _is_pair(line: Line) -> bool:
    return line.length <= _LONGEST_PAIR and _PAIR.fullmatch(line.text) is not None


def _heads_table(place: Place) -> bool:
    """Whether a row of words names columns, and the row below has about as many words."""
    words = _column_names(place.line)
    return words > 0 and place.after is not None and len(place.after.text.split()) >= words - 1


def _is_below_table_head(place: Place) -> bool:
    """Whether it has as many words as the row that names the columns, none but rows between."""
    words = len(_words(place.line))
    if words < _ROWS:
        return False
    above = reversed(place.page.lines[max(0, place.index - _TALLEST) : place.index])
    rows = list(takewhile(lambda line: line.length <= _LONGEST_ROW and not line.is_closed, above))
    named = next((named for row in rows if (named := _column_names(row))), 0)
    return 0 < named <= words


def _column_names(line: Line) -> int:
    """Return how many columns a row names, 0 for a row that names none."""
    words = _words(line)
    if len(words) < _ROWS:
        return 0
    named = sum(_COLUMN.search(word) is not None for word in words)
    return len(words) if 2 * named > len(words) else 0


def _words(line: Line) -> list[str]:
    return line.text.split() if line.length <= _LONGEST_ROW and "。" not in line.text else []


def _divides_roll(place: Place) -> bool:
    return place.index in place.page.roll


def _is_enrolled(place: Place) -> float:
    """Whether it is on a roll: twice as sure with several names, less so right above prose if long."""
    if place.index not in place.page.enrolled:
        return 0.0
    if names_several(place.line):
        return _SURER
    return _OVER_PROSE if place.is_over_prose and place.line.length > _LONGEST_LAST else 1.0


def _is_entry_beside_entry(place: Place) -> bool:
    """Whether it is a name in brackets and what there is to say, and the line above or below as well."""
    return _is_entry(place.line) and any(line and _is_entry(line) for line in (place.before, place.after))


def _is_entry(line: Line) -> bool:
    return line.length <= _LONGEST_ROW and BRACKETED_ENTRY.match(line.text) is not None


def _is_work_beside_work(place: Place) -> bool:
    return _is_work(place.line) and any(line and _is_work(line) for line in (place.before, place.after))


def _is_work(line: Line) -> bool:
    return _WORK.fullmatch(line.text) is not None


def _tells_what_each_gave(place: Place) -> bool:
    return place.line.length <= _LONGEST_ROW and _GIVEN.fullmatch(place.text) is not None


FEATURES = (
    Feature("分栏的行", "制表符隔开的是表格", given(_has_tabs, has("\t")), weigh("TABLE 6")),
    Feature("成组的分栏", "上下行也分栏", given(_has_tabs_amid_tabs, has("\t")), weigh("TABLE 4")),
    Feature(
        "空格成栏",
        "上下行以空格隔成一样多的栏",
        given(_is_row_amid_rows, SPACE),
        weigh("TABLE 9 BYLINE -4 FURNITURE -3 TITLE -2"),
    ),
    Feature(
        "单字空成栏",
        "一连几行都以空格隔成一样多的词，其中有数字",
        given(_is_row_of_words, SPACE),
        weigh("TABLE 9 BYLINE -4 FURNITURE -3 TITLE -3 INTERTITLE -3 START -2"),
    ),
    Feature(
        "列名一行",
        "姓名 单位 电话，下一行也这样空开",
        given(_heads_table, SPACE),
        weigh("TABLE 9 TITLE -4 INTERTITLE -4 START -3 SECTION -3 BYLINE -3 ITEM -2"),
    ),
    Feature(
        "列名之下",
        "上面有列名一行，这一行空成同样多的词",
        given(_is_below_table_head, SPACE),
        weigh("TABLE 8 BYLINE -4 FURNITURE -4 TITLE -3 INTERTITLE -3 START -2 CONTINUATION -2 ITEM -2"),
    ),
    Feature(
        "名单的分题",
        "一等奖、某组（几名）之下是一串名字",
        where(Fact(_divides_roll)),
        weigh("INTERTITLE 7 ITEM -4 TITLE -3 CAPTION -3 START -3 SECTION -2"),
    ),
    Feature(
        "名单里的一行",
        "一等奖之下的短行是得奖的人和单位",
        given(_is_enrolled, ON_ROLL),
        weigh("ITEM 6 START -2 INTERTITLE -3 TITLE -2 CAPTION -3 BYLINE -4 FURNITURE -2"),
    ),
    Feature(
        "来源标为表格",
        "文件自己这样说",
        hinted(lambda line: HintKind.TABLE in line.hints),
        weigh("TABLE 12"),
    ),
    Feature(
        "大事记的一项",
        "年月之后空开说一件事，上下行也是这样",
        given(is_dated_amid_dated, NUMBER_FIRST),
        weigh("ITEM 7 TITLE -4 FURNITURE -3 SECTION -3 CAPTION -2"),
    ),
    Feature(
        "成串的两截",
        "一连几行都空成两截，是谁和哪个单位的名单",
        given(_is_pair_amid_pairs, SPACE),
        weigh("ITEM 5 START -1 TITLE -3 BYLINE -5 CAPTION -2 INTERTITLE -3"),
    ),
    Feature(
        "成串的数字",
        "一连几行都是名称空一格说数字",
        given(_is_figure_amid_figures, SPACE, DIGIT),
        weigh("ITEM 7 TABLE -6 START -2 CONTINUATION -4 TITLE -4 BYLINE -6 CAPTION -5 INTERTITLE -3"),
    ),
    Feature(
        "成串的括号名称",
        "上下行也以【】里的名称领起一句说明，是列项",
        given(_is_entry_beside_entry, opens("【")),
        weigh("ITEM 7 TITLE -4 INTERTITLE -4 CAPTION -4 SECTION -4 FURNITURE -2"),
    ),
    Feature(
        "谁捐了多少",
        "一行里几次写谁、多少元、多少票，是捐款、得票的名单",
        given(_tells_what_each_gave, SPACE, DIGIT),
        weigh("ITEM 7 TITLE -6 CAPTION -4 BYLINE -6 INTERTITLE -4 FURNITURE -3"),
    ),
    Feature(
        "成串的书名",
        "上下几行都只有一个书名、篇名，是列项",
        given(_is_work_beside_work, opens("《")),
        weigh("ITEM 5 TITLE -2 INTERTITLE -3 SECTION -2"),
    ),
)
