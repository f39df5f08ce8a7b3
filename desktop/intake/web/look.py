"""How the text at a place of a page looks and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from desktop.intake.symbols import draws_signs
from desktop.intake.web import tags
from desktop.intake.web.sheet import Declarations

_PLAIN_SIZE = 16.0
# Pixels of the sizes 1 to 7 of a font element, and of the sizes that have a name.
_FONT_SIZES = (10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0)
_NAMED_SIZES = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
_PIXELS = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "rem": _PLAIN_SIZE,
}
_RELATIVE = {"em": 1.0, "%": 0.01, "ex": 0.5}
_LENGTH = re.compile(r"(\d*\.?\d+)(px|pt|pc|in|cm|mm|rem|em|ex|%)")
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Look:
    """The look that text has where it stands.

    ``size`` is in CSS pixels; ``level`` is that of the heading around it, 0 for none; ``depth``
    says how many lists are around it; ``is_kept`` that its white space is shown as it stands.
    Word writes the signs of its lists as text, which ``is_label``. ``symbol_face`` is the name of
    the font where that draws signs in place of letters.
    """

    size: float = _PLAIN_SIZE
    bold: bool = False
    level: int = 0
    depth: int = 0
    is_kept: bool = False
    is_label: bool = False
    symbol_face: str = ""
    is_link: bool = False
    is_control: bool = False
    is_furniture: bool = False
    is_content: bool = False
    is_right: bool = False

    def inside(self, element: etree._Element, style: Declarations) -> Look:
        """Return the look in ``element``, which stands in this one."""
        tag = str(element.tag)
        is_content = self.is_content or tag in tags.CONTENTS
        return replace(
            self,
            size=_size(element, style, self.size),
            bold=_is_bold(tag, style, self.bold),
            level=_level(element, style) or self.level,
            depth=_depth(tag, style, self.depth),
            is_kept=_is_kept(tag, style, self.is_kept),
            is_label=self.is_label or style.get("mso-list") == "ignore",
            symbol_face=_symbol_face(element, style, self.symbol_face),
            is_link=self.is_link or (tag == "a" and element.get("href") is not None),
            is_control=self.is_control
            or tag == "button"
            or element.get("href", "").startswith("javascript:"),
            is_furniture=self.is_furniture or (not is_content and _is_landmark(element)),
            is_content=is_content,
            is_right=_is_right(element, style, self.is_right),
        )


def _size(element: etree._Element, style: Declarations, around: float) -> float:
    tag = str(element.tag)
    own = around * tags.SIZES.get(tag, 1.0)
    if tag == "font":
        own = _font_size(element.get("size", ""), own)
    return _css_size(style.get("font-size", style.get("font", "")), around) or own


def _font_size(written: str, around: float) -> float:
    if not re.fullmatch(r"[+-]?\d", written):
        return around
    step = int(written) + (3 if written[0] in "+-" else 0)
    return _FONT_SIZES[min(max(step, 1), 7) - 1]


def _css_size(value: str, around: float) -> float:
    """Return the first size that ``value`` names, in pixels, 0 for none."""
    if length := _LENGTH.search(value):
        number, unit = float(length[1]), length[2]
        return number * (_PIXELS[unit] if unit in _PIXELS else _RELATIVE[unit] * around)
    return _NAMED_SIZES.get(value, 0.0)


def _is_bold(tag: str, style: Declarations, around: bool) -> bool:
    weight = style.get("font-weight", "")
    if weight.isdecimal():
        return int(weight) >= _BOLD_WEIGHT
    if weight in {"bold", "bolder", "normal"}:
        return weight != "normal"
    return around or tag in tags.BOLD or "bold" in style.get("font", "")


def _level(element: etree._Element, style: Declarations) -> int:
    """Return the heading level that the element or Word's outline gives, 0 for none."""
    outline = style.get("mso-outline-level", "")
    return tags.HEADINGS.get(str(element.tag), 0) or (int(outline) if re.fullmatch(r"[1-9]", outline) else 0)


def _depth(tag: str, style: Declarations, around: int) -> int:
    in_word = re.search(r"level(\d)", style.get("mso-list", ""))
    return int(in_word[1]) if in_word else around + (tag in {"ul", "ol"})


def _symbol_face(element: etree._Element, style: Declarations, around: str) -> str:
    """Return the name of the font where it draws signs in place of letters, else ""."""
    faces = style.get("font-family") or (element.get("face") if element.tag == "font" else "")
    face = (faces or around).partition(",")[0].strip(" \"'")
    return face if draws_signs(face) else ""


def _is_right(element: etree._Element, style: Declarations, around: bool) -> bool:
    said = element.get("align", "") if element.tag in tags.ALIGNED else ""
    # LibreOffice writes it beside a rule for all paragraphs that says something else.
    side = said.strip().lower() or style.get("text-align", "")
    return side in {"right", "end"} if side and side != "inherit" else around


def _is_kept(tag: str, style: Declarations, around: bool) -> bool:
    white_space = style.get("white-space", "")
    return white_space.startswith("pre") if white_space else around or tag == "pre"


def _is_landmark(element: etree._Element) -> bool:
    return element.tag in tags.LANDMARKS or element.get("role", "") in tags.LANDMARK_ROLES
