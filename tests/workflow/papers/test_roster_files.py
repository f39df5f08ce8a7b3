"""The roster as a table: written for Excel, read as Excel writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.model import FactKind, RosterEntry, UserFacingError
from desktop.workflow import write_roster
from desktop.workflow.papers.roster_files import read_roster

ENTRIES = (
    RosterEntry("乐正岚", "办事处主任", "2024-03-15", "2024-04-12"),
    RosterEntry("城运中心", kind=FactKind.ORGANIZATION, full="桐湾城运中心，北区"),
    RosterEntry("120", kind=FactKind.QUANTITY, within="进120弄", stopped=True),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = write_roster(ENTRIES, tmp_path / "名录.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_roster(path) == ENTRIES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_an_editor_s_own_table_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "人名.csv"
    path.write_text("名称,种类\n祁砚秋,人物\n,人物\n鲤跃桥,地点\n", encoding=encoding)
    assert read_roster(path) == (RosterEntry("祁砚秋"), RosterEntry("鲤跃桥", kind=FactKind.PLACE))


WRONG = {
    "no roster": ("姓名,年龄\n甲,3\n", "no-roster"),
    "an unknown kind": ("种类,名称\n神仙,祁砚秋\n", "no-such-kind"),
    "empty": ("", "no-roster"),
}


@pytest.mark.parametrize(("text", "code"), WRONG.values(), ids=WRONG)
def test_what_is_no_roster_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "别的.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        read_roster(path)
    assert caught.value.code == code


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        write_roster(ENTRIES, tmp_path / "没有" / "名录.csv")
    assert caught.value.code == "table-unwritable"
