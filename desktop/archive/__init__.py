"""Reviews, logs and queries come in; issues, hits, roster and history come out, from one SQLite file.

``Archive`` reads and writes from any thread, ``ArchiveWriter`` is the one thread that an
open desk writes on. The log of edits is the truth; articles, names and grams are derived
from it for lists and search; ``Lessons`` and ``Profiles`` hold what papers' habits are made
of, ``Rosters`` what is known of names. ``safety`` backs archives up, proves them whole, and rescues
what is readable of damaged ones. SQLite's known troubles are raised as ``UserFacingError``.
"""

import sqlite3

from desktop.archive.archive import Archive
from desktop.archive.drawn import DrawnIssue, drawn
from desktop.archive.features import sqlite_features
from desktop.archive.figures import HEADS, in_words
from desktop.archive.folding import loose
from desktop.archive.identities import Mention, Named
from desktop.archive.identity_moves import Move, merging, parting
from desktop.archive.identity_steps import IdentitySteps
from desktop.archive.issues import IssueRow
from desktop.archive.lessons import Lessons
from desktop.archive.locks import OUT, Holder, Locks, this_process
from desktop.archive.pictures import find_picture, keep_picture, picture_folder
from desktop.archive.profiles import Profiles, ProfileStep
from desktop.archive.queries import UNDATED_YEAR, Query, plain_query, typed_query
from desktop.archive.removals import ImportRow, OutRow, Removals
from desktop.archive.rosters import Rosters
from desktop.archive.search import Facets, Hit
from desktop.archive.subjects import SharedName
from desktop.archive.trouble import DAMAGED, RESCUE, damaged
from desktop.archive.writer import ArchiveWriter

__all__ = [
    "DAMAGED",
    "HEADS",
    "OUT",
    "RESCUE",
    "SQLITE_VERSION",
    "UNDATED_YEAR",
    "Archive",
    "ArchiveWriter",
    "DrawnIssue",
    "Facets",
    "Hit",
    "Holder",
    "IdentitySteps",
    "ImportRow",
    "IssueRow",
    "Lessons",
    "Locks",
    "Mention",
    "Move",
    "Named",
    "OutRow",
    "ProfileStep",
    "Profiles",
    "Query",
    "Removals",
    "Rosters",
    "SharedName",
    "damaged",
    "drawn",
    "find_picture",
    "in_words",
    "keep_picture",
    "loose",
    "merging",
    "parting",
    "picture_folder",
    "plain_query",
    "sqlite_features",
    "this_process",
    "typed_query",
]

SQLITE_VERSION = sqlite3.sqlite_version
"""The version of the SQLite library underneath."""
