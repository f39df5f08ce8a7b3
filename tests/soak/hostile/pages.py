"""Hostile pages as they come from the clipboard or a saved file."""

from __future__ import annotations

from random import Random

from tests.soak.hostile.bits import ODD_NUMBERS
from tests.soak.hostile.making import hostile_text
from tests.soak.hostile.markup import worse

_PIECES = (
    "<p>{words}</p>",
    "<h2 style='font-size:{odd}pt;display:{odd}'>{words}</h2>",
    "<table><tr><td colspan='{odd}' rowspan='{odd}'>{words}</td><td>{words}</td></tr></table>",
    "<ul><li value='{odd}'>{words}<ol start='{odd}'><li>{words}</li></ol></ul>",
    "<div style=\"mso-element:para-border-div;margin:{odd}\"><span lang='{odd}'>{words}</span></div>",
    "<img src='data:image/png;base64,{odd}' width='{odd}' alt='{words}'>",
    "<!--[if gte mso 9]><xml>{words}</xml><![endif]-->",
    "<style>.a{{b:c}} @media x{{.b{{d:{odd}}}}} {words}</style>",
    "<script>while(1);{words}</script>",
    "<pre>{words}</pre><br><br/><hr>",
    "<section><article hidden><a href='javascript:{odd}'>{words}</a></article></section>",
    "<svg><foreignObject><math>{words}</math></foreignObject></svg>",
    "<select><option>{words}<textarea>{words}",
    "<p>{words}&nbsp;&lt;&#{odd};&#x{odd};</p>",
)
_HEADS = (
    "",
    "<!DOCTYPE html><html><head><meta charset='x-{odd}'></head><body>",
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
    "--x\nContent-Type: text/html\n\n<html>",
    "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n",
)


def page(draw: Random) -> str:
    """Return the mark-up of a hostile page."""
    pieces = (_filled(draw, draw.choice(_PIECES)) for _ in range(draw.randint(1, 30)))
    text = _filled(draw, draw.choice(_HEADS)) + "".join(pieces)
    return worse(draw, text) if draw.random() < 0.8 else text


def _filled(draw: Random, piece: str) -> str:
    return piece.format(words=hostile_text(7, draw.randrange(10**6))[:300], odd=draw.choice(ODD_NUMBERS))
