"""Lists of names: rows by pause mark or space, notes in brackets, results of a contest, households."""

from __future__ import annotations

import pytest

from tests.facts.people.telling import People, named

LISTS = {
    "town of each whose home is visited": (
        "慰问组来到枣园镇钱永年、柳湾街道宋佳音、费远山家中。",
        {"钱永年": (), "宋佳音": (), "费远山": ()},
    ),
    "schools by their short names": (
        "前三名是望湖小学常乐、实验二小柏晚晴、西河小学马奔野。",
        {"常乐": (), "柏晚晴": (), "马奔野": ()},
    ),
    "a word in a row of people with posts": (
        "区委书记钱永年、商务局副局长应有为，以及公司代表参加。",
        {"钱永年": ("区委书记",), "应有为": ("商务局副局长",)},
    ),
    "what each gives": (
        "退休工人时来运2万元，合作社理事长连心3万元。",
        {"时来运": ("退休工人",), "连心": ("合作社理事长",)},
    ),
    "names that hold a conjunction or a word": (
        "获奖家庭（河口社区）：詹淑云、向德明、岑小芳、曲有才等9户",
        {"詹淑云": (), "向德明": (), "岑小芳": (), "曲有才": ()},
    ),
    "schools between semicolons": (
        "城北小学：万物生　乐其远　缪小帆；城南小学：盖世雄　屈心悦",
        {"万物生": (), "乐其远": (), "缪小帆": (), "盖世雄": (), "屈心悦": ()},
    ),
    "two that fill the line": ("河口社区：郜铁军 翁美云", {"郜铁军": (), "翁美云": ()}),
    "where each lives": (
        "龚亮（河口社区）、薛雨晴（船坞社区）、廖凯（江口村）",
        {"龚亮": (), "薛雨晴": (), "廖凯": ()},
    ),
    "what each does": (
        "贾斯文（快递员）　骆斌（叉车工）　易冉（河口卫生院护士）",
        {"贾斯文": ("快递员",), "骆斌": ("叉车工",), "易冉": ("河口卫生院护士",)},
    ),
    "one with a post behind the name": (
        "特别奖：李清泉（生前系河口社区楼栋长，照看孩子14年）",
        {"李清泉": ("河口社区楼栋长",)},
    ),
    "a team in brackets": (
        "接力：市七中（孙小圆、左思齐、南门雪）",
        {"孙小圆": (), "左思齐": (), "南门雪": ()},
    ),
    "a pair of a community": (
        "女子100米：河口社区 佟佳、丘玉洁",
        {"佟佳": (), "丘玉洁": ()},
    ),
    "households": (
        "河口里36号楼苏国梁家庭、红砖楼8号楼东方晴家庭",
        {"苏国梁": (), "东方晴": ()},
    ),
    "each behind the village": (
        "送书上门的有沙洲村钮阿多和石桥村佘桂芝两户人家。",
        {"钮阿多": (), "佘桂芝": ()},
    ),
    "each of a community": (
        "来自荷风社区的贝云潞、竹园里社区的冼卫平分别领唱、领舞。",
        {"贝云潞": (), "冼卫平": ()},
    ),
    "two of whom no list has one's surname": ("余祥林、历红霞等荣获称号。", {"余祥林": (), "历红霞": ()}),
    "behind what was done there": ("她走访了涂磊、辛强、魏芳等人。", {"涂磊": (), "辛强": (), "魏芳": ()}),
    "of an estate, before one with a post": (
        "竹园居民区柯长兴、荷风中学体育教师蔺松分列二、三名。",
        {"柯长兴": (), "蔺松": ("荷风中学体育教师",)},
    ),
    "families": (
        "书香人家是简朋家庭、柳致远家庭、孟歌家庭。",
        {"简朋": (), "柳致远": (), "孟歌": ()},
    ),
    "brothers whose names are words": ("张罗的是白石、白玉兄弟。", {"白石": (), "白玉": ()}),
    "who belong together": (
        "一起包粽子的郏瑜珠、祝春晴婆媳，还有邵琇和邵丽禾母女。",
        {"郏瑜珠": (), "祝春晴": (), "邵琇": (), "邵丽禾": ()},
    ),
    "with whom someone acts": (
        "他与徐松原、柏立秋、史远航等人合修了水车。",
        {"徐松原": (), "柏立秋": (), "史远航": ()},
    ),
    "five in figures": (
        "毛立华、单国强、仇小妹、区志明、盖雪梅5人当选。",
        {"毛立华": (), "单国强": (), "仇小妹": (), "区志明": (), "盖雪梅": ()},
    ),
    "who share a prize": (
        "最后，荀钧和简本立并列第三名。",
        {"荀钧": (), "简本立": ()},
    ),
    "ages behind a description": (
        "站在门边的佘臣文（81岁）、贝玉禾（77岁）鼓掌。",
        {"佘臣文": (), "贝玉禾": ()},
    ),
    "a name of a people without surnames": (
        "河口社区：乌云其其格 柏松林 宫艳",
        {"乌云其其格": (), "柏松林": (), "宫艳": ()},
    ),
    "two that won a prize": ("二等奖2名：束小芳、昝明亮。", {"束小芳": (), "昝明亮": ()}),
    "three persons counted": (
        "谷满仓、全海明、阙文三人被评为“最美司机”。",
        {"谷满仓": (), "全海明": (), "阙文": ()},
    ),
    "those who are honoured": (
        "授予顾小梅、向怀安、景小楠“优秀党员”称号",
        {"顾小梅": (), "向怀安": (), "景小楠": ()},
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_lists_of_names_are_read(text: str, expected: People) -> None:
    assert named(text) == expected


def test_every_line_of_a_roll_names_someone() -> None:
    roll = ("一等奖", "东溪村 查秀娥", "水磨村 麻国强", "石臼村 年有余", "东溪村 桑田", "高坪村：符桂香")
    assert set(named(*roll)) == {"查秀娥", "麻国强", "年有余", "桑田", "符桂香"}


def test_lines_of_a_roll_may_be_nothing_but_names() -> None:
    roll = ("获奖名单", "一等奖", "钱永年", "牛小禾", "费远山", "最佳参与奖", "翟一瞳", "费舒", "宋佳音")
    assert set(named(*roll)) == {"钱永年", "牛小禾", "费远山", "翟一瞳", "费舒", "宋佳音"}


def test_lines_that_enter_other_things_name_nobody() -> None:
    assert named("东溪村 合唱", "水磨村 舞蹈", "石臼村 腰鼓") == {}


OTHER_LISTS = {
    "roads": "施工期间，江汪路、邓联街、高埠路等封闭。",
    "villages of towns": "车队经过枣园镇李庄、柳湾镇高庙。",
    "villages": "沙田、石马、江湾等5个村先后开工。",
    "wares": "黄瓜、马蹄、水芹、番茄价格平稳。",
    "tasks": "会议总结工作、分析形势、部署任务。",
    "slogan": "听真话　摸实情　求实效",
    "moods": "温馨、和谐、安康",
}


@pytest.mark.parametrize("text", OTHER_LISTS.values(), ids=OTHER_LISTS)
def test_lists_of_other_things_name_nobody(text: str) -> None:
    assert named(text) == {}
