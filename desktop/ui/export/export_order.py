"""What is to be exported: remembered choices, and the files that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.model import Issue, Layout
from desktop.settings.options import SHEET
from desktop.ui.window.summary import issue_title
from desktop.workflow import USUAL_NAME, export_name, free_path


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What an editor chose and will most likely choose again."""

    layouts: tuple[Layout, ...] = (Layout.PAGE,)
    sheet: str = SHEET.default
    with_pdf: bool = False
    pattern: str = USUAL_NAME


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One lay-out and the file that it goes to."""

    layout: Layout
    path: Path


def export_files(issue: Issue, choice: ExportChoice, folder: Path) -> tuple[ExportFile, ...]:
    """Return the files of a choice in ``folder``; none takes the name of a file that is there."""
    return tuple(_files(issue, choice, folder))


def _files(issue: Issue, choice: ExportChoice, folder: Path) -> Iterator[ExportFile]:
    for layout in choice.layouts:
        name = export_name(choice.pattern, issue.masthead, layout, issue_title(issue))
        yield ExportFile(layout, free_path(folder / f"{name}.docx"))
