"""The archive: one file that holds every issue with every step that was ever made in it."""

from __future__ import annotations

from desktop.archive.asked_archive import AskedArchive
from desktop.archive.kept_issues import KeptIssues


class Archive(KeptIssues, AskedArchive):
    """The issues of a desk, from any thread; only the writer's thread should write.

    Each method is one transaction. What SQLite complains of is raised as a
    ``UserFacingError`` wherever an editor can do something about it.
    """
