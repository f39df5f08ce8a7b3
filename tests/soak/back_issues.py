"""A thousand back issues come into the archive fast and in little memory, each once.

1,000 files of 20,000 characters are made as ``tests/soak/decades/files.py`` says (``--issues``
says otherwise) and brought in through all stages by two processes. The import is cancelled after
a random number of files, ``--stops`` times, and taken up again each time by a new start of the
program; what the archive then holds must be what one import without a stop makes of the same
files (``--compare`` of them; 0 for none), and the archive be sound. All processes together may
take 500 MB, pages that several share counted once (PSS; where the system tells none, what each
has for itself). The time is compared with that of bare ``jieba.cut`` over the same texts, by the
clock and by what the processors worked. It takes a quarter of an hour on two free cores.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, process_time

import psutil

from desktop.archive import Archive
from desktop.archive.safety import verify
from desktop.workflow import Workflow
from tests.bench.pipeline import cut_text
from tests.soak.decades.files import write_files

_RATE_GOAL = 0.5
_MEMORY_GOAL_MB = 500
_LOOKED_EVERY_S = 0.5


@dataclass
class Load:
    """What this program and the processes it started take, looked at again and again.

    Attributes:
        most_mb: the most memory that they held together
    """

    most_mb: float = 0.0
    _spent: dict[int, float] = field(default_factory=dict)
    _over: Event = field(default_factory=Event)

    def __enter__(self) -> Load:
        self._thread = Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def helpers_s(self) -> float:
        """The seconds that processors worked for the processes that this one started."""
        return sum(self._spent.values())

    def _look(self) -> None:
        own = psutil.Process()
        while not self._over.wait(_LOOKED_EVERY_S):
            held = _held_by(own)
            for helper in own.children(recursive=True):
                try:
                    times, memory = helper.cpu_times(), _held_by(helper)
                except psutil.NoSuchProcess:
                    continue
                self._spent[helper.pid] = times.user + times.system
                held += memory
            self.most_mb = max(self.most_mb, held / 1e6)


def _held_by(process: psutil.Process) -> int:
    held = process.memory_full_info()
    return int(getattr(held, "pss", held.uss))


def run(arguments: list[str]) -> int:
    """Bring the files in and look, and return 0 if every goal was met."""
    parser = argparse.ArgumentParser(prog="soak back_issues")
    parser.add_argument("--issues", type=int, default=1000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--stops", type=int, default=3)
    parser.add_argument("--compare", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        files, path = Path(name) / "往期", Path(name) / "档案.jiebao"
        files.mkdir()
        write_files(files, options.issues)
        stops = _stops(random.Random(options.seed), options.issues, options.stops)
        clock, processor = perf_counter(), process_time()
        with Load() as load:
            for stop in (*stops, None):
                bring_in(path, sorted(files.iterdir()), options.processes, stop)
        clock, processor = perf_counter() - clock, process_time() - processor + load.helpers_s
        whole = is_whole(path, options.issues) and is_alike(path, sorted(files.iterdir())[: options.compare])
        fast = is_fast(files, clock, processor, options.processes)
    print(f"{load.most_mb:.0f} MB (goal {_MEMORY_GOAL_MB})")
    return int(not (whole and fast and load.most_mb <= _MEMORY_GOAL_MB))


def _stops(draw: random.Random, issues: int, count: int) -> list[int]:
    """Return after how many files, of all, the import is cancelled each time."""
    return sorted(draw.sample(range(1, issues), min(count, issues - 1)))


def bring_in(path: Path, files: list[Path], processes: int, stop_after: int | None) -> None:
    """Import the files; cancel after so many."""
    with closing(Workflow.open(path)) as workflow:
        results = workflow.import_files(files, processes)
        for number, result in enumerate(results, 1):
            assert result.status != "failed", result.line()
            if number == stop_after:
                results.close()


def is_whole(path: Path, count: int) -> bool:
    """Look whether every file is in the archive once, and found."""
    with closing(Workflow.open(path)) as workflow:
        sources = [row.source for row in workflow.issues()]
        waiting = workflow.archive.not_indexed()
    verdict = verify(path)
    print(f"{len(sources)} issues, {len(set(sources))} files, {len(waiting)} not indexed; {verdict.line()}")
    return len(sources) == len(set(sources)) == count and not waiting and verdict.is_sound


def is_alike(path: Path, files: list[Path]) -> bool:
    """Compare what the archive holds of these files with what one import without a stop makes of them."""
    plain = path.with_name("一次.jiebao")
    bring_in(plain, files, 1, None)
    held, wanted = contents(path), contents(plain)
    differing = [name for name, content in wanted.items() if held.get(name) != content]
    print(f"{len(wanted) - len(differing)} of {len(files)} files are as in one import without a stop")
    return len(wanted) == len(files) and not differing


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the articles of every file, with the names in them."""
    asked = """
        SELECT source, articles.number, headline, section, body, kinds, characters,
        (SELECT json_group_array(said) FROM (
            SELECT kind || name || coalesce(post, '') AS said FROM names
            WHERE article = articles.id ORDER BY said))
        FROM articles JOIN issues ON issues.id = articles.issue ORDER BY source, articles.number
    """
    found: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)
    with closing(Archive(path)) as archive:
        for source, *article in archive.database.execute(asked):
            found[source].append(tuple(article))
    return found


def is_fast(files: Path, clock: float, processor: float, processes: int) -> bool:
    """Compare the times with those of bare cutting; say both, the clock's tells."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(files.iterdir())]
    cut_text("先装好词典")
    bare, bare_processor = perf_counter(), process_time()
    for text in texts:
        cut_text(text)
    bare, bare_processor = perf_counter() - bare, process_time() - bare_processor
    rate, worked = bare / clock, bare_processor / (processor / processes)
    print(f"import {clock:.0f} s, bare jieba.cut {bare:.0f} s: {rate:.2f} of its rate (goal {_RATE_GOAL})")
    print(f"processors: {processor:.0f} s over {processes}, {bare_processor:.0f} s: {worked:.2f}", flush=True)
    return rate >= _RATE_GOAL
