"""Processes that work on an archive until they are killed, and what must hold afterwards."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psutil

from desktop.archive import Archive
from desktop.archive.safety import restore, verify
from desktop.workflow import Workflow

_END_WITHIN_S = 20
_FEW = 12
KEPT = Path(__file__).parent / "kept" / "2026-11-22-habits.jiebao"

_START = """
import sys
from pathlib import Path
folder = Path(sys.argv[1])
path = folder / "档案.jiebao"
"""
_EDIT = (
    _START
    + """
from desktop.archive import Archive, ArchiveWriter
from desktop.model import ChangeText
from desktop.review import EditLog
archive = Archive(path)
writer = ArchiveWriter(archive)
log = EditLog(archive.load_log(1))
headline = log.review.issue.articles[0].headline.id
print("ready", flush=True)
while True:
    entry = log.do(ChangeText(headline, 0, 0, "新"))
    writer.submit(lambda: archive.append_entry(1, entry)).result()
    print(entry.id, flush=True)
"""
)
_IMPORT = (
    _START
    + """
from desktop.workflow import Workflow
workflow = Workflow.open(path)
print("ready", flush=True)
for result in workflow.import_files([folder / "往期"], 2):
    print(Path(result.source).name, flush=True)
"""
)
_REMOVE = (
    _START
    + """
from desktop.workflow import Workflow
workflow = Workflow.open(path)
removing = workflow.removing
print("ready", flush=True)
while True:
    for one in removing.take_out([row.id for row in workflow.issues()]):
        print(one.issue, one.status, flush=True)
    for one in removing.put_back([out.row.id for out in removing.out()]):
        print(one.issue, one.status, flush=True)
"""
)
_MIGRATION = (
    _START
    + """
from desktop.archive import Archive
print("ready", flush=True)
Archive(path).close()
print("done", flush=True)
"""
)
_BACKUP = (
    _START
    + """
from desktop.archive.safety import back_up
print("ready", flush=True)
while True:
    back_up(path, folder / "备份.zip")
    print("done", flush=True)
"""
)
_RESTORE = (
    _START
    + """
from desktop.archive.safety import restore
print("ready", flush=True)
for number in range(1000):
    restore(folder / "备份.zip", folder / f"{number}.jiebao")
    print(number, flush=True)
"""
)


@dataclass(frozen=True, slots=True)
class Work:
    """What a process does, how long it is let, and what must hold when it is dead.

    ``holds`` takes the folder and what the process said was done.
    """

    script: str
    longest: float
    prepare: Callable[[Path], None]
    holds: Callable[[Path, list[str]], None]


def killed(work: Work, folder: Path, draw: random.Random) -> None:
    """Let a process work in the folder, kill it at a random moment, and check what it left."""
    work.prepare(folder)
    command = [sys.executable, "-c", work.script, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(draw.uniform(0, work.longest))
        helpers = psutil.Process(process.pid).children(recursive=True)
        process.kill()
        said = [line.strip() for line in process.stdout.readlines() if line.endswith("\n")]
    assert psutil.wait_procs(helpers, _END_WITHIN_S)[1] == [], "a process lives on without its program"
    work.holds(folder, said)


def _keep_archive(folder: Path) -> None:
    path = folder / "档案.jiebao"
    if not path.exists():
        shutil.copy(KEPT, path)
        Archive(path).close()


def _keep_old_archive(folder: Path) -> None:
    for leftover in folder.glob("档案.jiebao*"):
        leftover.unlink()
    shutil.copy(KEPT, folder / "档案.jiebao")


def _keep_files(folder: Path, count: int = 200) -> None:
    _keep_archive(folder)
    shutil.rmtree(folder / "往期", ignore_errors=True)
    (folder / "往期").mkdir()
    for number in range(count):
        text = f"第{number}楼添了扶手\n\n11月3日，居委会主任林晓来到{number}号楼。\n"
        (folder / "往期" / f"{number}.txt").write_text(text, encoding="utf-8")


def _keep_issues(folder: Path) -> None:
    """Keep an archive of some issues, as the kill before left them."""
    if not (folder / "往期").exists():
        _keep_files(folder, _FEW)
        with closing(Workflow.open(folder / "档案.jiebao")) as workflow:
            list(workflow.import_files([folder / "往期"]))


def _keep_backup(folder: Path) -> None:
    from desktop.archive.safety import back_up

    _keep_archive(folder)
    for leftover in folder.glob("[0-9]*"):
        leftover.unlink()
    back_up(folder / "档案.jiebao", folder / "备份.zip")


def _edits_are_there(folder: Path, said: list[str]) -> None:
    with closing(Archive(folder / "档案.jiebao")) as archive:
        assert set(said) <= {entry.id for entry in archive.load_log(1).entries}
    assert verify(folder / "档案.jiebao").is_sound


def _imports_are_there(folder: Path, said: list[str]) -> None:
    """Every file that was told of is in the archive once; going on brings the others."""
    with closing(Workflow.open(folder / "档案.jiebao")) as workflow:
        sources = [row.source for row in workflow.issues()]
        assert set(said) <= set(sources)
        assert len(sources) == len(set(sources))
        list(workflow.catalogue.catch_up())
        workflow.writer.flush()
        assert workflow.archive.not_indexed() == []
        assert len(workflow.search("林晓", limit=None)) == len(sources) - 1
    assert verify(folder / "档案.jiebao").is_sound


def _each_is_in_or_out(folder: Path, said: list[str]) -> None:
    """Every issue is wholly in or wholly out: what was told last holds for all but the one being moved."""
    last = dict(line.split() for line in said)
    with closing(Workflow.open(folder / "档案.jiebao")) as workflow:
        present = {row.id for row in workflow.issues()}
        out = {one.row.id for one in workflow.removing.out()}
        assert len(present | out) == len(present) + len(out) == _FEW + 1
        otherwise = [issue for issue, status in last.items() if (int(issue) in out) != (status == "removed")]
        assert len(otherwise) <= 1, otherwise
        assert workflow.archive.not_indexed() == []
        assert len(workflow.search("林晓", limit=None)) == len(present - {1})
    assert verify(folder / "档案.jiebao").is_sound


def _form_is_whole(folder: Path, _said: list[str]) -> None:
    with closing(Archive(folder / "档案.jiebao")) as archive:
        assert len(archive.load_log(1).entries) == 4
        known = archive.database.query("SELECT kind, identity, name FROM printed_names")
        printed = archive.database.query("SELECT DISTINCT kind, identity, name FROM names")
        assert {tuple(row.values()) for row in known} == {tuple(row.values()) for row in printed}
    assert verify(folder / "档案.jiebao").is_sound


def _backup_is_whole(folder: Path, said: list[str]) -> None:
    backup, target = folder / "备份.zip", folder / "恢复.jiebao"
    assert backup.exists() or not said
    if backup.exists():
        assert restore(backup, target).is_sound
        target.unlink()
    assert verify(folder / "档案.jiebao").is_sound


def _restored_are_whole(folder: Path, said: list[str]) -> None:
    restored = list(folder.glob("[0-9]*.jiebao"))
    assert {int(number) for number in said} <= {int(path.stem) for path in restored}
    assert all(verify(path).is_sound for path in restored)


WORKS = {
    "edit": Work(_EDIT, 0.3, _keep_archive, _edits_are_there),
    "import": Work(_IMPORT, 5.0, _keep_files, _imports_are_there),
    "remove": Work(_REMOVE, 1.5, _keep_issues, _each_is_in_or_out),
    # So long that some kills fall into the newest steps.
    "migration": Work(_MIGRATION, 0.6, _keep_old_archive, _form_is_whole),
    "backup": Work(_BACKUP, 0.2, _keep_archive, _backup_is_whole),
    "restore": Work(_RESTORE, 0.2, _keep_backup, _restored_are_whole),
}
