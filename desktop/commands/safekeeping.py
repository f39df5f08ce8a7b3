"""Commands that keep the archive safe."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from desktop import workflow
from desktop.commands.speech import dumped
from desktop.model import UserFacingError


def back_up(options: argparse.Namespace) -> int:
    """Write a backup of the archive with its pictures, and print where it is."""
    archive = options.archive or workflow.own_archive()
    workflow.archive_there(archive)
    today = datetime.now().astimezone().date()
    target = options.output or Path()
    # Without a suffix it is a folder, which may have to be made: no program opens a backup called so.
    is_folder = target.is_dir() or not target.suffix
    target = target / workflow.backup_name(archive, today) if is_folder else target
    made = workflow.back_up(archive, target)
    print(dumped(made.data()) if options.json else made.path)
    return 0


def restore(options: argparse.Namespace) -> int:
    """Put a backup, or what is readable of a damaged archive, into a new place."""
    done = workflow.put_back(options.file, options.to)
    line = done.line() if isinstance(done, workflow.RescueReport) else f"已恢复到 {options.to}。{done.line()}"
    print(dumped({"path": str(options.to), **done.data()}) if options.json else line)
    return 0


def verify(options: argparse.Namespace) -> int:
    """Say whether an archive or a backup is whole; exit status 1 says that it is not."""
    try:
        verdict = workflow.check(options.file or options.archive or workflow.own_archive())
    except UserFacingError as trouble:
        if options.json:
            print(dumped({"sound": False, "faults": [trouble.message]}))
        raise
    print(dumped(verdict.data()) if options.json else verdict.line())
    return 0 if verdict.is_sound else 1
