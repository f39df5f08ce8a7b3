"""The one door: run, test and build 街报编辑台 with nothing but Python and pip.

    python3 packaging/dev.py run [FILE ...]    open the desk (with the sample issue if no file is named)
    python3 packaging/dev.py test [ARGS ...]   ruff, mypy and pytest, with ARGS for pytest
    python3 packaging/dev.py build             a one-folder bundle in dist/, started once to prove it
    python3 packaging/dev.py bench             the speed ratios of tests/bench
    python3 packaging/dev.py soak NAME ...     a long run of tests/soak (lists them if no name is given)
    python3 packaging/dev.py tune              make the weights of the structure engine anew (minutes)
    python3 packaging/dev.py measure           what the checks find and miss, as tables in resources/checks
    python3 packaging/dev.py picture [NAME ..] the pictures of the help, from the real window
    python3 packaging/dev.py teach             make the weights anew by which names are guessed (a minute)

Only the standard library is used here: this file makes the environment that has the rest.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
SAMPLE = ROOT / "resources" / "sample" / "issue.txt"
OLDEST_PYTHON = (3, 11)

# Which Debian package brings a shared library that Qt's own libraries ask for.
LIBRARIES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libGLX.so": "libglx0",
    "libOpenGL.so": "libopengl0",
    "libX11.so": "libx11-6",
    "libX11-xcb.so": "libx11-xcb1",
    "libdbus-1.so": "libdbus-1-3",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libglib-2.0.so": "libglib2.0-0",
    "libgssapi_krb5.so": "libgssapi-krb5-2",
    "libgthread-2.0.so": "libglib2.0-0",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
    "libxcb.so": "libxcb1",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-glx.so": "libxcb-glx0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-util.so": "libxcb-util1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libxkbcommon.so": "libxkbcommon0",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libzstd.so": "libzstd1",
}
# The parts of Qt that the desk loads; the wheel holds plugins that nobody here needs.
QT_FILES = (
    "lib/libQt6Core.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6PrintSupport.so.6",
    "lib/libQt6XcbQpa.so.6",
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqoffscreen.so",
)
CHINESE_FONT = "fonts-noto-cjk"


class SetupError(Exception):
    """Something that stops the command, in a sentence that says what to do."""


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
        ["-m", "pytest", *arguments],
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
    """Make resources/structure/weights.ini anew from made issues."""
    prepare("test")
    return call([python(), "-m", "tests.structure.tuning"])


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
    """Bundle the desk with PyInstaller and let the bundle check itself."""
    prepare("test")
    status = call([python(), "-m", "PyInstaller", "--noconfirm", "--clean", "packaging/jiebao.spec"])
    if status:
        return status
    bundled = ROOT / "dist" / "jiebao" / ("jiebao.exe" if os.name == "nt" else "jiebao")
    return call([str(bundled), "--self-check"])


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
}


def prepare(extra: str = "") -> None:
    """Make the environment hold the project, with ``extra``, and the system what Qt needs.

    A stamp of what the project asks for makes the second call quick.
    """
    wanted = requirements_digest()
    stamp = ENVIRONMENT / f"installed-{extra or 'run'}"
    if any(made.read_text() == wanted for made in ENVIRONMENT.glob(f"installed-{extra or '*'}")):
        return
    make_environment()
    install(f"{ROOT}[{extra}]" if extra else str(ROOT))
    if sys.platform == "linux":
        install_system_packages(missing_packages())
    stamp.write_text(wanted)


def requirements_digest() -> str:
    """Return a digest of what ``pyproject.toml`` says of the project itself, not of its tools."""
    import tomllib  # absent from Pythons that are too old, which are told so before

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return hashlib.sha256(repr(project).encode()).hexdigest()


def make_environment() -> None:
    """Create ``.venv`` where there is none.

    Debian's Python may lack ensurepip; then the environment has no pip of its own and is
    filled by the pip outside.
    """
    if Path(python()).exists():
        return
    print(f"建立运行环境 {ENVIRONMENT} …", flush=True)
    with_pip = subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], capture_output=True)
    if with_pip.returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        if call([sys.executable, "-m", "venv", "--without-pip", str(ENVIRONMENT)]):
            raise SetupError("建不了运行环境。检查 Python 是否装好、这个文件夹是否可写。")


def install(requirement: str) -> None:
    """Install a requirement into the environment."""
    print("安装程序和它用到的库，第一次要几分钟 …", flush=True)
    own_pip = subprocess.run([python(), "-m", "pip", "--version"], capture_output=True).returncode == 0
    pip = [python(), "-m", "pip"] if own_pip else [sys.executable, "-m", "pip", "--python", python()]
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", "--editable", requirement]
    added = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if added.returncode:
        print(added.stderr, file=sys.stderr)
        raise SetupError("库没有装全。检查网络后再运行一次，已经装好的不会重装。")


def python() -> str:
    """Return the path of the environment's interpreter."""
    return str(ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def missing_packages() -> list[str]:
    """Return the Debian packages that Qt's libraries and Chinese text need and the system lacks."""
    lines = [line for name in QT_FILES for line in library_lines(qt_folder() / name)]
    lacking = {line.split()[0] for line in lines if "not found" in line}
    unknown = {name for name in lacking if package_of(name) is None and not name.startswith("libQt6")}
    if unknown:
        print("Qt 还缺这些系统库：" + " ".join(sorted(unknown)), file=sys.stderr)
    packages = {package for name in lacking if (package := package_of(name))}
    return sorted(packages | ({CHINESE_FONT} if not has_chinese_font() else set()))


def package_of(library: str) -> str | None:
    """Return the Debian package of a shared library such as ``libEGL.so.1``."""
    return LIBRARIES.get(library.partition(".so")[0] + ".so")


def qt_folder() -> Path:
    """Return the folder ``Qt`` inside the installed PySide6."""
    question = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    answer = subprocess.run([python(), "-c", question], capture_output=True, text=True, check=True)
    return Path(answer.stdout.strip()) / "Qt"


def library_lines(path: Path) -> list[str]:
    """Return what the system's linker says of the libraries that ``path`` asks for."""
    if not path.exists() or not shutil.which("ldd"):
        return []
    return subprocess.run(["ldd", str(path)], capture_output=True, text=True).stdout.splitlines()


def has_chinese_font() -> bool:
    """Return whether fontconfig knows a font for Chinese."""
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True).stdout.strip())


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages as root, or print the one command that does."""
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetupError("系统里还缺几个库，运行这一条后再试：\n    sudo " + " ".join(command))
    print("安装 Qt 需要的系统库：" + " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = subprocess.run(["apt-get", "update", "--quiet"], env=quiet, capture_output=True)
    added = subprocess.run(command, env=quiet, capture_output=True, text=True)
    if update.returncode or added.returncode:
        raise SetupError("系统库没有装上，手动运行看看原因：\n    " + " ".join(command))


def call(command: list[str]) -> int:
    """Run a command in the project's folder, with our own streams, and return its exit status."""
    return subprocess.run(command, cwd=ROOT).returncode


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
