"""Which neighbours a lay-out glues onto one line, and with what between them."""

from __future__ import annotations

from dataclasses import replace

from tests.structure.press.parts import Strip

_JOINTS = {
    ("title", "byline"): (" ", "　", "  "),
    ("section", "title"): (" ", "　"),
    ("page", "section"): (" ", "　"),
    ("page", "title"): (" ", "　"),
    ("paragraph", "credit"): ("",),
    ("paragraph", "jump"): ("",),
    ("paragraph", "byline"): ("", " "),
    ("jump", "paragraph"): ("",),
}


def joints(above: Strip, below: Strip) -> tuple[str, ...]:
    """Return with what two lines may be glued; nothing if they never are."""
    if below.gap is not None or (below.role == "credit" and not below.text.startswith("（")):
        return ()
    if above.role == "paragraph" and not above.text.endswith("。") and below.role != "jump":
        return ()
    return _JOINTS.get((above.role, below.role), ())


def joined(strip: Strip, other: Strip, joint: str) -> Strip:
    """Return both lines as one, ``joint`` between them."""
    first, *rest = other.bits
    return replace(strip, bits=(*strip.bits, replace(first, text=joint + first.text), *rest))
