"""When nothing was stored for a while, the archive's own file holds all, and how far it came is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import rest as at_rest
from desktop.app.known_archives import KnownArchives
from desktop.app.rest import Rest
from desktop.model import Source
from desktop.settings import Settings
from desktop.settings.options import KNOWN_ARCHIVES
from desktop.workflow import Workflow, standing


@pytest.mark.usefixtures("qapp")
def test_a_copy_that_is_made_while_the_archive_is_open_lacks_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(at_rest, "_PAUSE_MS", 0)
    settings = Settings(tmp_path / "设置")
    path, copy = tmp_path / "档案.jiebao", tmp_path / "拷来的.jiebao"
    workflow = Workflow.open(path)
    rest = Rest(workflow, KnownArchives(settings))
    rest.begin()
    workflow.import_source(Source.of_text("夜校开课啦\n\n昨晚，居委会的夜校开课。\n", "夜校.txt"))
    qtbot.waitUntil(lambda: settings.get(KNOWN_ARCHIVES)[:1] != ())
    qtbot.waitUntil(lambda: settings.get(KNOWN_ARCHIVES)[0].endswith("\t1\t1"))
    shutil.copy(path, copy)
    assert standing(copy) == standing(path)
    workflow.close()
    rest.end()
    assert workflow.writer.listeners == []
    (line,) = settings.get(KNOWN_ARCHIVES)
    assert line.startswith(f"{path}\t")
