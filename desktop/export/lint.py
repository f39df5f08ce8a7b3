"""What makes Word call a file damaged and no schema tells: declared faults, looked for in one loop."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.etree import _Element

from desktop.export.markup import R, W, name_of
from desktop.export.package import CONTENT_TYPES, RELATIONSHIPS

DRAWING_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
CELL_CONTENT = (name_of("p"), name_of("tbl"))


class Opened:
    """A package taken apart: members, and the parts that are XML and parse.

    Attributes:
        names: the members' names, repeated as often as the zip has them
        blobs: the last bytes under each name
        roots: each XML part's root
        broken: names of XML parts that do not parse
    """

    def __init__(self, blob: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(blob)) as archive:
            self.names = archive.namelist()
            self.blobs = {name: archive.read(name) for name in self.names}
        self.roots: dict[str, _Element] = {}
        self.broken: list[str] = []
        for name in sorted(self.blobs):
            if name.endswith((".xml", ".rels")):
                self._parse(name)

    def _parse(self, name: str) -> None:
        try:
            self.roots[name] = etree.fromstring(self.blobs[name])
        except etree.XMLSyntaxError:
            self.broken.append(name)

    @cached_property
    def styles(self) -> dict[str, set[str]]:
        """The ids of the declared styles, by their type."""
        found: dict[str, set[str]] = {"paragraph": set(), "character": set(), "table": set()}
        for style in self.all_of("style"):
            found.setdefault(_value(style, "type"), set()).add(_value(style, "styleId"))
        return found

    def all_of(self, *tags: str) -> Iterator[_Element]:
        """Yield the elements with these names in all parts."""
        for root in self.roots.values():
            yield from root.iter(*map(name_of, tags))

    def text_parts(self) -> Iterator[tuple[str, _Element]]:
        """Yield the Word parts with their names."""
        return ((name, root) for name, root in self.roots.items() if etree.QName(root).namespace == W)


@dataclass(frozen=True, slots=True)
class Rule:
    """One fault: ``find`` yields what is wrong, in words that name the place."""

    name: str
    find: Callable[[Opened], Iterable[str]]


def lint(blob: bytes) -> tuple[str, ...]:
    """Return every fault found in a ``.docx``, each as ``rule: place``; none for a sound file."""
    opened = Opened(blob)
    return tuple(f"{rule.name}: {place}" for rule in RULES for place in rule.find(opened))


def _value(element: _Element, name: str) -> str:
    return element.get(name_of(name)) or ""


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _members(opened: Opened) -> Iterable[str]:
    return _repeated(opened.names)


def _unparsed(opened: Opened) -> Iterable[str]:
    return opened.broken


def _untyped(opened: Opened) -> Iterator[str]:
    types = opened.roots["[Content_Types].xml"]
    named = {entry.get("PartName") for entry in types.iter(f"{{{CONTENT_TYPES}}}Override")}
    endings = {entry.get("Extension") for entry in types.iter(f"{{{CONTENT_TYPES}}}Default")}
    for name in opened.blobs:
        known = f"/{name}" in named or name.rpartition(".")[2] in endings
        if name != "[Content_Types].xml" and not known:
            yield name


def _targets(opened: Opened) -> Iterator[str]:
    """Yield relations to parts that are not there."""
    for name, root in opened.roots.items():
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target") or ""))
            if relation.get("TargetMode") != "External" and target not in opened.blobs:
                yield f"{name} → {target}"


def _references(opened: Opened) -> Iterator[str]:
    """Yield uses of relation ids that the part does not have."""
    for name, root in opened.text_parts():
        relations = opened.roots.get(f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels")
        known = {relation.get("Id") for relation in relations} if relations is not None else set()
        used = (
            str(value)
            for element in root.iter()
            for key, value in element.items()
            if str(key).startswith(f"{{{R}}}")
        )
        yield from (f"{name} {value}" for value in used if value not in known)


def _styles(opened: Opened) -> Iterator[str]:
    for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
        for element in opened.all_of(tag):
            if _value(element, "val") not in opened.styles[kind]:
                yield _value(element, "val")


def _style_uses(opened: Opened) -> Iterator[str]:
    """Yield paragraphs and runs that name more than one style."""
    for tag, use in (("pPr", "pStyle"), ("rPr", "rStyle")):
        for properties in opened.all_of(tag):
            if len(properties.findall(name_of(use))) > 1:
                yield tag


def _ids(opened: Opened) -> Iterator[str]:
    root = opened.roots.get("word/document.xml")
    if root is None:
        return
    yield from _repeated(drawing.get("id") or "" for drawing in root.iter(DRAWING_PROPERTIES))
    for tag in ("bookmarkStart", "ins", "del", "comment"):
        yield from _repeated(_value(element, "id") for element in opened.all_of(tag))


def _comments(opened: Opened) -> Iterator[str]:
    """Yield comments that lack their note, the start or the end of their range, or their mark."""
    uses = [
        Counter(_value(element, "id") for element in opened.all_of(tag))
        for tag in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
    ]
    for number in sorted(set().union(*uses)):
        if any(use[number] != 1 for use in uses):
            yield number


def _cells(opened: Opened) -> Iterator[str]:
    """Yield cells without a paragraph and cells that end in a table."""
    for cell in opened.all_of("tc"):
        content = [child.tag for child in cell if child.tag in CELL_CONTENT]
        if not content:
            yield "no paragraph"
        elif content[-1] == name_of("tbl"):
            yield "ends in a table"


def _nesting(opened: Opened) -> Iterator[str]:
    for paragraph in opened.all_of("p"):
        parent = paragraph.getparent()
        if parent is not None and parent.tag == name_of("p"):
            yield "paragraph in a paragraph"


def _fields(opened: Opened) -> Iterator[str]:
    """Yield parts in which a field begins and does not end, or the reverse."""
    for name, root in opened.text_parts():
        kinds = Counter(_value(element, "fldCharType") for element in root.iter(name_of("fldChar")))
        if kinds["begin"] != kinds["end"]:
            yield name


def _sizes(opened: Opened) -> Iterator[str]:
    """Yield sizes that are no whole number of half points or eighths."""
    for element in opened.all_of("sz", "szCs"):
        if not _value(element, "val").isdecimal():
            yield _value(element, "val")


RULES = (
    Rule("duplicate-member", _members),
    Rule("unparsable-part", _unparsed),
    Rule("no-content-type", _untyped),
    Rule("missing-part", _targets),
    Rule("dangling-reference", _references),
    Rule("undefined-style", _styles),
    Rule("two-styles", _style_uses),
    Rule("duplicate-id", _ids),
    Rule("half-comment", _comments),
    Rule("damaged-cell", _cells),
    Rule("nested-paragraph", _nesting),
    Rule("open-field", _fields),
    Rule("broken-size", _sizes),
)
