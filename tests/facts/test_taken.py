from hypothesis import given
from hypothesis import strategies as st

from desktop.facts.taken import Taken, by_line, taken_in_lines
from desktop.model import Fact, FactKind, Span

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 5)).map(lambda at: Span(at[0], at[0] + at[1]))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_a_span_is_taken_where_any_of_them_overlaps_it(spans: list[Span], asked: Span) -> None:
    assert Taken(spans).overlaps(asked) == any(span.overlaps(asked) for span in spans)


def test_facts_stand_by_their_lines_in_order() -> None:
    first, other, second = (Fact(FactKind.NAME, line, Span(0, 1), "甲") for line in ("1.0", "1.1", "1.0"))
    assert by_line([first, other, second]) == {"1.0": [first, second], "1.1": [other]}


def test_what_is_taken_is_asked_line_by_line_and_a_line_without_facts_is_free() -> None:
    taken = taken_in_lines([Fact(FactKind.NAME, "1.0", Span(2, 4), "甲乙")])
    assert taken["1.0"].overlaps(Span(3, 5))
    assert not taken["1.0"].overlaps(Span(4, 5))
    assert not taken["1.1"].overlaps(Span(3, 5))
