"""PDF files that cannot be read, and what the editor is told."""

from __future__ import annotations

import pytest

from desktop.intake import source_from_bytes
from desktop.intake.pdf import opening
from desktop.model import HintKind, UserFacingError
from tests.intake.pdf_samples import HEIGHT, WIDTH, Put, lines, pdf, picture

SCAN = picture(0, 0, WIDTH, HEIGHT)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(lines(50, 50, "锁着的字"), locked=True), "pdf-password"),
        (b"%PDF-1.7\nnothing more", "pdf-broken"),
        (pdf(lines(50, 50, "字"))[:200], "pdf-broken"),
        (pdf([SCAN], [SCAN]), "pdf-scanned"),
        (pdf([picture(100, 100, 300, 300)]), "pdf-scanned"),
        (pdf([]), "pdf-empty"),
        (pdf([Put(50, 50, "\ufffe字\ufffe")]), "pdf-untold"),
    ],
    ids=["locked", "broken", "cut short", "scanned", "a picture", "empty", "untold"],
)
def test_what_holds_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UserFacingError) as raised:
        source_from_bytes(data, "报.pdf")
    assert raised.value.code == code


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_MOST_PAGES", 2)
    with pytest.raises(UserFacingError, match="3 页，超过能读的上限 2 页") as raised:
        source_from_bytes(pdf(*[lines(50, 50, "字")] * 3), "报.pdf")
    assert raised.value.code == "pdf-too-many-pages"


def test_a_scanned_page_among_others_leaves_a_hint_with_its_number() -> None:
    source = source_from_bytes(pdf([Put(50, 50, "第一页")], [SCAN], [Put(50, 50, "第三页")]), "报.pdf")
    assert "".join(source.text.split()) == "第一页第三页"
    unread = [hint for hint in source.hints if hint.kind is HintKind.UNREAD]
    assert [hint.level for hint in unread] == [2]
    assert source.text[: unread[0].span.start].strip() == "第一页"
