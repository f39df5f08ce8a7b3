"""What one line of a text tells as a masthead would, and what of it nothing claims."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.assets import word_list
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.claims import claimed
from desktop.structure.masthead.finders import FINDERS
from desktop.structure.masthead.forms import HAN, plain
from desktop.structure.masthead.words_left import WORD
from desktop.structure.words.patterns import any_of

MAY_TELL = re.compile(
    # What each of them begins with is looked at first: few letters of a text are any of these.
    r"(?=[\d〇零○一二三四五六七八九期星周/／|｜扫关众阅频音微主承协出编责校美准刊Cc(（资内免保电热☎℡@邮地传A-D])(?:"
    r"\d{4} ?[年./-]|[〇零○一二三四五六七八九]{4}年|期|\d ?版|[一二四八]版|星期|周[一二三四五六日]"
    r"|[/／|｜] ?.{1,2} ?[/／|｜]|二维码|扫码|扫一扫|关注"
    r"|[众阅频音微][号信博]|[主承协]办|主管|出版|编印|编辑|责编|校对|美编"
    r"|编$|准印|准字|刊号|[Cc][Nn] ?\d|[(（][A-Z][)）]|资料|内部[资刊报读交]|免费|保存"
    r"|电话|热线|[☎℡@]|邮[编箱]|地址|传真|[A-D]\d|(?<!\d)0\d(?!\d))"
)
"""What every thing of a masthead has a bit of."""

# What stands where a line end may be inside a thing: 下期出版： 9月9日, 办事处 联合出版, 第 42期.
_BEFORE_SEAM = (*"年月第总期证:：、", "关注", "二维码", "电话", "热线", "主办")
_BEHIND_SEAM = re.compile(".{0,6}?(?:[期版月日号]|出版|编印|主办)")
# Words that sentences are full of and mastheads hardly ever have.
_PROSE = re.compile("[的了在是我他们不有这着过把被就也都]")
_MOST_PROSE = 2
_NAME = re.compile(
    rf"[{HAN}·]{{0,8}}{any_of(word_list('paper_endings'))}|{any_of(word_list('page_names'))}"
    rf"|[{HAN}]{{2,6}}(?:街道|镇|乡)"
    r"|[A-Z][A-Z.,&'-]+"
)
_AROUND = '《》【】〔〕[]()（）“”"|｜·•—–_-=~■□◆◇●○★☆▲△▶◀,，。;；:：、./ '
_LONGEST, _LONGEST_REST, _MOST_WORDS = 60, 10, 2
_SOME = 0.6


@dataclass(frozen=True, slots=True)
class Told:
    """The ``things`` of a masthead that a line tells.

    ``share`` is 1 where they and names take up all of it, less with other words beside them,
    and 0 where what is left reads like a sentence.
    """

    things: frozenset[str] = frozenset()
    share: float = 0.0


_NOTHING = Told()


@lru_cache(maxsize=8192)
def told_in(text: str) -> Told:
    """Return what a line tells; two lines with a line end between them are read as one."""
    if not _may_tell(text):
        return _NOTHING
    text = plain(text)
    claims, rest = claimed(text, FINDERS)
    return Told(frozenset(claim.thing for claim in claims), _share(text, rest)) if claims else _NOTHING


def tells_across(upper: str, lower: str) -> bool:
    """Return whether one thing of a masthead begins on a line and ends on the next, and no other words do."""
    may_tell = upper.endswith(_BEFORE_SEAM) or _BEHIND_SEAM.match(lower) is not None
    return may_tell and _tells_across(upper, lower)


@lru_cache(maxsize=8192)
def _tells_across(upper: str, lower: str) -> bool:
    if _is_prose(f"{upper}\n{lower}"):
        return False
    both = f"{plain(upper)}\n{plain(lower)}"
    if MAY_TELL.search(both) is None:
        return False
    claims, rest = claimed(both, FINDERS)
    crosses = any(claim.whole.start < len(upper) < claim.whole.end - 1 for claim in claims)
    return crosses and _share(both, rest) > 0


def _may_tell(text: str) -> bool:
    return MAY_TELL.search(text) is not None and not _is_prose(text)


def _is_prose(text: str) -> bool:
    return len(_PROSE.findall(text)) > _MOST_PROSE


def _share(text: str, rest: str) -> float:
    words = [match for match in WORD.finditer(rest) if match[0].strip(_AROUND)]
    others = [match for match in words if not _is_of_masthead(match[0].strip(_AROUND).replace(" ", ""))]
    if not others:
        return 1.0
    length = sum(len("".join(match[0].split())) for match in others)
    few = len(others) <= _MOST_WORDS and length <= _LONGEST_REST and len(text) <= _LONGEST
    return _SOME if few and all(_is_free(text, match) for match in others) else 0.0


def _is_of_masthead(word: str) -> bool:
    """Return whether a word is a name, or the bodies that make the paper: 某街道工委、办事处."""
    return _NAME.fullmatch(word) is not None or ("街道" in word and all(map(is_body, word.split("、"))))


def _is_free(text: str, word: re.Match[str]) -> bool:
    """Return whether white space parts a word from what is claimed beside it."""
    return not (text[word.start() - 1 : word.start()].strip() or text[word.end() : word.end() + 1].strip())
