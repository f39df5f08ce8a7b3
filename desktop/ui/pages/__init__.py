"""The pages of the issue: which article stands on which, how full they are, and how they look."""

from desktop.ui.pages.page import PagesPage

__all__ = ["PagesPage"]
