"""The order of the stages, open issues and the archive: what window and command line share.

``pipeline`` is pure: ``propose`` reads a source into the edit that adds it, ``derive`` reads
facts and findings of a review. ``Desk`` is one open issue whose steps are stored as they are
made, ``Workflow`` opens issues, searches and imports, ``Printing`` plans and exports,
``Catalogue`` keeps lists and search up to date, and ``Learning`` knows the habits of papers.
``safekeeping`` keeps archives safe, ``mark`` and its kin make the edits of words that an editor
marks as a fact.
"""

from desktop.archive import (
    HEADS,
    RESCUE,
    SQLITE_VERSION,
    UNDATED_YEAR,
    Facets,
    Hit,
    ImportRow,
    IssueRow,
    Mention,
    Named,
    OutRow,
    Query,
    in_words,
    loose,
    sqlite_features,
    typed_query,
)
from desktop.handover import SUFFIX as HANDED
from desktop.handover import Meeting
from desktop.intake import (
    READABLE,
    check_length,
    find_office,
    pdfium_version,
    print_to_pdf,
    read_source,
    source_from_bytes,
    source_from_clipboard,
    split_source,
)
from desktop.model import Layout
from desktop.workflow.back_issues.folders import files_under, left_out
from desktop.workflow.back_issues.importing import Imported
from desktop.workflow.back_issues.reading import UNDATED
from desktop.workflow.back_issues.report import write_import_report
from desktop.workflow.command_line import archive_there, background_of, export_path, facts_path
from desktop.workflow.delivery.exits import (
    clip_article,
    clip_issue,
    csv_text,
    export_template,
    export_word,
    fact_rows,
    plan_pages,
    printout,
    sheet_told,
    styles_lacking,
    word_fonts,
    write_facts,
)
from desktop.workflow.delivery.handed import (
    NO_SUCH_ISSUE,
    Brought,
    HandedOver,
    Taken,
    handed_name,
    issue_called,
)
from desktop.workflow.delivery.naming import NAME_FIELDS, USUAL_NAME, export_name, file_stem, free_path
from desktop.workflow.delivery.unpacking import archived_issues, write_lines, write_table, write_texts
from desktop.workflow.library import Workflow
from desktop.workflow.next_issue.continuation import Continuation
from desktop.workflow.next_issue.held_over import HeldOver
from desktop.workflow.open_issue.amending import amended_articles, amendments_of, signed_articles
from desktop.workflow.open_issue.carry import reads_alike
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.open_issue.marking import mark, mark_again, stretch
from desktop.workflow.open_issue.open_matters import (
    Matter,
    Waiting,
    matters_to,
    open_matters,
    picture_troubles,
    waiting_in,
)
from desktop.workflow.other_issues.browsing import issue_before, missing_numbers
from desktop.workflow.other_issues.comparing import ArticlePair, IssueComparison, Shared, compare_issues
from desktop.workflow.other_issues.echoes import Difference, Echo, difference, echoes
from desktop.workflow.own_archive import ARCHIVE_NAME, own_archive
from desktop.workflow.papers.habit_files import write_habits
from desktop.workflow.papers.house_files import read_house, taking_over, write_house
from desktop.workflow.papers.identity_book import Term, terms
from desktop.workflow.papers.learning import Learning
from desktop.workflow.papers.roster_files import write_roster
from desktop.workflow.papers.which_paper import paper_of
from desktop.workflow.pictures import PICTURES, Illustrated, illustrate
from desktop.workflow.pipeline import (
    Background,
    Derived,
    derive,
    house_at,
    layers_over,
    propose,
    read_and_derive,
)
from desktop.workflow.removing import Moved
from desktop.workflow.safekeeping import (
    Backup,
    Health,
    RescueReport,
    Standing,
    Verdict,
    back_up,
    backup_name,
    backups_of,
    check,
    copy_to,
    has_left,
    is_older,
    look_after,
    may_lack_its_log,
    put_back,
    put_back_next,
    rescue_next,
    rotate,
    standing,
    stray_logs,
    verify,
    waiting_place,
    warning_about,
    write_report,
)
from desktop.workflow.stages import check_notes, check_scores, explain, explain_checks, load_stages

__all__ = [
    "ARCHIVE_NAME",
    "HANDED",
    "HEADS",
    "NAME_FIELDS",
    "NO_SUCH_ISSUE",
    "PICTURES",
    "READABLE",
    "RESCUE",
    "SQLITE_VERSION",
    "UNDATED",
    "UNDATED_YEAR",
    "USUAL_NAME",
    "ArticlePair",
    "Background",
    "Backup",
    "Brought",
    "Continuation",
    "Derived",
    "Desk",
    "Difference",
    "Echo",
    "Facets",
    "HandedOver",
    "Health",
    "HeldOver",
    "Hit",
    "Illustrated",
    "ImportRow",
    "Imported",
    "IssueComparison",
    "IssueRow",
    "Layout",
    "Learning",
    "Matter",
    "Meeting",
    "Mention",
    "Moved",
    "Named",
    "OutRow",
    "Query",
    "RescueReport",
    "Shared",
    "Standing",
    "Taken",
    "Term",
    "Verdict",
    "Waiting",
    "Workflow",
    "amended_articles",
    "amendments_of",
    "archive_there",
    "archived_issues",
    "back_up",
    "background_of",
    "backup_name",
    "backups_of",
    "check",
    "check_length",
    "check_notes",
    "check_scores",
    "clip_article",
    "clip_issue",
    "compare_issues",
    "copy_to",
    "csv_text",
    "derive",
    "difference",
    "echoes",
    "explain",
    "explain_checks",
    "export_name",
    "export_path",
    "export_template",
    "export_word",
    "fact_rows",
    "facts_path",
    "file_stem",
    "files_under",
    "free_path",
    "handed_name",
    "has_left",
    "has_office",
    "house_at",
    "illustrate",
    "in_words",
    "is_older",
    "issue_before",
    "issue_called",
    "layers_over",
    "left_out",
    "load_stages",
    "look_after",
    "loose",
    "mark",
    "mark_again",
    "matters_to",
    "may_lack_its_log",
    "missing_numbers",
    "open_matters",
    "own_archive",
    "paper_of",
    "pdfium_version",
    "picture_troubles",
    "plan_pages",
    "print_to_pdf",
    "printout",
    "propose",
    "put_back",
    "put_back_next",
    "read_and_derive",
    "read_house",
    "read_source",
    "reads_alike",
    "rescue_next",
    "rotate",
    "sheet_told",
    "signed_articles",
    "source_from_bytes",
    "source_from_clipboard",
    "split_source",
    "sqlite_features",
    "standing",
    "stray_logs",
    "stretch",
    "styles_lacking",
    "taking_over",
    "terms",
    "typed_query",
    "verify",
    "waiting_in",
    "waiting_place",
    "warning_about",
    "word_fonts",
    "write_facts",
    "write_habits",
    "write_house",
    "write_import_report",
    "write_lines",
    "write_report",
    "write_roster",
    "write_table",
    "write_texts",
]


def has_office() -> bool:
    """Return whether LibreOffice is there, to make PDF files."""
    return find_office() is not None
