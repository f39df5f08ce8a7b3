"""Backups, restored and rescued archives, as window and command line ask for them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from desktop.archive import picture_folder
from desktop.archive.safety import (
    Backup,
    Verdict,
    back_up,
    is_backup,
    refuse_taken,
    rescue,
    restore,
    rotate,
    settle,
    verify,
    verify_backup,
    waiting_place,
    warning_about,
)
from desktop.model import Source, UserFacingError
from desktop.workflow.library import Workflow

__all__ = ["Backup", "Verdict", "back_up", "rotate", "settle", "verify", "waiting_place", "warning_about"]


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

    def line(self) -> str:
        """Return it as it is told: what there is, then what there is not."""
        return "\n".join((f"抢救出 {self.issues} 期，{self.steps} 步，在 {self.path}。", *self.lost))


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


def rescue_archive(damaged: Path, target: Path) -> RescueReport:
    """Put everything readable of a damaged archive into a new one at ``target``.

    Texts whose issue is lost become issues again, read anew.

    Raises:
        UserFacingError: where something stands at ``target``, or it cannot be written
    """
    refuse_taken(target)
    unfinished = target.with_name(f"{target.name}.part")
    for leftover in unfinished.parent.glob(f"{unfinished.name}*"):
        leftover.unlink()
    rescued = rescue(damaged, unfinished)
    with closing(Workflow.open(unfinished)) as workflow:
        lost = (*rescued.lost, *_taken_in_again(workflow, rescued.loose))
        issues = len(workflow.issues())
    _copy_pictures(damaged, target)
    unfinished.replace(target)
    return RescueReport(str(target), issues, rescued.steps, lost)


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
