"""Hostile PDF files: trees without end, pages of any size, streams that swell, damaged bytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from functools import cache
from random import Random

from tests.intake.pdf_samples import lines, pdf, picture
from tests.soak.hostile.bits import ODD_NUMBERS, damaged
from tests.soak.hostile.making import hostile_text

_OBJECT = re.compile(rb"\d+ 0 obj\n.*?\nendobj\n", re.DOTALL)
_REFERENCE = re.compile(rb"\d+ 0 R")
_KEY = re.compile(rb"/[A-Z][A-Za-z]+")
_HEAD = b"%PDF-1.7\n"
_OPERATORS = (
    "q",
    "Q",
    "BT",
    "ET",
    "W n",
    "f",
    "S",
    "h",
    "T*",
    "BMC /x",
    "EMC",
    "sh",
    "/F0 12 Tf",
    "/X Do",
    "BI ID",
)
_DRAWN = (
    "{} {} {} {} re f",
    "{} {} {} {} {} {} cm",
    "{} Tc",
    "{} {} Td",
    "{} {} m {} {} l S",
    "/Song0 {} Tf",
)
_PUT = ("({} x) Tj", "[(a) {} (b)] TJ", "<{}> Tj", "{} w", "{} {} {} rg", "{} 0 0 {} 0 0 Tm")


def pdf_file(draw: Random) -> bytes:
    """Return a hostile PDF file."""
    return draw.choice(_WAYS)(draw)


def _bytes(draw: Random) -> bytes:
    return damaged(draw, _sample(draw.randrange(3)))


def _parts(draw: Random) -> bytes:
    """Let objects be missing, doubled, in another order, and say other keys."""
    objects = _OBJECT.findall(_sample(draw.randrange(3)))
    for _ in range(draw.choice([1, 3])):
        place = draw.randrange(len(objects))
        change = draw.choice([_other_reference, _other_key, _odd_number])
        objects[place] = change(draw, objects[place])
    if draw.random() < 0.3:
        objects.append(draw.choice(objects))
    return _file(objects)


def _other_reference(draw: Random, item: bytes) -> bytes:
    return _REFERENCE.sub(lambda _: b"%d 0 R" % draw.randrange(12), item)


def _other_key(draw: Random, item: bytes) -> bytes:
    return _KEY.sub(lambda key: draw.choice([key[0], b"/Kids", b"/Parent", b"/Length"]), item)


def _odd_number(draw: Random, item: bytes) -> bytes:
    return re.sub(
        rb"(?<=[ \[])\d+(?=[ \]])",
        lambda one: one[0] if draw.random() < 0.7 else draw.choice(ODD_NUMBERS).encode(),
        item,
    )


def _circle(draw: Random) -> bytes:
    """Let pages be their own parents, and forms draw themselves."""
    return _made(
        "<< /Type /Pages /Kids [3 0 R 2 0 R 3 0 R] /Count 999999 /Parent 2 0 R >>",
        _stream("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>", "q /X Do /X Do Q"),
        page="/Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R",
        content="/X Do " * draw.choice([1, 50, 2000]),
    )


def _deep(draw: Random) -> bytes:
    depth = draw.choice([500, 20_000, 200_000])
    opener, closer = draw.choice([("[", "]"), ("<< /A ", " >>"), ("(", ")")])
    return _made(
        "", f"{opener * depth}{closer * depth}", page="/Contents 5 0 R /A 4 0 R", content="q " * depth
    )


def _swollen(draw: Random) -> bytes:
    filled = draw.choice([b"q ", b"0 0 9 9 re f ", b"BT (x) Tj ET ", b" ", b"[(x) 9 "])
    size = draw.choice([1, 10, 60]) << 20
    packed = zlib.compress((filled * (size // len(filled) + 1))[:size], 9)
    body = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed)
    return _made("", "null", page="/Contents 5 0 R", content=body)


def _sizes(draw: Random) -> bytes:
    box = " ".join(draw.choice([*ODD_NUMBERS, "600", "800"]) for _ in range(4))
    more = f"/Rotate {draw.choice(ODD_NUMBERS)} /UserUnit {draw.choice(ODD_NUMBERS)}"
    return pdf(
        lines(40, 40, "街道办事处开会，居民都来了。"), entries=f"/CropBox [{box}] /MediaBox [{box}] {more}"
    )


def _drawing(draw: Random) -> bytes:
    """Draw anything anywhere, with numbers that no paper has room for."""
    steps = draw.choice([20, 300, 5000])
    shapes = (*_OPERATORS, *_DRAWN, *_PUT)
    content = " ".join(_numbered(draw, draw.choice(shapes)) for _ in range(steps))
    return _sample(0).replace(b"BT ", f"{content} BT ".encode(), 1)


def _numbered(draw: Random, shape: str) -> str:
    numbers = [draw.choice([*ODD_NUMBERS, str(draw.randrange(800))]) for _ in range(shape.count("{}"))]
    return shape.format(*numbers)


def _many_letters(draw: Random) -> bytes:
    """Put a text thousands of times, in one place or all over the page."""
    words = draw.choice(["街道办事处", "1", "a b"]) * draw.choice([1, 40])
    spread = draw.choice([0, 1, 40])
    return pdf(
        [
            thing
            for number in range(draw.choice([500, 4000]))
            for thing in lines(
                number % 37 * spread, number % 53 * spread, words, size=draw.choice([0.1, 9, 300])
            )
        ]
    )


def _many_pages(draw: Random) -> bytes:
    count = draw.choice([60, 499, 600, 100_000])
    kids = "3 0 R " * count
    return _made(
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", "null", page="/Contents 5 0 R", content="q"
    )


_WAYS: tuple[Callable[[Random], bytes], ...] = (
    *(_bytes, _bytes, _parts, _parts, _parts, _drawing, _drawing),
    *(_circle, _deep, _swollen, _sizes, _many_letters, _many_pages),
)


@cache
def _sample(number: int) -> bytes:
    """Return an honest paper of one, two or three pages."""
    draw = Random(number)
    words = [hostile_text(3, draw.randrange(1000))[:30].strip() or "街道" for _ in range(30)]
    printable = ["".join(one for one in line if "\u4e00" <= one <= "\u9fff") or "街道" for line in words]
    front = [*lines(40, 40, *printable), *lines(320, 40, *printable), picture(320, 600, 560, 780)]
    return pdf(*[front] * (number + 1))


def _made(pages: str, other: str, page: str, content: str | bytes) -> bytes:
    """Return a file of one page whose tree, fourth object and content are given."""
    drawn = content if isinstance(content, bytes) else _stream("", content).encode()
    tree = pages or "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    sheet = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {page} >>"
    items = [b"<< /Type /Catalog /Pages 2 0 R >>", tree.encode(), sheet.encode(), other.encode(), drawn]
    return _file([b"%d 0 obj\n%b\nendobj\n" % (number, item) for number, item in enumerate(items, 1)])


def _stream(entries: str, content: str) -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: list[bytes]) -> bytes:
    """Return the objects as a file whose table is left for the reader to make anew."""
    return _HEAD + b"".join(objects) + b"trailer << /Size %d /Root 1 0 R >>\n%%%%EOF\n" % (len(objects) + 1)
