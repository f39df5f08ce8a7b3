"""What can be done to XML and HTML: nested, doubled, contradicted, blown up."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.soak.hostile.bits import ODD_NUMBERS, damaged
from tests.soak.hostile.making import hostile_text

_TAG = re.compile(r"<[^<>!?][^<>]*>")
_VALUE = re.compile(r'="[^"<]*"')
_WORDS = re.compile(r">[^<>]{2,}<")
_DEEPEST = 20_000
_WIDEST = 40_000

Mutation = Callable[[Random, str], str]


def _one_place(draw: Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return draw.choice(found) if found else None


def _at(match: re.Match[str] | None, text: str, instead: str) -> str:
    return text if match is None else text[: match.start()] + instead + text[match.end() :]


def _tag_out(draw: Random, text: str) -> str:
    return _at(_one_place(draw, _TAG, text), text, "")


def _tag_in(draw: Random, text: str) -> str:
    one, place = _one_place(draw, _TAG, text), _one_place(draw, _TAG, text)
    return text if one is None or place is None else _at(place, text, place[0] + one[0])


def _nested(draw: Random, text: str) -> str:
    """Let an element stand in itself, closed again or not."""
    match = _one_place(draw, _TAG, text)
    if match is None or match[0].startswith("</"):
        return text
    depth = draw.choice([10, 200, 2000, _DEEPEST])
    name = re.split(r"[\s/>]", match[0][1:])[0]
    opened = match[0].replace("/>", ">") * depth
    return _at(match, text, opened + draw.choice(["", "街道"]) + draw.choice(["", f"</{name}>" * depth]))


def _many(draw: Random, text: str) -> str:
    match = _one_place(draw, _TAG, text)
    return text if match is None else _at(match, text, match[0] * draw.choice([50, 2000, _WIDEST]))


def _stretch_doubled(draw: Random, text: str) -> str:
    start = draw.randrange(len(text) or 1)
    piece = text[start : start + draw.choice([50, 500, 5000])]
    return text[:start] + piece * draw.choice([2, 20]) + text[start:]


def _odd_value(draw: Random, text: str) -> str:
    for _ in range(draw.choice([1, 5, 40])):
        text = _at(_one_place(draw, _VALUE, text), text, f'="{draw.choice(ODD_NUMBERS)}"')
    return text


def _value_swapped(draw: Random, text: str) -> str:
    one, other = _one_place(draw, _VALUE, text), _one_place(draw, _VALUE, text)
    return text if one is None or other is None else _at(one, text, other[0])


def _odd_words(draw: Random, text: str) -> str:
    words = hostile_text(draw.randrange(1000), draw.randrange(10**6)).replace("<", "").replace("&", "")
    return _at(_one_place(draw, _WORDS, text), text, f">{words}<")


def _long_words(draw: Random, text: str) -> str:
    words = draw.choice(["街", "1", " ", "a,", "（", "\u200b"]) * draw.choice([5000, 200_000])
    return _at(_one_place(draw, _WORDS, text), text, f">{words}<")


def _entities(draw: Random, text: str) -> str:
    """Declare entities that grow, that lie in other files, or that hold themselves."""
    grown = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    declared = draw.choice(
        [
            f'<!ENTITY a0 "街道">{grown}',
            '<!ENTITY a12 SYSTEM "file:///etc/passwd">',
            '<!ENTITY % x SYSTEM "http://192.0.2.1/x.dtd"> %x; <!ENTITY a12 "x">',
            '<!ENTITY a12 "&a12;">',
        ]
    )
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    return f"<!DOCTYPE x [{declared}]>" + _at(_one_place(draw, _WORDS, text), text, ">&a12;&#x110000;&#0;<")


def _wrong_encoding(draw: Random, text: str) -> str:
    said = draw.choice(["UTF-16", "x", "GB2312", "UTF-7", "ebcdic-cp-us"])
    return f'<?xml version="1.0" encoding="{said}"?>' + re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


def _bytes(draw: Random, text: str) -> str:
    return damaged(draw, text.encode("utf-8", "replace")).decode("utf-8", "replace")


MUTATIONS: tuple[Mutation, ...] = (
    _tag_out,
    _tag_in,
    _nested,
    _many,
    _stretch_doubled,
    _odd_value,
    _odd_value,
    _value_swapped,
    _value_swapped,
    _odd_words,
    _long_words,
    _entities,
    _wrong_encoding,
    _bytes,
)


def worse(draw: Random, text: str, most: int = 4) -> str:
    """Return markup with up to ``most`` things done to it."""
    for mutation in draw.choices(MUTATIONS, k=draw.randint(1, most)):
        text = mutation(draw, text)
    return text
