"""Whatever an editor tries to open: a source, or one clear sentence."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake import read_source, reading, refusals, source_from_bytes, source_from_clipboard
from desktop.intake.office import converting
from desktop.intake.refusals import Refusal
from desktop.model import UserFacingError


def zipped(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/"), content)
    return file.getvalue()


COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
BAD_FILES = {
    "empty": (b"", refusals.EMPTY),
    "blank": (b" \r\n\t", refusals.EMPTY),
    "mark alone": (b"\xef\xbb\xbf", refusals.EMPTY),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(20), refusals.PICTURE),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(20), refusals.PICTURE),
    "gif": (b"GIF89a" + bytes(20), refusals.PICTURE),
    "bmp": (b"BM\x10\x20\0\0\0\0\0\0\x36", refusals.PICTURE),
    "webp": (b"RIFF\x10\0\0\0WEBPVP8 ", refusals.PICTURE),
    "heic": (b"\0\0\0\x18ftypheic", refusals.PICTURE),
    "pdf": (b"%PDF-1.7\n", refusals.PDF_BROKEN),
    "rtf": (rb"{\rtf1\ansi}", refusals.RICH_TEXT),
    "web page": (b"<!DOCTYPE html><p hidden>x</p>", refusals.PAGE_EMPTY),
    "mailed page": (b"MIME-Version: 1.0\nContent-Type: image/png\n\nx", refusals.PAGE_EMPTY),
    "video": (b"\0\0\0\x18ftypmp42" + bytes(20), refusals.NOT_TEXT),
    "rar": (b"Rar!\x1a\x07" + bytes(20), refusals.ARCHIVE),
    "encrypted word": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), refusals.WORD_PASSWORD),
    "old word": (COMPOUND + "WordDocument".encode("utf-16-le"), refusals.OLD_WORD),
    "old wps": (COMPOUND, refusals.OLD_WORD),
    "old sheet": (COMPOUND + "Workbook".encode("utf-16-le"), refusals.SPREADSHEET),
    "old slides": (COMPOUND + "PowerPoint Document".encode("utf-16-le"), refusals.SLIDES),
    "sheet": (zipped(xl__workbook="<x/>"), refusals.SPREADSHEET),
    "slides": (zipped(ppt__presentation="<x/>"), refusals.SLIDES),
    "ofd": (zipped(**{"OFD.xml": "<x/>"}), refusals.OFD),
    "odt": (zipped(mimetype="application/vnd.oasis.opendocument.text"), refusals.OPEN_DOCUMENT),
    "ods": (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), refusals.SPREADSHEET),
    "odp": (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), refusals.SLIDES),
    "book": (zipped(mimetype="application/epub+zip"), refusals.BOOK),
    "pages of a mac": (zipped(**{"Index/Document.iwa": "x"}), refusals.APPLE),
    "mail of outlook": (COMPOUND + "__properties_version1.0".encode("utf-16-le"), refusals.MAIL),
    "mail of attachments": (
        b"MIME-Version: 1.0\nContent-Type: a/b\nContent-Disposition: attachment; filename=a.docx\n\nx",
        refusals.MAIL,
    ),
    "flat document": (b'<?xml version="1.0"?>\n<office:document a="b">', refusals.OPEN_DOCUMENT),
    "unified document": (b'<?xml version="1.0"?><uof:UOF a="b">', refusals.UNIFIED),
    "data": ('\ufeff<?xml version="1.0"?><rss><title>新秤</title></rss>'.encode(), refusals.DATA),
    "data in two bytes": ('\ufeff<?xml version="1.0"?><rss/>'.encode("utf-16-le"), refusals.DATA),
    "zip": (zipped(readme="text"), refusals.ARCHIVE),
    "torn zip": (zipped(word__document="<x/>")[:-30], refusals.WORD_BROKEN),
    "word 2003": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', refusals.OLD_WORD),
    "rubbish": (bytes(range(256)) * 20, refusals.NOT_TEXT),
    "controls": (b"\x01\x02\x03\x04abc", refusals.UNKNOWN_ENCODING),
    "latin": ("Où êtes-vous, café déjà vu".encode("latin-1"), refusals.UNKNOWN_ENCODING),
}


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "find_office", lambda: None)


@pytest.mark.parametrize(("data", "refusal"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_without_text_is_refused_in_words(data: bytes, refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "来稿.txt"
    path.write_bytes(data)
    with pytest.raises(UserFacingError) as raised:
        read_source(path)
    error = raised.value
    assert (error.code, error.message, error.remedy) == (refusal.code, refusal.message, refusal.remedy)
    assert error.path == str(path)


def refused(path: Path) -> str:
    with pytest.raises(UserFacingError) as raised:
        read_source(path)
    return raised.value.code


@pytest.mark.parametrize(
    ("name", "code"), [("a.docx", "word-broken"), ("a.WPS", "word-broken"), ("a.pdf", "pdf-broken")]
)
def test_a_file_of_no_kind_is_a_broken_one_of_its_name(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / name).write_bytes(bytes(range(256)) * 20)
    assert refused(tmp_path / name) == code


def test_a_missing_file_is_told_so(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有.txt") == "file-missing"


def test_a_folder_is_told_so(tmp_path: Path) -> None:
    assert refused(tmp_path) == "file-is-folder"


def test_a_device_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pipe").touch()
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    assert refused(tmp_path / "pipe") == "file-not-text"


@pytest.mark.parametrize(
    ("trouble", "code"), [(PermissionError(), "file-no-permission"), (OSError("disk"), "file-unreadable")]
)
def test_a_file_that_cannot_be_read_is_told_so(
    trouble: OSError, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "来稿.txt").write_text("居民", encoding="utf-8")

    def read_bytes(_: Path) -> bytes:
        raise trouble

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert refused(tmp_path / "来稿.txt") == code


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_BYTES", 3)
    (tmp_path / "来稿.txt").write_text("居民区", encoding="utf-8")
    assert refused(tmp_path / "来稿.txt") == "file-too-big"


@pytest.mark.parametrize("text", ["", " \n", "\ufeff\u200b"])
def test_an_empty_clipboard_is_told_so(text: str) -> None:
    with pytest.raises(UserFacingError) as raised:
        source_from_clipboard(text)
    assert raised.value.code == "clipboard-empty"


def test_half_a_character_from_the_clipboard_becomes_visible() -> None:
    assert source_from_clipboard("好\ud83d").text == "好\ufffd"
    assert source_from_clipboard("\ud83d\ude00好").text == "😀好"


def test_a_text_file_is_read_as_it_stands(tmp_path: Path) -> None:
    text = "青禾社区报\r\n\r\n\t楼组换新颜,居民点赞。\x0c\u3000完\n"
    (tmp_path / "来稿.txt").write_bytes(text.encode("gb18030"))
    source = read_source(tmp_path / "来稿.txt")
    assert (source.text, source.name, source.encoding, source.hints) == (text, "来稿.txt", "gb18030", ())


@pytest.mark.parametrize("sign", "\0\x0b\x0c\x1c\x85\xa0\xad\u200b\u2028\u2029\u3000\ufeff\r", ids=ascii)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_no_character_of_a_text_is_altered(sign: str, encoding: str) -> None:
    text = f"楼组换新颜{sign}居民点赞，都说亭子修得好。\r\n大家{sign}" + "常来下棋、聊天。\n" * 3
    assert source_from_bytes(text.encode(encoding), "来稿.txt").text == text


def test_every_refusal_is_one_of_a_kind() -> None:
    declared = [value for value in vars(refusals).values() if isinstance(value, Refusal)]
    assert len({refusal.code for refusal in declared}) == len(declared)
    assert all(refusal.message.endswith("。") for refusal in declared)


@given(st.binary(max_size=300) | st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail))
def test_any_bytes_give_a_source_or_a_sentence(data: bytes) -> None:
    try:
        source = source_from_bytes(data, "来稿")
    except UserFacingError:
        return
    assert source.text.strip()


def test_what_word_keeps_beside_an_open_file_is_told() -> None:
    with pytest.raises(UserFacingError) as refused:
        source_from_bytes(b"\x05Mavis" + bytes(156), "~$第9期.docx")
    assert refused.value.code == refusals.OFFICE_LOCK.code
