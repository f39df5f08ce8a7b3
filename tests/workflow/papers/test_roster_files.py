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


HEADED = '种类,名称,职务\n人物,祁砚秋,"主任,书记"\n'
SEMICOLONS = HEADED.replace(",", ";")
SHAPES = {
    "GBK with the line ends of Windows": HEADED.replace("\n", "\r\n").encode("gbk"),
    "the line ends of an old Mac": HEADED.replace("\n", "\r").encode("gbk"),
    "semicolons": SEMICOLONS.encode("utf-8-sig"),
    "Excel's Unicode text": HEADED.replace("主任,书记", "主任，书记").replace(",", "\t").encode("utf-16"),
    "commas of full width": HEADED.replace("主任,书记", "主任、书记").replace(",", "，").encode(),
    "a separator that Excel is told": f"sep=;\n{SEMICOLONS}".encode(),
    "a title over the headings": f"梧桐里名录,,\n,,\n{HEADED}".encode("gbk"),
    "blanks in headings and kinds": HEADED.replace("名称", " 名称 ").replace("人物", "人　物").encode(),
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_a_table_that_went_through_excel_or_wps_is_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "人名.csv"
    path.write_bytes(data)
    (entry,) = read_roster(path)
    assert (entry.name, entry.kind, entry.post[:2], entry.post[-2:]) == (
        "祁砚秋",
        FactKind.PERSON,
        "主任",
        "书记",
    )


def test_rows_are_told_by_their_number_in_the_table(tmp_path: Path) -> None:
    path = tmp_path / "人名.csv"
    path.write_text("梧桐里名录,\n\n种类,名称\n\n人,林晓\n", encoding="utf-8")
    with pytest.raises(UserFacingError, match=r"^第 5 行的种类“人”"):
        read_roster(path)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1"], ids=["xlsx", "xls"])
def test_a_workbook_is_told_how_it_becomes_a_table(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "人名.xlsx"
    path.write_bytes(data)
    with pytest.raises(UserFacingError, match="另存为 CSV") as caught:
        read_roster(path)
    assert caught.value.code == "roster-workbook"


DATES = {
    "2024/3/15": "2024-03-15",
    "2024-03-15 00:00:00": "2024-03-15",
    "2024年3月": "2024-03",
    "2024": "2024",
    "--03-15": "--03-15",
    "": None,
}


@pytest.mark.parametrize(("written", "meant"), DATES.items(), ids=DATES)
def test_dates_are_read_as_excel_and_editors_write_them(
    tmp_path: Path, written: str, meant: str | None
) -> None:
    path = tmp_path / "人名.csv"
    path.write_text(f"种类,名称,初见\n人物,祁砚秋,{written}\n", encoding="utf-8")
    assert [entry.first_seen for entry in read_roster(path)] == [meant]


def test_the_row_at_fault_is_told_and_what_may_stand_there(tmp_path: Path) -> None:
    path = tmp_path / "人名.csv"
    path.write_text("种类,名称\n人物,祁砚秋\n人,林晓\n", encoding="utf-8")
    with pytest.raises(UserFacingError, match=r"^第 3 行的种类“人”认不出来，要写人物、单位、") as caught:
        read_roster(path)
    assert caught.value.message.endswith("改好再导入；这次一条也没有读入。")


WRONG = {
    "no roster": ("姓名,年龄\n甲,3\n", "no-roster"),
    "an unknown kind": ("种类,名称\n神仙,祁砚秋\n", "no-such-kind"),
    "empty": ("", "no-roster"),
    "no date": ("种类,名称,初见\n人物,祁砚秋,去年\n", "no-date"),
    "a day that is none": ("种类,名称,末见\n人物,祁砚秋,2024-02-30\n", "no-date"),
    "a quote that never ends": ('种类,名称\n人物,"祁砚秋\n人物,林晓\n', "open-quote"),
    "a cell without end": (f"种类,名称\n人物,{'长' * 200_000}\n", "roster-unreadable"),
    "neither right nor wrong": ("种类,名称,不是\n人物,祁砚秋,也许\n", "no-such-word"),
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
