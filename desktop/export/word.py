"""The one way to a Word file: set, prove complete and sound, then replace the target at once."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.export.draft import Draft
from desktop.export.layouts.fact_sheet import set_fact_sheet
from desktop.export.layouts.manuscript import set_manuscript
from desktop.export.layouts.page import set_page
from desktop.export.layouts.proof import set_proof
from desktop.export.lint import lint
from desktop.export.looks import template_of
from desktop.export.picture_files import for_word
from desktop.export.printed import are_whole, printed_articles, printed_text, text_of
from desktop.export.profile import TABLOID, PageProfile
from desktop.export.template_file import template_draft
from desktop.model import Issue, Layers, Layout, Review, UserFacingError
from desktop.model.paper_look import PaperLook
from desktop.model.stopping import Stop

Setting = Callable[[Review, Layers, PageProfile, Mapping[str, bytes]], Draft]
LAYOUTS: dict[Layout, Setting] = {
    Layout.PROOF: set_proof,
    Layout.PAGE: set_page,
    Layout.MANUSCRIPT: set_manuscript,
}


class UnsoundDocumentError(Exception):
    """A document that lost text or that Word would call damaged: our bug, the target is untouched."""


def export_word(
    review: Review,
    layers: Layers,
    layout: Layout,
    path: Path,
    profile: PageProfile = TABLOID,
    pictures: Mapping[str, bytes] | None = None,
    stop: Stop | None = None,
) -> Path:
    """Write the issue as a Word file and return ``path``; what stood there is replaced only by a sound file.

    ``profile`` is the sheet of the page layout; ``pictures`` has the bytes of attached pictures by
    their digest, and one that is missing leaves an empty frame.

    Raises:
        UserFacingError: for a target that cannot be written
        UnsoundDocumentError: for a file that fails its own checks
        StoppedError: where ``stop`` was asked for; the target is untouched
    """
    stop = stop or Stop()
    printed = {}
    for digest, picture in (pictures or {}).items():
        stop.heed()
        printed[digest] = for_word(picture)
    draft = LAYOUTS[layout](review, layers, profile, printed)
    stop.heed()
    _assert_complete(draft, review.issue)
    blob = draft.to_bytes()
    stop.heed()
    _assert_sound(blob)
    stop.heed()
    _replace(path, blob)
    return path


def export_template(path: Path, look: PaperLook) -> Path:
    """Write the styles of the page lay-out for an editor to change, and return ``path``.

    They are those of the look's own template where it has one; raises as ``export_word`` does.
    """
    blob = template_draft(template_of(look)).to_bytes()
    _assert_sound(blob)
    _replace(path, blob)
    return path


def export_facts(review: Review, layers: Layers, path: Path) -> Path:
    """Write the facts of the issue as a Word file and return ``path``; raises as ``export_word`` does."""
    blob = set_fact_sheet(review, layers).to_bytes()
    _assert_sound(blob)
    _replace(path, blob)
    return path


def _assert_complete(draft: Draft, issue: Issue) -> None:
    articles = printed_articles(issue)
    set_ones = draft.articles if draft.articles is not None else articles
    whole = are_whole(set_ones, articles)
    if not whole or text_of(draft.body, draft.styles) != printed_text(set_ones):
        raise UnsoundDocumentError("the document does not hold the issue's text once and in order")


_ELSEWHERE = "另选位置"
_UNWRITABLE = "target-unwritable", "没有导出：目标位置写不进去。另选一个位置再试。"


def _assert_sound(blob: bytes) -> None:
    problems = lint(blob)
    if problems:
        raise UnsoundDocumentError("; ".join(problems))


def _replace(path: Path, blob: bytes) -> None:
    """Write beside the target and then replace it, so that no half-written file ever has its name."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".docx")
    except PermissionError as error:
        # Nothing was asked of the target yet: it is the folder that takes no files.
        raise UserFacingError(*_UNWRITABLE, str(path), _ELSEWHERE) from error
    except OSError as error:
        raise _refusal(error, path) from error
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(blob)
        written.replace(path)
    except OSError as error:
        raise _refusal(error, path) from error
    finally:
        written.unlink(missing_ok=True)


def _refusal(error: OSError, path: Path) -> UserFacingError:
    """Return what to tell the editor; Windows locks a file that Word has open."""
    again = "重试"
    if isinstance(error, PermissionError):
        told = "target-open", "没有导出：目标文件正在 Word 里开着。关掉它再试。", again
    elif error.errno in {errno.ENOSPC, errno.EDQUOT}:
        told = "disk-full", "没有导出：磁盘满了。腾出空间后再试；稿子一步不少。", again
    elif isinstance(error, FileNotFoundError | NotADirectoryError):
        told = "target-folder", "没有导出：目标文件夹不在了。另选一个位置再试。", _ELSEWHERE
    else:
        told = *_UNWRITABLE, _ELSEWHERE
    code, message, remedy = told
    return UserFacingError(code, message, str(path), remedy)
