"""What prints nothing is passed over, and what prints is not."""

import pytest

from desktop.text.unseen import has_unseen, prints, seen
from desktop.text.view import restore

SEEN = {
    "a space of no width": ("管\u200b理员", "管理员"),
    "a soft hyphen": ("管\xad理员", "管理员"),
    "a byte order mark": ("\ufeff路灯", "路灯"),
    "marks of direction": ("\u200e路灯\u200f", "路灯"),
    "zero bytes": ("路\0灯\0", "路灯"),
    "the end of a file of old": ("路灯\x1a", "路灯"),
    "a stand-in for a picture": ("\ufffc路灯", "路灯"),
    "a joiner between ideographs": ("路\u200d灯", "路灯"),
    "a joiner between emoji": ("👩\u200d🌾", "👩\u200d🌾"),
    "line ends changed twice": ("路灯\r\r\n亮了", "路灯\r\n亮了"),
    "line ends of old Macs": ("路灯\r\r亮了", "路灯\r\r亮了"),
    "a wide space for private use": ("\ue5e5\ue5e5路灯", "　　路灯"),
    "white space": ("路\xa0灯\t亮\x0b了\x0c。\u2028", "路\xa0灯\t亮\x0b了\x0c。\u2028"),
    "what was not decoded": ("路\ufffd灯\ue123", "路\ufffd灯\ue123"),
}


@pytest.mark.parametrize(("text", "read"), SEEN.values(), ids=SEEN)
def test_what_prints_is_seen_where_it_stands(text: str, read: str) -> None:
    found, places = seen(text)
    assert found == read
    assert [text[place].replace("\ue5e5", "　") for place in places] == list(read)
    assert has_unseen(text) is (text != read)


@pytest.mark.parametrize(
    ("text", "does"), [("\u200b \0", False), ("\ue5e5", False), ("路", True), ("", False)]
)
def test_a_text_prints_something_or_nothing(text: str, does: bool) -> None:
    assert prints(text) is does


def test_what_prints_nothing_stays_in_a_view_and_is_read_over() -> None:
    text = "居\u200b民,\u200b10:\u200b30\ue5e5\ufeff"
    assert restore(text) == "居\u200b民，\u200b10:\u200b30　\ufeff"
