"""改样 in the place of the open issue: what a reviewer changed, one by one, beside the text."""

from desktop.ui.returned.page import ReturnedPage

__all__ = ["ReturnedPage"]
