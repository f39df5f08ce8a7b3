"""The words must be those of jieba's own ``cut``, whatever stands in the text."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.text.dictionary import Dictionary, load_dictionary
from desktop.text.word_table import CLASS_BITS

_LETTERS = "居民区改善楼组环境邵泉沈安平乌鲁木齐瞿罡囍的了在和不一abZ09.%+-_#& \r\n\u3000，。“”😀é"


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return load_dictionary()


@pytest.fixture(scope="module")
def jieba(dictionary: Dictionary) -> Any:
    """Return jieba's own segmenter over the same words."""
    import jieba

    tokenizer = jieba.Tokenizer()
    shelves = dictionary.table.shelves.items()
    tokenizer.FREQ = {
        first + rest: number >> CLASS_BITS for first, shelf in shelves for rest, number in shelf.items()
    }
    tokenizer.total = dictionary.table.total
    tokenizer.initialized = True
    return tokenizer


@pytest.mark.parametrize(
    "text",
    [
        "青禾路居民区改善楼组环境，邻里之间更加和睦。",
        "邵泉和沈安平在乌鲁木齐买了3.5%的C++课本",
        "瞿罡囍的一居",
        "  \r\n\u3000第12.5-13期，a.b@c",
        "囍",
        "",
    ],
)
def test_a_text_is_cut_as_by_jieba(text: str, dictionary: Dictionary, jieba: Any) -> None:
    assert list(dictionary.cut(text)) == list(jieba.cut(text))


@settings(max_examples=100)
@given(st.text(_LETTERS, max_size=40))
def test_any_text_is_cut_as_by_jieba(dictionary: Dictionary, jieba: Any, text: str) -> None:
    assert list(dictionary.cut(text)) == list(jieba.cut(text))
