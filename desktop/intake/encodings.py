"""Bytes to text: the only place where the program decodes what an editor gives it."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

# The longer mark first: that of UTF-32 begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = ("gb18030", "utf-16-le", "utf-16-be")
_RARER = ["big5", "big5hkscs", "gb18030"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Letters that no Chinese text has in UTF-8 unless it has ideographs or their marks too.
_FOREIGN, _WIDE = re.compile("[\u0250-\u07ff]"), re.compile("[\u0800-\U0010ffff]")
_SAMPLE = 50_000

# Simplified Chinese hardly leaves GB 2312, nor traditional Big5; what is wrongly decoded does.
_SURELY_CHINESE = 0.9
_PERHAPS_CHINESE = 0.6
_MOST_CONTROLS = 0.05
# A damaged file may have a few holes; they stay visible as U+FFFD and are reported.
_CHARACTERS_A_HOLE = 1000


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text and its encoding, without the byte order mark, or None where none fits.

    Bytes that a text's encoding has no character for become U+FFFD, if they are few.
    """
    ways = (_marked, _as_utf8, _in_both, _most_chinese, _rarer, _with_holes)
    return next((found for way in ways if (found := way(data)) is not None), None)


def looks_binary(text: str) -> bool:
    """Return whether ``text`` has more control characters than any writing has."""
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > len(sample) * _MOST_CONTROLS


def _marked(data: bytes) -> tuple[str, str] | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _patched(data, encoding)
    return None


def _as_utf8(data: bytes) -> tuple[str, str] | None:
    decoded = _strict(data, "utf-8")
    if decoded is None or looks_binary(decoded[0]):
        return None
    return None if _is_chance(decoded[0], data) else decoded


def _is_chance(text: str, data: bytes) -> bool:
    """Return whether the bytes of a few Chinese words happen to be UTF-8 for letters of other scripts."""
    is_foreign = _FOREIGN.search(text) is not None and _WIDE.search(text) is None
    chinese = _strict(data, "gb18030") if is_foreign else None
    return chinese is not None and _simplified(chinese) >= _SURELY_CHINESE


def _in_both(data: bytes) -> tuple[str, str] | None:
    """Return a text some of whose lines are in UTF-8 and others in GB 18030, as joined files are."""
    if b"\0" in data:
        return None
    lines = [_line(line) for line in data.split(b"\n")]
    encodings = {line[1] for line in lines if line is not None and not line[0].isascii()}
    if None in lines or len(encodings) < 2:
        return None
    reading = "\n".join(line[0] for line in lines if line is not None), "utf-8, gb18030"
    return reading if _simplified(reading) >= _SURELY_CHINESE else None


def _line(line: bytes) -> tuple[str, str] | None:
    return _as_utf8(line) or _strict(line, "gb18030")


def _most_chinese(data: bytes) -> tuple[str, str] | None:
    """Return the reading with most ordinary Chinese, if there is enough of it."""
    readings = (_strict(data, encoding) for encoding in _UNMARKED)
    best = max(filter(None, readings), key=_simplified, default=None)
    return best if best and _simplified(best) >= _SURELY_CHINESE else None


def _rarer(data: bytes) -> tuple[str, str] | None:
    """Return what the statistics of charset-normalizer say, if it is ordinary traditional Chinese."""
    match = from_bytes(data, cp_isolation=_RARER).best()
    reading = match and (str(match), match.encoding)
    return reading if reading and _share(reading, "big5") >= _SURELY_CHINESE else None


def _with_holes(data: bytes) -> tuple[str, str] | None:
    readings = filter(None, (_patched(data, encoding) for encoding in ("utf-8", *_UNMARKED)))
    return next((reading for reading in readings if _simplified(reading) >= _PERHAPS_CHINESE), None)


def _strict(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _patched(data: bytes, encoding: str) -> tuple[str, str] | None:
    text = data.decode(encoding, "replace")
    allowed = max(1, len(text) // _CHARACTERS_A_HOLE)
    return (text, encoding) if text.count("\ufffd") <= allowed else None


def _simplified(reading: tuple[str, str]) -> float:
    return _share(reading, "gb2312")


def _share(reading: tuple[str, str], repertoire: str) -> float:
    """Return the share of characters, control characters apart, that ``repertoire`` has."""
    sample = reading[0][:_SAMPLE]
    ordinary = _CONTROL.sub("", sample).encode(repertoire, "ignore").decode(repertoire)
    return len(ordinary) / max(1, len(sample))
