"""A review goes in, a Word file comes out: as reading proof, as newspaper page or as manuscript."""

from desktop.export.profile import PROFILES, PageProfile
from desktop.export.word import Layout, export_word

__all__ = ["PROFILES", "Layout", "PageProfile", "export_word"]
