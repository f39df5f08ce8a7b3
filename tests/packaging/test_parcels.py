"""What is handed out is the same bytes for the same files, with its hash beside it."""

from __future__ import annotations

import hashlib
import os
import shutil
import tarfile
from pathlib import Path

import details
import parcels
import pytest

import desktop


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(parcels, "DIST", tmp_path)
    monkeypatch.setattr(parcels, "ROOT", tmp_path)
    monkeypatch.setattr(parcels, "_call", lambda *command: shutil.copyfile(command[-2], command[-1]))
    (tmp_path / "build").mkdir()
    folder = tmp_path / "jiebao"
    (folder / "_internal").mkdir(parents=True)
    (folder / "jiebao").write_bytes(b"program")
    (folder / "jiebao").chmod(0o755)
    (folder / "_internal" / "data.txt").write_text("字", encoding="utf-8")
    return folder


def test_the_version_is_written_in_one_place() -> None:
    assert details.version() == desktop.__version__


@pytest.mark.skipif(os.name == "nt", reason="an archive for Linux is made on Linux")
def test_the_archive_for_linux_holds_the_folder_under_its_version(bundle: Path) -> None:
    (bundle / "JiebaoDesk").symlink_to("jiebao")
    with tarfile.open(parcels.pack_linux(bundle)) as archive:
        members = {member.name.partition("/")[2]: member for member in archive.getmembers()}
    assert members.keys() == {"jiebao", "JiebaoDesk", "_internal", "_internal/data.txt"}
    assert members["JiebaoDesk"].linkname == "jiebao"
    assert members["jiebao"].mode & 0o111
    assert {(member.uid, member.mtime) for member in members.values()} == {(0, 0)}


def test_its_hash_lies_beside_it(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels.sys, "platform", "linux")
    parcel = parcels.pack(bundle)
    digest, name = parcel.with_name(f"{parcel.name}.sha256").read_text(encoding="ascii").split()
    assert digest == hashlib.sha256(parcel.read_bytes()).hexdigest()
    assert name == parcel.name


def test_a_link_counts_for_nothing(bundle: Path) -> None:
    (bundle / "JiebaoDesk").symlink_to("jiebao")
    assert parcels.size(bundle) == len(b"program") + len("字".encode())


def test_without_inno_setup_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels.shutil, "which", lambda name: None)
    monkeypatch.setattr(parcels, "COMPILERS", ())
    with pytest.raises(parcels.SetupError, match="Inno Setup"):
        parcels.compiler()
