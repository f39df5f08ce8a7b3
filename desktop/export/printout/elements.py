"""HTML elements of a printout: every one has its style on itself, every text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

SERIF = "font-family:'SimSun','Songti SC','Noto Serif CJK SC',serif"
FANGSONG = "font-family:'FangSong','STFangsong','Noto Serif CJK SC',serif"
HEI = "font-family:'SimHei','PingFang SC','Noto Sans CJK SC',sans-serif"

INDENT = "　　"
_CELL = "border:1px solid #999;padding:3px 5px;vertical-align:top"
_TABLE = 'border="1" cellspacing="0" width="100%" style="border-collapse:collapse;border-color:#999"'


def element(name: str, style: str, text: str) -> str:
    """Return an element with a text."""
    return f'<{name} style="{style}">{escaped(text)}</{name}>'


def escaped(text: str) -> str:
    """Return a text as it stands in HTML; its lines stay lines."""
    return escape(text, quote=False).replace("\n", "<br>")


def table(
    rows: Iterable[Sequence[str]], widths: Sequence[int], head: Sequence[str] = (), size: float = 9
) -> str:
    """Return rows of HTML cells as a ruled table, its columns in these shares; ``head`` is on every page."""
    shares = [round(100 * width / sum(widths)) for width in widths]
    titles = "".join(_cell("th", escaped(text), share) for text, share in zip(head, shares, strict=False))
    body = "".join(
        f"<tr>{''.join(_cell('td', cell, share) for cell, share in zip(row, shares, strict=True))}</tr>"
        for row in rows
    )
    return (
        f"<table {_TABLE}>{f'<thead><tr>{titles}</tr></thead>' if head else ''}"
        f'<tbody style="font-size:{size}pt">{body}</tbody></table>'
    )


def _cell(name: str, content: str, share: int) -> str:
    return f'<{name} width="{share}%" style="{_CELL}">{content}</{name}>'
