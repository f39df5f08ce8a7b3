"""The program checks itself: the sample goes from text to archive, Word and window, a line of JSON a check.

Packaging reads these lines, and so does whoever helps an editor from afar; nothing of the
editor's own issues is in them, and all that is written lies in a folder that goes away again.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QPoint
from PySide6.QtGui import QFontDatabase, QFontInfo, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QApplication

import desktop
from desktop import crash
from desktop.app.start import make_theme
from desktop.app.unwatched import draw, export_all, no_display, put_on_desk
from desktop.assets import resources
from desktop.model import UserFacingError
from desktop.settings import own_folder
from desktop.ui.look.style_sheet import arrow_files
from desktop.workflow import (
    SQLITE_VERSION,
    Desk,
    Workflow,
    back_up,
    check,
    look_after,
    own_archive,
    pdfium_version,
    read_source,
    sqlite_features,
    word_fonts,
)

Told = dict[str, object]

_ARCHIVE = "check.jiebao"
_PDF_WORDS = "20230519"


@dataclass(frozen=True)
class Trial:
    """A folder of its own with an archive in it, in which everything is tried."""

    folder: Path
    workflow: Workflow

    @cached_property
    def desk(self) -> Desk:
        """The sample issue, read and stored."""
        return put_on_desk(self.workflow, resources() / "sample" / "issue.txt")


def self_check() -> int:
    """Print what each of ``CHECKS`` finds, and at last whether all is well; return the exit status."""
    with (
        tempfile.TemporaryDirectory() as folder,
        no_display(),
        closing(Workflow.open(Path(folder) / _ARCHIVE)) as workflow,
    ):
        trial = Trial(Path(folder), workflow)
        sound = [_is_sound(name, try_out, trial) for name, try_out in CHECKS.items()]
    _say("result", ok=all(sound))
    return 0 if all(sound) else 1


def _is_sound(name: str, try_out: Callable[[Trial], Told], trial: Trial) -> bool:
    try:
        told = try_out(trial)
    except UserFacingError as trouble:
        told = {"ok": False, "error": trouble.message}
    _say(name, **told)
    return bool(told["ok"])


def _say(name: str, **told: object) -> None:
    print(json.dumps({"check": name, **told}, ensure_ascii=False), flush=True)


def versions(_trial: Trial) -> Told:
    """Return the versions of the program, the system and what the program is built on."""
    return {
        "ok": True,
        "jiebao": desktop.__version__,
        "system": platform.platform(),
        "python": platform.python_version(),
        "pyside": PySide6.__version__,
        "qt": QLibraryInfo.version().toString(),
        "sqlite": SQLITE_VERSION,
        "pdfium": pdfium_version(),
        "bundled": hasattr(sys, "_MEIPASS"),
    }


def folders(_trial: Trial) -> Told:
    """Return where archive, settings and reports lie, and whether the editor may write there."""
    places = {"archive": own_archive().parent, "settings": own_folder(), "reports": crash.folder()}
    rights = {name: {"path": str(path), "writable": _can_write(path)} for name, path in places.items()}
    return {"ok": all(right["writable"] for right in rights.values()), **rights}


def _can_write(folder: Path) -> bool:
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    return os.access(nearest, os.W_OK)


def fonts(_trial: Trial) -> Told:
    """Return the window's font and what stands for each of Word's; one font must be Chinese."""
    make_theme()
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    known = set(QFontDatabase.families())
    found = {
        name: next((font for font in (name, *others) if font in known), None)
        for name, others in word_fonts().items()
    }
    window = QFontInfo(QApplication.font()).family()
    return {"ok": bool(chinese), "chinese": len(chinese), "window": window, "word": found}


def database(trial: Trial) -> Told:
    """Return what SQLite can do of what the archive needs."""
    features = sqlite_features(trial.folder)
    return {"ok": all(features.values()), **features}


def health(trial: Trial) -> Told:
    """Return what is wrong with a new archive when it is looked after as at every start; nothing may be."""
    found = look_after(trial.workflow, datetime.now().astimezone().date())
    return {"ok": not found.faults and not found.warning, "faults": found.faults, "warning": found.warning}


def reading(trial: Trial) -> Told:
    """Return how many articles, facts and findings the sample has."""
    layers = trial.desk.layers
    counts = {
        "articles": len(trial.desk.review.issue.articles),
        "facts": len(layers.facts),
        "findings": len(layers.findings),
    }
    return {"ok": all(counts.values()), **counts}


def search(trial: Trial) -> Told:
    """Return how many articles are found by words of two of the sample's."""
    trial.workflow.catalogue.enter(trial.desk)
    trial.workflow.writer.flush()
    hits = {words: len(trial.workflow.search(words)) for words in ("加装电梯", "骆清和")}
    return {"ok": all(hits.values()), "hits": hits}


def word(trial: Trial) -> Told:
    """Return the sizes of the Word files; each is checked before it is written, and one is read back."""
    written = tuple(export_all(trial.workflow, trial.desk, trial.folder, "check"))
    back = read_source(written[-1])
    sizes = {path.name: path.stat().st_size for path in written}
    return {"ok": all(sizes.values()) and bool(back.text.strip()), "files": sizes}


def pdf(trial: Trial) -> Told:
    """Return whether words that Qt writes into a PDF file are read out of it again."""
    path = trial.folder / "check.pdf"
    writer = QPdfWriter(str(path))
    with QPainter(writer) as painter:
        painter.drawText(QPoint(1000, 1000), _PDF_WORDS)
    return {"ok": _PDF_WORDS in read_source(path).text}


def window(trial: Trial) -> Told:
    """Return the size of the picture of the window with the sample on it, and whether arrows are drawn."""
    size = draw(trial.workflow, trial.desk, trial.folder).stat().st_size
    arrows = not any(QPixmap(file).isNull() for file in arrow_files().values())
    platform_name = QApplication.platformName()
    return {"ok": size > 0 and arrows, "picture": size, "arrows": arrows, "platform": platform_name}


def backup(trial: Trial) -> Told:
    """Return whether the archive, backed up, is whole."""
    verdict = check(Path(back_up(trial.folder / _ARCHIVE, trial.folder / "check.zip").path))
    return {"ok": verdict.is_sound, "issues": verdict.issues}


def processes(_trial: Trial) -> Told:
    """Return whether the program can start itself once more to read back issues."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        other = pool.submit(os.getpid).result()
    return {"ok": other != os.getpid()}


CHECKS: dict[str, Callable[[Trial], Told]] = {
    made.__name__: made
    for made in (
        versions,
        folders,
        fonts,
        database,
        health,
        reading,
        search,
        word,
        pdf,
        window,
        backup,
        processes,
    )
}
