"""A log to hand over, and files that no program of ours wrote."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from desktop.handover import Cover, write_handover
from desktop.model import ChangeText, StoredLog
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

HEADLINE = "1.0-0"


def worked_log() -> EditLog:
    """Return a log of a source, two steps, one of them taken back, and a branch."""
    log = log_of(addition(NEWS))
    log.do(ChangeText(HEADLINE, 0, 2, "家门口"))
    log.undo()
    log.do(ChangeText(HEADLINE, 0, 2, "楼门里"))
    return log


def handed(path: Path, log: StoredLog, *pictures: Path) -> Path:
    """Write a log into a file."""
    return write_handover(path, Cover("云桥社区报 第 7 期", log.head, log.tip), log, pictures)


def parts_of(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def rewritten(path: Path, steps: list[dict[str, Any]] | None = None, **changes: object) -> Path:
    """Write a file anew with other steps and another cover, the digest right again."""
    parts = parts_of(path)
    if steps is not None:
        parts["log.jsonl"] = b"".join(json.dumps(step).encode() + b"\n" for step in steps)
    manifest = json.loads(parts["manifest.json"])
    manifest |= {"digest": hashlib.sha256(parts["log.jsonl"]).hexdigest()} | changes
    parts["manifest.json"] = json.dumps(manifest).encode()
    with ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def steps_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in parts_of(path)["log.jsonl"].splitlines()]
