"""The ways in which an issue is set as a Word file."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """清样, 版面稿, 通稿."""

    PROOF = "proof"
    PAGE = "page"
    MANUSCRIPT = "manuscript"
