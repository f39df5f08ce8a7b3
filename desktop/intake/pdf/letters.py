"""The characters of a page, from PDFium's hands into values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from ctypes import c_double, c_int, create_string_buffer
from dataclasses import dataclass, replace
from itertools import groupby
from math import atan2, degrees, hypot
from sys import intern
from typing import TYPE_CHECKING

from desktop.intake import refusals
from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.sheets import Letter
from desktop.intake.symbols import symbol

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

# Where the baseline runs in an em box, from its top.
_BASELINE = 0.86
_LONGEST_FACE = 128
REPLACEMENT = "\ufffd"
_FIRST_HALVES, _SECOND_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
# PDFium's own signs: a hyphen at a line's end, no character, and half of one.
_NONE = (0, 0xFFFE, *_FIRST_HALVES, *_SECOND_HALVES)
_MEANT: dict[int, str] = {0x02: "-"} | dict.fromkeys(_NONE, REPLACEMENT)
_LEAST_SIZE = 0.1
# Two characters closer than this share of their size are one, printed twice for its shadow.
_SHADOW = 0.2
# So many of one character stand in no small square, unless they are meant to keep a reader busy.
_MOST_NEAR = 32
# A broadsheet set as tightly as can be has half of that.
_MOST_LETTERS = 40_000
_FARTHEST = 1e6
_COARSE = 8


@dataclass(frozen=True, slots=True)
class Placed:
    """A letter on the page as the file has it, and by how many quarters it is turned clockwise.

    ``slant`` is by how many degrees more it is turned, from -45 to 45.
    """

    letter: Letter
    quarters: int
    slant: int = 0


def letters_of(page: PdfPage, frame: Box) -> list[Placed]:
    """Return the characters of a page with ink, in the file's order, one that is printed twice once.

    ``frame`` is the part of the page that is shown, in the file's coordinates: its ``bottom``
    is less than its ``top``. Boxes count from its left upper corner.

    Raises:
        UserFacingError: ``pdf-swollen``, where there are more than any sheet of paper holds
    """
    with closing(page.get_textpage()) as textpage:
        characters = _Characters(textpage, frame)
        if characters.count > _MOST_LETTERS:
            raise refusals.PDF_SWOLLEN.error()
        return _once(_side_by_side(_inked(characters)))


def _inked(characters: _Characters) -> Iterator[Placed]:
    """Yield the characters that show; white space that the file writes goes to the one behind it."""
    space = ""
    for index in range(characters.count):
        text = "" if characters.is_generated(index) else characters.text(index)
        if text.isspace():
            space += text
        elif text:
            yield characters.placed(index, text, space)
            space = ""


def _side_by_side(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Yield the characters, those of a ligature, which are told with one box, in parts of it."""
    for (quarters, slant, box), same in groupby(
        placed, key=lambda one: (one.quarters, one.slant, one.letter.box)
    ):
        letters = [one.letter for one in same]
        width = box.width / len(letters)
        for number, letter in enumerate(letters):
            left = box.left + number * width
            part = replace(letter, box=replace(box, left=left, right=left + width), ink=(left, left + width))
            yield Placed(part if len(letters) > 1 and quarters == 0 else letter, quarters, slant)


def _once(placed: Iterable[Placed]) -> list[Placed]:
    """Return the characters without those that stand where the same one stood before."""
    seen: defaultdict[tuple[str, int, int, int], list[Letter]] = defaultdict(list)
    kept = []
    for one in placed:
        letter = one.letter
        column, row = int(letter.box.left // _COARSE), int(letter.box.top // _COARSE)
        around = [(letter.text, one.quarters, column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        if not any(_is_shadow(letter, other) for key in around for other in seen.get(key, ())[-_MOST_NEAR:]):
            kept.append(one)
            seen[letter.text, one.quarters, column, row].append(letter)
    return kept


def _is_shadow(letter: Letter, other: Letter) -> bool:
    apart = hypot(letter.box.left - other.box.left, letter.box.top - other.box.top)
    return apart < _SHADOW * min(letter.size, other.size)


def _near(value: float) -> float:
    """Return a number of the file, 0 where it is none or lies farther off than any paper is wide."""
    return value if -_FARTHEST < value < _FARTHEST else 0.0


class _Characters:
    """PDFium's text page, one character at a time."""

    def __init__(self, textpage: PdfTextPage, frame: Box) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._page = textpage
        self._frame = frame
        self.count = textpage.count_chars()
        self._loose, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._edges = [c_double() for _ in range(4)]
        self._face, self._flags = create_string_buffer(_LONGEST_FACE), c_int()

    def is_generated(self, index: int) -> bool:
        """Return whether PDFium put the character in, so that it stands nowhere in the file."""
        return bool(self._raw.FPDFText_IsGenerated(self._page, index) == 1)

    def text(self, index: int) -> str:
        """Return the character; U+FFFD where the file does not say which it is.

        PDFium counts in UTF-16 on Windows: of a pair the first place gives the whole
        character, the second nothing.
        """
        code = self._code(index)
        if self._raw.FPDFText_HasUnicodeMapError(self._page, index) == 1:
            return REPLACEMENT
        if code in _SECOND_HALVES and self._code(index - 1) in _FIRST_HALVES:
            return ""
        if code in _FIRST_HALVES and self._code(index + 1) in _SECOND_HALVES:
            return chr(0x10000 + ((code - 0xD800) << 10) + self._code(index + 1) - 0xDC00)
        return _MEANT.get(code, chr(code))

    def _code(self, index: int) -> int:
        return int(self._raw.FPDFText_GetUnicode(self._page, index)) if 0 <= index < self.count else 0

    def placed(self, index: int, text: str, space: str) -> Placed:
        """Return the character with its em box and direction, and the white space before it."""
        raw = self._raw
        raw.FPDFText_GetMatrix(self._page, index, self._matrix)
        raw.FPDFText_GetLooseCharBox(self._page, index, self._loose)
        matrix, loose = self._matrix, self._loose
        scale = hypot(_near(matrix.c), _near(matrix.d)) or 1.0
        size = max(_LEAST_SIZE, _near(raw.FPDFText_GetFontSize(self._page, index) * scale))
        turn = -degrees(atan2(_near(matrix.b), _near(matrix.a)))
        quarters = round(turn / 90) % 4
        slant = round(turn - 90 * round(turn / 90))
        box = self._em_box(index, Box(loose.left, loose.top, loose.right, loose.bottom), size, quarters)
        ink = self._ink(index, box) if quarters == 0 else (box.left, box.right)
        face = self._face_of(index)
        return Placed(Letter(symbol(face, text), box, size, index, space, face, ink), quarters, slant)

    def _em_box(self, index: int, loose: Box, size: float, quarters: int) -> Box:
        x, y = self._edges[:2]
        self._raw.FPDFText_GetCharOrigin(self._page, index, x, y)
        above, below = size * _BASELINE, size * (1 - _BASELINE)
        baseline_x, baseline_y = _near(x.value - self._frame.left), _near(self._frame.top - y.value)
        left, right = _near(loose.left - self._frame.left), _near(loose.right - self._frame.left)
        top, bottom = _near(self._frame.top - loose.top), _near(self._frame.top - loose.bottom)
        return (
            Box(left, baseline_y - above, right, baseline_y + below),
            Box(baseline_x - below, top, baseline_x + above, bottom),
            Box(left, baseline_y - below, right, baseline_y + above),
            Box(baseline_x - above, top, baseline_x + below, bottom),
        )[quarters]

    def _ink(self, index: int, box: Box) -> tuple[float, float]:
        left, right, bottom, top = self._edges
        self._raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        if not left.value < right.value:
            return box.left, box.right
        return _near(left.value - self._frame.left), _near(right.value - self._frame.left)

    def _face_of(self, index: int) -> str:
        length = self._raw.FPDFText_GetFontInfo(self._page, index, self._face, _LONGEST_FACE, self._flags)
        return intern(self._face.value.decode("utf-8", "replace")) if 0 < length <= _LONGEST_FACE else ""
