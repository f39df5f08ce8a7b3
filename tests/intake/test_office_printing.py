"""Word files become PDF where LibreOffice is; where it is not, or fails, that is said."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
import pytest

from desktop.export import export_word
from desktop.intake.office import printing
from desktop.intake.office.running import ended_in_time
from desktop.model import Layers, Layout, UserFacingError
from desktop.model.stopping import Stop, StoppedError
from tests.export import export_samples as samples
from tests.office import skip_without


def test_a_printing_that_is_stopped_ends_its_program() -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(StoppedError):
        ended_in_time((sys.executable, "-c", "import time; time.sleep(60)"), 60, stop)


def test_a_word_file_becomes_a_pdf_of_its_pages(tmp_path: Path) -> None:
    skip_without("soffice")
    word = export_word(samples.review(), Layers(), Layout.PAGE, tmp_path / "版面稿.docx")
    made = printing.print_to_pdf(word, tmp_path / "版面稿.pdf")
    document = pypdfium2.PdfDocument(made)
    assert [round(side * 25.4 / 72) for side in document[0].get_size()] == [270, 390]
    document.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["版面稿.docx", "版面稿.pdf"]


def test_without_libreoffice_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "find_office", lambda: None)
    with pytest.raises(UserFacingError, match="没有找到 LibreOffice"):
        printing.print_to_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")


@pytest.mark.parametrize("program", ["/bin/false", "/not/there"])
def test_a_run_that_makes_nothing_is_told(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "find_office", lambda: Path(program))
    (tmp_path / "a.docx").write_bytes(b"")
    with pytest.raises(UserFacingError, match="没有做出 PDF"):
        printing.print_to_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")


def test_a_target_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made.pdf"
    made.write_bytes(b"%PDF")
    monkeypatch.setattr(printing, "_printed", lambda *_: made)
    monkeypatch.setattr(printing, "find_office", lambda: Path("office"))
    with pytest.raises(UserFacingError, match="PDF 没有写成"):
        printing.print_to_pdf(tmp_path / "a.docx", tmp_path / "gone" / "a.pdf")
