"""A Word document in the making: body, comments, pictures, headers and footers."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from docx.image.image import Image
from lxml.etree import _Element

from desktop.assets import resources
from desktop.export.fonts import font_table
from desktop.export.markup import document, paragraph, run, serialize, w
from desktop.export.package import CORE, CORE_RELATION, OFFICE, WORD, Part, pack
from desktop.export.properties import core_properties, settings
from desktop.export.styles import Style, style_sheet
from desktop.model import Article

THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
AUTHOR = "街报编辑台"
INITIALS = "校"
COMMENT_STYLE = "CommentText"


class Draft:
    """Collects what a layout sets and packs it; relation ids count in the order of adding.

    Attributes:
        body: the paragraphs and tables, in order
        comments: the comments' elements; a comment's id is its place here
        articles: the articles in the order in which they are set, where some are set in parts
    """

    def __init__(self, title: str, styles: Sequence[Style], two_sided: bool = False) -> None:
        self.title = title
        self.styles = styles
        self.body: list[_Element] = []
        self.comments: list[_Element] = []
        self.articles: tuple[Article, ...] | None = None
        self._drawings = 0
        self._parts: dict[str, Part] = {}
        self._relations: list[tuple[str, str, str]] = []
        self._fixed("styles", style_sheet(styles))
        self._fixed("settings", settings(two_sided))
        self._fixed("fontTable", font_table([style.face for style in styles]))
        theme = (resources() / "word" / "theme.xml").read_bytes()
        self._relate("theme.xml", "theme", THEME, theme)

    def add(self, *elements: _Element) -> None:
        """Put paragraphs or tables at the end of the body."""
        self.body.extend(elements)

    def comment(self, text: str) -> int:
        """Keep a comment and return the id that its range in the text must name."""
        number = len(self.comments)
        note = w("comment", paragraph(COMMENT_STYLE, run(text)), id=number, author=AUTHOR, initials=INITIALS)
        self.comments.append(note)
        return number

    def running(self, kind: str, *content: _Element) -> str:
        """Add a header or a footer (``kind`` is ``hdr`` or ``ftr``) and return its relation id."""
        word = {"hdr": "header", "ftr": "footer"}[kind]
        name = f"{word}{len(self._relations)}"
        return self._relate(f"{name}.xml", word, WORD + f"{word}+xml", serialize(w(kind, *content)))

    def picture(self, blob: bytes) -> str:
        """Keep a picture, once however often it is shown, and return its relation id."""
        image = Image.from_blob(blob)
        name = f"media/{hashlib.sha256(blob).hexdigest()[:16]}.{image.ext}"
        known = next((key for key, _, target in self._relations if target == name), None)
        return known or self._relate(name, "image", image.content_type, blob)

    def drawing_id(self) -> int:
        """Return a number that no other drawing of the document has."""
        self._drawings += 1
        return self._drawings

    def to_bytes(self) -> bytes:
        """Return the document as the bytes of a ``.docx``."""
        if self.comments:
            self._fixed("comments", w("comments", *self.comments))
        root = document(w("body", *self.body))
        core = Part("docProps/core.xml", CORE, serialize(core_properties(self.title)))
        main = Part("word/document.xml", WORD + "document.main+xml", serialize(root), tuple(self._relations))
        roots = (
            ("rId1", OFFICE + "officeDocument", "word/document.xml"),
            ("rId2", CORE_RELATION, "docProps/core.xml"),
        )
        return pack([main, core, *self._parts.values()], roots)

    def _fixed(self, name: str, root: _Element) -> None:
        self._relate(f"{name}.xml", name, WORD + f"{name}+xml", serialize(root))

    def _relate(self, name: str, kind: str, content_type: str, blob: bytes) -> str:
        self._parts[name] = Part(f"word/{name}", content_type, blob)
        relation = f"rId{len(self._relations) + 1}"
        self._relations.append((relation, OFFICE + kind, name))
        return relation
