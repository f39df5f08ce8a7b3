"""What all commands say alike, and what they are asked about."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from desktop import workflow
from desktop.model import Source, UserFacingError


def complain(trouble: UserFacingError) -> None:
    """Say on standard error what happened and what to do."""
    print(f"{trouble.path}：{trouble.message}" if trouble.path else trouble.message, file=sys.stderr)


def dumped(data: object) -> str:
    """Return data as one line of JSON."""
    return json.dumps(data, ensure_ascii=False)


def source_named(name: str) -> Source:
    """Return the file of that name, or standard input for ``-``; raises ``UserFacingError``."""
    if name == "-":
        return workflow.source_from_bytes(sys.stdin.buffer.read(), "-")
    return workflow.read_source(Path(name))


def asked(archive: Path | None) -> AbstractContextManager[workflow.Workflow]:
    """Open an archive that is only asked; one that is not there is not made."""
    return workflow.Workflow.at_work(workflow.archive_there(archive))


def note_what_is_missing(desk: workflow.Workflow) -> None:
    """Say on standard error that an answer leaves issues out: a rescue, a kill or a new version left them."""
    if waiting := len(desk.archive.not_indexed()):
        helps = "档案只读，补不上" if desk.archive.read_only else "打开一次编辑台，会在后台补上"
        print(f"有 {waiting} 期还没有编进查找，下面可能不全。{helps}。", file=sys.stderr)
