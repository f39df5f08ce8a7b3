"""A Word file as PDF: LibreOffice prints it as it sets it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.intake.office.finding import find_office
from desktop.intake.office.profile import write_profile
from desktop.intake.office.running import ended_in_time
from desktop.model import UserFacingError
from desktop.model.stopping import Stop

_PATIENCE_SECONDS = 120.0
_NAME = "printed"


def print_to_pdf(word: Path, target: Path, stop: Stop | None = None) -> Path:
    """Write the pages of a Word file as PDF to ``target``, and return it; it is replaced at once.

    Raises:
        UserFacingError: where LibreOffice is missing, fails or takes too long, or the target
            cannot be written
        StoppedError: where ``stop`` was asked for
    """
    program = find_office()
    if program is None:
        raise UserFacingError("no-office", "没有找到 LibreOffice，做不了 PDF。Word 文件已经导出。")
    with TemporaryDirectory(prefix="jiebao-", ignore_cleanup_errors=True) as folder:
        made = _printed(program, Path(folder), word, stop)
        try:
            _put(made, target)
        except OSError as error:
            words = "PDF 没有写成：目标文件正开着，或位置写不进去。Word 文件已经导出。"
            raise UserFacingError("pdf-unwritable", words, str(target), "另选位置") from error
    return target


def _printed(program: Path, folder: Path, word: Path, stop: Stop | None) -> Path:
    source = folder / f"{_NAME}.docx"
    made = folder / f"{_NAME}.pdf"
    command = [
        str(program),
        f"-env:UserInstallation={write_profile(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nofirststartwizard"),
        *("--convert-to", "pdf", "--outdir", str(folder), str(source)),
    ]
    try:
        shutil.copyfile(word, source)
        in_time = ended_in_time(command, _PATIENCE_SECONDS, stop)
    except OSError as error:
        raise _failure() from error
    if not in_time or not made.exists():
        raise _failure()
    return made


def _put(made: Path, target: Path) -> None:
    """Copy beside the target first: the temporary folder may lie on another disk."""
    unfinished = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(made, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _failure() -> UserFacingError:
    return UserFacingError(
        "pdf-failed", "LibreOffice 没有做出 PDF。Word 文件已经导出，可以在 Word 里另存为 PDF。"
    )
