"""What is to be exported: remembered choices, and the files that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.model import Issue, Layout
from desktop.settings.options import SHEET
from desktop.ui.outline.rows import article_title
from desktop.ui.window.summary import issue_title
from desktop.workflow import USUAL_NAME, export_name, file_stem, free_path


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What an editor chose and will most likely choose again."""

    layouts: tuple[Layout, ...] = (Layout.PAGE,)
    sheet: str = SHEET.default
    with_pdf: bool = False
    pattern: str = USUAL_NAME


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One lay-out and the file that it goes to; ``article`` is the only one in it, empty for all."""

    layout: Layout
    path: Path
    article: str = ""


def export_files(
    issue: Issue, choice: ExportChoice, folder: Path, article: str = ""
) -> tuple[ExportFile, ...]:
    """Return the files of a choice in ``folder``; none takes the name of a file that is there.

    The manuscript has the ``article`` alone where one is given, and its title in the name.
    """
    return tuple(_files(issue, choice, folder, article))


def _files(issue: Issue, choice: ExportChoice, folder: Path, article: str) -> Iterator[ExportFile]:
    for layout in choice.layouts:
        name = export_name(choice.pattern, issue.masthead, layout, issue_title(issue))
        only = article if layout is Layout.MANUSCRIPT else ""
        titles = [article_title(one) for one in issue.articles if one.id == only]
        stem = file_stem(" ".join((name, *titles)))
        yield ExportFile(layout, free_path(folder / f"{stem}.docx"), only)


def in_folder(path: Path) -> str:
    """Return in which folder a file lies, in words; of a drive itself, its letter."""
    return f"在“{path.parent.name or path.parent}”里"
