"""The environments of Python that the door works in, each made when it is first needed.

``.venv`` holds the project with its newest libraries, to run and to test; ``build/environment``
holds what goes into the bundle, every file of it pinned by its hash. Only the standard library
is used here.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import install_system_packages, missing_packages, packages_to_build
from trouble import SetupError

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
BUILDER = ROOT / "build" / "environment"
LOCKED = ROOT / "packaging" / "locked"
TOOLS, LIBRARIES, AUDIT = LOCKED / "tools.txt", LOCKED / "libraries.txt", LOCKED / "audit.txt"


def prepare(extra: str = "") -> None:
    """Make the environment hold the project, with ``extra``, and the system what Qt needs.

    A stamp of what the project asks for makes the second call quick.
    """
    wanted = requirements_digest()
    stamp = ENVIRONMENT / f"installed-{extra or 'run'}"
    if any(made.read_text() == wanted for made in ENVIRONMENT.glob(f"installed-{extra or '*'}")):
        return
    make_environment(ENVIRONMENT)
    install(ENVIRONMENT, "--editable", f"{ROOT}[{extra}]" if extra else str(ROOT))
    _install_for_linux(ENVIRONMENT)
    stamp.write_text(wanted)


def prepare_builder() -> None:
    """Make ``build/environment`` hold exactly the files that ``packaging/locked`` names.

    The tools come first: libraries without a wheel are built with them, not with newer ones
    that nobody pinned.
    """
    wanted = "".join(hashlib.sha256(locked.read_bytes()).hexdigest() for locked in (TOOLS, LIBRARIES))
    stamp = BUILDER / "installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    shutil.rmtree(BUILDER, ignore_errors=True)
    make_environment(BUILDER)
    pinned = ("--require-hashes", "--no-deps", "--requirement")
    install(BUILDER, *pinned, str(TOOLS))
    install(BUILDER, "--use-pep517", "--no-build-isolation", *pinned, str(LIBRARIES))
    _install_for_linux(BUILDER)
    stamp.write_text(wanted)


def _install_for_linux(folder: Path) -> None:
    if sys.platform == "linux":
        building = packages_to_build() if folder == BUILDER else []
        install_system_packages([*building, *missing_packages(python(folder))])


def requirements_digest() -> str:
    """Return a digest of what ``pyproject.toml`` says of the project itself, not of its tools."""
    import tomllib  # absent from Pythons that are too old, which are told so before

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return hashlib.sha256(repr(project).encode()).hexdigest()


def make_environment(folder: Path) -> None:
    """Create an environment where there is none.

    Debian's Python may lack ensurepip; then the environment has no pip of its own and is
    filled by the pip outside.
    """
    if Path(python(folder)).exists():
        return
    print(f"建立运行环境 {folder} …", flush=True)
    with_pip = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True)
    if with_pip.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        if call([sys.executable, "-m", "venv", "--without-pip", str(folder)]):
            raise SetupError("建不了运行环境。检查 Python 是否装好、这个文件夹是否可写。")


def install(folder: Path, *wanted: str) -> None:
    """Install into an environment what these words of pip ask for."""
    print("安装程序和它用到的库，第一次要几分钟 …", flush=True)
    own_pip = [python(folder), "-m", "pip"]
    has_pip = subprocess.run([*own_pip, "--version"], capture_output=True).returncode == 0
    pip = own_pip if has_pip else [sys.executable, "-m", "pip", "--python", python(folder)]
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", *wanted]
    added = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if added.returncode:
        print(added.stderr, file=sys.stderr)
        raise SetupError("库没有装全。检查网络后再运行一次，已经装好的不会重装。")


def python(folder: Path = ENVIRONMENT) -> str:
    """Return the path of an environment's interpreter."""
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def call(command: list[str]) -> int:
    """Run a command in the project's folder, with our own streams, and return its exit status."""
    return subprocess.run(command, cwd=ROOT).returncode
