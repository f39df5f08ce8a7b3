"""What runs elsewhere is checked here: workflows that read, name what is there, and pin what they fetch."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dev
import pytest
import yaml

from desktop import cli

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SYSTEMS = {"ubuntu": "POSIX :: Linux", "windows": "Microsoft :: Windows", "macos": "MacOS"}


def read(name: str) -> dict[str, Any]:
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def classified(prefix: str) -> set[str]:
    return {line.removeprefix(prefix) for line in PROJECT["classifiers"] if line.startswith(prefix)}


def test_tests_run_on_every_system_and_python_that_is_promised() -> None:
    matrix = read("test.yml")["jobs"]["test"]["strategy"]["matrix"]
    assert set(matrix["python"]) == classified("Programming Language :: Python :: ") - {"3"}
    assert {SYSTEMS[name.partition("-")[0]] for name in matrix["os"]} == classified("Operating System :: ")


def test_the_oldest_python_is_the_one_that_the_project_asks_for() -> None:
    oldest = min(read("test.yml")["jobs"]["test"]["strategy"]["matrix"]["python"], key=len)
    assert PROJECT["requires-python"] == f">={oldest}"


def test_every_system_is_built_for() -> None:
    assert set(read("build.yml")["jobs"]) == {"linux", "windows", "macos"}
    for job in read("build.yml")["jobs"].values():
        commands = [step.get("run", "") for step in job["steps"]]
        assert any("packaging/dev.py build" in command for command in commands)
        assert any("--first-paint" in command for command in commands)
        assert any(" export " in command for command in commands)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_actions_are_pinned_by_their_commits(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    for action, remark in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", remark), action


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_may_be_written_and_nothing_runs_for_ever(path: Path) -> None:
    workflow = read(path.name)
    assert workflow["permissions"] == {"contents": "read"}
    assert all(job["timeout-minutes"] <= 90 for job in workflow["jobs"].values())
    checkouts = [step for step in steps(workflow) if "checkout" in step.get("uses", "")]
    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_of_the_project_that_are_named_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:packaging|resources)[/\\][\w./\\-]+\w", text))
    assert [name for name in named if not (ROOT / name.replace("\\", "/")).exists()] == []


def lines() -> Iterator[str]:
    for path in FILES:
        yield from (line for step in steps(read(path.name)) for line in step.get("run", "").splitlines())


def test_the_door_is_asked_for_what_it_does() -> None:
    asked = {name for line in lines() for name in re.findall(r"dev\.py (\S+)", line)}
    assert asked == {"build", "test"}
    assert asked <= set(dev.COMMANDS)


CALLS = sorted(
    {call for line in lines() for call in re.findall(r'[/\\]jiebao(?:desk)?(?:\.exe)?"? (.+)', line, re.I)}
)


@pytest.mark.parametrize("call", CALLS)
def test_the_program_is_asked_for_what_it_knows(call: str) -> None:
    words = call.split()
    cli.parser().parse_args(words if words[0] in cli.COMMANDS else ["desk", *words])


def test_every_use_of_the_built_program_was_looked_at() -> None:
    assert {call.split()[0] for call in CALLS} == {"--first-paint", "export", "import"}


SHELL = [
    step["run"]
    for path in FILES
    for job in read(path.name)["jobs"].values()
    for step in job["steps"]
    if "run" in step and step.get("shell", "bash") == "bash"
]


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows is another")
@pytest.mark.parametrize("script", SHELL, ids=lambda script: script.split()[0])
def test_what_the_shell_is_told_has_no_slip(script: str) -> None:
    checker = shutil.which("shellcheck", path=str(Path(sys.executable).parent))
    assert checker is not None
    command = [checker, "--shell=bash", "--severity=style", "-"]
    told = subprocess.run(command, input=script, capture_output=True, encoding="utf-8")
    assert (told.returncode, told.stdout) == (0, "")


def test_what_is_fetched_is_held_against_its_hash() -> None:
    (inno,) = [step for step in steps(read("build.yml")) if "INNO_URL" in step.get("env", {})]
    assert re.fullmatch("[0-9a-f]{64}", inno["env"]["INNO_SHA256"])
    assert inno["env"]["INNO_URL"].startswith("https://github.com/jrsoftware/issrc/releases/download/")
    assert inno["run"].index("Get-FileHash") < inno["run"].index("Start-Process")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_pip_installs_only_what_is_pinned_by_its_hash(path: Path) -> None:
    for step in steps(read(path.name)):
        for line in step.get("run", "").splitlines():
            assert "pip install" not in line or "--require-hashes" in line
