"""Word files taken apart, damaged at one place and packed again."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

Members = dict[str, bytes]
Plant = Callable[[Members], Members]
"""A fault: what it makes of the members of a sound file."""
DOCUMENT = "word/document.xml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING = f'<w:r><w:drawing><wp:docPr xmlns:wp="{WP}" id="7" name="a"/></w:drawing></w:r>'


def members_of(path: Path) -> Members:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Members) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, blob in members.items():
            archive.writestr(name, blob)
    return buffer.getvalue()


def replaced(old: str, new: str, name: str = DOCUMENT) -> Plant:
    """Return a fault that puts ``new`` for the first ``old`` of a part."""

    def plant(members: Members) -> Members:
        text = members[name].decode()
        changed = re.sub(old, new, text, count=1, flags=re.DOTALL)
        assert changed != text
        return {**members, name: changed.encode()}

    return plant


def without(name: str) -> Plant:
    return lambda members: {key: blob for key, blob in members.items() if key != name}
