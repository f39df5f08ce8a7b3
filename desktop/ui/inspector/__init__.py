"""The right pane: the masthead's fields, the facts and the findings, each under its tab."""

from desktop.ui.inspector.pane import InspectorPane, Tab

__all__ = ["InspectorPane", "Tab"]
