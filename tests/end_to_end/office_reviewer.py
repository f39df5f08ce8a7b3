"""A reviewer at LibreOffice: proofs are opened, edited step by step and saved as Word files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.office import PROFILE, call_office

Step = tuple[str, ...]
"""What the reviewer does: a verb of ``reviewer.bas`` and its words."""
TRACK: Step = ("track",)

_SOURCE = Path(__file__).parents[1] / "fixtures" / "office" / "reviewer.bas"
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{}</script:module>
"""


def edited(folder: Path, proofs: Mapping[Path, Sequence[Step]]) -> dict[Path, Path]:
    """Let the reviewer edit proofs in one run of LibreOffice, and return where each was saved.

    A step that cannot be done ends the run: what comes behind is missing.
    """
    # The first start fills the profile, and would write over what is there.
    call_office(folder, "--terminate_after_init")
    module = folder / PROFILE / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(escape(_SOURCE.read_text(encoding="utf-8"))), encoding="utf-8")
    saved = {proof: proof.with_name(f"{proof.stem}-saved.docx") for proof in proofs}
    script = folder / "script.txt"
    steps = [step for proof in proofs for step in _at(proof, proofs[proof], saved[proof])]
    script.write_text("".join("\t".join(step) + "\n" for step in [*steps, ("end",)]), encoding="utf-8")
    # A build without windows ends badly where it would draw a comment, which is saved by then.
    call_office(folder, "--norestore", f'macro:///Standard.Module1.Main("{script.as_uri()}")')
    return saved


def _at(proof: Path, steps: Sequence[Step], target: Path) -> list[Step]:
    return [("open", proof.as_uri()), *steps, ("save", target.as_uri())]
