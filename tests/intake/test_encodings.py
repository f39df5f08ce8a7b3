import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.encodings import decode, looks_binary

SIMPLIFIED = "青禾街道召开党建工作会议，部署下半年重点工作。\r\n居民代表沈安表示，楼组环境改善了。\n"
TRADITIONAL = "青禾街道召開黨建工作會議，部署下半年重點工作。\n居民代表表示，樓組環境改善了，鄰里更和睦。\n"
ENCODED = {
    "utf-8": (SIMPLIFIED.encode(), "utf-8"),
    "utf-8 with mark": (SIMPLIFIED.encode("utf-8-sig"), "utf-8-sig"),
    "gb18030": (SIMPLIFIED.encode("gb18030"), "gb18030"),
    "utf-16 with mark": (SIMPLIFIED.encode("utf-16"), "utf-16"),
    "utf-16 little": (SIMPLIFIED.encode("utf-16-le"), "utf-16-le"),
    "utf-16 big": (SIMPLIFIED.encode("utf-16-be"), "utf-16-be"),
    "utf-32 with mark": (SIMPLIFIED.encode("utf-32"), "utf-32"),
}


@pytest.mark.parametrize(("data", "encoding"), ENCODED.values(), ids=ENCODED)
def test_an_encoding_is_recognised(data: bytes, encoding: str) -> None:
    assert decode(data) == (SIMPLIFIED, encoding)


@pytest.mark.parametrize("encoding", ["big5", "gb18030"])
def test_traditional_chinese_is_recognised(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding)) == (TRADITIONAL, encoding)


def test_a_rare_ideograph_does_not_unsettle_gb18030() -> None:
    text = f"{SIMPLIFIED}居民代表𠮷㐂与朱镕。"
    assert decode(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize("text", ["通知", "停水通知", "第1期"])
def test_a_few_words_are_read_though_their_bytes_are_utf_8_as_well(text: str) -> None:
    assert decode(text.encode("gb18030")) == (text, "gb18030")


def test_letters_of_other_scripts_among_chinese_are_read_in_utf_8() -> None:
    assert decode("面积㎡，角α。".encode()) == ("面积㎡，角α。", "utf-8")


@pytest.mark.parametrize("encodings", [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_a_file_joined_of_two_encodings_is_read_line_by_line(encodings: tuple[str, str]) -> None:
    data = b"".join(SIMPLIFIED.encode(encoding) for encoding in encodings)
    assert decode(data) == (SIMPLIFIED * 2, "utf-8, gb18030")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_file_that_breaks_off_shows_where(encoding: str) -> None:
    assert decode(SIMPLIFIED.strip().encode(encoding)[:-1]) == (SIMPLIFIED.strip()[:-1] + "\ufffd", encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        "これは日本語です。カタカナ".encode("shift_jis"),
        "Café déjà vu".encode("latin-1"),
        b"\xff\xfe" + b"\x00\xd8" * 99,
    ],
    ids=["one byte", "japanese", "latin", "halves"],
)
def test_what_no_encoding_fits_is_not_guessed(data: bytes) -> None:
    assert decode(data) is None


def test_control_characters_tell_binary_from_text() -> None:
    assert looks_binary("\x01\x02PE\x00")
    assert not looks_binary("社区报\t第 1 版\r\n\x0c" * 10)


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_a_marked_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@given(st.text(st.characters(codec="gb2312", categories=["Lo", "Po", "Nd"]), min_size=40))
def test_simplified_chinese_in_gb18030_comes_back(text: str) -> None:
    assert decode(text.encode("gb18030")) in {(text, "gb18030"), (text, "utf-8")}


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or decoded[0].encode("utf-8") is not None
