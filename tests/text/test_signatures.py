"""Lines of roles, names and bodies, read word by word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.text.signatures import read_signature
from desktop.text.signing_words import Kind

READINGS = {
    "记者沈安通讯员陆鸣顾小舟": "WRITER NAME WRITER NAME NAME",
    "□本报记者 沈安": "BOX WRITER NAME",
    "□本报实习记者 □本报记者": "BOX WRITER WRITER",
    "青禾社区报记者沈安": "BODY WRITER NAME",
    "文/图 青禾全媒体记者 沈安": "WRITER BODY WRITER NAME",
    "青禾商报·读城客户端记者 沈安": "BODY WRITER NAME",
    "本报记者沈安青禾记者站陆一鸣": "WRITER NAME WRITER NAME",
    "青禾融媒体记者 沈安 实习生 陆一鸣（署名除外）": "BODY WRITER NAME WRITER NAME",
    "记者 沈安 统稿": "WRITER NAME WRITER",
    "沈安文/图": "NAME WRITER",
    "沈安 摄": "NAME PICTURE",
    "文/沈安 图/陆一鸣": "WRITER NAME PICTURE NAME",
    "责编：沈安 校对：陆一鸣": "DESK NAME DESK NAME",
    "青禾里居委会 供稿": "BODY SENDER",
    "摄影：沈安": "PICTURE NAME",
    "青禾里居民 沈安": "BODY NAME",
    "沈安的女儿": "NAME KIN",
    "桑家街 沈安": "BODY NAME",
    "北大街58号 沈 安": "BODY NAME",
    "柳荫北区 陆一鸣": "BODY NAME",
    "五里桥 陆一鸣": "BODY NAME",
    "王小桥 陆一鸣": "NAME NAME",
    "记者沈安/文 受访者供图": "WRITER NAME WRITER PICTURE",
    "沈安。": "NAME UNREAD",
}


@pytest.mark.parametrize(("text", "kinds"), READINGS.items(), ids=READINGS)
def test_every_word_is_of_a_kind(text: str, kinds: str) -> None:
    assert " ".join(word.kind.name for word in read_signature(text).words) == kinds


@pytest.mark.parametrize("text", ["柳荫里添了新书屋", "沈安3月5日", "老街坊的一天", "沈安，你来一下"])
def test_other_words_are_not_read(text: str) -> None:
    assert not read_signature(text).is_read


def test_nothing_is_no_signature() -> None:
    assert read_signature("").words == ()
    assert not read_signature("").is_read


def test_a_name_is_the_surer_the_better_it_is_formed() -> None:
    sureties = [read_signature(f"记者 {name}").names[0].surety for name in ("陆一鸣", "步非烟", "冬青")]
    assert sureties == sorted(sureties, reverse=True)
    assert len(set(sureties)) == 3


@settings(max_examples=60)
@given(st.text("记者通讯员陆一鸣沈安文图摄社区供稿□（）、/ ·某9a", max_size=40))
def test_words_stand_in_the_text_in_order(text: str) -> None:
    inked = "".join(text.split())
    at = 0
    for word in read_signature(text).words:
        at = inked.index("".join(word.text.split()), at) + len("".join(word.text.split()))


def test_a_long_run_is_read_at_once() -> None:
    assert [word.kind for word in read_signature("陆" * 5000).words] == [Kind.UNREAD]
