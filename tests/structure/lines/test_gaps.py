"""Whether a wide gap is a picture's place or the paper's way to set its articles apart."""

from __future__ import annotations

from desktop.model import Source
from desktop.structure import read_structure

STORIES = (
    (
        "柳荫里添了新书屋",
        "5月18日上午，柳荫里的书屋开门了，居民们纷纷前来借书，孩子们更是高兴得不得了。",
        "书屋现有三千册书，由六位退休教师轮流照看，每天开到晚上九点。",
    ),
    (
        "水厂宿舍老楼装上新电梯",
        "6月2日，水厂宿舍的最后一部电梯通过验收，住在六楼的老人第一次自己下楼买菜。",
        "十二户人家开了九次会，才把底层两户的采光谈妥。",
    ),
    (
        "三公里河边步道昨天贯通",
        "昨日，全长三公里的河边步道贯通，跑步的、遛弯的、钓鱼的，各得其所。",
        "沿线新栽的垂柳有四百多株，过两年就能遮阴。",
    ),
    (
        "东篱社区食堂开张迎来三百人",
        "日前，东篱社区食堂开张，掌勺的师傅做了二十年早点，灯亮得比谁都早。",
        "菜单每周换一次，街坊想吃什么，写在门口的本子上。",
    ),
    (
        "剪刀巷装上太阳能路灯",
        "近日，剪刀巷装上了十二盏太阳能路灯，下夜班的人不用再打手电筒。",
        "灯杆上留了插座，明年还要装摄像头。",
    ),
)
WIDE = "\n\n\n\n"


def stories(gap: str = "\n\n") -> list[str]:
    return [f"{title}\n\n{lead}{gap}{more}" for title, lead, more in STORIES]


def slots(text: str) -> list[int]:
    reading = read_structure(Source.of_text(text))
    return [sum(passage.kind == "picture" for passage in article.passages) for article in reading.articles]


def test_gaps_over_all_articles_are_no_pictures() -> None:
    assert slots(WIDE.join(stories())) == [0] * len(STORIES)


def test_a_gap_amid_a_story_is_a_picture_in_such_a_paper_as_well() -> None:
    first, *others = stories(WIDE)[:1] + stories()[1:]
    assert slots(WIDE.join((first, *others))) == [1, 0, 0, 0, 0]


def test_gaps_over_a_few_articles_are_pictures() -> None:
    texts = stories()
    assert sum(slots(WIDE.join(texts[:3]) + "\n\n" + "\n\n".join(texts[3:]))) == 2
