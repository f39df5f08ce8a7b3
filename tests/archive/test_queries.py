"""What someone types is words, phrases, what must not stand there, and who, where and when."""

from __future__ import annotations

import pytest

from desktop.archive import Archive, Query, typed_query
from desktop.archive.search import _SPREAD
from desktop.model import (
    Fact,
    FactKind,
    FactState,
    InsertPassage,
    JudgedFact,
    Layers,
    PassageKind,
    SetMasthead,
    Span,
)
from tests.archive.archive_samples import NEWS, addition, log_of

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
    "年:去年": Query(since="去年", until="去年"),
    "起:2020年8月 止:2020/9/1": Query(since="2020-08", until="2020-09-01"),
    "起:2020年": Query(since="2020"),
    "出现在:报头条": Query(("出现在:报头条",)),
}


@pytest.mark.parametrize(("typed", "query"), TYPED.items(), ids=TYPED.keys())
def test_a_typed_query_means(typed: str, query: Query) -> None:
    assert typed_query(typed) == query


def person(passage: str, name: str) -> JudgedFact:
    return JudgedFact(Fact(FactKind.PERSON, passage, Span(0, len(name)), name, name), FactState.PROPOSED)


def body(passage: str, name: str) -> JudgedFact:
    return JudgedFact(
        Fact(FactKind.ORGANIZATION, passage, Span(0, len(name)), name, name), FactState.PROPOSED
    )


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


FOUND = {
    "夜校": ["2023", "2022"],
    "夜校 -书屋": ["2022"],
    "人物:林晓": ["2023", "2022"],
    "人物:林晓 扶手": ["2022"],
    "人物:lx": ["2023", "2022"],
    "人物:sx": ["2022"],
    "人物:cxz": ["2022"],
    "人物:zz": [],
    "单位:居委会": ["2022"],
    "人物:林晓 单位:居委会": ["2022"],
    "人物:林晓 人物:单晓曾": [],
    "栏目:新事": ["2022"],
    "报纸:柳岸": ["2023"],
    "年:2023": ["2023"],
    "年:2022 -扶手": ["2022"],
    "夜校 出现在:主标题": ["2022"],
    "夜校 出现在:正文": ["2023"],
    "开门": [],
    "ab座": [],
    "-夜校": [],
    "出现在:供稿": [],
    "出现在:正文": ["2023", "2022", "2022"],
}


@pytest.mark.parametrize(("typed", "years"), FOUND.items(), ids=FOUND.keys())
def test_a_query_narrows_what_is_found(filled: Archive, typed: str, years: list[str]) -> None:
    assert [(hit.date or "")[:4] for hit in filled.search(typed_query(typed))] == years


@pytest.mark.parametrize("typed", ["開门", "开门", "ab座", "Ａb座的单元楼里", "樓 -扶手"])
def test_forms_of_one_character_may_be_taken_for_the_same(filled: Archive, typed: str) -> None:
    (hit,) = filled.search(typed_query(typed, is_loose=True))
    assert hit.date == "2023-05-06"
    assert hit.snippet


def test_people_are_counted_by_way_of_the_hits(archive: Archive) -> None:
    """A walk through all names would take a thousand times as long in an archive of decades."""
    plan = [row["detail"] for row in archive.database.query(f"EXPLAIN QUERY PLAN {_SPREAD[0]}", ["[]", 1])]
    assert plan[0] == "SEARCH names USING INDEX idx_names_article (article=?)"


def test_facets_count_years_and_people(filled: Archive) -> None:
    found = filled.facets(typed_query("夜校"))
    assert found.total == 2
    assert found.years == ((2023, 1), (2022, 1))
    assert found.people == (("单晓曾", 1), ("林晓", 1))


def test_people_are_called_by_their_initials(filled: Archive) -> None:
    assert filled.people("lx") == ["林晓"]
    assert filled.people("林") == ["林晓"]
    assert filled.people("sxz") == filled.people("dx") == ["单晓曾"]
