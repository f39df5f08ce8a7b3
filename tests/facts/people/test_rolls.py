"""Rolls: a line for each person, with where he is from or with his post."""

from __future__ import annotations

import pytest

from tests.facts.people.telling import People, named, people_in

ROLLS = {
    "a line each, the post behind": (
        ("感动人物名单", "褚云舟　古渡镇农机合作社理事长", "宓兰英　柳溪社区居民"),
        {"褚云舟": ("古渡镇农机合作社理事长",), "宓兰英": ("柳溪社区居民",)},
    ),
    "numbered": (
        ("十佳：1.褚云舟，古渡镇农机合作社理事长；2.宓兰英，柳溪社区居民。",),
        {"褚云舟": ("古渡镇农机合作社理事长",), "宓兰英": ("柳溪社区居民",)},
    ),
    "the post before a space": (
        ("颁奖嘉宾：县委宣传部副部长 阚明德　县文明办主任 花蕊",),
        {"阚明德": ("县委宣传部副部长",), "花蕊": ("县文明办主任",)},
    ),
    "a life in brief": (
        ("邰志刚，男，汉族，1983年5月生，现任国网古渡供电所配电班班长。",),
        {"邰志刚": ("国网古渡供电所配电班班长",)},
    ),
    "appointments": (
        ("县委决定：高山任栖霞镇党委书记；简宁任栖霞镇党委副书记。",),
        {"高山": ("栖霞镇党委书记",), "简宁": ("栖霞镇党委副书记",)},
    ),
    "who answers in an interview": (
        ("记者：最难忘的是哪一段路？", "罗布：去五村要过三条河。"),
        {"罗布": ()},
    ),
    "two letters set as wide as three": (
        ("先进个人", "苏 莉 费远山 陶 婷 欧阳春"),
        {"苏 莉": (), "费远山": (), "陶 婷": (), "欧阳春": ()},
    ),
    "set wide behind what they are": (
        ("优秀志愿者：苏 莉　费远山　陶 婷",),
        {"苏 莉": (), "费远山": (), "陶 婷": ()},
    ),
    "set wide in a table": (
        ("先进个人：\n苏 莉\t费远山\t陶 婷\n柏 舟\t欧阳春\t费 萍",),
        {"苏 莉": (), "费远山": (), "陶 婷": (), "柏 舟": (), "欧阳春": (), "费 萍": ()},
    ),
    "set wide behind an office, parted by a mark": (
        ("石桥村村委会主任：宋佳音", "委员：王 慧、吴慧芳"),
        {"宋佳音": ("石桥村村委会主任",), "王 慧": (), "吴慧芳": ()},
    ),
    "families, a line each": (("陈琼芳家庭", "她教了23年书。", "冯凤湖家庭"), {"陈琼芳": (), "冯凤湖": ()}),
    "deputy before a space and a colon": (
        ("区人大代表 王志坚：", "建议抓大不放小。"),
        {"王志坚": ("区人大代表",)},
    ),
    "two behind a label": (
        ("裁判长：宋佳音、牛大勇",),
        {"宋佳音": ("裁判长",), "牛大勇": ("裁判长",)},
    ),
    "letters set apart that are no names": (("春 风 又 绿 江 南 岸", "高 空 抛 物 危 险"), {}),
    "a word that speaks": (("“孩子们的眼睛会发光。”云朵说。",), {"云朵": ()}),
}


@pytest.mark.parametrize(("lines", "expected"), ROLLS.values(), ids=ROLLS)
def test_people_of_rolls_keep_their_posts(lines: tuple[str, ...], expected: People) -> None:
    assert named(*lines) == expected


def test_winners_are_read_though_their_names_are_words() -> None:
    report = "象棋组冠军由查理获得，江河、来有福分获二、三名；围棋组巢一平、冒雨、盖世豪包揽前三。"
    assert set(named(report)) == {"查理", "江河", "来有福", "巢一平", "冒雨", "盖世豪"}


def test_people_without_a_name_are_none_when_they_speak() -> None:
    assert named("“便宜又好吃。”游客说。", "“放心吃。”商户说。", "“可以。”专家说。") == {}


def test_a_question_of_the_paper_is_no_name() -> None:
    assert named("记者：最难忘的是什么？", "时间：去年夏天。") == {}


def test_a_name_set_wide_is_called_as_it_is_written_elsewhere() -> None:
    people = people_in("苏莉表示，下周再来。", "先进个人：苏 莉　费远山　陶 婷")
    assert {person.value for person in people} == {"苏莉", "费远山", "陶婷"}
    assert [person.text for person in people if person.value == "苏莉"] == ["苏莉", "苏 莉"]
