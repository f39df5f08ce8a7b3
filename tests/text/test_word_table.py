from pathlib import Path

import pytest

from desktop.text.dictionary import load_dictionary
from desktop.text.word_table import CLASS_BITS, WordTable, read_copy, table_of, write_copy

LIST = "楼组 30 n\n楼组长 5 n\n改善 40 v\n睦邻友好 2 l\n"


@pytest.fixture
def table() -> WordTable:
    return table_of(LIST)


def test_a_table_holds_frequency_and_class(table: WordTable) -> None:
    number = table.get("楼组")
    assert number >> CLASS_BITS == 30
    assert table.classes[number & ((1 << CLASS_BITS) - 1)] == "n"
    assert table.total == 77


def test_the_beginnings_of_words_are_known_as_such(table: WordTable) -> None:
    assert table.shelves["睦"] == {"": 0, "邻": 0, "邻友": 0, "邻友好": table.get("睦邻友好")}


def test_the_numbers_of_what_a_text_begins_with_go_on_as_far_as_words_do(table: WordTable) -> None:
    assert table.beginnings("楼组长好") == [0, table.get("楼组"), table.get("楼组长")]
    assert table.beginnings("善楼") == table.beginnings("") == []


def test_a_copy_holds_what_was_written(table: WordTable, tmp_path: Path) -> None:
    write_copy(tmp_path / "new" / "words.bin", table)
    assert read_copy(tmp_path / "new" / "words.bin") == table


def test_nothing_but_the_copy_is_left_behind(table: WordTable, tmp_path: Path) -> None:
    write_copy(tmp_path / "words.bin", table)
    assert [path.name for path in tmp_path.iterdir()] == ["words.bin"]


@pytest.mark.parametrize("content", [b"", b"foreign", b"\0" * 4096], ids=["empty", "short", "zeros"])
def test_a_foreign_file_is_no_copy(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "words.bin").write_bytes(content)
    assert read_copy(tmp_path / "words.bin") is None


def test_a_torn_copy_is_no_copy(table: WordTable, tmp_path: Path) -> None:
    copy = tmp_path / "words.bin"
    write_copy(copy, table)
    copy.write_bytes(copy.read_bytes()[:-1])
    assert read_copy(copy) is None


def test_a_missing_copy_is_no_copy(tmp_path: Path) -> None:
    assert read_copy(tmp_path / "words.bin") is None


def test_the_dictionary_works_where_no_copy_can_be_kept(tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file where the folder should be", encoding="utf-8")
    dictionary = load_dictionary(occupied)
    assert "改善" in dictionary
    assert list(dictionary.cut("改善环境")) == ["改善", "环境"]


def test_what_several_words_end_with_is_in_memory_once(tmp_path: Path) -> None:
    write_copy(tmp_path / "words.bin", table_of("居民区 30 n\n新民区 4 ns\n"))
    table = read_copy(tmp_path / "words.bin")
    assert table is not None
    ends = [rest for shelf in table.shelves.values() for rest in shelf if rest == "民区"]
    assert len(ends) == 2
    assert ends[0] is ends[1]
