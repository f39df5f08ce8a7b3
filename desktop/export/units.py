"""Lengths of the trade and the units that Word files count in."""

from __future__ import annotations

TWIPS_PER_POINT = 20
EMU_PER_MM = 36_000
MM_PER_INCH = 25.4
MM_PER_POINT = MM_PER_INCH / 72

# The sizes that Chinese type is ordered by, in points.
TYPE_SIZES = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
    "六号": 7.5,
    "小六": 6.5,
    "七号": 5.5,
}


def twips(millimetres: float) -> int:
    """Return the length in twentieths of a point."""
    return round(millimetres / MM_PER_POINT * TWIPS_PER_POINT)


def point_twips(points: float) -> int:
    """Return ``points`` in twentieths of a point."""
    return round(points * TWIPS_PER_POINT)


def half_points(points: float) -> int:
    """Return a type size as Word writes it."""
    return round(points * 2)


def emu(millimetres: float) -> int:
    """Return the length in the units of drawings."""
    return round(millimetres * EMU_PER_MM)
