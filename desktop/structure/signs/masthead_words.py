"""What a line's own words tell of a masthead, wherever it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.assets import word_list
from desktop.structure.masthead.forms import HAN
from desktop.structure.masthead.line import MAY_TELL, told_in
from desktop.structure.masthead.papers import is_no_paper
from desktop.structure.signs.text_signs import (
    LONGEST,
    TextSign,
    either,
    less_where,
    reads,
    tells,
    where,
    wholly,
)
from desktop.structure.words.contents_line import is_contents
from desktop.structure.words.patterns import any_of

_LONGEST_NAME = 20
_PAPER = re.compile(rf"《?[{HAN}]{{0,8}}{any_of(word_list('paper_endings'))}》?")
_SURE_PAPER = re.compile("(?:社区|街道|街坊|家园|晨|晚|日|周|时|导)报》?$|》$")
_SHORT_NAME = re.compile(rf"《?[{HAN}]{{2,8}}》?|[A-Z]+")
_SOME = 0.6
# 2 生活 街坊晚报: a page's number, its name and the paper's.
_NUMBERED = 3
_IMPRINT = any_of(word_list("imprint_words"))
_WHO = r"(?:主办|主管|承办|协办|编印|出版|印刷)"
_PAGE = r"(?:\d{1,2}|[一二三四五六七八])"
_PAGE_NAME = r"(?:\s*[:：·|｜/-]?\s*[^\s\d，。]{1,6})?"
_KNOWN_NAME = any_of((*word_list("page_names"), *word_list("section_labels")))


def names_paper(text: str) -> float:
    """Return 1 for a line that ends as papers' names do, spread or not; less where sections do too."""
    name = "".join(text.split()) if len(text) <= _LONGEST_NAME else ""
    if not _PAPER.fullmatch(name) or is_no_paper(name):
        return 0.0
    return 1.0 if _SURE_PAPER.search(name) else _SOME


def _names_paper_and_more(text: str) -> float:
    """Return 1 where a paper's name and other things of a masthead share a line."""
    words = text.split() if len(text) <= LONGEST else []
    if len(words) < 2 or not any(map(_PAPER.fullmatch, words)):
        return 0.0
    if words[0].isdecimal():
        return float(len(words) == _NUMBERED and any(map(_SURE_PAPER.search, words)))
    return float(told_in(text).share == 1 or all(map(_SHORT_NAME.fullmatch, words)))


# What some sign asks for, besides what a masthead's things have; a line without any of it shows none.
_PAPER_ENDINGS = word_list("paper_endings")
_FIRST_OF_ENDINGS = "".join(sorted({ending[0] for ending in _PAPER_ENDINGS}))
_AT_START = re.compile(rf"\W*\d{{1,2}}\W*$|本[报刊]|投稿|报料|{_IMPRINT}")
_ANYWHERE = re.compile(
    # Its first letter is looked at first, which few letters of a text are.
    rf"(?=[版\s·|｜/.．…A-Z春夏秋冬创试复特增专{_FIRST_OF_ENDINGS}])(?:"
    rf"版|[春夏秋冬创试复特增专]季?[号刊]|[A-Z]{{3}}|(?<=[{HAN}])\s+[{HAN}]\s+[{HAN}]\s"
    rf"|[\s·|｜/]0\d$|[.．…]\s*\d{{1,2}}$|[A-D]\s?\d{{1,2}}\W?$|{any_of(_PAPER_ENDINGS)}》?(?:\s|$))"
)

WORDS: dict[str, TextSign] = {
    "日期独行": tells("date", "calendar"),
    "星期": tells("weekday"),
    "期号": either(
        tells("issue_number", "total_number", "page_count"),
        reads(
            rf"(?:[{HAN}·]{{2,10}}\s+)?(?:\d{{4}}\s*年\s*)?(?:[春夏秋冬]季?[号刊]|(?:创|试|复)刊号|(?:特|增|专)刊)(?:\s*第?\d+期)?",
            16,
        ),
    ),
    "下期出版": tells("next_issue_date"),
    "扫码关注": tells("accounts", "call"),
    "隔线口号": either(
        where(r"(?:[/／|｜]\s*\S{1,2}\s*){3}", tells("slogan")),
        reads(rf"\S{{1,2}}(?:(?:\s*[/／|｜])+\s*[^\s/／|｜]{{1,2}}){{3,}}|[{HAN}](?:\s+[{HAN}]){{5,}}"),
        reads(
            rf"(?!.*(?:{_IMPRINT}|记者|通讯员|[文图摄]))[{HAN}]{{1,5}}(?:\s?[/／]\s?[{HAN}]{{1,5}}){{2,5}}",
            24,
        ),
    ),
    "全大写西文": either(
        reads(r"[A-Z][A-Z\s.,&'-]{3,}"),
        reads(rf"(?:[{HAN}]{{2,8}}\s+)?[A-Z]{{3,}}(?: [A-Z]{{2,}})+(?:\s+[{HAN}]{{2,8}})?", 44),
    ),
    "出版单位": either(
        tells("publisher", "organizer", "editorial_office"),
        reads(rf".{{2,40}}(?:联合|合作)(?:出版|主办|编印|办报)|{_WHO}(?:单位)?[:： ].{{2,40}}"),
        # 东篱街道主办 仅供内部交流: a street without the office that acts for it.
        reads(
            rf"[{HAN}]{{2,8}}(?:街道|社区|[镇乡])(?:主办|编印|主管)(?:\s+(?:仅供)?(?:内部|免费)[{HAN}]{{2,8}})?",
            30,
        ),
    ),
    "准印证与刊号": tells("legal_number", "legal"),
    # A story has those who planned and drew it as well.
    "编务行": less_where(
        "(?:采编|策划|统筹|制图|监制)(?!.*(?:责|校对|美编|版式))",
        either(
            tells("staff"),
            reads(rf"(?:本[版期])?{_IMPRINT}(?:[:： /／].{{0,46}})?|[^，。]{{2,12}}编辑部", 50),
        ),
    ),
    "版面标记": either(
        wholly(tells("page")),
        reads(
            rf"第?\s*{_PAGE}\s*版{_PAGE_NAME}|[A-D]\d{{1,2}}\s*版?{_PAGE_NAME}|0\d(?:\s*{_KNOWN_NAME})?"
            rf"|(?!.*[接转])[■◆]?[{HAN}]{{2,6}}\s*[·|｜ ]?\s*第?{_PAGE}\s*版|\d{{1,2}}"
            rf"|[■◆]?[{HAN}]{{2,6}}[\s·|｜/]+0\d"
            r"|[-—–]+\s*\d{1,2}\s*[-—–]+|[·•]\s*\d{1,2}\s*[·•]",
            16,
        ),
    ),
    "报社联系方式": reads(
        r"(?:(?:本[报刊]|编辑部|报社|投稿|新闻|报料|读者)(?:社址|地址|电话|热线|邮箱|信箱|传真|网址|编辑部){1,2}|投稿)"
        r"(?:[:：]|\s)\s*\S.*",
        120,
    ),
    "整行都是报头": wholly(
        tells("date", "next_issue_date", "issue_number", "accounts", "publisher", "legal_number")
    ),
    "导读行": lambda text: float(is_contents(text)),
    "报名与别项": _names_paper_and_more,
    "报名": names_paper,
}
"""The signs by the names of the features that weigh them."""


@lru_cache(maxsize=8192)
def words_shown(text: str) -> dict[str, float]:
    """Return how strongly a text shows each of ``WORDS``; those that it does not show are left out."""
    if len(text) > LONGEST or not _may_show(text):
        return {}
    return {name: strength for name, sign in WORDS.items() if (strength := sign(text))}


def _may_show(text: str) -> bool:
    return bool(MAY_TELL.search(text) or _ANYWHERE.search(text) or _AT_START.match(text))


@lru_cache(maxsize=8192)
def is_telling(text: str) -> bool:
    """Return whether a text can hardly be anything but a masthead's."""
    shown = words_shown(text)
    return bool(shown) and any(
        strength >= (1 if name == "报名" else _SOME) for name, strength in shown.items()
    )
