"""Hostile ``.jiebao`` files: one that was written honestly, its parts and steps made worse."""

from __future__ import annotations

import hashlib
import json
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

from desktop.assets import resources
from desktop.model import AttachPicture, ChangeText, InsertPassage, PassageKind, SetMasthead
from desktop.workflow import Desk, Workflow, propose, read_source
from tests.pictures import picture
from tests.soak.hostile.bits import damaged
from tests.soak.hostile.values import worse_value
from tests.soak.hostile.zips import badly_packed, packed

LOG, MANIFEST = "log.jsonl", "manifest.json"


def handover_file(draw: Random) -> bytes:
    """Return a hostile file."""
    parts = dict(_written())
    way = draw.random()
    if way < 0.25:
        return badly_packed(draw, parts)
    if way < 0.4:
        _change_picture(draw, parts)
    elif way < 0.5:
        parts[MANIFEST] = json.dumps(worse_value(draw, json.loads(parts[MANIFEST]))).encode()
    else:
        _change_steps(draw, parts)
    return packed(parts)


def _change_steps(draw: Random, parts: dict[str, bytes]) -> None:
    """Change steps of the log, and let the cover say that it is so."""
    steps = [json.loads(line) for line in parts[LOG].splitlines()]
    for _ in range(draw.choice([1, 1, 3])):
        number = draw.randrange(len(steps))
        steps[number] = worse_value(draw, steps[number])
    if draw.random() < 0.1:
        draw.shuffle(steps)
    parts[LOG] = b"".join(_line(step) for step in steps)
    cover = json.loads(parts[MANIFEST])
    cover |= {"steps": len(steps), "digest": hashlib.sha256(parts[LOG]).hexdigest()}
    parts[MANIFEST] = json.dumps(cover).encode()


def _line(step: Any) -> bytes:
    return json.dumps(step, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _change_picture(draw: Random, parts: dict[str, bytes]) -> None:
    """Put a damaged picture in place of the honest one, under its own digest."""
    name = next(name for name in parts if name.startswith("pictures/"))
    kind = draw.choice(["PNG", "JPEG", "TIFF", "WEBP"])
    blob = damaged(draw, picture(draw.choice([1, 300]), 200, kind))
    parts[f"pictures/{hashlib.sha256(blob).hexdigest()}.png"] = blob
    del parts[name]


@cache
def _written() -> tuple[tuple[str, bytes], ...]:
    """Return the parts of a file with some steps, a branch and a picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Workflow.open(folder / "a.jiebao")) as workflow:
            desk = workflow.new_issue(propose(read_source(resources() / "sample" / "issue.txt")))
            (folder / "a.jpg").write_bytes(picture(90, 60))
            work(desk, workflow.pictures.take(folder / "a.jpg"))
            workflow.handing.hand_over(desk.issue_id, folder / "b.jiebao", "甲")
        with ZipFile(folder / "b.jiebao") as file:
            return tuple((part, file.read(part)) for part in file.namelist())


def work(desk: Desk, digest: str) -> None:
    """Make some steps of each kind, and take one back."""
    article = desk.review.issue.articles[0]
    desk.do(SetMasthead("paper", "双柳社区报"))
    desk.do(InsertPassage(article.id, PassageKind.PICTURE, ""))
    slot = desk.review.issue.articles[0].passages[-1].id
    desk.do(AttachPicture(slot, digest))
    desk.do(ChangeText(article.passages[-1].id, 0, 1, "新"))
    desk.undo()
    desk.do(ChangeText(article.passages[-1].id, 0, 2, "老"))
