"""One run of LibreOffice: without a window, without macros, in a folder of its own, in a limited time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.intake import refusals
from desktop.intake.kinds import Kind
from desktop.intake.office.finding import find_office
from desktop.intake.office.profile import write_profile
from desktop.intake.office.running import ended_in_time
from desktop.intake.refusals import Refusal

_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class _Foreign:
    """A kind of file for LibreOffice: its suffix and filter, and what is said where that fails.

    Without a filter LibreOffice would take a broken file for a text.
    """

    suffix: str
    filter: str
    refusal: Refusal


_FOREIGN = {
    Kind.OLD_WORD: _Foreign(".doc", "MS Word 97", refusals.OLD_WORD),
    Kind.OLD_WPS: _Foreign(".wps", "MS_Works", refusals.OLD_WORD),
    Kind.WORD_XML: _Foreign(".xml", "MS Word 2003 XML", refusals.OLD_WORD),
    Kind.RICH_TEXT: _Foreign(".rtf", "Rich Text Format", refusals.RICH_TEXT),
    Kind.OPEN_DOCUMENT: _Foreign(".odt", "writer8", refusals.OPEN_DOCUMENT),
    Kind.FLAT_DOCUMENT: _Foreign(".fodt", "OpenDocument Text Flat XML", refusals.OPEN_DOCUMENT),
    Kind.UNIFIED: _Foreign(".uot", "UOF text", refusals.UNIFIED),
}


def converted(data: bytes, kind: Kind) -> bytes:
    """Return the file as a Word file of today's kind.

    Raises:
        UserFacingError: where LibreOffice is missing, cannot read the file or takes too long
    """
    foreign = _FOREIGN[kind]
    program = find_office()
    if program is None:
        raise foreign.refusal.error()
    # On Windows a program that was just ended may still hold its files.
    with TemporaryDirectory(prefix="jiebao-", ignore_cleanup_errors=True) as folder:
        return _converted(program, Path(folder), data, foreign)


def _converted(program: Path, folder: Path, data: bytes, foreign: _Foreign) -> bytes:
    source = folder / f"source{foreign.suffix}"
    source.write_bytes(data)
    profile = write_profile(folder / "profile")
    try:
        if not ended_in_time(_command(program, profile, source, foreign.filter), _PATIENCE_SECONDS):
            raise refusals.OFFICE_SLOW.error()
        return source.with_suffix(".docx").read_bytes()
    except OSError as error:
        raise foreign.refusal.error() from error


def _command(program: Path, profile: Path, source: Path, filter_name: str) -> list[str]:
    return [
        str(program),
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nofirststartwizard"),
        f"--infilter={filter_name}",
        *("--convert-to", "docx", "--outdir", str(source.parent), str(source)),
    ]
