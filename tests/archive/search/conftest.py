"""An archive of two papers."""

from __future__ import annotations

import pytest

from desktop.archive import Archive
from desktop.model import InsertPassage, Layers, PassageKind, SetMasthead
from tests.archive.archive_samples import NEWS, addition, log_of
from tests.archive.search.search_samples import body, person


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Two issues of two papers: the first has a section and names."""
    log = log_of(addition(NEWS, "2022-05-06"))
    log.do(InsertPassage("1.a0", PassageKind.SECTION, "云桥新事", "1.0-0"))
    layers = Layers((person("1.0-1", "林晓"), body("1.0-1", "云桥居委会"), person("1.1-1", "单晓曾")))
    archive.take_in(log.stored(), log.review, layers)
    log = log_of(addition((("书屋開門了", "ＡＢ座的單元楼裡，夜校搬来了。"),), "2023-05-06"))
    log.do(SetMasthead("paper", "柳岸报"))
    archive.take_in(log.stored(), log.review, Layers((person("1.0-1", "林晓"),)))
    return archive
