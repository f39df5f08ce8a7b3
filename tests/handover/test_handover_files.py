"""An issue in a file of its own: all of it comes out as it went in, and anybody can look inside."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from desktop.handover import pictures_in, read_handover, read_pictures
from desktop.model import AttachPicture, LogEntry, Together, UserFacingError
from tests.handover.samples import handed, parts_of, worked_log
from tests.pictures import picture


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return handed(tmp_path / "第7期.jiebao", worked_log().stored())


def test_a_log_comes_out_as_it_went_in(tmp_path: Path) -> None:
    log = worked_log().stored()
    handover = read_handover(handed(tmp_path / "a.jiebao", log))
    assert (handover.log, handover.cover.title) == (log, "云桥社区报 第 7 期")


def test_whoever_opens_the_zip_finds_plain_parts(file: Path) -> None:
    parts = parts_of(file)
    assert list(parts) == ["manifest.json", "说明.txt", "log.jsonl"]
    manifest = json.loads(parts["manifest.json"])
    assert (manifest["form"], manifest["version"], manifest["steps"]) == ("jiebao-issue", 1, 3)
    first, second, third = (json.loads(line) for line in parts["log.jsonl"].splitlines())
    assert first["edit"]["source"]["text"].startswith("楼道添了新扶手")
    assert (second["parent"], third["parent"]) == ("1", "1")
    assert "云桥社区报 第 7 期" in parts["说明.txt"].decode()


def test_pictures_go_along_by_their_digests(tmp_path: Path) -> None:
    blob = picture(40, 30)
    name = tmp_path / f"{hashlib.sha256(blob).hexdigest()}.jpg"
    name.write_bytes(blob)
    file = handed(tmp_path / "a.jiebao", worked_log().stored(), name)
    assert list(read_pictures(read_handover(file))) == [blob]


def test_every_picture_that_ever_stood_in_the_issue_is_named() -> None:
    edits = (AttachPicture("1.0-0", "aa"), Together("两步", (AttachPicture("1.0-0", "bb"),)))
    entries = (LogEntry(str(number), None, edit) for number, edit in enumerate((*edits, edits[0]), 1))
    assert pictures_in(entries) == ("aa", "bb")


def test_a_file_that_cannot_be_written_leaves_what_stood_there(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()

    def refuse(*_: object) -> Path:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserFacingError, match="写不进去"):
        handed(file, worked_log().stored())
    assert (file.read_bytes(), [file]) == (before, list(file.parent.iterdir()))


def test_the_same_issue_gives_the_same_bytes(file: Path) -> None:
    log = read_handover(file).log
    assert handed(file.with_name("b"), log).read_bytes() == handed(file.with_name("c"), log).read_bytes()
