"""A review goes in, a Word file comes out: as reading proof, as newspaper page or as manuscript."""

from desktop.export.layouts.page import plan_pages
from desktop.export.picture_files import picture_size
from desktop.export.profile import PROFILES, PageProfile
from desktop.export.word import export_word

__all__ = ["PROFILES", "PageProfile", "export_word", "picture_size", "plan_pages"]
