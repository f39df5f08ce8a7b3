"""The left pane: an issue's masthead, articles and passages, and under them the archive."""

from desktop.ui.outline.pane import OutlinePane

__all__ = ["OutlinePane"]
