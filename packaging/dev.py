"""The one door: run, test and build 街报编辑台 with nothing but Python and pip.

    python3 packaging/dev.py run [FILE ...]    open the desk (with the sample issue if no file is named)
    python3 packaging/dev.py test [ARGS ...]   ruff, mypy and pytest on all processors, or with ARGS
    python3 packaging/dev.py build             both programs in dist/, checked by themselves, and packed
    python3 packaging/dev.py lock              pin anew, by hash, all that goes into the bundle
    python3 packaging/dev.py bench             the speed ratios of tests/bench
    python3 packaging/dev.py soak NAME ...     a long run of tests/soak (lists them if no name is given)
    python3 packaging/dev.py tune              make the weights of the structure engine anew (minutes)
    python3 packaging/dev.py measure           what the checks find and miss, as tables in resources/checks
    python3 packaging/dev.py picture [NAME ..] the pictures of the help, from the real window
    python3 packaging/dev.py teach             make the weights anew by which names are guessed (a minute)

Only the standard library is used here: ``environment.py`` makes what has the rest.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import building
from environment import AUDIT, LIBRARIES, ROOT, TOOLS, call, prepare, prepare_builder, python
from trouble import SetupError

SAMPLE = ROOT / "resources" / "sample" / "issue.txt"
OLDEST_PYTHON = (3, 11)
# A few tests are done before other processes have loaded Qt; all of them share the processors.
WHOLE_SUITE = ("--numprocesses", "logical", "--maxprocesses", "8")


def main(arguments: list[str]) -> int:
    """Run one of ``COMMANDS`` and return its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        raise SetupError(f"需要 Python 3.11 或更新的版本，现在是 {sys.version.split()[0]}。")
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 2
    return COMMANDS[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    """Open the desk with the files named, or with the sample issue."""
    prepare()
    return subprocess.run([python(), "-m", "desktop", *(arguments or [str(SAMPLE)])]).returncode


def test(arguments: list[str]) -> int:
    """Check style, types and behaviour; stop at the first that fails."""
    prepare("test")
    steps = (
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-m", "pytest", *(arguments or WHOLE_SUITE)],
    )
    return next((status for step in steps if (status := call([python(), *step]))), 0)


def bench(arguments: list[str]) -> int:
    """Measure the speed ratios; nothing passes or fails here."""
    prepare("test")
    return call([python(), "-m", "tests.bench.run", *arguments])


def soak(arguments: list[str]) -> int:
    """Run a long run of tests/soak with its own arguments, or list them."""
    prepare("test")
    return call([python(), "-m", "tests.soak", *arguments])


def tune(_arguments: list[str]) -> int:
    """Make the lists of first and last words in resources/structure anew, then its weights.ini."""
    prepare("test")
    steps = ("tests.structure.tuning.edge_odds", "tests.structure.tuning")
    return next((code for step in steps if (code := call([python(), "-m", step]))), 0)


def measure(_arguments: list[str]) -> int:
    """Make the tables of resources/checks anew from slips in articles without an error."""
    prepare("test")
    return call([python(), "-m", "tests.checks.proofing"])


def picture(arguments: list[str]) -> int:
    """Take the pictures of resources/help anew, or those named."""
    prepare("test")
    return call([python(), "-m", "tests.ui.picturing", *arguments])


def teach(_arguments: list[str]) -> int:
    """Make resources/people/weights.txt anew from the project's own articles."""
    prepare("test")
    return call([python(), "-m", "tests.facts.teaching"])


def build(_arguments: list[str]) -> int:
    """Make the bundle from pinned libraries, let it check itself, and pack it for handing out."""
    prepare_builder()
    return building.build()


def lock(_arguments: list[str]) -> int:
    """Pin the newest libraries that fit, for every system and Python, each file by its hash."""
    prepare("lock")
    tools, audit = TOOLS.with_suffix(".in"), AUDIT.with_suffix(".in")
    bound = ("--constraint", str(TOOLS))
    return pin(tools, TOOLS) or pin(ROOT / "pyproject.toml", LIBRARIES, *bound) or pin(audit, AUDIT)


def pin(wanted: Path, target: Path, *bounds: str) -> int:
    """Write the files of all libraries that ``wanted`` leads to, and return the exit status."""
    resolve = [python(), "-m", "uv", "pip", "compile", "--upgrade", "--universal", "--python-version", "3.11"]
    plain = ["--quiet", "--generate-hashes", "--no-annotate", "--no-header"]
    return call([*resolve, *plain, *bounds, str(wanted), "--output-file", str(target)])


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "soak": soak,
    "tune": tune,
    "measure": measure,
    "picture": picture,
    "teach": teach,
    "build": build,
    "lock": lock,
}


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # A console of another language cannot show Chinese; it must not stop the command.
        stream.reconfigure(errors="replace")
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as trouble:
        sys.exit(str(trouble))
    except KeyboardInterrupt:
        sys.exit(130)
