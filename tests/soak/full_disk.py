"""A disk that is full at any point is told, loses nothing that was stored, and is gone on from.

On a small disk in memory (mounting it takes Linux and root) all but a little is taken by other
files, and an archive is edited, imported into, brought up to date, backed up, restored and
rescued there: each may fail only with a sentence for the editor. Once there is room again the
same must succeed, nothing may lack or be there twice, and the archive must be sound. 30 rounds
of each (``--count`` says otherwise) take five minutes.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter
from desktop.archive.safety import back_up, rescue, restore, verify
from desktop.model import ChangeText, UserFacingError
from desktop.review import EditLog
from desktop.workflow import Workflow
from tests.archive.kills import KEPT

_DISK = 12_000_000
_MOST_LEFT = 900_000
_EDITS = 60
_FILES = 12


@dataclass(frozen=True, slots=True)
class Work:
    """What is begun with room, done on a full disk and again with room, and must hold then."""

    prepare: Callable[[Path], None]
    do: Callable[[Path], None]
    holds: Callable[[Path], bool]


def run(arguments: list[str]) -> int:
    """Fill the disk, work and look, and return 0 if everything held."""
    parser = argparse.ArgumentParser(prog="soak full_disk")
    parser.add_argument("names", nargs="*", choices=[*WORKS, []], default=[])
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    draw = random.Random(options.seed)
    with small_disk() as disk:
        for name in options.names or WORKS:
            seen = Counter(tried(WORKS[name], disk, draw) for _ in range(options.count))
            print(f"{name}: {dict(seen)}, nothing lost", flush=True)
    return 0


@contextmanager
def small_disk() -> Iterator[Path]:
    """Give the folder of a disk of its own, of a few megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


def tried(work: Work, disk: Path, draw: random.Random) -> str:
    """Do the work on the disk while it is full, then with room; return how the first try ended."""
    folder = disk / "档案"
    folder.mkdir()
    work.prepare(folder)
    ballast = disk / "别的文件"
    ballast.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - draw.randrange(_MOST_LEFT))))
    try:
        work.do(folder)
        ended = "done"
    except UserFacingError as trouble:
        ended = trouble.code
    ballast.unlink()
    work.do(folder)
    assert work.holds(folder), "something lacks or is there twice"
    shutil.rmtree(folder)
    return ended


def _path(folder: Path) -> Path:
    return folder / "档案.jiebao"


def _keep_old(folder: Path) -> None:
    shutil.copy(KEPT, _path(folder))


def _keep(folder: Path) -> None:
    _keep_old(folder)
    Archive(_path(folder)).close()


def _keep_files(folder: Path) -> None:
    _keep(folder)
    for number in range(_FILES):
        text = "".join(f"{line}号楼添了扶手，居委会主任林晓来看{number}。\n" for line in range(number, 300))
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def _keep_backup(folder: Path) -> None:
    _keep(folder)
    back_up(_path(folder), folder / "备份.zip")


def _edit(folder: Path) -> None:
    """Make steps until one is refused; those that were acknowledged stay."""
    with closing(Archive(_path(folder))) as archive:
        writer = ArchiveWriter(archive)
        log = EditLog(archive.load_log(1))
        headline = log.review.issue.articles[0].headline
        assert headline is not None
        try:
            for number in range(_EDITS):
                entry = log.do(ChangeText(headline.id, 0, 0, f"{number}" * 2000))
                writer.wait(lambda entry=entry: archive.append_entry(1, entry))
                assert archive.load_log(1).entries[-1] == entry
        finally:
            writer.abandon()


def _bring_in(folder: Path) -> None:
    with Workflow.at_work(_path(folder)) as workflow:
        failed = [one for one in workflow.import_files(folder.glob("*.txt")) if one.status == "failed"]
    if failed:
        raise UserFacingError("files failed", failed[0].error or "")


def _open(folder: Path) -> None:
    Archive(_path(folder)).close()


def _back_up(folder: Path) -> None:
    back_up(_path(folder), folder / "备份.zip")


def _restore(folder: Path) -> None:
    target = folder / "新.jiebao"
    if not target.exists():
        restore(folder / "备份.zip", target)


def _rescue(folder: Path) -> None:
    target = folder / "新.jiebao"
    target.unlink(missing_ok=True)
    rescue(_path(folder), target)


def _is_sound(folder: Path) -> bool:
    return verify(_path(folder)).is_sound


def _has_all_files(folder: Path) -> bool:
    with closing(Workflow.open(_path(folder))) as workflow:
        sources = sorted(row.source for row in workflow.issues() if row.source[0].isdigit())
    return sources == sorted(f"{number}.txt" for number in range(_FILES)) and _is_sound(folder)


def _is_put_back(folder: Path) -> bool:
    with closing(Archive(folder / "新.jiebao")) as archive:
        whole = len(archive.load_log(1).entries) == 4
    return whole and _is_sound(folder) and verify(folder / "新.jiebao").is_sound


def _is_backed_up(folder: Path) -> bool:
    return restore(folder / "备份.zip", folder / "新.jiebao").is_sound and _is_sound(folder)


WORKS = {
    "edit": Work(_keep, _edit, _is_sound),
    "import": Work(_keep_files, _bring_in, _has_all_files),
    "migration": Work(_keep_old, _open, _is_sound),
    "backup": Work(_keep_backup, _back_up, _is_backed_up),
    "restore": Work(_keep_backup, _restore, _is_put_back),
    "rescue": Work(_keep, _rescue, _is_put_back),
}
