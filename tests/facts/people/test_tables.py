"""Who stands in a table, with the posts of the row or of the heading."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import ArticleKind, FactKind, Masthead, PassageKind
from tests.gold import issue_of_parts

People = dict[str, tuple[str, ...]]


def named(*rows: str) -> People:
    text = "\n".join(row.replace("|", "\t") for row in rows)
    issue = issue_of_parts([(ArticleKind.NOTICE, None, [(PassageKind.TABLE, text)])], Masthead())
    people = [fact for fact in gather_facts(issue) if fact.kind is FactKind.PERSON]
    return {fact.text: tuple(str(title) for title in _titles(fact.attrs["titles"])) for fact in people}


def _titles(titles: object) -> tuple[object, ...]:
    assert isinstance(titles, tuple)
    return titles


TABLES = {
    "specialists with their rank": (
        ("日期|科室|专家|职称", "周一|神经内科|宿迁|副主任医师", "周二|眼科|温如玉|主任医师"),
        {"宿迁": ("副主任医师",), "温如玉": ("主任医师",)},
    ),
    "names that are words": (("序号|姓名|社区", "1|麦田|荷淀", "2|江南|云岫"), {"麦田": (), "江南": ()}),
    "what the heading says": (
        ("楼栋|楼组长|电话", "1号楼|贺晓彤|66020510", "2号楼|柏建成|66020511"),
        {"贺晓彤": ("楼组长",), "柏建成": ("楼组长",)},
    ),
    "awards at the head of rows": (
        ("一等奖|贺晓彤", "二等奖|柏建成、尹川|邵玉珍"),
        {"贺晓彤": (), "柏建成": (), "尹川": (), "邵玉珍": ()},
    ),
    "some are bodies": (("活动|主讲（演出）", "讲座|上官明月", "合唱|各社区代表队"), {"上官明月": ()}),
}


@pytest.mark.parametrize(("rows", "expected"), TABLES.values(), ids=TABLES)
def test_people_of_tables_are_found(rows: tuple[str, ...], expected: People) -> None:
    assert named(*rows) == expected


NOBODY = {
    "places": ("居委会|地点", "荷淀居委会|小区活动室", "新港居委会|底楼食堂"),
    "lessons": ("课程|时间|余额", "剪纸|周一|7人", "合唱|周二|12人"),
    "telephones": ("联系人电话|时间", "66020510|全天", "66020511|上午"),
}


@pytest.mark.parametrize("rows", NOBODY.values(), ids=NOBODY)
def test_other_tables_name_nobody(rows: tuple[str, ...]) -> None:
    assert named(*rows) == {}
