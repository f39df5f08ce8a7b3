"""Drives of the network and folders that are synchronised are recognised."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.archive.safety.whereabouts import Mount, mounts, on_network, synchronised_by, warning_about

PLACES = {
    r"C:\Users\lin\OneDrive - 云桥街道\报纸\档案.jiebao": "OneDrive",
    r"D:\BaiduSyncdisk\档案.jiebao": "百度网盘",
    r"C:\Users\lin\WPSDrive\123\WPS云盘\档案.jiebao": "WPS 云盘",
    r"C:\Users\lin\我的坚果云\档案.jiebao": "坚果云",
    r"C:\Users\lin\AppData\Local\jiebao\档案.jiebao": "",
    r"C:\Users\lin\文档\OneDrive使用说明\档案.jiebao": "",
}


@pytest.mark.parametrize(("place", "program"), PLACES.items())
def test_a_synchronised_folder_is_known_by_its_name(place: str, program: str) -> None:
    assert synchronised_by(PureWindowsPath(place), {}) == program


def test_icloud_keeps_its_folder_elsewhere() -> None:
    place = PurePosixPath("/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/档案.jiebao")
    assert synchronised_by(place, {}) == "iCloud"


def test_onedrive_says_itself_where_it_is() -> None:
    place = PureWindowsPath(r"E:\云桥\档案.jiebao")
    assert synchronised_by(place, {"OneDriveCommercial": r"E:\云桥"}) == "OneDrive"


def test_a_folder_may_be_known_by_what_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "报纸").mkdir()
    warning = warning_about(tmp_path / "报纸" / "档案.jiebao")
    assert warning.startswith("档案放在“Syncthing”的同步文件夹里。")


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


def test_a_share_of_another_computer_lies_on_the_network() -> None:
    assert on_network(PureWindowsPath(r"\\server\报社\档案.jiebao"), ())
    assert on_network(PureWindowsPath(r"Z:\档案.jiebao"), (Mount("Z:\\", "NTFS", is_remote=True),))


def test_an_own_folder_is_safe(tmp_path: Path) -> None:
    assert warning_about(tmp_path / "档案.jiebao") == ""
    assert any(not drive.is_remote for drive in mounts())
