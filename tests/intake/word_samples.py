"""Word files written by hand, with what no library writes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from desktop.intake import source_from_bytes
from desktop.model import HintKind, Source

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/": "http://purl.oclc.org/ooxml/wordprocessingml/",
    f"{_DRAWING}/": "http://purl.oclc.org/ooxml/drawingml/",
    RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "a": f"{_DRAWING}/main",
        "pic": f"{_DRAWING}/picture",
        "wp": f"{_DRAWING}/wordprocessingDrawing",
        "c": f"{_DRAWING}/chart",
        "dgm": f"{_DRAWING}/diagram",
        "lc": f"{_DRAWING}/lockedCanvas",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
        "r": RELATIONS,
    }.items()
)


def run(inside: str, properties: str = "") -> str:
    """Return a run."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def words(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return run(f'<w:t xml:space="preserve">{text}</w:t>', properties)


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs or mere texts."""
    inside = (each if each.startswith("<") else words(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def table(*rows: list[str]) -> str:
    """Return a table of rows of cells; a cell's paragraphs may be mere text."""
    written = "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows)
    return f"<w:tbl>{written}</w:tbl>"


def cell(inside: str) -> str:
    """Return a table's cell, itself where it is one."""
    if inside.startswith("<w:tc>"):
        return inside
    return f"<w:tc>{inside if inside.startswith('<') else paragraph(inside)}</w:tc>"


def drawn(inside: str) -> str:
    """Return a run with a drawing that stands in its line."""
    graphic = f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
    return run(f"<w:drawing><wp:inline>{graphic}</wp:inline></w:drawing>")


PICTURE = drawn('<pic:pic><a:blip r:embed="x"/></pic:pic>')


def word_file(
    body: str,
    related: Mapping[str, tuple[str, str]] | None = None,
    section: str = "",
    is_strict: bool = False,
    **parts: str,
) -> bytes:
    """Return a Word file with this XML in its body.

    ``parts`` are the XML inside its style sheet, its lists and so on; ``related`` has by
    relation id the kind of further parts and their whole XML without the names. A strict
    file has the names of ISO 29500 Strict.
    """
    files = {kind: (kind, f"<w:{kind}>{inside}</w:{kind}>") for kind, inside in parts.items()}
    files |= related or {}
    links = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{name}.xml"/>'
        for name, (kind, _) in files.items()
    )
    document = f"<w:document><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    main = f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, xml in {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>',
            "word/document.xml": _named(document),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
            **{f"word/{name}.xml": _named(xml) for name, (_, xml) in files.items()},
        }.items():
            package.writestr(name, _strict(xml) if is_strict else xml)
    return file.getvalue()


def read(*blocks: str, **parts: str) -> Source:
    """Return the source of a Word file with these blocks and parts."""
    return source_from_bytes(word_file("".join(blocks), **parts), "来稿.docx")


def lines(source: Source) -> list[str]:
    """Return the lines of a source that are not blank."""
    return [line for line in source.text.split("\n") if line.strip()]


def pictures(source: Source) -> list[int]:
    """Return where pictures stand in a source."""
    return [hint.span.start for hint in source.hints if hint.kind is HintKind.PICTURE]


def _strict(xml: str) -> str:
    for usual, strict in _STRICT.items():
        xml = xml.replace(usual, strict)
    return xml


def _named(xml: str) -> str:
    return xml.replace(">", f" {NAMES}>", 1)
