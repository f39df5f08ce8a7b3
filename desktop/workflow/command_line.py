"""What only the command line asks for: where files go, and what an archive knows of a source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.model import Layout, Source, UserFacingError
from desktop.review import apply_edit, empty_review
from desktop.text.wording import LAYOUTS
from desktop.workflow.library import Workflow
from desktop.workflow.other_issues.reprints import Reprints
from desktop.workflow.papers.house_files import read_house
from desktop.workflow.papers.which_paper import paper_of
from desktop.workflow.pipeline import Background


def archive_there(path: Path | None) -> Path | None:
    """Return the path of an archive that something is asked of; None is the user's own.

    Raises:
        UserFacingError: where none is there, or an empty file; asking makes none of it
    """
    if path is not None and not (path.exists() and path.stat().st_size):
        raise UserFacingError("no-archive", "这里没有档案，也没有新建。看看位置写得对不对。", str(path))
    return path


def export_path(name: str, layout: Layout, output: Path | None, several: bool) -> Path:
    """Return where the Word file of ``name`` goes.

    ``output`` is a file, or a folder where it exists as one or there are several files to
    write; without it the file lies in the current folder, named after issue and lay-out.
    """
    own = f"{Path(name).stem if name != '-' else '一期'} {LAYOUTS[layout]}.docx"
    if output is None:
        return Path(own)
    return output / own if several or output.is_dir() or not output.suffix else output


def facts_path(name: str, output: Path, several: bool) -> Path:
    """Return where the facts sheet of ``name`` goes.

    ``output`` is a file, or a folder where it exists as one or there are several sheets to write.
    """
    own = f"{Path(name).stem if name != '-' else '一期'} 事实表.csv"
    return output / own if several or output.is_dir() or not output.suffix else output


def background_of(path: Path | None, source: Source, rules: Path | None = None) -> Background:
    """Return what the archive at ``path`` knows for reading ``source``; nothing where none is named.

    The rules for the checks in the file ``rules`` take the place of those in the archive.

    Raises:
        UserFacingError: where the archive or the rules cannot be read
    """
    known = _known_in(path, source) if path else Background()
    return replace(known, house=read_house(rules)) if rules else known


def _known_in(path: Path, source: Source) -> Background:
    with Workflow.at_work(archive_there(path)) as opened:
        read, habits = opened.learning.read(source)
        paper = paper_of(read.reading.masthead)
        house = opened.archive.house(paper.name if paper else None)
        known = replace(opened.backgrounds.of(), habits=habits, house=house)
        own = opened.archive.find_source(source.sha256)
        return Reprints(opened.archive, own).added_to(known, apply_edit(empty_review(), read, "1").issue)
