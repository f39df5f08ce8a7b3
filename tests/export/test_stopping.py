from __future__ import annotations

from pathlib import Path

import pytest

from desktop.export import export_word
from desktop.model import Layers, Layout
from desktop.model.stopping import Stop, StoppedError
from tests.export import export_samples as samples


@pytest.mark.parametrize("layout", Layout)
def test_what_is_stopped_leaves_the_target_as_it_was(layout: Layout, tmp_path: Path) -> None:
    path, stop = tmp_path / "out.docx", Stop()
    path.write_bytes(b"before")
    stop.ask()
    with pytest.raises(StoppedError):
        export_word(samples.review(), Layers(), layout, path, stop=stop)
    assert path.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["out.docx"]
