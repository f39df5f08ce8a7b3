"""What can be done to a text: each mutation takes one and gives a worse one."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from desktop.assets import word_list
from tests.soak.hostile.noise import LINE_ENDS, NOISE
from tests.soak.hostile.origins import stretch

Mutation = Callable[[Random, str], str]

_LONGEST_RUN, _DEEPEST = 2000, 300
_HALF = "".join(chr(code) for code in range(0x21, 0x7F))
_FULL = "".join(chr(code + 0xFEE0) for code in range(0x21, 0x7F))
_TURNED = str.maketrans(_HALF + _FULL, _FULL + _HALF)
_PAIRS = ("()", "（）", "“”", "‘’", "《》", "【】", "[]", "「」", '""')
_RADICALS = {ideograph: radical for radical, ideograph in (line.split() for line in word_list("radicals"))}


def _for_each(change: Callable[[Random, str], str]) -> Mutation:
    """Return the mutation that changes single characters, few of them or many."""

    def mutated(draw: Random, text: str) -> str:
        rate = draw.choice([0.01, 0.05, 0.3])
        return "".join(change(draw, one) if draw.random() < rate else one for one in text)

    return mutated


def _for_lines(change: Callable[[Random, list[str]], object]) -> Mutation:
    """Return the mutation that changes the list of lines in place."""

    def mutated(draw: Random, text: str) -> str:
        lines = text.splitlines(keepends=True)
        change(draw, lines)
        return "".join(lines)

    return mutated


def _noise_strewn(draw: Random, text: str) -> str:
    pool = NOISE[draw.choice(list(NOISE))]
    return _for_each(lambda draw, one: one + draw.choice(pool))(draw, text)


def _noise_put_in_place(draw: Random, text: str) -> str:
    pool = NOISE[draw.choice(list(NOISE))]
    return _for_each(lambda draw, _: draw.choice(pool))(draw, text)


def _swapped(draw: Random, text: str) -> str:
    characters = list(text)
    for _ in range(draw.randint(1, 30)):
        one, other = draw.randrange(len(text) or 1), draw.randrange(len(text) or 1)
        characters[one:other:1], characters[other:one:1] = characters[other:one], characters[one:other]
    return "".join(characters)


def _put_in(draw: Random, text: str, what: str) -> str:
    at = draw.randint(0, len(text))
    return text[:at] + what + text[at:]


def _long_run(draw: Random, text: str) -> str:
    pool = NOISE[draw.choice(list(NOISE))]
    return _put_in(draw, text, draw.choice(pool) * draw.randint(20, _LONGEST_RUN // 4))


def _nested(draw: Random, text: str) -> str:
    opener, closer = draw.choice(_PAIRS)
    depth = draw.randint(2, _DEEPEST)
    return _put_in(
        draw, text, opener * depth + stretch(draw)[:50] + closer * draw.choice([depth, depth // 2])
    )


def _unpaired(draw: Random, text: str) -> str:
    return text.replace(draw.choice(draw.choice(_PAIRS)), draw.choice(["", "", "（", "”"]))


def _repeated(draw: Random, text: str) -> str:
    start = draw.randint(0, len(text))
    piece = text[start : start + draw.randint(1, 40)]
    return _put_in(draw, text, piece * min(draw.randint(2, 60), _LONGEST_RUN // max(1, len(piece))))


def _line_ends_mixed(draw: Random, text: str) -> str:
    ends = draw.sample(LINE_ENDS, draw.randint(1, 4))
    return re.sub(r"\r\n|\n", lambda _: draw.choice(ends), text)


def _wrapped(draw: Random, text: str) -> str:
    width = draw.choice([1, 2, 5, 18, 40])
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


# Declared by name, so that a failing text can tell what was done to it.
MUTATIONS: dict[str, Mutation] = {
    "characters deleted": _for_each(lambda _, __: ""),
    "characters doubled": _for_each(lambda _, one: one * 2),
    "stretches swapped": _swapped,
    "lines shuffled": _for_lines(lambda draw, lines: draw.shuffle(lines)),
    "lines doubled": _for_lines(lambda draw, lines: lines.extend(draw.choices(lines or [""], k=20))),
    "lines joined": lambda draw, text: re.sub(r"\s*\n", draw.choice(["", " ", "　"]), text),
    "lines broken": _for_each(lambda draw, one: one + draw.choice(LINE_ENDS)),
    "blank lines": lambda draw, text: text.replace("\n", "\n" * draw.randint(2, 9)),
    "line ends mixed": _line_ends_mixed,
    "wrapped": _wrapped,
    "noise strewn": _noise_strewn,
    "noise in place": _noise_put_in_place,
    "long run": _long_run,
    "nested": _nested,
    "unpaired": _unpaired,
    "repeated": _repeated,
    "spliced": lambda draw, text: _put_in(draw, text, stretch(draw)),
    "cut": lambda draw, text: text[draw.randint(0, len(text)) :],
    "backwards": lambda _, text: text[::-1],
    "radicals": lambda _, text: "".join(_RADICALS.get(one, one) for one in text),
    "widths turned": lambda _, text: text.translate(_TURNED),
    "upper case": lambda _, text: text.upper(),
    "marks alone": lambda _, text: re.sub(r"\w", "", text),
    "no marks": lambda _, text: re.sub(r"[^\w\s]", "", text),
    "spaced out": lambda draw, text: draw.choice([" ", "　", "\t"]).join(text),
}
