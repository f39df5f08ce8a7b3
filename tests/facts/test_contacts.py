"""Contacts: addresses, numbers, web addresses and accounts."""

from __future__ import annotations

import pytest

from desktop.facts.contacts import contacts
from desktop.facts.context import Background, views_of
from tests.gold import issue_of_text

FOUND = {
    "address": ("食堂位于云台路66弄3号1楼。", [("address", "云台路66弄3号1楼")]),
    "address with its street": ("地址：桂花街道云台路168号", [("address", "桂花街道云台路168号")]),
    "address in brackets": ("到派出所（白鹤大道210号）报案。", [("address", "白鹤大道210号")]),
    "landline": ("电话：021-65550132。", [("phone", "021-65550132")]),
    "number with a gap": (
        "受理电话：8839 2160，供热专班：6602 0315；",
        [("phone", "88392160"), ("phone", "66020315")],
    ),
    "storey in characters": ("到云台路18号一楼咨询。", [("address", "云台路18号一楼")]),
    "number that hangs up": ("接到96110来电请接听。", [("phone", "96110")]),
    "local number": ("咨询电话：5550-1234。", [("phone", "5550-1234")]),
    "a range": ("月薪3900—4500元。", []),
    "two years": ("2024 2025", []),
    "mobile": ("请打13800001234。", [("phone", "13800001234")]),
    "hotline": ("请拨打110报警，或致电96110。", [("phone", "110"), ("phone", "96110")]),
    "web": ("见 https://example.org/a?b=1 。", [("url", "https://example.org/a?b=1")]),
    "mail": ("投稿 bao@example.org。", [("url", "bao@example.org")]),
    "account": ("请关注“云台发布”。", [("account", "云台发布")]),
    "named account": ("在“云台发布”公众号报名。", [("account", "云台发布")]),
    "account by its platform": ("加微信“yuntai2026”。", [("account", "yuntai2026")]),
    "account behind a colon": ("抖音号：云台街事，每周更新。", [("account", "云台街事")]),
    "group": ("QQ群：555501866。", [("account", "555501866")]),
    "mobile with gaps": ("手机 138 0000 1234。", [("phone", "13800001234")]),
    "landline with a gap and a branch": ("电话021-6555 0132转802。", [("phone", "021-65550132转802")]),
    "hotlines in a row": (
        "热线12345、12393和110都能打通。",
        [("phone", "12345"), ("phone", "12393"), ("phone", "110")],
    ),
    "address to write to": ("来稿或寄云台路120号。", [("address", "云台路120号")]),
    "a metro line": ("9号线云台路站开工。", []),
    "a count": ("服务2800000人次。", []),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_contacts_are_found_with_their_type(text: str, expected: list[tuple[str, str]]) -> None:
    (view,) = views_of(issue_of_text(text), Background())
    assert [(fact.attrs["type"], fact.value) for fact in contacts(view)] == expected
