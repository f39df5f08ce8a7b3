"""Who wrote a story, by where the line stands: under the title, in the row below, behind a box."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

HEAD = "社区食堂换了新灶台"
LEAD = "5月4日，食堂里的灶台换了新的，首日接待居民三百余人。掌勺的师傅说，菜单每周换一次。"
STORY = "掌勺的师傅在街口做了二十年早点，如今搬进了食堂。他说，老街坊来得早，灯也就亮得早。"
NEXT = "青石板路一直铺到了渡口"


def read(*lines: str) -> list[Labelled]:
    return label_lines(page_of(Source.of_text("\n\n".join(lines))))


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("题下的括号", "（温小满 陈立明）"),
        ("题下的括号", "（东篱街道老龄办）"),
        ("题下的单位", "东篱司法所"),
        ("题下的单位", "东篱街道 党建办"),
        ("只有人名", "东篱小学 四（2）班 温小满"),
        ("只有人名", "□东篱社区党总支"),
        ("符号和作者", "■ 东篱社区 温小满"),
        ("符号和作者", "◎ 端木"),
    ],
)
def test_who_stands_under_a_title_wrote_the_story(rule: str, line: str) -> None:
    found = read(HEAD, line, LEAD, STORY)[1]
    assert rule in {feature.name for feature, _ in found.seen}
    assert found.label is Label.BYLINE


def test_a_body_that_the_story_tells_of_is_no_author() -> None:
    found = read("居委会名片", "东篱居委会", f"东篱居委会于1998年成立。{STORY}")[1]
    assert "题下的单位" not in {feature.name for feature, _ in found.seen}


@pytest.mark.parametrize(("office", "label"), [("东篱社区居委会", Label.CREDIT), ("北园新村", Label.SECTION)])
def test_a_body_between_a_story_and_the_next_sent_it_in(office: str, label: Label) -> None:
    found = read(HEAD, LEAD, STORY, office, NEXT, STORY, LEAD)[3]
    assert ("落款单位" in {feature.name for feature, _ in found.seen}) is (label is Label.CREDIT)


def test_nobody_signs_with_a_line_without_a_name() -> None:
    found = read(HEAD, "六十岁以上老人打八折", "□记者 陈立", LEAD)
    assert "没有署名的样子" in {feature.name for feature, _ in found[1].seen}
    assert "没有署名的样子" not in {feature.name for feature, _ in found[2].seen}


def test_a_pen_name_below_section_and_title_wrote_the_story() -> None:
    found = read("副刊", "剃头匠和他的镜子", "方舟", STORY, LEAD)[2]
    assert "栏目和题之下的几个字" in {feature.name for feature, _ in found.seen}
    assert found.label is Label.BYLINE


def test_a_byline_in_square_brackets_stays_whole() -> None:
    assert [line.place.text for line in read(HEAD, "【记者 陈立 通讯员 周敏】", LEAD)][
        1
    ] == "【记者 陈立 通讯员 周敏】"
