"""What an ``EQ`` field prints: readings over characters, ringed figures and fractions are written with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.intake.figures import figure

# How the field is to be laid out, such as ``\\* jc2 \\* "Font:宋体"``.
_LAYOUT = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)')
_CALL = re.compile(r"((?:\\[a-zA-Z]+[\s\d]*)+)\(")
_ESCAPED = re.compile(r"\\(.)")
_RAISED = re.compile(r"\s*\\s\\")
_RINGS = frozenset("○〇◯□◇△")
_DEEPEST = 20


def equation(code: str) -> str:
    """Return the characters that the code behind the name ``EQ`` prints, in the order of reading.

    Of characters over one another the one that stands in the line is taken, as with readings
    that are kept in another way; a ringed figure is one sign.
    """
    return _printed(_LAYOUT.sub("", code)).strip()


def _printed(code: str, depth: int = 0) -> str:
    parts: list[str] = []
    place = 0
    while depth < _DEEPEST and (call := _CALL.search(code, place)):
        arguments, end = _arguments(code, call.end())
        parts += [code[place : call.start()], _combined(call[1].lower(), arguments, depth + 1)]
        place = end
    return _ESCAPED.sub(r"\1", "".join([*parts, code[place:]]))


def _combined(options: str, arguments: list[str], depth: int) -> str:
    if options.startswith("\\o"):
        return _over(arguments, depth)
    printed = [_printed(argument, depth).strip() for argument in arguments]
    return ("/" if options.startswith("\\f") else "").join(printed)


def _over(arguments: list[str], depth: int) -> str:
    """Return what is in the line, of things that are printed over one another."""
    inner = [argument for argument in arguments if argument.strip() not in _RINGS]
    in_line = [argument for argument in inner if not _RAISED.match(argument)] or inner
    printed = _printed(in_line[-1], depth).strip() if in_line else ""
    is_ringed = len(inner) < len(arguments) and printed.isascii() and printed.isdecimal()
    return figure("decimalEnclosedCircle", int(printed[:4])) if is_ringed else printed


def _arguments(code: str, start: int) -> tuple[list[str], int]:
    """Return what stands between the bracket before ``start`` and its partner, and where that ends."""
    marks = list(_marks(code, start))
    places = [start - 1, *marks]
    arguments = [code[before + 1 : after] for before, after in zip(places, marks, strict=False)]
    return arguments, min(marks[-1] + 1, len(code))


def _marks(code: str, start: int) -> Iterator[int]:
    """Yield the places of the commas between arguments, and of the bracket behind them or the code's end."""
    depth, place = 0, start
    while place < len(code):
        match code[place]:
            case "\\":
                place += 1
            case "(":
                depth += 1
            case ")" if depth == 0:
                break
            case ")":
                depth -= 1
            case "," | ";" if depth == 0:
                yield place
        place += 1
    yield min(place, len(code))
