"""Files of older and other programs: read where LibreOffice is installed, else refused in words."""

import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import docx
import pytest

from desktop.intake import refusals, source_from_bytes
from desktop.intake.kinds import Kind
from desktop.intake.office import converting, finding
from desktop.intake.office.converting import converted
from desktop.intake.office.finding import find_office
from desktop.intake.office.profile import write_profile
from desktop.intake.refusals import Refusal
from desktop.model import HintKind, UserFacingError

HEADLINE, BODY = "楼组换新颜", "居民沈安说，亭子修好以后大家常来下棋。"
HEADLINE_CODES, BODY_CODES = ("".join(f"\\u{ord(each)}?" for each in text) for text in (HEADLINE, BODY))
RICH_TEXT = rf"{{\rtf1\ansi {HEADLINE_CODES}\par {BODY_CODES}}}".encode()
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)
TEXT = f'<text:h text:outline-level="1">{HEADLINE}</text:h><text:p>{BODY}</text:p>'
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def open_document(text: str, styles: str = "") -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" {NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", MANIFEST)
    return file.getvalue()


FRAMES = (
    '<style:style style:name="F" style:family="graphic"><style:graphic-properties '
    'style:horizontal-pos="from-left" style:horizontal-rel="page" '
    'style:vertical-pos="from-top" style:vertical-rel="page"/></style:style>'
)


def frame(name: str, text: str, left: int, top: int, width: int, height: int, goes_on: str = "") -> str:
    """Return a frame on the page; sizes in centimetres, ``goes_on`` is the frame that it is linked to."""
    chain = f'draw:chain-next-name="{goes_on}"' if goes_on else ""
    inside = f"<text:p>{text}</text:p>" if text else ""
    return (
        f'<draw:frame draw:style-name="F" draw:name="{name}" text:anchor-type="page" '
        f'text:anchor-page-number="1" svg:x="{left}cm" svg:y="{top}cm" svg:width="{width}cm" '
        f'svg:height="{height}cm"><draw:text-box {chain}>{inside}</draw:text-box></draw:frame>'
    )


def old_word(office: Path, folder: Path) -> bytes:
    document = docx.Document()
    document.add_heading(HEADLINE, 1)
    document.add_paragraph(BODY)
    document.save(str(folder / "new.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(office), profile, "--headless", "--convert-to", "doc", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "new.docx")], check=True, capture_output=True, timeout=120)
    return (folder / "new.doc").read_bytes()


@pytest.fixture(scope="module")
def office() -> Path:
    program = find_office()
    if program is None and os.environ.get("CI") != "true":
        pytest.skip("LibreOffice is not installed here")
    assert program is not None
    return program


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("data", [RICH_TEXT, open_document(TEXT)], ids=["rtf", "open document"])
def test_a_file_of_another_program_is_read(data: bytes) -> None:
    assert source_from_bytes(data, "来稿").text == f"{HEADLINE}\n\n{BODY}"


@pytest.mark.usefixtures("office")
def test_a_page_of_linked_frames_is_read_in_order() -> None:
    frames = [
        frame("side", "邻里食堂开门啦", 14, 3, 5, 20),
        frame("second", "", 7, 9, 4, 14),
        frame("first", BODY * 30, 2, 9, 4, 14, "second"),
        frame("head", HEADLINE, 2, 5, 11, 3),
    ]
    page = open_document("".join(frames) + "<text:p/>", FRAMES)
    assert source_from_bytes(page, "版面.odt").text.split() == [HEADLINE, BODY * 30, "邻里食堂开门啦"]


def test_an_old_word_file_is_read_with_its_headings(office: Path, tmp_path: Path) -> None:
    source = source_from_bytes(old_word(office, tmp_path), "来稿.doc")
    assert source.text == f"{HEADLINE}\n\n{BODY}"
    assert [(hint.span.of(source.text), hint.kind) for hint in source.hints] == [(HEADLINE, HintKind.HEADING)]


@pytest.mark.usefixtures("office")
def test_a_file_that_cannot_be_converted_is_refused_in_words() -> None:
    with pytest.raises(UserFacingError) as raised:
        source_from_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"WordDocument".ljust(2000), "来稿.doc")
    assert raised.value.code == "word-old"


def runs(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let a Python program stand for LibreOffice; it finds the name of the file in ``source``."""
    command = [
        sys.executable,
        "-c",
        f"import sys, time, pathlib; source = pathlib.Path(sys.argv[1]); {program}",
    ]
    monkeypatch.setattr(converting, "find_office", lambda: Path(sys.executable))
    monkeypatch.setattr(converting, "_command", lambda *parts: [*command, str(parts[2])])


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        (Kind.OLD_WORD, ".doc"),
        (Kind.OLD_WPS, ".wps"),
        (Kind.WORD_XML, ".xml"),
        (Kind.RICH_TEXT, ".rtf"),
        (Kind.OPEN_DOCUMENT, ".odt"),
    ],
)
def test_a_file_has_the_name_that_its_kind_needs(
    kind: Kind, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, "source.with_suffix('.docx').write_text(source.suffix + source.read_text())")
    assert converted(b"!", kind) == f"{suffix}!".encode()


@pytest.mark.parametrize(
    ("program", "refusal"),
    [("time.sleep(60)", refusals.OFFICE_SLOW), ("sys.exit(1)", refusals.RICH_TEXT)],
    ids=["too slow", "no file"],
)
def test_what_office_does_not_manage_is_told(
    program: str, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, program)
    if refusal is refusals.OFFICE_SLOW:
        monkeypatch.setattr(converting, "_PATIENCE_SECONDS", 0.1)
    with pytest.raises(UserFacingError) as raised:
        converted(b"!", Kind.RICH_TEXT)
    assert (raised.value.code, raised.value.message) == (refusal.code, refusal.message)


def test_an_office_that_cannot_start_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(converting, "find_office", lambda: tmp_path / "soffice")
    with pytest.raises(UserFacingError) as raised:
        converted(b"!", Kind.OPEN_DOCUMENT)
    assert raised.value.code == "file-open-document"


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("win32", "LibreOffice/program/soffice.exe"),
        ("darwin", "LibreOffice.app/Contents/MacOS/soffice"),
        ("linux", "libreoffice25.8/program/soffice"),
    ],
)
def test_office_is_found_where_installers_put_it(
    system: str, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / place).parent.mkdir(parents=True)
    (tmp_path / place).touch()
    monkeypatch.setattr(finding.sys, "platform", system)
    monkeypatch.setattr(finding, "_roots", lambda: (tmp_path,))
    assert find_office() == tmp_path / place


def test_office_on_another_drive_is_found_through_the_registry(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def query(root: int, _key: str) -> str:
        if root == 1:
            raise FileNotFoundError
        return str(tmp_path)

    registry = SimpleNamespace(HKEY_LOCAL_MACHINE=1, HKEY_CURRENT_USER=2, QueryValue=query)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(finding.sys, "platform", "win32")
    monkeypatch.setattr(finding, "_roots", lambda: ())
    assert find_office() == tmp_path / "soffice.exe"


def test_without_office_none_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(finding, "_roots", lambda: (tmp_path,))
    monkeypatch.setattr(finding.shutil, "which", lambda _: None)
    assert find_office() is None


def test_no_macro_of_a_file_is_run(tmp_path: Path) -> None:
    registry = write_profile(tmp_path / "profile") / "user" / "registrymodifications.xcu"
    assert 'oor:name="DisableMacrosExecution" oor:op="fuse"><value>true' in registry.read_text("utf-8")
