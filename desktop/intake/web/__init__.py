"""A web page's mark-up comes in, its visible text and hints go out: of files, of mails, of the clipboard."""

from desktop.intake.web.decoding import attached_files, mailed_page, page_mark_up
from desktop.intake.web.reading import page_blocks, page_text

__all__ = ["attached_files", "mailed_page", "page_blocks", "page_mark_up", "page_text"]
