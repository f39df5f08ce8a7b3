"""A review goes in, a Word file comes out: as reading proof, as newspaper page or as manuscript.

Its facts come out as a table, for Word or for Excel.
"""

from desktop.export.fact_lines import table_rows
from desktop.export.fonts import word_fonts
from desktop.export.layouts.page import plan_pages
from desktop.export.looks import lacking_in, page_profile
from desktop.export.picture_files import picture_size
from desktop.export.profile import PROFILES, PageProfile, profile_of, told
from desktop.export.spreadsheet import csv_text, write_csv
from desktop.export.word import export_facts, export_template, export_word

__all__ = [
    "PROFILES",
    "PageProfile",
    "csv_text",
    "export_facts",
    "export_template",
    "export_word",
    "lacking_in",
    "page_profile",
    "picture_size",
    "plan_pages",
    "profile_of",
    "table_rows",
    "told",
    "word_fonts",
    "write_csv",
]
