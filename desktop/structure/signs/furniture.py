"""Masthead, ears and page labels: lines that belong to no story."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.features import Feature, Sign, begins, matches, weigh
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.home import towns_in
from desktop.structure.masthead.line import tells_across, told_in
from desktop.structure.masthead.papers import is_no_paper, is_telling_name
from desktop.structure.patterns import any_of
from desktop.structure.place import Place
from desktop.structure.telling_words import is_section_name

_PAPER = any_of(word_list("paper_endings"))
_NAMED_AFTER = re.compile(
    rf"《?(?:{any_of(word_list('area_paper_openings'))}(?P<home>[\u4e00-\u9fff]{{2,5}})"
    rf"|(?P<area>[\u4e00-\u9fff]{{2,5}}?){any_of(word_list('area_paper_endings'))})》?"
)
_SHORT_NAME = re.compile(r"《?[\u4e00-\u9fff]{2,8}》?|[A-Z]+")
_SURE_PAPER = re.compile("(?:社区|街道|街坊|家园|晨|晚|日|周|时|导)报》?$|》$")
_SOME, _LITTLE = 0.6, 0.3
_PAPER_WORD = re.compile(rf"《?[\u4e00-\u9fff]{{0,8}}{_PAPER}》?")
_IMPRINT = any_of(word_list("imprint_words"))
_WHO = r"(?:主办|主管|承办|协办|编印|出版|印刷)"
_PAGE = r"(?:\d{1,2}|[一二三四五六七八])"
_PAGE_NAME = r"(?:\s*[:：·|｜/-]?\s*[^\s\d，。]{1,6})?"
_KNOWN_NAME = any_of((*word_list("page_names"), *word_list("section_labels")))
_HAN = r"\u4e00-\u9fff"
_LONGEST, _LONGEST_STRAY = 200, 20
_REACH = 4
_BARE_NAME = re.compile(
    rf"《[{_HAN}]{{2,8}}》|(?!.*[的了在是和与])[{_HAN}]{{2,6}}|[{_HAN}](?:\s{{1,3}}[{_HAN}]){{1,7}}"
)
_CONTACT = re.compile(r"(?:电话|地址|邮编|邮箱|传真|热线)[:： ]")

TextSign = Callable[[str], float]


def _tells(*things: str) -> TextSign:
    """Return how much of a text a masthead's things take up, these among them; 0 without them."""
    wanted = frozenset(things)

    def share(text: str) -> float:
        told = told_in(text) if len(text) <= _LONGEST else None
        return told.share if told and told.things & wanted else 0.0

    return share


def may_be_furniture(place: Place) -> bool:
    """Return whether a line can belong to no story: one in which no sentence ends or is broken."""
    line = place.line
    if line.length > _LONGEST or line.ending == "。":
        return False
    return not (place.is_full and line.has_comma) or told_in(line.text).share == 1


def _reads(pattern: str, longest: int = 60) -> TextSign:
    """Return the sign of a text of at most ``longest`` characters that is all ``pattern``."""
    compiled = re.compile(pattern)
    return lambda text: float(len(text) <= longest and compiled.fullmatch(text) is not None)


def _names_paper(text: str) -> float:
    """Return 1 for a line that ends as papers' names do, spread or not; less where sections do too."""
    name = "".join(text.split()) if len(text) <= _LONGEST_STRAY else ""
    if not _PAPER_WORD.fullmatch(name) or is_no_paper(name):
        return 0.0
    return 1.0 if _SURE_PAPER.search(name) else _SOME


def _names_paper_and_more(text: str) -> float:
    """Return 1 where a paper's name and other things of a masthead share a line."""
    words = text.split() if len(text) <= _LONGEST else []
    if len(words) < 2 or not any(map(_PAPER_WORD.fullmatch, words)):
        return 0.0
    return float(told_in(text).share == 1 or all(map(_SHORT_NAME.fullmatch, words)))


def _either(*signs: TextSign) -> TextSign:
    return lambda text: max(sign(text) for sign in signs)


def _wholly(sign: TextSign) -> TextSign:
    return lambda text: float(sign(text) == 1)


def _where(pattern: str, sign: TextSign) -> TextSign:
    """Return ``sign`` for the texts that hold ``pattern``, 0 for others."""
    compiled = re.compile(pattern)
    return lambda text: sign(text) if compiled.search(text) else 0.0


def _much_less_where(pattern: str, sign: TextSign) -> TextSign:
    """Return ``sign``, but little of it for the texts that hold ``pattern``."""
    compiled = re.compile(pattern)
    return lambda text: sign(text) * (_LITTLE if compiled.match(text) else 1)


def _of_line(sign: TextSign) -> Sign:
    return lambda place: sign(place.text)


# What a line's own words tell, wherever it stands.
_WORDS: dict[str, TextSign] = {
    "日期独行": _tells("date", "calendar"),
    "星期": _tells("weekday"),
    "期号": _tells("issue_number", "total_number", "page_count"),
    "下期出版": _tells("next_issue_date"),
    "扫码关注": _tells("accounts", "call"),
    "隔线口号": _either(
        _where(r"(?:[/／|｜]\s*\S{1,2}\s*){3}", _tells("slogan")),
        _reads(r"\S{1,2}(?:\s*[/／|｜]\s*\S{1,2}){3,}|[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){5,}"),
    ),
    "全大写西文": _either(
        _reads(r"[A-Z][A-Z\s.,&'-]{3,}"),
        _reads(rf"(?:[{_HAN}]{{2,8}}\s+)?[A-Z]{{3,}}(?: [A-Z]{{2,}})+(?:\s+[{_HAN}]{{2,8}})?", 44),
    ),
    "出版单位": _either(
        _tells("publisher", "organizer", "editorial_office"),
        _reads(rf".{{2,40}}(?:联合|合作)(?:出版|主办|编印|办报)|{_WHO}(?:单位)?[:： ].{{2,40}}"),
    ),
    "准印证与刊号": _tells("legal_number", "legal"),
    # A story has those who planned and drew it as well.
    "编务行": _much_less_where(
        "(?:采编|策划|统筹|制图|监制)(?!.*(?:责|校对|美编|版式))",
        _either(
            _tells("staff"),
            _reads(rf"(?:本[版期])?{_IMPRINT}(?:[:： /／].{{0,46}})?|[^，。]{{2,12}}编辑部", 50),
        ),
    ),
    "版面标记": _either(
        _wholly(_tells("page")),
        _reads(
            rf"第?\s*{_PAGE}\s*版{_PAGE_NAME}|[A-D]\d{{1,2}}\s*版?{_PAGE_NAME}|0\d(?:\s*{_KNOWN_NAME})?"
            rf"|(?!.*[接转])[■◆]?[{_HAN}]{{2,6}}\s*[·|｜ ]?\s*第?{_PAGE}\s*版|\d{{1,2}}"
            r"|[-—–]+\s*\d{1,2}\s*[-—–]+",
            16,
        ),
    ),
    "报社联系方式": _reads(
        rf"(?:本报|本刊|编辑部|新闻热线|投稿|报料|读者热线)[{_HAN}]{{0,4}}(?:[:：]|\s)\s*\S.*", 120
    ),
    "整行都是报头": _wholly(
        _tells("date", "next_issue_date", "issue_number", "accounts", "publisher", "legal_number")
    ),
    "报名与别项": _names_paper_and_more,
    "报名": _names_paper,
}


@lru_cache(maxsize=8192)
def _is_telling(text: str) -> bool:
    others = (sign(text) for name, sign in _WORDS.items() if name != "报名")
    return max(others) >= _SOME or _names_paper(text) == 1


def _wall(place: Place, step: int) -> bool | None:
    """Return whether a telling line comes next, passing over other short ones; None for the text's edge."""
    places = place.page.places
    for distance in range(1, _REACH + 1):
        index = place.index + step * distance
        if not 0 <= index < len(places):
            return None
        if _is_telling(places[index].text) or _is_broken_over(places[index]):
            return True
        if not places[index].is_bare:
            return False
    return False


def _is_walled(place: Place) -> bool:
    """Whether a short line has masthead lines above and below, or the text's edge on one side."""
    if not place.is_bare or place.line.length > _LONGEST_STRAY:
        return False
    walls = _wall(place, -1), _wall(place, 1)
    return False not in walls and True in walls


def _touches_masthead(place: Place) -> bool:
    """Whether a line as short as a name stands right above or below a masthead line."""
    if not (place.is_bare and _BARE_NAME.fullmatch(place.text)) or is_section_name(place.line):
        return False
    return any(line is not None and _is_telling(line.text) for line in (place.before, place.after))


def _names_its_town(place: Place) -> bool:
    """Whether a line is the name of a town that the text speaks of, or a paper's name with it in."""
    named = (
        _NAMED_AFTER.fullmatch("".join(place.text.split())) if place.line.length <= _LONGEST_STRAY else None
    )
    names = {re.sub("(?:街道|镇|乡)$", "", place.text), *(named.groups() if named else ())}
    return bool(names & towns_in(place.page.view))


def _names_town_by_masthead(place: Place) -> bool:
    return _touches_masthead(place) and _names_its_town(place)


def _names_paper_by_masthead(place: Place) -> bool:
    if not _touches_masthead(place):
        return False
    return place.text.startswith("《") or is_telling_name(place.text) or _names_paper(place.text) > 0


def _is_broken_over(place: Place) -> bool:
    """Whether the line and its neighbour together tell one thing of a masthead."""
    before, after = place.before, place.after
    return place.line.length <= _LONGEST and (
        (before is not None and before.length <= _LONGEST and tells_across(before.text, place.text))
        or (after is not None and after.length <= _LONGEST and tells_across(place.text, after.text))
    )


def _dates_the_paper(place: Place) -> float:
    """Return how far a line is a date and its like; 0 for the date under the office that signs a notice."""
    return 0.0 if _is_signed(place) else _WORDS["日期独行"](place.text)


def _is_wholly_masthead(place: Place) -> float:
    return 0.0 if _is_signed(place) else _WORDS["整行都是报头"](place.text)


def _is_signed(place: Place) -> bool:
    before = place.before
    return before is not None and is_body(before.text) and not _is_walled(place)


def _has_no_sign(place: Place) -> bool:
    """Whether neither a line's own words nor those around it are a masthead's."""
    tells = told_in(place.text).share > 0 or _is_telling(place.text)
    return not (tells or _touches_masthead(place) or _is_walled(place) or _is_broken_over(place))


def _contact_amid_masthead(place: Place) -> float:
    if not _CONTACT.match(place.text):
        return 0.0
    return 0.5 * sum(wall is True for wall in (_wall(place, -1), _wall(place, 1)))


def _feature(name: str, reason: str, leanings: str) -> Feature:
    return Feature(name, reason, _of_line(_WORDS[name]), weigh(leanings))


FEATURES = (
    Feature("日期独行", "报头的日期自成一行", _dates_the_paper, weigh("FURNITURE 6")),
    _feature("星期", "报头里的星期", "FURNITURE 6"),
    _feature("期号", "期号与版数只在报头", "FURNITURE 7"),
    _feature("下期出版", "报头预告下一期", "FURNITURE 7"),
    _feature("扫码关注", "报眼请人扫码关注", "FURNITURE 6 CONTINUATION -2"),
    _feature("隔线口号", "口号一字一隔", "FURNITURE 7"),
    _feature("全大写西文", "报名的拼音或英文", "FURNITURE 5"),
    _feature("出版单位", "谁办的报", "FURNITURE 6"),
    _feature("准印证与刊号", "法定编号只在报头", "FURNITURE 8"),
    _feature("编务行", "编辑、编辑部、投稿地址", "FURNITURE 5"),
    _feature("报社联系方式", "本报地址、新闻热线、投稿邮箱", "FURNITURE 4 PROSE -3"),
    _feature("版面标记", "第几版、版名", "FURNITURE 7"),
    Feature("整行都是报头", "一行里除报头外没有别的字", _is_wholly_masthead, weigh("FURNITURE 2 TITLE -1")),
    Feature("没有报头的样子", "字里行间都不是报头", _has_no_sign, weigh("FURNITURE -3")),
    _feature("报名与别项", "报名与报头的别的内容同一行", "FURNITURE 4"),
    _feature("报名", "短行以报、刊的名目收尾", "FURNITURE 3"),
    Feature("引号名独行", "公众号名独占一行", matches(r"[“][^“”]{2,16}[”]", 20), weigh("FURNITURE 2.5")),
    Feature(
        "报头里的电话地址",
        "挨着报头行的联系方式",
        _contact_amid_masthead,
        weigh("FURNITURE 10 ITEM -3"),
    ),
    Feature("夹在报头行中", "报头里的地名、口号、图上的字", _is_walled, weigh("FURNITURE 4.5")),
    Feature("挨着报头行", "报头边上的地名、报名", _touches_masthead, weigh("FURNITURE 0.7")),
    Feature("当地的地名", "报头边上是文中说到的街道、镇", _names_town_by_masthead, weigh("FURNITURE 4")),
    Feature("挨着报头的报名", "报名多与日期、期号相邻", _names_paper_by_masthead, weigh("FURNITURE 3")),
    Feature("断成两行的报头", "与上一行或下一行合成一条报头", _is_broken_over, weigh("FURNITURE 6")),
    Feature(
        "来源标为页眉页脚",
        "文件自己这样说",
        lambda place: HintKind.FURNITURE in place.line.hints,
        weigh("FURNITURE 12"),
    ),
    Feature("网址邮箱", "投稿的去处", begins(r"(?:https?://|www\.|\S+@\S+\.\S+$)"), weigh("FURNITURE 3")),
)
