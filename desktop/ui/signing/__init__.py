"""Signing off: the dialog of the three reviewers, the list of what changed afterwards, and their hand."""

from desktop.ui.signing.hand import Signing

__all__ = ["Signing"]
