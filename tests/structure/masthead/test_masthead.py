from __future__ import annotations

import pytest

from desktop.model import Masthead, Source
from desktop.structure import read_structure
from desktop.structure.masthead.bodies import shared_heads

STORY = """

东篱街道举办邻里节

5月1日上午,东篱街道在中心广场举办邻里节,居民带来拿手菜,和街坊一起分享。活动持续到傍晚。
"""


def masthead_of(*lines: str) -> Masthead:
    return read_structure(Source.of_text("\n\n".join(lines) + STORY)).masthead


PRINTED = {
    "date": (["2021年5月6日"], {"date": "2021-05-06", "year": 2021, "year_evidence": "报头日期"}),
    "date in numerals": (["二〇二一年五月六日"], {"date": "2021-05-06"}),
    "date with stops": (["2021.5.6 星期四"], {"date": "2021-05-06", "weekday": "星期四"}),
    "a month": (["2021年5月号", "社区快报"], {"date": "2021-05", "year": 2021}),
    "no such date": (["2021年2月30日"], {"date": None, "year": None, "year_evidence": None}),
    "numbers": (["本期 8 版 第 42 期"], {"issue_number": 42, "page_count": 8}),
    "glued numbers": (
        ["第7期 总第128期 今日四版"],
        {"issue_number": 7, "total_number": 128, "page_count": 4},
    ),
    "next issue": (["2020年12月30日", "下期出版:1月13日"], {"next_issue_date": "2021-01-13"}),
    "next issue without a year": (["下期出版:1月13日"], {"next_issue_date": "--01-13", "year": None}),
    "publishers share a head": (
        ["东篱街道党工委、办事处联合出版"],
        {"publisher": ("东篱街道党工委", "东篱街道办事处"), "street": "东篱街道"},
    ),
    "publishers on three lines": (
        ["东篱街道\n党工委、办事处\n联合出版"],
        {"publisher": ("东篱街道党工委", "东篱街道办事处"), "street": "东篱街道"},
    ),
    "accounts": (
        ["扫描二维码\n关注\n“东篱发布”", "扫描二维码关注“东篱之声”"],
        {"accounts": ("东篱发布", "东篱之声")},
    ),
    "slogan": (["自 / 在 / 东 / 篱 / 下"], {"slogan": "自在东篱下"}),
    "where a code leads to": (["2021年5月6日", "扫描二维码", "看更多灶台故事"], {"slogan": None}),
    "names": (
        ["东篱", "社 区 快 报", "DONGLI COMMUNITY NEWS"],
        {"community": "东篱", "paper": "社区快报", "english": "DONGLI COMMUNITY NEWS"},
    ),
    "an estate is no area": (["金桂新苑", "社区快报"], {"community": None}),
    "who read it": (["东篱社区报", "责任编辑:陆小满  审核:齐远帆"], {"community": "东篱"}),
    "legal number": (["沪内资准印证号:K-0456", "内部资料 免费交流"], {"legal_number": "K-0456"}),
    "CN number": (["国内统一连续出版物号 CN 31-0012"], {"legal_number": "CN 31-0012"}),
    "office": (
        ["主办:东篱街道办事处", "东篱周报编辑部", "电话:021-65550132"],
        {"organizer": "东篱街道办事处", "editorial_office": "东篱周报编辑部", "phone": "021-65550132"},
    ),
}


@pytest.mark.parametrize(("lines", "fields"), PRINTED.values(), ids=PRINTED.keys())
def test_a_field_is_read(lines: list[str], fields: dict[str, object]) -> None:
    masthead = masthead_of(*lines)
    assert {name: getattr(masthead, name) for name in fields} == fields


def test_what_is_not_printed_is_none() -> None:
    assert read_structure(Source.of_text(STORY)).masthead == Masthead()


def test_origins_point_at_the_printed_words() -> None:
    text = "2021年5月6日\n\n第42期\n\n东篱社区报" + STORY
    origins = dict(read_structure(Source.of_text(text)).masthead.origins)
    printed = {name: text[span.start : span.end] for name, span in origins.items()}
    assert printed == {
        "date": "2021年5月6日",
        "issue_number": "42",
        "paper": "东篱社区报",
        "community": "东篱",
    }


@pytest.mark.parametrize(
    ("names", "whole"),
    [
        (["甲街道党工委", "办事处"], ["甲街道党工委", "甲街道办事处"]),
        (["中共乙镇委员会", "乙镇人民政府"], ["中共乙镇委员会", "乙镇人民政府"]),
        (["丙报社", "丁街道办事处"], ["丙报社", "丁街道办事处"]),
    ],
)
def test_shared_heads_are_written_out(names: list[str], whole: list[str]) -> None:
    assert list(shared_heads(names)) == whole
