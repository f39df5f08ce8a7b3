"""A view has the length of its text, changes only what it may, and is its own view."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.look_alikes import real_ideographs
from desktop.text.view import restore

TEXTS = st.text() | st.text(alphabet="社区a1 .,:;?!()（），。“”\n⼾⻔/@-", max_size=60)


@given(TEXTS)
def test_a_view_is_as_long_as_its_text(text: str) -> None:
    assert len(restore(text)) == len(text)


@given(TEXTS)
def test_a_view_is_its_own_view(text: str) -> None:
    view = restore(text)
    assert restore(view) == view


@given(TEXTS)
def test_a_view_changes_marks_and_look_alikes_only(text: str) -> None:
    twins = dict(zip(",;:?!().", "，；：？！（）。", strict=True))
    for before, after in zip(real_ideographs(text), restore(text), strict=True):
        assert after in {before, twins.get(before)} or (before == '"' and after in "“”")
