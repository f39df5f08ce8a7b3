import pytest

from desktop.text.bylines import byline_names, credit_names

BYLINES = {
    "□记者 陆一鸣 沈安 顾小舟": ("陆一鸣", "沈安", "顾小舟"),
    "本报记者 陆一鸣 通讯员 沈安 文/图": ("陆一鸣", "沈安"),
    "记者陆一鸣 通讯员沈安": ("陆一鸣", "沈安"),
    "陆一鸣 文/摄": ("陆一鸣",),
    "（通讯员 陆一鸣）": ("陆一鸣",),
    "(记者 陆一鸣、沈安)": ("陆一鸣", "沈安"),
    "文/沈安 图/顾小舟": ("沈安", "顾小舟"),
    "图文：顾小舟": ("顾小舟",),
    "□沈 安": ("沈安",),
    "记者 沈 安 陆一鸣": ("沈安", "陆一鸣"),
    "本报讯（记者 沈安）": ("沈安",),
    "特约通讯员 欧阳小舟": ("欧阳小舟",),
    "□通讯员 阿依努尔·艾力": ("阿依努尔·艾力",),
    "□记者 沈安 摄影 沈安": ("沈安",),
    "□张文 图文": ("张文",),
    "□记者 文静 摄影 王会": ("文静", "王会"),
    "陆一鸣文/图": ("陆一鸣",),
    "陆一鸣 沈安摄": ("陆一鸣", "沈安"),
    "本报记者 陆一鸣 实习生 沈安": ("陆一鸣", "沈安"),
    "□记者沈安、陆一鸣报道": ("沈安", "陆一鸣"),
    "沈安摄影报道": ("沈安",),
    "□编辑部": (),
    "": (),
}
CREDITS = {
    "（社区自治办 沈安）": ("沈安",),
    "（自治办）": (),
    "（来源：《青禾周报》）": (),
    "（供稿：沈安）": ("沈安",),
    "（区融媒体中心）": (),
    "（本报通讯员供稿）": (),
    "（街道妇联 党群办）": (),
    "（文字：沈安 图片：陆一鸣）": ("沈安", "陆一鸣"),
}


@pytest.mark.parametrize(("text", "names"), BYLINES.items(), ids=BYLINES)
def test_the_names_of_a_byline_are_read(text: str, names: tuple[str, ...]) -> None:
    assert byline_names(text) == names


@pytest.mark.parametrize(("text", "names"), CREDITS.items(), ids=CREDITS)
def test_the_names_of_a_credit_are_read(text: str, names: tuple[str, ...]) -> None:
    assert credit_names(text) == names
