"""Characters of another script, or of another form, amid a Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase

from desktop.assets import word_list
from desktop.checks.patterns import objections, pattern
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import FactKind, PassageKind, Severity
from desktop.text.scripts import HAN
from desktop.text.words import is_word

_RUNNING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
_SPACE = re.compile(rf"(?<=[{HAN}，、；：])[ \u3000]+(?=[{HAN}])")
# A list of names, a byline or a credit has its spaces: （记者 甲 乙）, 甲 摄.
_SPACED = re.compile("记者|通讯员|实习生|供稿|供图|摄影报道|/摄|摄$|文/|图/|来源|作者|本报讯")
_LONG = 30
# With more of them the line is a table.
_MOST_SLIPS = 3
_FULL_WIDTH = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B))}
)
_FULL = re.compile("[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ]*")
# Letters of other alphabets that look like Latin ones.
_LOOKS = str.maketrans("АВСЕНІЈКМОРЅТХаеіорсухΑΒΕΗΙΚΜΝΟΡΤΧΥΖο", "ABCEHIJKMOPSTXaeiopcyxABEHIKMNOPTXYZo")
_FOREIGN_LETTER = "[АВСЕНІЈКМОРЅТХаеіорсухΑΒΕΗΙΚΜΝΟΡΤΧΥΖο]"
_FOREIGN = re.compile(rf"{_FOREIGN_LETTER}(?<![А-яΑ-ω].){_FOREIGN_LETTER}*(?![А-яΑ-ω])")
_LETTER = (
    pattern(
        rf"(?<=[{HAN}，。、；：])(?P<wrong>\s?(?!e(?:站(?![了在着起])|[厅家通线窗点路支办乡村社区]))[a-z]\s?)(?=[{HAN}，。、；：])",
        "中文句子里混入了字母“{}”。",
        "",
        tuple(ascii_lowercase),
    ),
)


@check(
    "space-within",
    title="汉字之间有空格",
    severity=Severity.WARNING,
    about="一句话里两个汉字之间有空格，多半是从版面上复制时留下的。名单里用来对齐的空格不提。",
    reads=Reads.LINE,
    signs=(" ", "\u3000"),
    ground="正文汉字之间不空格",
    wrong="志愿者和物业工作人员一道，在小区里逐户宣传垃圾分类，发放 倡议书四百余份。",
    right="志愿者和物业工作人员一道，在小区里逐户宣传垃圾分类，发放倡议书四百余份。",
    leaves=Leaves.CONFIRMED,
)
def spaces_within(proof: Proof) -> Iterator[Objection]:
    """Yield a space between characters of a running sentence; lists of names have theirs."""
    for line in proof.lines:
        if line.kind in _RUNNING and len(line.text) >= _LONG and line.text[-1] in "。！？”）：；":
            yield from _spaces(line)


def _spaces(line: Line) -> Iterator[Objection]:
    found = list(_SPACE.finditer(line.text))
    for match in found if len(found) <= _MOST_SLIPS else ():
        if _is_slip(line.text, match):
            yield line.objection(*match.span(), "汉字之间多了空格。", "")


def _is_slip(text: str, space: re.Match[str]) -> bool:
    """Return whether a space parts a word, or stands alone in its clause and in no quotation or credit."""
    at = space.start()
    before = re.split(_CLAUSE_MARKS, text[:at])[-1]
    behind = re.split(_CLAUSE_MARKS, text[space.end() :])[0]
    if _SPACED.search(before + behind):
        return False
    if is_word(text[at - 1] + text[space.end()]):
        return True
    if any(text.count(opening, 0, at) > text.count(closing, 0, at) for opening, closing in ("“”", "（）")):
        return False
    return not any(mark in before + behind for mark in " \u3000")


_CLAUSE_MARKS = "[，。；：（）\n]"


@check(
    "traditional",
    title="混入繁体字",
    severity=Severity.WARNING,
    about="简体文字里混进了繁体字。书名、人名里的不提，可能本来就这样写。",
    reads=Reads.LINE,
    ground="《通用规范汉字表》",
    wrong="街道開展义诊。",
    right="街道开展义诊。",
    leaves=Leaves.CONFIRMED,
)
def traditional_characters(proof: Proof) -> Iterator[Objection]:
    """Yield traditional characters; the titles of works and the names of people keep theirs."""
    for line in proof.lines:
        for match in _traditional().finditer(line.text):
            if not _keeps_its_form(line, match):
                simple = "".join(_simple()[character] for character in match[0])
                yield line.objection(*match.span(), f"“{match[0]}”是繁体，规范字作“{simple}”。", simple)


@check(
    "full-width",
    title="全角数字或字母",
    severity=Severity.WARNING,
    about="占一个汉字宽的数字和字母。多半来自旧稿或表格，改成半角。",
    reads=Reads.LINE,
    ground="GB/T 15835；数字和字母用半角",
    wrong="共２１人参加。",
    right="共21人参加。",
    leaves=Leaves.CONFIRMED,
)
def full_width(proof: Proof) -> Iterator[Objection]:
    """Yield digits and letters of full width."""
    for line in proof.lines:
        for match in _FULL.finditer(line.text):
            half = match[0].translate(_FULL_WIDTH)
            yield line.objection(*match.span(), f"数字和字母用半角，写作“{half}”。", half)


@check(
    "foreign-letter",
    title="混入形近的外文字母",
    severity=Severity.ERROR,
    about="长得像英文字母、其实是俄文或希腊文的字母，查找和朗读时都会出错。",
    reads=Reads.LINE,
    ground="与原件核对",
    wrong="请下载АРР报名。",
    right="请下载APP报名。",
    leaves=Leaves.CONFIRMED,
)
def foreign_letters(proof: Proof) -> Iterator[Objection]:
    """Yield Cyrillic and Greek letters that pass for Latin ones."""
    for line in proof.lines:
        for match in _FOREIGN.finditer(line.text):
            latin = match[0].translate(_LOOKS)
            yield line.objection(*match.span(), "这不是英文字母，是形近的俄文或希腊字母。", latin)


@check(
    "stray-letter",
    title="汉字之间混入字母",
    severity=Severity.ERROR,
    about="汉字之间单独一个小写字母，多半是输入法没有切换。有意这样写的（维生素c、a栋），忽略或改成大写。",
    reads=Reads.LINE,
    ground="通用规范汉字",
    wrong="志愿者u们来到现场。",
    right="志愿者们来到现场。",
    leaves=Leaves.CONFIRMED,
)
def stray_letters(proof: Proof) -> Iterator[Objection]:
    """Yield a small letter alone between Chinese characters."""
    return objections(_LETTER, proof.lines)


def _keeps_its_form(line: Line, match: re.Match[str]) -> bool:
    """Return whether it stands in the title of a work or the name of a person."""
    kept = (*line.of_kind(FactKind.WORK), *line.of_kind(FactKind.PERSON))
    return any(fact.span.start <= match.start() and match.end() <= fact.span.end for fact in kept)


@cache
def _simple() -> dict[str, str]:
    return dict(line.split("\t") for line in word_list("traditional"))


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_simple())}]+")
