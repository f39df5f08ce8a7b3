"""The archive against plain work: saving an issue, backing everything up, bringing back issues in."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from time import perf_counter

from desktop.archive import Archive
from desktop.archive.safety import back_up
from desktop.model import Source
from desktop.review import EditLog
from desktop.workflow import Workflow, propose, read_and_derive
from tests.bench.pipeline import cut_text, issue_texts, tag
from tests.bench.timing import Ratio, in_turn, seconds
from tests.soak.decades.files import back_issue_texts

SAVING_GOAL = 0.25
BACKUP_GOAL = 1.7
# Half the rate of bare cutting takes twice its time.
IMPORT_GOAL = 2.0

_BACKED_UP = 200_000_000
_ROW = 1_000_000
_FILES = 24
_AROUND = 8
"""So many files before and behind those that count: processes start only once in a thousand."""


def measure_saving(rounds: int = 5) -> Ratio:
    """Return the ratio of storing and indexing an issue to tagging its words."""
    texts = issue_texts()
    with _folder() as folder, closing(Archive(folder / "a.jiebao")) as archive:

        def mine() -> float:
            source = Source.of_text(next(texts), "issue.txt")
            log = EditLog()
            log.do(propose(source))
            _, layers = read_and_derive(source)
            return seconds(lambda: archive.take_in(log.stored(), log.review, layers))

        return in_turn("saving an issue, 25k", SAVING_GOAL, mine, lambda: _tagged(next(texts)), rounds)


def measure_backup(rounds: int = 5) -> Ratio:
    """Return the ratio of a backup of 200 MB to the same by SQLite's own means.

    A plain copy of the file is no peer: of an archive in use it may hold half a step. What is
    on top of SQLite's own copy is to put it into one file with the pictures, with check sums.
    """
    with _folder() as folder:
        path = folder / "a.jiebao"
        with closing(Archive(path)) as archive, archive.writing() as database:
            for _ in range(_BACKED_UP // _ROW):
                database.table("sources").insert({"sha256": "", "data": os.urandom(_ROW)})
        return in_turn(
            "backup, 200 MB",
            BACKUP_GOAL,
            lambda: seconds(lambda: back_up(path, folder / "b.zip")),
            lambda: seconds(lambda: _copied(path, folder / "copy")),
            rounds,
        )


def measure_import(rounds: int = 3) -> Ratio:
    """Return the ratio of importing back issues through all stages to cutting their words with bare jieba."""
    texts, numbers = back_issue_texts(), count()
    cut_text("先装好词典")
    with _folder() as folder, closing(Workflow.open(folder / "a.jiebao")) as workflow:

        def mine() -> float:
            files = folder / str(next(numbers))
            files.mkdir()
            for number in range(_AROUND + _FILES + _AROUND):
                (files / f"{number}.txt").write_text(next(texts), encoding="utf-8")
            done = [perf_counter() for _ in workflow.import_files([files], min(2, os.cpu_count() or 1))]
            return done[_AROUND + _FILES - 1] - done[_AROUND - 1]

        def peer() -> float:
            several = [next(texts) for _ in range(_FILES)]
            return seconds(lambda: [cut_text(text) for text in several])

        return in_turn("import, 24 issues of 20k", IMPORT_GOAL, mine, peer, rounds)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _tagged(text: str) -> float:
    return seconds(lambda: tag(text))


def _copied(path: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as made:
        source.backup(made)
