"""Whose each file of the bundle is: a library from a wheel, Python itself, the system, or our own."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

from trouble import SetupError

PACKAGING = Path(__file__).resolve().parent
OURS = PACKAGING.parent
LICENCES = PACKAGING / "licences"
# Wheels that bring no text of their licence, with the texts that apply.
WITHOUT_TEXT = {
    "jieba": ("jieba.txt",),
    "PySide6_Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "Unicode-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
# Parts of Windows that may go along with programs, and are named here instead of a text.
WINDOWS_RUNTIME = ("api-ms-win", "msvcp140", "ucrtbase", "vcruntime140", "concrt140")


@dataclass(frozen=True, slots=True)
class Owner:
    """A component with its version, the name of its licence, where it comes from, and the texts to show."""

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[Path, ...] = field(compare=False)


def owners_of(sources: Iterable[str]) -> list[Owner]:
    """Return the owners of files by name, each once; our own files have none.

    Raises:
        SetupError: for a file that nobody owns
    """
    # A package without a file of its own has no place on the disk.
    there = {os.path.realpath(source) for source in sources if Path(source or "").is_absolute()}
    owned = {source: _owner_of(source) for source in sorted(there) if not _is_ours(source)}
    strangers = [source for source, owner in owned.items() if owner is None]
    if strangers:
        raise SetupError("这些文件不知道按什么许可使用：\n" + "\n".join(strangers))
    found = {owner.name: owner for owner in owned.values() if owner is not None}
    return [found[name] for name in sorted(found, key=str.lower)]


def _is_ours(source: str) -> bool:
    inside = Path(source).is_relative_to(OURS)
    return inside and not Path(source).is_relative_to(os.path.realpath(sys.prefix))


def _owner_of(source: str) -> Owner | None:
    installed = _by_file().get(source)
    if installed is not None:
        return _from_wheel(installed)
    if Path(source).name.lower().startswith(WINDOWS_RUNTIME):
        return Owner(
            "Microsoft Visual C++ Runtime", "", "随程序分发许可", "https://visualstudio.microsoft.com", ()
        )
    if Path(source).is_relative_to(os.path.realpath(sys.base_prefix)) and "site-packages" not in source:
        return _python() or _of_debian(source)
    return _of_debian(source)


@cache
def _by_file() -> dict[str, Distribution]:
    """Return every installed file with the wheel that brought it."""
    return {
        os.path.realpath(str(made.locate_file(file))): made
        for made in distributions()
        for file in made.files or ()
    }


def _from_wheel(made: Distribution) -> Owner:
    meta = made.metadata.json
    name = str(meta["name"])
    named = meta.get("license_expression") or str(meta.get("license") or "").partition("\n")[0]
    texts = tuple(_texts(made)) or tuple(LICENCES / text for text in WITHOUT_TEXT.get(name, ()))
    if not texts:
        raise SetupError(f"{name} 没有附许可证全文，写进 packaging/owners.py。")
    return Owner(name, made.version, str(named or next(_classified(made), "见全文")), _home(made), texts)


def _classified(made: Distribution) -> Iterator[str]:
    for line in made.metadata.get_all("Classifier") or ():
        if line.startswith("License ::"):
            yield line.rpartition(" :: ")[2]


def _home(made: Distribution) -> str:
    named = dict(line.split(", ", 1) for line in made.metadata.get_all("Project-URL") or ())
    links = {name.lower(): link for name, link in named.items()}
    known = (links.get(name) for name in ("homepage", "source", "repository"))
    stated = made.metadata.json.get("home_page")
    return str(stated or next(filter(None, known), f"https://pypi.org/project/{made.name}/"))


def _texts(made: Distribution) -> Iterator[Path]:
    for file in made.files or ():
        inside = file.parts[1:] if file.parts[0].endswith(".dist-info") else ()
        if inside and (
            inside[0] == "licenses" or inside[-1].upper().startswith(("LICEN", "COPYING", "NOTICE"))
        ):
            yield Path(str(made.locate_file(file)))


@cache
def _python() -> Owner | None:
    """Return Python with its own text, which says all that is built into it; None where it has none."""
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        return None
    return Owner("Python", platform.python_version(), "PSF-2.0", "https://www.python.org", (text,))


@cache
def _of_debian(source: str) -> Owner | None:
    """Return the package of Debian or its kin that a file came with; None for a file of no package."""
    if not shutil.which("dpkg"):
        return None
    for path in (source, source.removeprefix("/usr")):
        told = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True)
        if not told.returncode:
            package = told.stdout.partition(":")[0]
            version = subprocess.run(
                ["dpkg-query", "--show", "--showformat=${Version}", package], capture_output=True, text=True
            )
            text = Path("/usr/share/doc") / package / "copyright"
            return Owner(package, version.stdout.strip(), "见全文", "https://packages.debian.org", (text,))
    return None
