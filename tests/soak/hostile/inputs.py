"""Every kind of hostile input: how one is made, and what the program does with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop import outline, workflow
from desktop.archive.safety import rescue, verify
from desktop.intake.returned import read_returned
from desktop.model import Layers, UserFacingError
from desktop.workflow import Desk, Workflow
from tests.soak.hostile.archives import archive_file
from tests.soak.hostile.bits import damaged
from tests.soak.hostile.handovers import handover_file
from tests.soak.hostile.long_texts import LONG_TEXTS
from tests.soak.hostile.making import hostile_text
from tests.soak.hostile.pages import page
from tests.soak.hostile.pdf_files import pdf_file
from tests.soak.hostile.word_files import word_file

_LONGEST_WORKED_THROUGH = 2000
_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "big5", "utf-32", "shift_jis")

Use = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Input:
    """One kind of hostile input.

    ``uses`` are the ways in which the program takes a file in; each must end well, or in a
    sentence for the editor.
    """

    name: str
    suffix: str
    made: Callable[[Random], bytes]
    uses: tuple[Use, ...]


def text_file(draw: Random) -> bytes:
    """Return a hostile text in some encoding, its bytes damaged as often as not."""
    if draw.random() < 0.1:
        long = draw.choice(LONG_TEXTS)
        return long.made(draw.randrange(1, 500)).encode()
    text = hostile_text(11, draw.randrange(10**6))
    data = text.encode(draw.choice(_ENCODINGS), "replace")
    return damaged(draw, data) if draw.random() < 0.5 else data


def read(path: Path) -> None:
    """Read a file, and work a short text through."""
    source = workflow.read_source(path)
    source.text.encode("utf-8")
    if len(source.text) <= _LONGEST_WORKED_THROUGH:
        workflow.read_and_derive(source)


def paste(path: Path) -> None:
    """Paste a page, without words of its own and beside some."""
    mark_up = path.read_bytes().decode("utf-8", "replace")
    for words in ("", "街道办事处开会，居民都来了。"):
        workflow.source_from_clipboard(words, mark_up).text.encode("utf-8")


def take_in(path: Path) -> None:
    """Take an issue from a file into an archive, and work with it."""
    with Workflow.at_work(path.with_name("own.jiebao")) as desks:
        taken = desks.handing.take(desks.handing.look(path))
        _work_with(desks, desks.open_issue(taken.issue))


def open_archive(path: Path) -> None:
    """Open an archive, read and search every issue, and rescue what is readable."""
    for use in (verify, _read_all, _rescue):
        with suppress(UserFacingError):
            use(path)


def _rescue(path: Path) -> None:
    rescue(path, path.with_name("rescued.jiebao"))


def _read_all(path: Path) -> None:
    with Workflow.at_work(path) as desks:
        for row in desks.issues():
            with suppress(UserFacingError):
                _work_with(desks, desks.open_issue(row.id))
        desks.search("居民")
        list(desks.catalogue.catch_up())


def _work_with(desks: Workflow, desk: Desk) -> None:
    desk.take(workflow.derive(desk.review, desk.background), desk.revision)
    outline.outline_text(desk.review.issue, [judged.fact for judged in desk.layers.facts], [])
    list(desk.states)
    desk.undo()
    desk.redo()
    desks.catalogue.enter(desk)
    desks.archive.index_issue(desk.issue_id, desk.review, Layers())


INPUTS = (
    Input("docx", ".docx", word_file, (read, read_returned)),
    Input("pdf", ".pdf", pdf_file, (read,)),
    Input("txt", ".txt", text_file, (read,)),
    Input("jiebao", ".jiebao", handover_file, (take_in,)),
    Input("html", ".html", lambda draw: page(draw).encode("utf-8", "replace"), (paste, read)),
    Input("archive", ".jiebao", archive_file, (open_archive,)),
)
