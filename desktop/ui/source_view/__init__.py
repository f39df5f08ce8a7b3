"""The untouched source beside the issue: what was read, and what became of each character.

``source_map`` says where every character stands, ``SourcePane`` shows it.
"""

from desktop.ui.source_view.pane import SourcePane
from desktop.ui.source_view.source_map import SourceMap, source_map, typed_spans

__all__ = ["SourceMap", "SourcePane", "source_map", "typed_spans"]
