"""A hit shows the words round what was looked for."""

from __future__ import annotations

from desktop.archive.grams import END
from desktop.archive.search.snippets import snippet


def test_a_hit_shows_the_words_round_the_first_word() -> None:
    body = END.join(["短题", "前" * 80 + "林\n晓" + "后" * 80])
    shown = snippet(body, "林晓")
    assert shown == "…" + "前" * 24 + "林 晓" + "后" * 60 + "…"
    assert snippet(body, "短题") == "短题"
    assert snippet(body, "没有") is None
