"""Files that no program of ours wrote harm nothing and are refused in one sentence."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from desktop.handover import read_handover, read_pictures, refusals
from desktop.model import UserFacingError
from tests.handover.samples import handed, rewritten, steps_of, worked_log

Make = Callable[[Path], object]


def refused(path: Path) -> str:
    with pytest.raises(UserFacingError) as raised:
        list(read_pictures(read_handover(path)))
    assert raised.value.path == str(path)
    return raised.value.code


def add(path: Path, name: str, content: bytes = b"x", mode: int = 0) -> None:
    part = ZipInfo(name)
    part.external_attr = mode << 16
    part.compress_type = ZIP_DEFLATED
    with ZipFile(path, "a") as file:
        file.writestr(part, content)


def packed_in_a_rare_way(path: Path) -> None:
    with ZipFile(path, "w", ZIP_BZIP2) as file:
        file.writestr("manifest.json", json.dumps({"form": "jiebao-issue", "version": 1}))


def bomb(path: Path) -> None:
    parts = json.dumps({"form": "jiebao-issue", "version": 1, "title": "", "head": "1", "tip": "1"})
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        file.writestr("manifest.json", parts)
        file.writestr("log.jsonl", bytes(100 * 1024 * 1024))


def flip_a_byte_of_the_log(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(b"log.jsonl") + 60] ^= 1
    path.write_bytes(data)


def say_another_size(path: Path) -> None:
    """Let the list of parts say that the log is a few bytes long."""
    data = bytearray(path.read_bytes())
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"log.jsonl"))
    data[entry + 24 : entry + 28] = (8).to_bytes(4, "little")
    path.write_bytes(data)


HOSTILE: dict[str, tuple[Make, str]] = {
    "empty": (lambda path: path.write_bytes(b""), "not-a-handover"),
    "text": (lambda path: path.write_text("街道", encoding="utf-8"), "not-a-handover"),
    "whole archive": (
        lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(100)),
        "handover-is-archive",
    ),
    "backup": (lambda path: ZipFile(path, "w").writestr("档案.jiebao", "x"), "handover-is-backup"),
    "other zip": (lambda path: ZipFile(path, "w").writestr("a.txt", "x"), "not-a-handover"),
    "torn": (lambda path: path.write_bytes(path.read_bytes()[:-30]), "damaged-handover"),
    "flipped": (flip_a_byte_of_the_log, "damaged-handover"),
    "another size": (say_another_size, "damaged-handover"),
    "way out": (lambda path: add(path, "../../.bashrc"), "damaged-handover"),
    "from the root": (lambda path: add(path, "/etc/passwd"), "damaged-handover"),
    "way out of the pictures": (lambda path: add(path, "pictures/../../x.jpg"), "damaged-handover"),
    "program": (lambda path: add(path, "pictures/" + "a" * 64 + ".exe"), "damaged-handover"),
    "link": (lambda path: add(path, "pictures/" + "a" * 64 + ".jpg", b"/", stat.S_IFLNK), "damaged-handover"),
    "picture of another digest": (
        lambda path: add(path, "pictures/" + "a" * 64 + ".jpg"),
        "damaged-handover",
    ),
    "bomb": (bomb, "handover-too-big"),
    "rare packing": (packed_in_a_rare_way, "damaged-handover"),
    "newer": (lambda path: rewritten(path, version=2), "newer-handover"),
    "no version": (lambda path: rewritten(path, version=None), "damaged-handover"),
    "cover of another kind": (lambda path: rewritten(path, head=7), "damaged-handover"),
    "other log": (lambda path: rewritten(path, digest="0" * 64), "damaged-handover"),
    "no step": (lambda path: rewritten(path, []), "unfit-handover"),
    "stands nowhere": (lambda path: rewritten(path, head="9"), "unfit-handover"),
    "redo leads nowhere": (lambda path: rewritten(path, head="2", tip="3"), "unfit-handover"),
    "fewer steps than said": (
        lambda path: rewritten(path, steps_of(path)[:1], head="1", tip="1"),
        "unfit-handover",
    ),
    "edit of a later version": (
        lambda path: rewritten(path, [{**steps_of(path)[0], "edit": {"edit": "Fly"}}]),
        "newer-handover",
    ),
}


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(make: Make, code: str, tmp_path: Path) -> None:
    path = handed(tmp_path / "a.jiebao", worked_log().stored())
    make(path)
    assert refused(path) == code
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = handed(tmp_path / "a.jiebao", worked_log().stored())
    add(path, "log.jsonl", b"{}")
    assert refused(path) == "damaged-handover"


STEPS: dict[str, Callable[[list[dict[str, object]]], object]] = {
    "follows a later one": lambda steps: steps[1].update(parent="3"),
    "follows itself": lambda steps: steps[0].update(parent="1"),
    "number of nothing": lambda steps: steps[0].update(id="０"),
    "number of many digits": lambda steps: steps[2].update(id="9" * 5000),
    "numbers fall": lambda steps: steps.reverse(),
    "number twice": lambda steps: steps[2].update(id="2"),
    "author of half a character": lambda steps: steps[0].update(author="\ud800"),
}


@pytest.mark.parametrize("change", STEPS.values(), ids=STEPS)
def test_steps_that_make_no_tree_are_refused(
    change: Callable[[list[dict[str, object]]], object], tmp_path: Path
) -> None:
    path = handed(tmp_path / "a.jiebao", worked_log().stored())
    steps = steps_of(path)
    change(steps)
    rewritten(path, steps)
    assert refused(path) == "unfit-handover"


def test_json_deeper_than_any_step_is_refused(tmp_path: Path) -> None:
    path = handed(tmp_path / "a.jiebao", worked_log().stored())
    with ZipFile(path) as file:
        manifest = file.read("manifest.json")
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        file.writestr("manifest.json", b'{"form":' + b"[" * 100_000 + manifest)
    assert refused(path) == "damaged-handover"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有.jiebao") == "handover-missing"


def test_every_refusal_is_one_sentence_that_says_what_to_do() -> None:
    declared = [value for value in vars(refusals).values() if isinstance(value, refusals.Refusal)]
    assert len({refusal.code for refusal in declared}) == len(declared)
    assert all(refusal.message.endswith("。") for refusal in declared)
