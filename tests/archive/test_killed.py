"""A process killed at any moment leaves every acknowledged step in the archive."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from desktop.archive import Archive
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

CHILD = """
import sys
from pathlib import Path
from desktop.archive import Archive, ArchiveWriter
from desktop.model import ChangeText
from desktop.review import EditLog

archive = Archive(Path(sys.argv[1]))
writer = ArchiveWriter(archive)
log = EditLog(archive.load_log(1))
while True:
    entry = log.do(ChangeText("1.0-0", 0, 0, "新"))
    future = writer.submit(lambda: archive.append_entry(1, entry))
    future.result()
    print(entry.id, flush=True)
"""


def killed_after(path: Path, steps: int) -> list[str]:
    """Return the steps that a child process said were stored before it was killed."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True)
    with child as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(steps)]
        process.kill()
        said += process.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def test_no_acknowledged_step_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    log = log_of(addition(NEWS))
    with closing(Archive(path)) as archive:
        archive.create_issue(log.stored(), log.review)
    draw = random.Random(7)
    for _ in range(5):
        acknowledged = killed_after(path, draw.randrange(1, 60))
        with closing(Archive(path)) as archive:
            stored = archive.load_log(1)
            assert archive.database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert set(acknowledged) <= {entry.id for entry in stored.entries}
        assert EditLog(stored).review.issue.articles[0].headline is not None
