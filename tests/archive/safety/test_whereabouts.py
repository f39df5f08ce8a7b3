"""Drives of the network and folders that are synchronised are recognised."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import psutil
import pytest

from desktop.archive.safety.whereabouts import (
    Mount,
    is_remote,
    mounts,
    on_network,
    synchronised_by,
    warning_about,
)

WINDOWS = {
    r"C:\Users\lin\OneDrive\档案.jiebao": "OneDrive",
    r"C:\Users\lin\OneDrive - 云桥街道\报纸\档案.jiebao": "OneDrive",
    r"C:\Users\lin\iCloudDrive\档案.jiebao": "iCloud",
    r"C:\Users\lin\Dropbox\档案.jiebao": "Dropbox",
    r"C:\Users\lin\Dropbox (Personal)\档案.jiebao": "Dropbox",
    r"C:\Users\lin\云桥 Dropbox\lin\档案.jiebao": "Dropbox",
    r"G:\My Drive\档案.jiebao": "Google Drive",
    r"G:\我的云端硬盘\档案.jiebao": "Google Drive",
    r"C:\Users\lin\Nutstore\1\档案.jiebao": "坚果云",
    r"C:\Users\lin\Nutstore Files\我的坚果云\档案.jiebao": "坚果云",
    r"C:\Users\lin\我的坚果云\档案.jiebao": "坚果云",
    r"D:\BaiduSyncdisk\档案.jiebao": "百度网盘",
    r"D:\BaiduNetdiskWorkspace\档案.jiebao": "百度网盘",
    r"D:\百度网盘同步空间\档案.jiebao": "百度网盘",
    r"C:\Users\lin\Documents\微云同步助手\10001\档案.jiebao": "腾讯微云",
    r"C:\Users\lin\Documents\WPS Cloud Files\档案.jiebao": "WPS 云盘",
    r"C:\Users\lin\WPSDrive\123\WPS云盘\档案.jiebao": "WPS 云盘",
    r"D:\aDrive\档案.jiebao": "阿里云盘",
    r"D:\天翼云盘\档案.jiebao": "天翼云盘",
    r"C:\Users\lin\SynologyDrive\档案.jiebao": "群晖 Drive",
    r"C:\Users\lin\AppData\Local\jiebao\档案.jiebao": "",
    r"C:\Users\lin\文档\OneDrive使用说明\档案.jiebao": "",
    r"D:\Box里的报纸\档案.jiebao": "",
}
ELSEWHERE = {
    "/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/档案.jiebao": "iCloud",
    "/Users/lin/Library/CloudStorage/OneDrive-个人/档案.jiebao": "OneDrive",
    "/Users/lin/Library/CloudStorage/OneDrive-云桥街道/报纸/档案.jiebao": "OneDrive",
    "/Users/lin/Library/CloudStorage/GoogleDrive-lin@example.com/我的云端硬盘/档案.jiebao": "Google Drive",
    "/Users/lin/Library/CloudStorage/Dropbox/档案.jiebao": "Dropbox",
    "/Users/lin/Library/CloudStorage/Box-Box/档案.jiebao": "Box",
    "/Users/lin/Library/CloudStorage/SomeDrive-lin/档案.jiebao": "SomeDrive",
    "/Users/lin/Nutstore Files/档案.jiebao": "坚果云",
    "/Users/lin/百度网盘同步空间/档案.jiebao": "百度网盘",
    "/Users/lin/WPS云盘/档案.jiebao": "WPS 云盘",
    "/Users/lin/Weiyun/档案.jiebao": "腾讯微云",
    "/Users/lin/Library/Application Support/jiebao/档案.jiebao": "",
    "/home/lin/Dropbox/档案.jiebao": "Dropbox",
    "/home/lin/Nextcloud/档案.jiebao": "Nextcloud",
    "/home/lin/Seafile/报纸/档案.jiebao": "Seafile",
    "/home/lin/.local/share/jiebao/档案.jiebao": "",
}
PLACES: dict[PurePath, str] = {PureWindowsPath(place): program for place, program in WINDOWS.items()}
PLACES |= {PurePosixPath(place): program for place, program in ELSEWHERE.items()}


@pytest.mark.parametrize(("place", "program"), PLACES.items(), ids=map(str, PLACES))
def test_a_synchronised_folder_is_known_by_its_name(place: PurePath, program: str) -> None:
    assert synchronised_by(place, {}) == program


def test_onedrive_says_itself_where_it_is() -> None:
    place = PureWindowsPath(r"E:\云桥\档案.jiebao")
    assert synchronised_by(place, {"OneDriveCommercial": r"E:\云桥"}) == "OneDrive"


def test_a_folder_may_be_known_by_what_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "报纸").mkdir()
    warning = warning_about(tmp_path / "报纸" / "档案.jiebao")
    assert warning.startswith("档案放在“Syncthing”的同步文件夹里。")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_a_folder_may_be_a_link_into_a_synchronised_one(tmp_path: Path) -> None:
    (tmp_path / "坚果云").mkdir()
    (tmp_path / "报纸").symlink_to(tmp_path / "坚果云", target_is_directory=True)
    assert warning_about(tmp_path / "报纸" / "档案.jiebao").startswith("档案放在“坚果云”的同步文件夹里。")


DRIVES = (
    Mount("/", "ext4", is_remote=False),
    Mount("/mnt", "nfs4", is_remote=True),
    Mount("/mnt/own", "ext4", is_remote=False),
)


@pytest.mark.parametrize(
    ("place", "remote"),
    [("/home/a", False), ("/mnt/share/a", True), ("/mnt/own/a", False), ("/mnting/a", False)],
)
def test_the_innermost_drive_decides(place: str, remote: bool) -> None:
    assert on_network(PurePosixPath(place), DRIVES) is remote


SYSTEMS = {
    "a share on Windows": ("Z:\\", "NTFS", "rw,remote", True),
    "a disk on Windows": ("C:\\", "NTFS", "rw,fixed", False),
    "a share on macOS": ("//lin@server/报社", "smbfs", "rw", True),
    "a server on macOS": ("server:/报社", "nfs", "rw", True),
    "a disk on macOS": ("/dev/disk3s5", "apfs", "rw,local", False),
    "a share on Linux": ("//server/报社", "cifs", "rw", True),
    "a server on Linux": ("server:/报社", "nfs4", "rw", True),
    "a folder on the web": ("https://dav.example.com/dav", "fuse", "rw", True),
    "a share opened in the desktop": ("gvfsd-fuse", "fuse.gvfsd-fuse", "rw", True),
    "a login on another computer": ("lin@server:", "fuse.sshfs", "rw", True),
    "a disk on Linux": ("/dev/sda1", "ext4", "rw", False),
    "folders laid over one another": ("unionfs", "fuse.unionfs", "rw", False),
    "a disk of Windows on Linux": ("/dev/sda2", "fuseblk", "rw", False),
}


@pytest.mark.parametrize(("device", "system", "options", "remote"), SYSTEMS.values(), ids=SYSTEMS.keys())
def test_a_drive_of_the_network_is_known_by_what_the_system_says(
    device: str, system: str, options: str, remote: bool
) -> None:
    assert is_remote(device, system, options) is remote


def test_a_share_of_another_computer_lies_on_the_network() -> None:
    assert on_network(PureWindowsPath(r"\\server\报社\档案.jiebao"), ())
    assert on_network(PureWindowsPath(r"Z:\档案.jiebao"), (Mount("Z:\\", "NTFS", is_remote=True),))


TABLE = (
    ("/dev/nvme0n1p2", "/", "ext4", "rw,relatime"),
    ("tmpfs", "/run/user/1000", "tmpfs", "rw"),
    ("gvfsd-fuse", "/run/user/1000/gvfs", "fuse.gvfsd-fuse", "rw"),
    ("systemd-1", "/mnt/报社", "autofs", "rw,direct"),
    ("//server/bao she", "/mnt/报社", "cifs", "rw,vers=3.1.1"),
    ("/dev/sdb1", "/media/lin/U盘", "vfat", "rw"),
)
"""What an office computer with Linux lists; the share is mounted when it is first looked into."""


@pytest.mark.parametrize(
    ("place", "is_warned_of"),
    [
        ("/mnt/报社/档案.jiebao", True),
        ("/run/user/1000/gvfs/smb-share:server=bao,share=she/档案.jiebao", True),
        ("/media/lin/U盘/档案.jiebao", False),
        ("/home/lin/档案.jiebao", False),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="places are written as elsewhere")
def test_the_table_of_drives_tells_where_an_archive_lies(
    monkeypatch: pytest.MonkeyPatch, place: str, is_warned_of: bool
) -> None:
    listed = [SimpleNamespace(device=d, mountpoint=m, fstype=f, opts=o) for d, m, f, o in TABLE]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_asked: listed)
    assert warning_about(Path(place)).startswith("档案放在网络盘上。") is is_warned_of


def test_an_own_folder_is_safe(tmp_path: Path) -> None:
    assert warning_about(tmp_path / "档案.jiebao") == ""
    assert any(not drive.is_remote for drive in mounts())
