"""Words that say where a story comes from, and brackets that say something else."""

from __future__ import annotations

import pytest

from desktop.structure.words.credit_line import credit_likeness, is_picture_credit

SURE = [
    "（自治办）",
    "(自治办)",
    "（市港航局)",
    "（社区自治办 王敏）",
    "（街道综合行政执法队）",
    "（驻区纪检监察组）",
    "（通讯员 陈立、周敏）",
    "（记者陈立周敏）",
    "（陈立明、周敏）",
    "（东篱日报客户端 通讯员陈立 周敏）",
    "（东篱日报社·柳荫客户端全媒体记者 陈立）",
    "（东篱融媒 陈立 周敏）",
    "（东篱学院 供稿）",
    "（来源：《东篱报》）",
    "【来源：东篱晚报】",
    "来源：东篱发布",
    "（摘自《健康报》）",
    "（据新华社东篱9月9日电）",
    "（新华社东篱9月9日电）",
    "另据新华社电",
    "据《东篱晚报》报道",
    "（本报综合）",
    "（东篱日报、柳荫日报综合报道）",
    "供稿：王敏",
    "东篱社区 供稿",
    "（供稿：王敏）",
    "（图片由东篱街道提供）",
    "作者系东篱街道居民",
    "（中国东篱研究中心）",
    "（供稿：东篱街道社区建设办公室 王",
    "（通讯员：陈立　责编：周敏　审核：王敏）",
]
LIKELY = ["（芦禾）", "（小芹）", "（陈立明）"]
NEVER = [
    "（笑）",
    "（掌声）",
    "（全场笑）",
    "（见右图）",
    "（右一为陈立明）",
    "（图为活动现场）",
    "（一）",
    "（略）",
    "（待续）",
    "（周一闭馆）",
    "（地址：东篱区柳荫路9号）",
    "（以上均为化名）",
    "（责任编辑：陈立）",
    "【编辑：陈立】",
    "（陈立 摄）",
    "（本报通讯员 陈立 摄）",
    "【社区动态】",
    "【议事凳】",
    "02版 综合",
    "投稿邮箱：paper@example.com",
    "食堂为居民提供午餐，天天不重样",
    "村小不小",
    "",
]
CASES = [
    *((text, 1.0, 1.0) for text in SURE),
    *((text, 0.3, 0.9) for text in LIKELY),
    *((text, 0.0, 0.0) for text in NEVER),
]


@pytest.mark.parametrize(("text", "least", "most"), CASES, ids=[text or "nothing" for text, *_ in CASES])
def test_a_credit_is_known_by_its_words(text: str, least: float, most: float) -> None:
    assert least <= credit_likeness(text) <= most


PICTURES = {
    "陈立 摄": True,
    "（记者 陈立 摄）": True,
    "摄影：陈立": True,
    "新华社发（陈立 摄）": True,
    "（陈立 周敏/ 摄）": True,
    "陈 立摄": True,
    "陈 立摄（人民图库）": True,
    "陈立 文/摄": False,
    "陈立 摄影报道": False,
    "（记者 陈立 图片由周敏 摄）": False,
    "□记者陈立文周敏图": False,
    "（受访者供图）": True,
    "（资料图片）": True,
    "听众席（陈立 摄）": False,
    "修伞的工具箱（图/陈立）": False,
    "陈立": False,
}


@pytest.mark.parametrize(("text", "is_one"), PICTURES.items(), ids=PICTURES)
def test_who_took_the_picture_wrote_no_story(text: str, is_one: bool) -> None:
    assert is_picture_credit(text) is is_one
