"""The order of the stages, open issues and the archive: what window and command line share.

``pipeline`` is pure: ``propose`` reads a source into the edit that adds it, ``derive`` reads
facts and findings of a review. ``Desk`` is one open issue whose steps are stored as they are
made, ``Workflow`` opens issues, searches, imports and exports, and ``Learning`` knows the
habits of papers.
``mark`` and its kin make the edits of words that an editor marks as a fact.
"""

from desktop.archive import SQLITE_VERSION
from desktop.intake import (
    READABLE,
    check_length,
    pdfium_version,
    read_source,
    source_from_bytes,
    source_from_clipboard,
    split_source,
)
from desktop.model import Layout
from desktop.workflow.amending import amended_articles, amendments_of, signed_articles
from desktop.workflow.carry import reads_alike
from desktop.workflow.desk import Desk
from desktop.workflow.habit_files import write_habits
from desktop.workflow.held_over import HeldOver
from desktop.workflow.learning import Learning
from desktop.workflow.library import (
    ARCHIVE_NAME,
    Imported,
    Workflow,
    background_of,
    export_path,
    hit_data,
    hit_line,
    own_archive,
)
from desktop.workflow.marking import mark, mark_again, stretch
from desktop.workflow.next_issue import Continuation
from desktop.workflow.papers import paper_of
from desktop.workflow.pipeline import (
    Background,
    Derived,
    derive,
    layers_over,
    propose,
    read_and_derive,
)
from desktop.workflow.roster_files import write_roster
from desktop.workflow.stages import explain, export_word

__all__ = [
    "ARCHIVE_NAME",
    "READABLE",
    "SQLITE_VERSION",
    "Background",
    "Continuation",
    "Derived",
    "Desk",
    "HeldOver",
    "Imported",
    "Layout",
    "Learning",
    "Workflow",
    "amended_articles",
    "amendments_of",
    "background_of",
    "check_length",
    "derive",
    "explain",
    "export_path",
    "export_word",
    "hit_data",
    "hit_line",
    "layers_over",
    "mark",
    "mark_again",
    "own_archive",
    "paper_of",
    "pdfium_version",
    "propose",
    "read_and_derive",
    "read_source",
    "reads_alike",
    "signed_articles",
    "source_from_bytes",
    "source_from_clipboard",
    "split_source",
    "stretch",
    "write_habits",
    "write_roster",
]
