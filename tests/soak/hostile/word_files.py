"""Hostile Word files: those that the program writes itself, made worse part by part."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from random import Random
from zipfile import ZipFile

from desktop import workflow
from desktop.assets import resources
from tests.soak.hostile.markup import worse
from tests.soak.hostile.zips import badly_packed, packed

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TEXT_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;left:{at}">'
    "<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_CELLS = (
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{at}"/><w:vMerge/></w:tcPr>{inside}</w:tc></w:tr></w:tbl>'
)
_IN_CONTENT = '<w:sdt><w:sdtContent w:val="{at}">{inside}</w:sdtContent></w:sdt>'
_CIRCLES = (
    f'<w:styles {_W}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
    '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
)


def word_file(draw: Random) -> bytes:
    """Return a hostile Word file."""
    parts = dict(_written(draw.randrange(len(workflow.Layout))))
    if draw.random() < 0.25:
        return badly_packed(draw, parts)
    for name in draw.choices(_names(parts), k=draw.randint(1, 2)):
        text = parts[name].decode("utf-8", "replace")
        parts[name] = (_built_in(draw, text) if draw.random() < 0.3 else worse(draw, text)).encode(
            draw.choice(["utf-8", "utf-8", "utf-8", "utf-16", "gb18030"]), "replace"
        )
    if draw.random() < 0.15:
        parts[draw.choice(["word/styles.xml", "word/numbering.xml"])] = draw.choice(_CIRCLES).encode()
    return packed(parts)


def _names(parts: dict[str, bytes]) -> list[str]:
    """Return the parts that are made worse; the text itself more often than all others."""
    others = [name for name in parts if name.endswith((".xml", ".rels"))]
    return ["word/document.xml"] * (2 * len(others)) + others


def _built_in(draw: Random, text: str) -> str:
    """Put boxes into boxes, cells into cells, at the end of the text."""
    inside = "<w:p><w:r><w:t>街道</w:t></w:r></w:p>"
    shell = draw.choice([_TEXT_BOX, _CELLS, _IN_CONTENT])
    opener, closer = shell.format(at=draw.choice(["1", "0", "-9", "99999999", "x"]), inside="\0").split("\0")
    depth = draw.choice([3, 30, 100, 3000])
    piece = opener * depth + inside + closer * depth
    return text.replace("<w:sectPr", piece * draw.choice([1, 1, 5]) + "<w:sectPr", 1)


@cache
def _written(number: int) -> tuple[tuple[str, bytes], ...]:
    """Return the parts of the sample issue in one of the lay-outs."""
    layout = list(workflow.Layout)[number]
    review, layers = workflow.read_and_derive(workflow.read_source(resources() / "sample" / "issue.txt"))
    with tempfile.TemporaryDirectory() as folder:
        path = workflow.export_word(review, layers, layout, Path(folder) / "a.docx")
        with ZipFile(path) as package:
            return tuple((name, package.read(name)) for name in package.namelist())
