"""Half-width marks made full-width again where they belong to Chinese.

The text is taken as a row of pieces: Chinese, words and numbers, addresses, white space and
marks. A mark belongs to Chinese where the next thing before or behind it is Chinese; a word
or number that touches Chinese passes that on. A half-width mark means the same to its
neighbours as its full-width twin, so restoring a second time changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import accumulate
from typing import NamedTuple

from desktop.text.scripts import HAN

_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))


class _Kind(Enum):
    CHINESE = auto()
    WORD = auto()
    FOREIGN = auto()
    SPACE = auto()
    LINE_END = auto()
    MARK = auto()
    NEUTRAL = auto()


# Tried in this order. None can match the same characters in two ways, so time is linear.
_PATTERNS = (
    (_Kind.CHINESE, rf"[{HAN}。、《》〈〉【】「」『』]+"),
    (_Kind.WORD, r"(?:https?://|www\.)(?:[!-~]*[0-9A-Za-z/])?"),
    (_Kind.WORD, r"[0-9A-Za-z_.+-]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63})+"),
    (_Kind.WORD, r"\(0[0-9]{2,3}\)[ -]?[0-9]{7,8}"),
    (_Kind.WORD, r"[0-9]+(?:[,:.][0-9]+)+[%‰]?(?:[-~][0-9]+(?:[,:.][0-9]+)+[%‰]?)*"),
    (_Kind.FOREIGN, r"[A-Za-z][A-Za-z'’.-]*(?:[,;:!?]? +[A-Za-z][A-Za-z'’.-]*)+"),
    (_Kind.WORD, r"[0-9A-Za-z.%‰℃+_/@&#'*=~$-]+"),
    (_Kind.LINE_END, r"[\r\n]+"),
    (_Kind.SPACE, r"[^\S\r\n]+"),
    (_Kind.MARK, r"[,;:?!()，；：？！（）]"),
    (_Kind.NEUTRAL, r"[“”‘’…—·●○■□◆◇▲△★☆]+"),
    (_Kind.FOREIGN, r"."),
)
_KINDS = tuple(kind for kind, _ in _PATTERNS)
_PIECE = re.compile("|".join(f"({pattern})" for _, pattern in _PATTERNS))
# Inside a line a full stop may stand in a foreign name or after a list number; at its end it cannot.
_FULL_STOP = re.compile(rf"\.(?<=[{HAN}]\.)(?=[”’）)】」』]*[^\S\n]*$)", re.MULTILINE)

_LINE = re.compile(r"[^\r\n]+")
_HALF_WIDTH = re.compile(r"[,;:?!()]")
# 8:30, 12,000: a number behind Chinese keeps its marks, whatever stands around it.
_NUMBER = re.compile(r"(?<![!-~])[0-9]+(?:[,:.][0-9]+)+")
_ADDRESS = re.compile(r"://|www\.|@")
# The mark comes first, which few characters are.
_BESIDE_CHINESE = re.compile(rf"[,;:?!](?:(?<=[{HAN}。、《》].)|(?=[{HAN}《]))")
_AROUND_CHINESE = re.compile(rf"\(([^()（）\r\n{HAN}]*[{HAN}][^()（）\r\n]*)\)")


class _Piece(NamedTuple):
    kind: _Kind
    start: int


def restore_marks(text: str) -> str:
    """Return ``text`` with the half-width marks ``, ; : ? ! ( )`` of its Chinese in full width.

    Numbers, times, addresses and foreign phrases keep theirs. Parentheses change in pairs. A
    full stop changes at the end of a line of Chinese alone.
    """
    return _LINE.sub(_restored, _FULL_STOP.sub("。", text))


def _restored(line: re.Match[str]) -> str:
    """Return a line restored: most marks touch Chinese, which a pattern sees much faster."""
    text = line[0]
    if _HALF_WIDTH.search(text) is None:
        return text
    if _ADDRESS.search(text) is None:
        text = _AROUND_CHINESE.sub(r"（\1）", _BESIDE_CHINESE.sub(_widened, text))
    return _weighed(text) if _HALF_WIDTH.search(_NUMBER.sub("", text)) else text


def _widened(mark: re.Match[str]) -> str:
    return _FULL[mark[0]]


def _weighed(text: str) -> str:
    """Return a line with every mark weighed by what stands around it."""
    characters = list(text)
    pieces = list(_pieces(text))
    for piece, chinese in zip(pieces, _belongings(text, pieces), strict=True):
        if chinese and piece.kind is _Kind.MARK:
            characters[piece.start] = _FULL.get(characters[piece.start], characters[piece.start])
    return "".join(characters)


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(text):
        yield _Piece(_KINDS[(match.lastindex or 0) - 1], match.start())


def _belongings(text: str, pieces: list[_Piece]) -> list[bool]:
    """Return for each piece whether it belongs to Chinese as a mark would."""
    before = _beside_chinese(pieces)
    after = reversed(list(_beside_chinese(reversed(pieces))))
    belongs = [near or far for near, far in zip(before, after, strict=True)]
    chinese_so_far = list(accumulate(piece.kind is _Kind.CHINESE for piece in pieces))
    for opener, closer in _pairs(text, pieces):
        around = belongs[opener] or belongs[closer]
        belongs[opener] = belongs[closer] = around or chinese_so_far[opener] < chinese_so_far[closer]
    return belongs


def _beside_chinese(pieces: Iterable[_Piece]) -> Iterator[bool]:
    """Yield for each piece whether the next thing passed before it is Chinese."""
    chinese = spaced = False
    for piece in pieces:
        yield chinese
        if piece.kind is _Kind.SPACE:
            spaced = True
            continue
        if piece.kind is _Kind.CHINESE:
            chinese = True
        elif piece.kind is _Kind.WORD:
            chinese = chinese and not spaced
        elif piece.kind in {_Kind.FOREIGN, _Kind.LINE_END}:
            chinese = False
        spaced = False


def _pairs(text: str, pieces: list[_Piece]) -> Iterator[tuple[int, int]]:
    """Yield the piece numbers of each opening parenthesis and the one that closes it on its line."""
    openers: list[int] = []
    for number, piece in enumerate(pieces):
        if piece.kind is _Kind.LINE_END:
            openers.clear()
        elif piece.kind is _Kind.MARK and text[piece.start] in "(（":
            openers.append(number)
        elif piece.kind is _Kind.MARK and text[piece.start] in ")）" and openers:
            yield openers.pop(), number
