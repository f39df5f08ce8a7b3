"""What someone types is words, phrases, what must not stand there, and who, where and when."""

from __future__ import annotations

import pytest

from desktop.archive import Query, typed_query
from desktop.model import PassageKind

TITLES = frozenset({PassageKind.HEADLINE, PassageKind.KICKER, PassageKind.DECK})


TYPED = {
    "林晓 7号楼": Query(("林晓", "7号楼")),
    '"线上 线下" 夜校': Query(("线上线下", "夜校")),
    "扶手 -夜校": Query(("扶手",), without=("夜校",)),
    "人物:林晓": Query(names=(("person", "林晓"),)),
    "person:lx 单位：居委会": Query(names=(("person", "lx"), ("organization", "居委会"))),
    "年:2022 书": Query(("书",), since="2022", until="2022"),
    "year:2020-2022年": Query(since="2020", until="2022"),
    "起:2020-08 止:2020-09-01": Query(since="2020-08", until="2020-09-01"),
    "栏目:社区新事 报纸:云桥": Query(section="社区新事", paper="云桥"),
    "书 出现在:标题": Query(("书",), kinds=TITLES),
    "书 kind:caption": Query(("书",), kinds=frozenset({PassageKind.CAPTION})),
    "14:30 会议:第一": Query(("14:30", "会议:第一")),
    "线上+线下 - 3-5月": Query(("线上+线下", "-", "3-5月")),
    "“三张清单、": Query(("“三张清单、",)),
    "": Query(),
    "“线上 线下” 夜校": Query(("线上线下", "夜校")),
    '书 人物: "': Query(("书",)),
    '"线上 线': Query(("线上", "线")),
    "年:2022-2020": Query(since="2020", until="2022"),
    "年:2020至2022": Query(since="2020", until="2022"),
    "出现在:图说 -出现在:图说": Query(("-出现在:图说",)),
    "年:不明 书": Query(("书",), is_undated=True),
    "年:不明 年:2020": Query(since="2020", until="2020"),
    "年:2020 年:不明": Query(is_undated=True),
    "年:2020年5月": Query(since="2020-05", until="2020-05"),
    "书 -年:2020 -人物:林晓": Query(
        ("书",), except_for=(Query(since="2020", until="2020"), Query(names=(("person", "林晓"),)))
    ),
    "年:去年": Query(since="去年", until="去年"),
    "起:2020年8月 止:2020/9/1": Query(since="2020-08", until="2020-09-01"),
    "起:2020年": Query(since="2020"),
    "出现在:报头条": Query(("出现在:报头条",)),
}


@pytest.mark.parametrize(("typed", "query"), TYPED.items(), ids=TYPED.keys())
def test_a_typed_query_means(typed: str, query: Query) -> None:
    assert typed_query(typed) == query
