"""The look of a paper as its editor made it in Word: faces, sizes and colours by the names of styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from desktop.export.fonts import FACES, Face
from desktop.export.markup import name_of
from desktop.export.styles import Align, Style
from desktop.model import UserFacingError
from desktop.zip_files import ZipError, ZipParts

# More than the styles of any Word file come to.
_MOST_BYTES = 8 * 1024 * 1024
_LONGEST_FILE = 64 * 1024 * 1024
_SMALLEST, _LARGEST = 4.0, 200.0
# Word takes no longer names of faces.
_LONGEST_NAME = 31
_ALIGNS = {"left": Align.LEFT, "start": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT}
_ALIGNS |= {"end": Align.RIGHT, "both": Align.BOTH, "distribute": Align.BOTH}


@dataclass(frozen=True, slots=True)
class StyleLook:
    """What a style of a template says; None where it says nothing. Sizes and pitches are in points."""

    face: str | None = None
    latin: str | None = None
    size: float | None = None
    pitch: float | None = None
    color: str | None = None
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """The looks of styles by their ids, and the stand-ins that the file names for its faces."""

    looks: Mapping[str, StyleLook] = field(default_factory=dict)
    stand_ins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def dressed(self, style: Style) -> Style:
        """Return one of our styles as the template wants it; unknown ones stay as they are."""
        look = self.looks.get(style.id)
        if look is None:
            return style
        size = look.size or style.size
        return replace(
            style,
            face=self._face(style.face, look),
            size=size,
            pitch=_pitch(style, look, size),
            color=look.color,
            align=look.align or style.align,
        )

    def _face(self, ours: Face, look: StyleLook) -> Face:
        known = next((face for face in FACES if face.name == look.face), None)
        latin = look.latin or ours.latin
        if look.face is None or look.face == ours.name:
            return replace(ours, latin=latin)
        if known:
            return replace(known, latin=latin)
        told = self.stand_ins.get(look.face, ())
        others = (*told, *(name for name in (ours.name, *ours.stand_ins) if name not in told))
        return Face(look.face, others, "", latin)

    def lacking(self, styles: Iterable[Style]) -> tuple[str, ...]:
        """Return the names of those styles that the template does not have."""
        return tuple(style.name for style in styles if style.id not in self.looks)


NO_TEMPLATE = Template()


def _pitch(style: Style, look: StyleLook, size: float) -> float | None:
    """Return the line pitch: the template's where it is another, else ours in proportion to the size."""
    if style.pitch is None or (look.pitch and look.pitch != style.pitch):
        return look.pitch if style.pitch else None
    return round(style.pitch * size / style.size * 2) / 2


def read_template(path: Path, styles: Iterable[Style]) -> Template:
    """Return the template in a Word file, as far as it speaks of these styles.

    Raises:
        UserFacingError: for a file that cannot be read, or has none of the styles
    """
    try:
        stamp = path.stat()
    except OSError as error:
        raise _refused("没有找到这个样式模板。重新选一个，或改用自带样式。", path) from error
    if stamp.st_size > _LONGEST_FILE:
        raise _refused("这个文件太大，不像样式模板，没有采用。", path)
    return _read(path, stamp.st_mtime_ns, stamp.st_size, tuple(styles))


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int, _length: int, styles: tuple[Style, ...]) -> Template:
    try:
        with ZipParts(path.read_bytes()) as parts:
            sheet = _root(parts, "word/styles.xml")
            fonts = _root(parts, "word/fontTable.xml") if "word/fontTable.xml" in parts.names else None
    except (OSError, ZipError, etree.XMLSyntaxError, ValueError) as error:
        raise _refused("这个文件读不出来，没有当作样式模板。换一个 Word 文件（.docx）再试。", path) from error
    looks = _Sheet(sheet).looks(styles)
    if not looks:
        raise _refused("这个文件里没有版面的样式，没有当作样式模板。先另存一份样式模板，在它上面改。", path)
    return Template(looks, dict(_stand_ins(fonts)) if fonts is not None else {})


def _refused(message: str, path: Path) -> UserFacingError:
    return UserFacingError("template", message, str(path))


def _root(parts: ZipParts, name: str) -> _Element:
    data = parts.read(name, _MOST_BYTES)
    if b"<!DOCTYPE" in data:
        raise ValueError("a document type in a part of a Word file")
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _stand_ins(fonts: _Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    for font in fonts.iterfind(name_of("font")):
        other = _value(font, "altName")
        if other:
            names = (name.strip() for name in other.split(","))
            yield font.get(name_of("name")) or "", tuple(filter(_is_face, names))


class _Sheet:
    """The styles of a template; what one does not say, the one that it is based on may."""

    def __init__(self, root: _Element) -> None:
        styles = list(root.iterfind(name_of("style")))
        self._by_id = {style.get(name_of("styleId")) or "": style for style in styles}
        # Word for Chinese, WPS and LibreOffice give styles other ids; their names they keep.
        self._by_name = {_value(style, "name") or "": style for style in styles}
        defaults = root.find(f"{name_of('docDefaults')}/{name_of('rPrDefault')}")
        self._defaults = [] if defaults is None else [defaults]

    def looks(self, styles: Iterable[Style]) -> dict[str, StyleLook]:
        """Return how each of our styles looks that the template has."""
        found = ((style.id, self._by_name.get(style.name, self._by_id.get(style.id))) for style in styles)
        return {key: self._look(element) for key, element in found if element is not None}

    def _look(self, style: _Element) -> StyleLook:
        line = [*self._line(style)]
        fonts = [*_all(line, "rPr", "rFonts")]
        spacing = [one for one in _all(line, "pPr", "spacing") if one.get(name_of("lineRule")) == "exact"]
        return StyleLook(
            face=_face_in(fonts, "eastAsia"),
            latin=_face_in(fonts, "ascii"),
            size=_number(_attributes(_all(line, "rPr", "sz"), "val"), 2),
            pitch=_number(_attributes(spacing, "line"), 20),
            color=next((_color(one) for one in _attributes(_all(line, "rPr", "color"), "val")), None),
            align=next(map(_ALIGNS.get, _attributes(_all(line, "pPr", "jc"), "val")), None),
        )

    def _line(self, style: _Element | None) -> Iterator[_Element]:
        """Yield a style, those that it is based on, and the defaults of the file."""
        seen: set[str] = set()
        while style is not None and style.get(name_of("styleId"), "") not in seen:
            seen.add(style.get(name_of("styleId"), ""))
            yield style
            style = self._by_id.get(_value(style, "basedOn") or "")
        yield from self._defaults


def _all(styles: Iterable[_Element], properties: str, tag: str) -> Iterator[_Element]:
    """Yield what styles say of one thing, the nearest first."""
    found = (style.find(f"{name_of(properties)}/{name_of(tag)}") for style in styles)
    return (element for element in found if element is not None)


def _attributes(elements: Iterable[_Element], name: str) -> Iterator[str]:
    return filter(None, (element.get(name_of(name)) for element in elements))


def _face_in(fonts: Iterable[_Element], script: str) -> str | None:
    """Return the nearest face that is named for a script; None for one of the theme, which is no choice."""
    for element in fonts:
        if element.get(name_of(f"{script}Theme")):
            return None
        name = element.get(name_of(script))
        if name:
            return name if _is_face(name) else None
    return None


def _value(element: _Element, tag: str) -> str | None:
    found = element.find(name_of(tag))
    return None if found is None else found.get(name_of("val"))


def _number(values: Iterable[str], units: int) -> float | None:
    """Return the first value, given in parts of a point, where it is a size that type can have."""
    first = next(iter(values), "")
    points = int(first) / units if first.isdecimal() and len(first) < len("100000") else 0.0
    return points if _SMALLEST <= points <= _LARGEST else None


def _color(value: str) -> str | None:
    wanted = value.upper()
    return wanted if len(wanted) == len("000000") and set(wanted) <= set("0123456789ABCDEF") else None


def _is_face(name: str) -> bool:
    """Return whether a name is one that a face can have in Word."""
    return bool(name) and len(name) <= _LONGEST_NAME and name.isprintable() and not set(name) & set(";,\"'")
