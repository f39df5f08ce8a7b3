"""However the lay-out orders, glues and breaks a masthead's lines, no field comes out wrong."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import Masthead
from tests.structure.masthead.printed import masthead_of

LINES = (
    "社区晨报",
    "DONGLI COMMUNITY NEWS",
    "2021年5月6日 星期四",
    "本期 8 版 第 42 期",
    "总第128期",
    "下期出版: 5月20日",
    "扫描二维码 关注“东篱发布”",
    "自/在/东/篱/下",
    "东篱街道党工委、东篱街道办事处 联合出版",
    "准印证号: 沪(K)第0123号",
    "新闻热线: 021-65550132",
    "编辑部: 东篱街道宣传科",
    "主管: 望江区委宣传部",
    "主办: 东篱街道文化中心",
    "责任编辑 陆小满 版式 方舟",
    "02版 要闻",
    "地址: 学前街6号 邮编: 200123",
    "投稿邮箱: dongli@example.com",
    "内部资料 免费交流",
    "金桂雅苑",
)
WHOLE = Masthead(
    paper="社区晨报",
    street="东篱街道",
    publisher=("东篱街道党工委", "东篱街道办事处"),
    date="2021-05-06",
    weekday="星期四",
    issue_number=42,
    total_number=128,
    page_count=8,
    next_issue_date="2021-05-20",
    legal_number="沪（K）第0123号",
    editorial_office="东篱街道宣传科",
    organizer="东篱街道文化中心",
    phone="021-65550132",
    accounts=("东篱发布",),
    slogan="自在东篱下",
    english="DONGLI COMMUNITY NEWS",
    year=2021,
    year_evidence="报头日期",
)
PRINTED = [name for name in Masthead.__dataclass_fields__ if name != "origins"]


@st.composite
def layouts(draw: st.DrawFn) -> str:
    """Draw an order of the lines, what parts them, and which of their own spaces break them."""
    lines = draw(st.permutations(LINES))
    broken = [draw(st.sampled_from((line, line, line.replace(" ", "\n", 1)))) for line in lines]
    gaps = draw(st.lists(st.sampled_from(("\n", "\n", "  ", "　")), min_size=len(lines), max_size=len(lines)))
    return "".join(line + gap for line, gap in zip(broken, gaps, strict=True)).rstrip()


def test_a_masthead_is_read_whole() -> None:
    masthead = masthead_of(*LINES)
    assert {name: getattr(masthead, name) for name in PRINTED} == {
        name: getattr(WHOLE, name) for name in PRINTED
    }


@settings(max_examples=60, deadline=None)
@given(layouts())
def test_no_layout_gives_a_wrong_field(text: str) -> None:
    masthead = masthead_of(*text.split("\n"))
    wrong = {
        name: value
        for name in PRINTED
        if (value := getattr(masthead, name)) not in (None, (), getattr(WHOLE, name))
    }
    assert wrong == {}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="第期总版年月日星下出关注二维码“”号准印证主办、街道办事处报 /0129:\nA", max_size=80))
def test_any_furniture_is_read(text: str) -> None:
    masthead = masthead_of(*text.split("\n"))
    assert all(0 <= span.start < span.end <= len(text) for _, span in masthead.origins)
