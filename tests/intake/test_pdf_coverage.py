"""Nothing of a PDF is lost and nothing is made up, wherever its letters stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.intake import source_from_bytes
from desktop.model import HintKind
from tests.intake.pdf_samples import Put, Shape, pdf

TEXTS = st.text("梧桐里街道新电梯5月，。“”Aa ", min_size=1, max_size=24).filter(str.strip)
SIZES = st.sampled_from([8.0, 10.0, 14.0, 30.0])


@st.composite
def pages(draw: st.DrawFn) -> list[Put | Shape]:
    """Texts anywhere on a page, but on no other, with frames and pictures over and under them."""
    rows = draw(st.lists(st.tuples(TEXTS, SIZES, st.integers(0, 400), st.integers(1, 40)), max_size=14))
    things: list[Put | Shape] = []
    top = 10.0
    for text, size, left, gap in rows:
        things.append(Put(left, top, text, size))
        top += size + gap
    edges = st.integers(0, 300)
    for left, upper, is_picture in draw(st.lists(st.tuples(edges, edges, st.booleans()), max_size=4)):
        things.append(Shape(left, upper, left + 200, upper + 150, is_picture))
    return draw(st.permutations(things))


@settings(max_examples=60, deadline=None)
@given(pages())
def test_every_letter_is_in_the_text_exactly_once(page: list[Put | Shape]) -> None:
    put = "".join(thing.text for thing in page if isinstance(thing, Put))
    if put.strip():
        text = source_from_bytes(pdf(page), "报.pdf").text
        assert sorted("".join(text.split())) == sorted("".join(put.split()))


@settings(max_examples=30, deadline=None)
@given(pages())
def test_hints_lie_in_the_text_and_none_but_places_are_empty(page: list[Put | Shape]) -> None:
    source = source_from_bytes(pdf([Put(20, 780, "末行"), *page]), "报.pdf")
    for hint in source.hints:
        assert hint.span.end <= len(source.text)
        assert bool(hint.span) is (hint.kind not in {HintKind.PICTURE, HintKind.UNREAD})
