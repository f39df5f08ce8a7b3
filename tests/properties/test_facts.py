"""Whatever a text holds, every fact points at its own words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.facts import gather_facts
from tests.gold import issue_of_text

PIECES = (
    *("区委常委、政法委书记", "街道党工委", "副主任", "居民", "王", "欧阳", "李小明", "艾山", "·", "买买提"),
    *(
        "等",
        "和",
        "、",
        "，",
        "。",
        "：",
        "“",
        "”",
        "（",
        "）",
        "（右二）",
        "说",
        "强调",
        "到",
        "的",
        "为",
        "是",
    ),
    *("白鹤街道", "荷风小区", "向阳路", "77号", "66弄", "有限公司", "医院", "2024年3月5日", "12%", "老师"),
    *("76岁的", "选举", "《", "》", "●", " ", "\n", "a", "1", ",", "(", ")", "〇", "𠮷", "😀"),
)

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.text(max_size=60),
)


@settings(max_examples=150)
@given(st.lists(texts, min_size=1, max_size=3))
def test_every_fact_slices_to_its_own_words(paragraphs: list[str]) -> None:
    issue = issue_of_text(*paragraphs)
    written = {passage.id: passage.text for passage in issue.passages()}
    for fact in gather_facts(issue):
        assert fact.text
        assert fact.span.of(written[fact.passage]) == fact.text
        assert 0 <= fact.confidence <= 1
        assert fact.evidence
