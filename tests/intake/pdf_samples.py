"""PDF files as a layouter's program writes them, each thing exactly where a test wants it.

Every character is drawn with some letter of Helvetica, which every reader of PDF has; what it
stands for is told as fonts of newspapers tell it, in their map to Unicode.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from math import cos as cosine
from math import radians
from math import sin as sine

WIDTH, HEIGHT = 600, 800
BODY = 10.0
_LEADING = 1.4
# The codes of one font that Helvetica draws something for.
_FIRST, _CODES = 0x21, 90
_FACES = {"Song": "Helvetica", "Hei": "Helvetica-Bold"}


@dataclass(frozen=True)
class Put:
    """A text whose first letter's em box has its left upper corner at ``x``, ``y``.

    ``spread`` is what is added behind every letter, ``turn`` how many quarters to the left it
    is turned about the beginning of its baseline, ``slant`` how many degrees more; a ``noted``
    text was typed on the finished page.
    """

    x: float
    y: float
    text: str
    size: float = BODY
    spread: float = 0.0
    turn: int = 0
    face: str = "Song"
    hidden: bool = False
    noted: bool = False
    slant: float = 0.0

    def drawn(self, characters: str) -> str:
        """Return the content stream's part for it, with the codes of these characters."""
        angle = radians(90 * self.turn + self.slant)
        cos, sin = round(cosine(angle), 4), round(sine(angle), 4)
        place = f"{cos} {sin} {-sin} {cos} {self.x} {HEIGHT - self.y - 0.86 * self.size} Tm"
        shown = " ".join(
            f"/{self.face}{font} {self.size} Tf <{''.join(f'{code:02X}' for _, code in codes)}> Tj"
            for font, codes in groupby((_code(characters, one) for one in self.text), lambda code: code[0])
        )
        return f"BT {self.spread} Tc {3 if self.hidden else 0} Tr {place} {shown} ET"


@dataclass(frozen=True)
class Shape:
    """A grey rectangle, a rule where it is thin, or a photograph."""

    left: float
    top: float
    right: float
    bottom: float
    is_picture: bool = False

    def drawn(self, characters: str) -> str:
        """Return the content stream's part for it."""
        width, height, y = self.right - self.left, self.bottom - self.top, HEIGHT - self.bottom
        if self.is_picture:
            return f"q {width} 0 0 {height} {self.left} {y} cm /Photo Do Q"
        return f"q 0.9 g {self.left} {y} {width} {height} re f Q"


Page = Iterable[Put | Shape]


def picture(left: float, top: float, right: float, bottom: float) -> Shape:
    """Return a photograph."""
    return Shape(left, top, right, bottom, is_picture=True)


def lines(x: float, y: float, *texts: str, size: float = BODY) -> list[Put]:
    """Return texts as lines one below the other; wide spaces before one indent it."""
    return [
        Put(
            x + size * (len(text) - len(text.lstrip("\u3000"))),
            y + number * size * _LEADING,
            text.strip(),
            size,
        )
        for number, text in enumerate(texts)
    ]


def pdf(*pages: Page, entries: str = "", locked: bool = False) -> bytes:
    """Return a PDF of these pages, ``WIDTH`` by ``HEIGHT`` points, each with these further entries."""
    drawn = [list(page) for page in pages]
    texts = (thing.text for page in drawn for thing in page if isinstance(thing, Put))
    characters = "".join(sorted(set("".join(texts))))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _photo(), _lock()]
    fonts = "".join(_add_fonts(objects, characters))
    kids = []
    for page in drawn:
        notes = " ".join(_note(objects, thing.drawn(characters), fonts) for thing in page if _is_note(thing))
        own = "\n".join(thing.drawn(characters) for thing in page if not _is_note(thing))
        objects.append(_stream("", own))
        things = (
            f"/Contents {len(objects)} 0 R /Resources << /Font << {fonts} >> /XObject << /Photo 3 0 R >> >>"
        )
        sheet = f"/Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {entries}"
        objects.append(f"<< /Type /Page {sheet} {things} /Annots [{notes}] >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects, "/Encrypt 4 0 R" if locked else "")


def _is_note(thing: Put | Shape) -> bool:
    return isinstance(thing, Put) and thing.noted


def _note(objects: list[str], drawn: str, fonts: str) -> str:
    """Add how a note looks, and return the note."""
    room = f"[0 0 {WIDTH} {HEIGHT}]"
    form = f"/Type /XObject /Subtype /Form /BBox {room} /Resources << /Font << {fonts} >> >>"
    objects.append(_stream(form, drawn))
    return f"<< /Type /Annot /Subtype /FreeText /F 4 /Rect {room} /AP << /N {len(objects)} 0 R >> >>"


def _code(characters: str, character: str) -> tuple[int, int]:
    """Return the number of a character's font and its code there."""
    font, code = divmod(characters.index(character), _CODES)
    return font, code + _FIRST


def _add_fonts(objects: list[str], characters: str) -> Iterator[str]:
    """Add the fonts for these characters, and yield their names for the pages."""
    for start in range(0, len(characters), _CODES):
        own = characters[start : start + _CODES]
        objects.append(_stream("", _map_to_unicode(own)))
        widths = " ".join("500" if character.isascii() else "1000" for character in own)
        code = f"/FirstChar {_FIRST} /LastChar {_FIRST + len(own) - 1} /Widths [{widths}]"
        tail = f"{code} /ToUnicode {len(objects)} 0 R /Encoding /WinAnsiEncoding >>"
        for face, base in _FACES.items():
            objects.append(f"<< /Type /Font /Subtype /TrueType /BaseFont /{base} {tail}")
            yield f"/{face}{start // _CODES} {len(objects)} 0 R "


def _map_to_unicode(characters: str) -> str:
    mapped = (
        f"<{_FIRST + number:02X}> <{character.encode('utf-16-be').hex()}>"
        for number, character in enumerate(characters)
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def"
        " 1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(characters)} beginbfchar\n{chr(10).join(mapped)}\nendbfchar endcmap end end"
    )


def _photo() -> str:
    kind = "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return _stream(f"/Type /XObject {kind}", "x")


def _lock() -> str:
    return f"<< /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -1 >>"


def _stream(entries: str, content: str) -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: list[str], trailer: str) -> bytes:
    text = "%PDF-1.7\n"
    table = "0000000000 65535 f \n"
    for number, item in enumerate(objects, 1):
        table += f"{len(text):010} 00000 n \n"
        text += f"{number} 0 obj\n{item}\nendobj\n"
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /ID [<00><00>] {trailer} >>"
    return f"{text}xref\n0 {len(objects) + 1}\n{table}{end}\nstartxref\n{len(text)}\n%%EOF\n".encode("ascii")
