"""Backups, restored and rescued archives, as window and command line ask for them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from desktop.archive import picture_folder
from desktop.archive.safety import (
    Backup,
    Standing,
    Verdict,
    back_up,
    backups_of,
    has_left,
    is_backup,
    is_older,
    may_lack_its_log,
    refuse_taken,
    rescue,
    restore,
    rotate,
    settle,
    standing,
    stray_logs,
    verify,
    verify_backup,
    waiting_anew,
    waiting_place,
    warning_about,
)
from desktop.model import Source, UserFacingError
from desktop.workflow.library import Workflow

__all__ = [
    "Backup",
    "Standing",
    "Verdict",
    "back_up",
    "backups_of",
    "has_left",
    "is_older",
    "may_lack_its_log",
    "rotate",
    "settle",
    "standing",
    "stray_logs",
    "verify",
    "waiting_place",
    "warning_about",
]


@dataclass(frozen=True, slots=True)
class RescueReport:
    """What a rescue brought into the new archive at ``path``, and a sentence for each loss."""

    path: str
    issues: int
    steps: int
    lost: tuple[str, ...]

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao restore --json`` prints it."""
        return asdict(self)

    def brief(self) -> str:
        """Return in one sentence what there is, and how much there is not."""
        lost = f"，{len(self.lost)} 处没能读全" if self.lost else ""
        return f"抢救出 {self.issues} 期，{self.steps} 步{lost}。"

    def line(self) -> str:
        """Return it as ``jiebao restore`` prints it: what there is, then each thing there is not."""
        return "\n".join((f"{self.brief()}新档案在 {self.path}", *self.lost))


@dataclass(frozen=True, slots=True)
class Health:
    """How an archive was found at the start: a warning about its place, and what is wrong with it."""

    warning: str
    faults: tuple[str, ...]


def look_after(workflow: Workflow, today: date) -> Health:
    """Look whether the archive is whole; if so, finish what was interrupted and make today's backup.

    It may take a while, and is work for the background. Where anything is wrong, older backups
    stay as they are.

    Raises:
        UserFacingError: where the backup cannot be made
    """
    archive = workflow.archive
    verdict = verify(archive.path, thorough=False)
    if verdict.is_sound and not archive.read_only:
        for _ in workflow.catalogue.catch_up():
            pass
        workflow.writer.flush()
        workflow.catalogue.tidy()
        rotate(archive.path, today)
    return Health(warning_about(archive.path), verdict.faults)


def write_report(report: RescueReport, archive: Path, today: date) -> Path:
    """Write what a rescue brought and lost beside the archive, and return the file's path."""
    path = archive.with_name(f"{archive.stem} 抢救报告 {today}.txt")
    # Where the new archive lies now it lies only until the next start.
    path.write_text("\n".join((report.brief(), *report.lost, "")), encoding="utf-8")
    return path


def backup_name(archive: Path, today: date) -> str:
    """Return what a backup made today is called."""
    return f"{archive.stem}备份 {today}.zip"


def check(path: Path) -> Verdict:
    """Return what is wrong with an archive or a backup, which stays as it is.

    Raises:
        UserFacingError: where it is neither, or cannot be opened at all
    """
    if not is_backup(path):
        return verify(path)
    with tempfile.TemporaryDirectory() as folder:
        return verify_backup(path, Path(folder))


def put_back(path: Path, target: Path) -> Verdict | RescueReport:
    """Put a backup, or what is readable of a damaged archive, at ``target``, where nothing stands.

    Raises:
        UserFacingError: where ``path`` is neither, or ``target`` cannot be written
    """
    return restore(path, target) if is_backup(path) else rescue_archive(path, target)


def put_back_next(path: Path, archive: Path) -> Verdict | RescueReport:
    """Do as ``put_back``; what comes out takes the place of ``archive`` at the next start."""
    with waiting_anew(archive) as made:
        done = put_back(path, made)
    return done if isinstance(done, Verdict) else replace(done, path=str(waiting_place(archive)))


def rescue_next(archive: Path) -> RescueReport:
    """Do as ``rescue_archive``; what comes out takes the place of ``archive`` at the next start."""
    with waiting_anew(archive) as made:
        report = rescue_archive(archive, made)
    return replace(report, path=str(waiting_place(archive)))


def copy_to(path: Path, target: Path) -> Verdict:
    """Put an archive with its pictures at ``target``, where nothing stands, and return what that holds.

    Raises:
        UserFacingError: where ``target`` is taken or cannot be written
    """
    with tempfile.TemporaryDirectory() as folder:
        backup = Path(folder) / "archive.zip"
        back_up(path, backup)
        return restore(backup, target)


def rescue_archive(damaged: Path, target: Path) -> RescueReport:
    """Put everything readable of a damaged archive into a new one at ``target``.

    Texts whose issue is lost become issues again, read anew.

    Raises:
        UserFacingError: where something stands at ``target``, it cannot be written, or the file
            holds nothing of an archive
    """
    refuse_taken(target)
    unfinished = target.with_name(f"{target.name}.part")
    _clear(unfinished)
    try:
        rescued = rescue(damaged, unfinished)
    except UserFacingError:
        _clear(unfinished)
        raise
    with Workflow.at_work(unfinished) as workflow:
        lost = (*rescued.lost, *_taken_in_again(workflow, rescued.loose))
        issues = len(workflow.issues())
    _copy_pictures(damaged, target)
    unfinished.replace(target)
    return RescueReport(str(target), issues, rescued.steps, lost)


def _clear(unfinished: Path) -> None:
    for leftover in unfinished.parent.glob(f"{unfinished.name}*"):
        leftover.unlink()


def _taken_in_again(workflow: Workflow, loose: Iterable[Source]) -> Iterator[str]:
    for source in loose:
        try:
            workflow.import_source(source)
        except UserFacingError as trouble:
            yield f"{source.name}：{trouble.message}"
        else:
            yield f"{source.name}：只剩文字，另作一期。"


def _copy_pictures(damaged: Path, target: Path) -> None:
    pictures = picture_folder(damaged)
    if pictures.is_dir() and pictures != picture_folder(target):
        shutil.copytree(pictures, picture_folder(target), dirs_exist_ok=True)
