"""A Word file as parts in a zip, the same bytes for the same parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from desktop.export.markup import serialize

CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
# The first day that a zip can name: a file is the same whenever it is written.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One member of the package; ``relations`` are (id, type, target) from this part."""

    name: str
    content_type: str
    blob: bytes = field(repr=False)
    relations: tuple[tuple[str, str, str], ...] = ()


def pack(parts: Iterable[Part], root_relations: tuple[tuple[str, str, str], ...]) -> bytes:
    """Return the zip: content types first, the other members by name."""
    parts = sorted(parts, key=lambda part: part.name)
    members = {part.name: part.blob for part in parts}
    members["_rels/.rels"] = _relations(root_relations)
    members |= {_relations_name(part.name): _relations(part.relations) for part in parts if part.relations}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _write(archive, "[Content_Types].xml", _content_types(parts))
        for name in sorted(members):
            _write(archive, name, members[name])
    return buffer.getvalue()


def _write(archive: zipfile.ZipFile, name: str, blob: bytes) -> None:
    entry = zipfile.ZipInfo(name, ZIP_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # Otherwise the member would say which system wrote it.
    entry.create_system = 0
    archive.writestr(entry, blob)


def _relations_name(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _relations(relations: Iterable[tuple[str, str, str]]) -> bytes:
    root = etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}"/>')
    for identifier, kind, target in relations:
        entry = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship")
        entry.attrib.update({"Id": identifier, "Type": kind, "Target": target})
    return serialize(root)


def _content_types(parts: Iterable[Part]) -> bytes:
    root = etree.fromstring(f'<Types xmlns="{CONTENT_TYPES}"/>')
    rels = etree.SubElement(root, f"{{{CONTENT_TYPES}}}Default")
    rels.attrib.update(
        {"Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"}
    )
    for part in parts:
        entry = etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override")
        entry.attrib.update({"PartName": f"/{part.name}", "ContentType": part.content_type})
    return serialize(root)
