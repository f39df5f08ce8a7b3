"""What an editor holds comes in (a file, bytes, the clipboard), a ``Source`` goes out.

Nothing is changed on the way: the text is what was decoded, and what a format itself says of
it comes along as hints. What cannot be read raises a ``UserFacingError`` that says why.
"""

from desktop.intake.kinds import READABLE
from desktop.intake.limits import LIMIT, check_length, split_source
from desktop.intake.office import find_office, print_to_pdf
from desktop.intake.pdf import drawn_pages, pdfium_version
from desktop.intake.reading import read_source, source_from_bytes, source_from_clipboard

__all__ = [
    "LIMIT",
    "READABLE",
    "check_length",
    "drawn_pages",
    "find_office",
    "pdfium_version",
    "print_to_pdf",
    "read_source",
    "source_from_bytes",
    "source_from_clipboard",
    "split_source",
]
