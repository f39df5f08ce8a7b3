import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.marks import restore_marks

RESTORED = {
    "11月3日下午,书记沈安(右二)来访.": "11月3日下午，书记沈安（右二）来访。",
    "他说:“好!”": "他说：“好！”",
    "谁来做?怎么做;": "谁来做？怎么做；",
    "(1)加强领导": "（1）加强领导",
    "(1) 加强领导": "（1） 加强领导",
    "世界卫生组织(WHO)指出": "世界卫生组织（WHO）指出",
    "增长15%,达到3.5万(元)": "增长15%，达到3.5万（元）",
    "A,B两区": "A，B两区",
    "8月1日,2日": "8月1日，2日",
    "8:30-17:00(午休)": "8:30-17:00（午休）",
    "((甲)乙)": "（（甲）乙）",
    "（甲)": "（甲）",
    "圆满结束.”": "圆满结束。”",
    "好 , 好": "好 ， 好",
    "网址:http://a.cn/b,c?x=1,欢迎": "网址：http://a.cn/b,c?x=1，欢迎",
    "邮箱:ab@c.com;电话:(021)63281234": "邮箱：ab@c.com；电话：(021)63281234",
    "第一行,\n(未完": "第一行，\n（未完",
    "请看Jiebao News, 谢谢": "请看Jiebao News， 谢谢",
}
KEPT = [
    "14:30,3:2,1,000人",
    "版本3.5",
    "Hello, world!",
    "(SHANGHAI)",
    "f(x)=1",
    "一.加强领导",
    "等等....",
    "卡尔.林德说",
    "www.a.cn",
    "全角，已经；是了！",
    "",
]


@pytest.mark.parametrize(("text", "restored"), RESTORED.items(), ids=map(repr, RESTORED))
def test_marks_of_chinese_become_full_width(text: str, restored: str) -> None:
    assert restore_marks(text) == restored


@pytest.mark.parametrize("text", KEPT)
def test_other_marks_stay(text: str) -> None:
    assert restore_marks(text) == text


@given(st.text(alphabet="甲乙。，“”(),:;!?. A1《》（）", max_size=30))
def test_marks_are_restored_alike_beside_an_address(line: str) -> None:
    """An address makes every mark of its line be weighed; the quick way must come to the same."""
    assert restore_marks(f"{line}甲 www.a.cn") == f"{restore_marks(line + '甲')} www.a.cn"
