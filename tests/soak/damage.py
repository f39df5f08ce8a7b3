"""Archives damaged in every way are never a crash and never silence, and what is readable comes out.

Copies of a made archive get random bytes, are cut short, or lose whole pages (200 of each;
``--count`` says otherwise). Each is verified, opened and used, and rescued: only known trouble
may be raised, a rescued archive must be sound, hold no step that the whole one lacks, and lose
no step without a word. It takes ten minutes.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from desktop.archive import Archive, plain_query
from desktop.archive.safety import rescue, verify
from desktop.model import ChangeText, Layers, LogEntry, Source, UserFacingError
from desktop.review import EditLog
from desktop.workflow import Workflow
from tests.soak.hostile.trial import tried
from tests.structure.press import make_issue

Damage = Callable[[bytearray, random.Random], None]
Entries = dict[tuple[int, str], LogEntry]

_PAGE = 8192
_STEPS = 40
_ISSUES = 6


def flip(data: bytearray, draw: random.Random) -> None:
    """Write random bytes to random places."""
    for _ in range(draw.randrange(1, 60)):
        data[draw.randrange(len(data))] = draw.randrange(256)


def cut(data: bytearray, draw: random.Random) -> None:
    """Cut the file off."""
    del data[draw.randrange(len(data)) :]


def blank(data: bytearray, draw: random.Random) -> None:
    """Fill whole pages with nothing, as a bad sector does."""
    for _ in range(draw.randrange(1, 6)):
        start = draw.randrange(len(data) // _PAGE) * _PAGE
        data[start : start + _PAGE] = bytes(_PAGE)


DAMAGES: tuple[Damage, ...] = (flip, cut, blank)


def run(arguments: list[str]) -> int:
    """Damage, use and rescue; return 0 if every promise held."""
    parser = argparse.ArgumentParser(prog="soak damage")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = made_archive(folder / "whole.jiebao")
        broken = [
            told
            for damage in DAMAGES
            for told in damaged_in_turn(whole, folder, damage, options.count, options.seed)
        ]
    for told in broken:
        print(told)
    print(f"{len(broken) or 'no'} promises broken")
    return int(bool(broken))


def made_archive(path: Path) -> Path:
    """Make an archive of some issues with many steps."""
    with closing(Workflow.open(path)) as workflow:
        for number in range(_ISSUES):
            workflow.import_source(Source.of_text(make_issue(number).text, f"{number}.txt"))
        for row in workflow.issues():
            log = EditLog(workflow.archive.load_log(row.id))
            headline = next(one.headline.id for one in log.review.issue.articles if one.headline)
            for step in range(_STEPS):
                entry = log.do(ChangeText(headline, 0, 0, str(step % 10)))
                workflow.archive.append_entry(row.id, entry)
        for _ in workflow.catalogue.catch_up():
            pass
    return path


def damaged_in_turn(whole: Path, folder: Path, damage: Damage, count: int, seed: int) -> Iterator[str]:
    """Yield what broke a promise, over copies of an archive that are damaged in one way."""
    entries = entries_in(whole)
    seen: Counter[str] = Counter()

    def holds(name: str) -> None:
        copy = _damaged_copy(whole, folder, damage, random.Random(name))
        seen[used(copy)] += 1
        seen["steps rescued"] += rescued(copy, folder / "rescued.jiebao", entries)

    for number in range(count):
        failure = tried(holds, f"{damage.__name__} {number} of seed {seed}")
        if failure:
            yield f"{damage.__name__} {number} of seed {seed}: {failure}"
    seen["steps in all"] = count * len(entries)
    print(f"{damage.__name__}: {dict(seen)}", flush=True)


def used(path: Path) -> str:
    """Verify, open and use an archive; return whether that was told to be impossible."""
    try:
        verdict = verify(path)
        with closing(Archive(path)) as archive:
            for row in archive.issues():
                review = EditLog(archive.load_log(row.id)).review
                archive.search(plain_query("居民"), None)
                archive.index_issue(row.id, review, Layers())
    except UserFacingError as trouble:
        return trouble.code
    return "sound" if verdict.is_sound else "used with faults"


def rescued(damaged: Path, target: Path, entries: Entries) -> int:
    """Rescue an archive and return how many of its steps came out; each must be one that was there."""
    _clear(target)
    report = rescue(damaged, target)
    assert verify(target).is_sound, "the rescued archive is damaged"
    found = entries_in(target)
    assert found.items() <= entries.items(), "a step came out that never was"
    assert len(found) == len(entries) or report.lost, "steps went in silence"
    return len(found)


def entries_in(path: Path) -> Entries:
    """Return every step in an archive by issue and id."""
    with closing(Archive(path)) as archive:
        return {
            (row.id, entry.id): entry
            for row in archive.issues()
            for entry in archive.load_log(row.id).entries
        }


def _damaged_copy(whole: Path, folder: Path, damage: Damage, draw: random.Random) -> Path:
    copy = folder / "damaged.jiebao"
    _clear(copy)
    data = bytearray(whole.read_bytes())
    damage(data, draw)
    copy.write_bytes(data)
    return copy


def _clear(path: Path) -> None:
    for side in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + side).unlink(missing_ok=True)
