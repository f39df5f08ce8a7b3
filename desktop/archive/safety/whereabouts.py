"""Places where an archive is in danger: drives of the network, folders that are synchronised."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

_ON_THE_NETWORK = (
    "档案放在网络盘上。网络一断，或两台电脑同时打开，档案可能损坏。建议搬到本机，用备份交给别的电脑。"
)
_SYNCHRONISED = (
    "档案放在“{name}”的同步文件夹里。同步会抢在程序前面改动文件，档案可能损坏。"
    "建议搬到普通文件夹，只把备份放进来。"
)

_NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "ncpfs"}
    | {"afs", "ceph", "glusterfs", "lustre", "vboxsf", "prl_fs", "ftp"}
)
_NETWORK_PROGRAMS = re.compile(
    "ssh|dav|rclone|gvfs|kio|smb|cifs|(?<![a-z])nfs|s3|gluster|ceph|ftp|vmhgfs|onedrive|google"
)
"""What a file system that is a program's (``fuse.sshfs``, ``macfuse_sshfs``) is called by."""

_FOLDERS = {
    "onedrive": "OneDrive",
    "skydrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "我的云端硬盘": "Google Drive",
    "mobile documents": "iCloud",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "icloud云盘": "iCloud",
    "nutstore": "坚果云",
    "nutstore files": "坚果云",
    "坚果云": "坚果云",
    "我的坚果云": "坚果云",
    "baidusyncdisk": "百度网盘",
    "baidunetdisk": "百度网盘",
    "baidunetdiskworkspace": "百度网盘",
    "百度网盘": "百度网盘",
    "百度网盘同步空间": "百度网盘",
    "百度云同步盘": "百度网盘",
    "wpsdrive": "WPS 云盘",
    "wps cloud files": "WPS 云盘",
    "wps云盘": "WPS 云盘",
    "wps网盘": "WPS 云盘",
    "weiyun": "腾讯微云",
    "微云": "腾讯微云",
    "微云同步助手": "腾讯微云",
    "微云同步盘": "腾讯微云",
    "adrive": "阿里云盘",
    "阿里云盘": "阿里云盘",
    "ecloud": "天翼云盘",
    "天翼云盘": "天翼云盘",
    "和彩云": "中国移动云盘",
    "中国移动云盘": "中国移动云盘",
    "box sync": "Box",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "seafile": "Seafile",
    "seadrive": "Seafile",
    "synologydrive": "群晖 Drive",
    "cloudstation": "群晖 Drive",
    "syncthing": "Syncthing",
    "resilio sync": "Resilio Sync",
    "megasync": "MEGA",
    "pclouddrive": "pCloud",
}
"""How the folders of synchronising programs are called, in small letters, and the programs."""

_ABROAD = "cloudstorage"
"""In this folder macOS keeps those of all such programs: ``OneDrive-个人``, ``GoogleDrive-a@b.cn``."""

_MARKS = {
    ".dropbox": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync": "Resilio Sync",
    ".owncloudsync.log": "Nextcloud",
    ".nutstore": "坚果云",
}
"""Files by which such a folder is known under any name."""

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


@dataclass(frozen=True, slots=True)
class Mount:
    """A drive: where it begins, its file system, and whether it lies on the network."""

    point: str
    system: str
    is_remote: bool


def warning_about(archive: Path) -> str:
    """Return the warning about the place of an archive, or an empty text where it is safe."""
    # A folder may be a link to where its files lie.
    places = (archive.absolute(), archive.resolve())
    name = next(filter(None, (synchronised_by(place, os.environ) for place in places)), "")
    if name:
        return _SYNCHRONISED.format(name=name)
    drives = mounts()
    return _ON_THE_NETWORK if any(on_network(place, drives) for place in places) else ""


def synchronised_by(place: PurePath, environment: Mapping[str, str]) -> str:
    """Return the program that synchronises the folder of a file, or an empty text."""
    for variable in _VARIABLES:
        if variable in environment and place.is_relative_to(environment[variable]):
            return "OneDrive"
    for folder in place.parents:
        marked = (program for mark, program in _MARKS.items() if Path(folder, mark).exists())
        program = _program_of(folder) or next(marked, "")
        if program:
            return program
    return ""


def _program_of(folder: PurePath) -> str:
    """Return the program whose folder is called so, or an empty text."""
    if folder.parent.name.lower() == _ABROAD:
        name = folder.name.split("-")[0]
        return _FOLDERS.get(name.lower(), name)
    # "OneDrive - 某某公司" and "Dropbox (Personal)" are called so by the program itself.
    name = re.split(r" - | ?[(（]", folder.name.lower())[0]
    return _FOLDERS.get(name) or ("Dropbox" if name.endswith(" dropbox") else "")


def on_network(place: PurePath, drives: Iterable[Mount]) -> bool:
    """Return whether a file lies on a drive of the network."""
    if place.drive.startswith("\\\\"):
        return True
    # Of several at one point the last covers the others: a share over what mounts it when it is needed.
    holding = reversed([drive for drive in drives if place.is_relative_to(drive.point)])
    innermost = max(holding, key=lambda drive: len(drive.point), default=None)
    return innermost is not None and innermost.is_remote


def mounts() -> list[Mount]:
    """Return the drives that the system knows."""
    import psutil  # loads in a while, and only a background job asks

    return [
        Mount(one.mountpoint, one.fstype, is_remote(one.device, one.fstype, one.opts))
        for one in psutil.disk_partitions(all=True)
    ]


def is_remote(device: str, system: str, options: str) -> bool:
    """Return whether a drive lies on the network, by what the system says of it."""
    kind = system.lower()
    by_program = "fuse" in kind and bool(_NETWORK_PROGRAMS.search(kind))
    elsewhere = device.startswith(("//", "\\\\", "http:", "https:"))
    return kind in _NETWORK_SYSTEMS or by_program or elsewhere or "remote" in options.split(",")
