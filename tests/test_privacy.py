"""No text leaves the computer, and no file that comes in is ever run."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.assets import resources
from desktop.cli import COMMANDS
from tests.test_architecture import MODULES, imported
from tests.watched import SOCKET_OPENED

NETWORK = {"socket", "socketserver", "ssl", "http", "urllib", "ftplib", "smtplib", "imaplib", "telnetlib"}
NETWORK |= {"asyncio", "xmlrpc", "requests", "httpx", "aiohttp", "websockets", "PySide6.QtNetwork"}
CODE = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "runpy", "code", "imp"}
RUNNING = {"eval", "exec", "compile", "__import__", "enable_load_extension", "load_extension"}


def called(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr if node.func.attr.startswith(("enable_", "load_ext")) else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_module_knows_the_network_or_runs_what_it_reads(path: Path) -> None:
    for name in imported(path):
        assert name.partition(".")[0] not in NETWORK | CODE, name
        assert not name.startswith("PySide6.QtNetwork"), name
    assert not RUNNING & set(called(path))


SAMPLE = str(resources() / "sample" / "issue.txt")
HERE, THERE = ["--archive", "a.jiebao"], ["--archive", "d.jiebao"]
WHOLE_RUN = [
    ["desk", SAMPLE, *HERE],
    ["parse", SAMPLE, "--json"],
    ["check", SAMPLE, *HERE],
    ["checks"],
    ["facts", SAMPLE, "-o", "f.csv"],
    ["template", "-o", "t.docx"],
    ["export", SAMPLE, "--layout", "page", "--template", "t.docx", "-o", "w.docx"],
    ["import", SAMPLE, *HERE],
    ["search", "电梯", *HERE],
    ["people", *HERE],
    ["figures", "-o", "g.csv", *HERE],
    ["unpack", "-o", "u.jsonl", *HERE],
    ["backup", "-o", "b.zip", *HERE],
    ["verify", "b.zip"],
    ["restore", "b.zip", "--to", "e.jiebao"],
    ["handover", "68", "-o", "c.jiebao", *HERE],
    ["receive", "c.jiebao", *THERE],
    ["remove", "68", "--edited", *THERE],
    ["putback", "68", *THERE],
    ["desk", "--self-check"],
]
"""Every command: read, archive, draw the window, write Word, search, back up, hand over, take in,
take out and put back."""


def watched(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder without a display; no stream of it is a socket of ours."""
    paths = os.pathsep.join(str(Path(one).absolute()) for one in sys.path if one)
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths},
    )


def test_every_command_is_watched() -> None:
    assert {command for command, *_ in WHOLE_RUN} == set(COMMANDS)


def test_a_whole_run_opens_no_socket(tmp_path: Path) -> None:
    done = watched(tmp_path, "-m", "tests.watched", json.dumps(WHOLE_RUN))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "[] []"), done.stderr
    assert (tmp_path / "d.jiebao").is_file()


def test_a_socket_would_be_noticed(tmp_path: Path) -> None:
    opening = "import sys, socket, tests.watched as w; sys.addaudithook(w.watch); socket.socket()"
    assert watched(tmp_path, "-c", opening).returncode == SOCKET_OPENED
