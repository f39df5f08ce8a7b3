"""What one line of a text tells as a masthead would, and what of it nothing claims."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.assets import word_list
from desktop.structure.masthead.claims import claimed
from desktop.structure.masthead.finders import FINDERS
from desktop.structure.masthead.forms import HAN, plain
from desktop.structure.patterns import any_of

_MAY_TELL = re.compile(
    r"\d|[年期版]|星期|周[一二三四五六日]|二维码|扫|关注|号[:：]|[主承协]办|主管|出版|编印|编辑|责编|校对"
    r"|资料|免费|保存|[☎℡]|@|微[信博]"
)
_NAME = re.compile(
    rf"[{HAN}·]{{0,8}}{any_of(word_list('paper_endings'))}|{any_of(word_list('page_names'))}"
    rf"|[{HAN}]{{2,6}}(?:街道|镇|乡)"
    r"|[A-Z][A-Z .,&'-]{3,}"
)
_AROUND = '《》【】〔〕[]()（）“”"|｜·•—–_-=~■□◆◇●○★☆▲△▶◀,，。;；:：、./ '
_LONGEST_REST, _MOST_WORDS = 8, 2
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
    if not _MAY_TELL.search(text):
        return _NOTHING
    text = plain(text)
    claims, rest = claimed(text, FINDERS)
    return Told(frozenset(claim.thing for claim in claims), _share(text, rest)) if claims else _NOTHING


@lru_cache(maxsize=8192)
def tells_across(upper: str, lower: str) -> bool:
    """Return whether one thing of a masthead begins on a line and ends on the next, and no other words do."""
    both = f"{plain(upper)}\n{plain(lower)}"
    if not _MAY_TELL.search(both):
        return False
    claims, rest = claimed(both, FINDERS)
    crosses = any(claim.whole.start < len(upper) < claim.whole.end - 1 for claim in claims)
    return crosses and _share(both, rest) > 0


def _share(text: str, rest: str) -> float:
    words = [match for match in re.finditer(r"\S+", rest) if match[0].strip(_AROUND)]
    others = [match for match in words if not _NAME.fullmatch(match[0].strip(_AROUND))]
    if not others:
        return 1.0
    stands_free = all(_is_free(text, match) and len(match[0]) <= _LONGEST_REST for match in others)
    return _SOME if len(others) <= _MOST_WORDS and stands_free else 0.0


def _is_free(text: str, word: re.Match[str]) -> bool:
    """Return whether white space parts a word from what is claimed beside it."""
    return not (text[word.start() - 1 : word.start()].strip() or text[word.end() : word.end() + 1].strip())
