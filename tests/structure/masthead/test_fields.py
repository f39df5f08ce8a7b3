"""Every field of the masthead in the forms that papers print it."""

from __future__ import annotations

import pytest

from desktop.model import Masthead
from tests.structure.masthead.printed import masthead_of

DATES = {
    "年月日": ("2019年10月31日", "2019-10-31"),
    "stops": ("2019.10.31", "2019-10-31"),
    "dashes": ("2020-8-8", "2020-08-08"),
    "strokes": ("2021/5/6", "2021-05-06"),
    "numerals": ("二〇二三年十月十六日", "2023-10-16"),
    "numerals with zero": ("二零二三年十月十六日", "2023-10-16"),
    "full-width": ("２０２１年５月６日　星期四", "2021-05-06"),
    "spread": ("2021 年 5 月 6 日", "2021-05-06"),
    "broken": ("2021年\n5月6日", "2021-05-06"),
    "glued to all": ("东篱社区报2019年10月31日星期四第12期", "2019-10-31"),
    "beside the lunar one": ("2021年5月6日(农历三月廿五)", "2021-05-06"),
    "labelled": ("出版日期:2021年5月6日", "2021-05-06"),
    "a month": ("2015年6月", "2015-06"),
    "a month's number": ("二〇二一年三月号", "2021-03"),
    "only of the next issue": ("下期出版:2021年5月20日", None),
    "no such day": ("2021年2月30日", None),
    "a year's number": ("2023年第5期", None),
}
WEEKDAYS = {
    "星期": ("2021年5月6日 星期四", "星期四"),
    "周": ("2021.5.6 周四", "星期四"),
    "礼拜天": ("2021年5月9日礼拜天", "星期日"),
    "spread": ("2021.5.6 星期 四", "星期四"),
    "each week": ("每周四出版", None),
    "of the next issue": ("下期出版:5月20日(星期四)", None),
}
ISSUE_NUMBERS = {
    "第期": ("第 42 期", 42),
    "numerals": ("第四十二期", 42),
    "digit by digit": ("第一〇二期", 102),
    "with year and total": ("2023年第5期(总第101期)", 5),
    "broken": ("本期 8 版 第\n42 期", 42),
    "No.": ("NO.12", 12),
    "only the total": ("总第101期", None),
}
TOTAL_NUMBERS = {
    "总第期": ("第12期 总第 245 期", 245),
    "总期": ("第七期 总101期", 101),
    "digit by digit": ("总第一二八期", 128),
    "in brackets": ("2023年第5期(总第101期)", 101),
    "a label": ("总期数:101", 101),
    "only the issue's": ("第12期", None),
}
PAGE_COUNTS = {
    "今日": ("今日8版", 8),
    "本期共": ("本期共4版", 4),
    "共": ("共 4 版", 4),
    "numerals": ("今日四版", 4),
    "八个版": ("本期8个版", 8),
    "a sheet": ("四开四版", 4),
    "behind the number": ("第3期　八版", 8),
    "behind all numbers": ("第3期(总第128期) 十二版", 12),
    "a page label": ("04版 要闻", None),
    "a page label behind the number": ("第3期 4版", None),
}
NEXT_ISSUE_DATES = {
    "下期出版": ("下期出版:9月9日", "--09-09"),
    "下一期": ("下一期出版日期:9月9日", "--09-09"),
    "with a year": ("下期出版时间:2021年9月9日", "2021-09-09"),
    "a sentence": ("下期将于9月9日(星期四)出版", "--09-09"),
    "broken": ("下期见报:\n9月9日", "--09-09"),
    "after the issue": ("2021年8月26日 下期出版 9月9日", "2021-09-09"),
    "next year": ("2020年12月30日 下期出版:1月13日", "2021-01-13"),
}
LEGAL_NUMBERS = {
    "准印证号": ("准印证号:沪(K)第0123号", "沪（K）第0123号"),
    "without a mark": ("内部资料准印证 （苏）字第123号 免费交流", "（苏）字第123号"),
    "登字": ("粤内登字O第10012号", "粤内登字O第10012号"),
    "准字": ("京内资准字2012-L0012号", "京内资准字2012-L0012号"),
    "CN": ("国内统一刊号:CN31-0123", "CN31-0123"),
    "CN with a class": ("国内统一连续出版物号 CN 44-0803/(G)", "CN 44-0803/(G)"),
    "glued to a phone": ("刊号:CN51-0073新闻热线:86612222", "CN51-0073"),
    "by itself": ("沪(K)0123", "沪（K）0123"),
    "other numbers": ("ISSN 1234-5678 邮发代号:3-45 印数:3000份", None),
}
PHONES = {
    "电话": ("电话:021-65550132", "021-65550132"),
    "热线": ("新闻热线：962111", "962111"),
    "brackets": ("报料热线:(020)81919191", "(020)81919191"),
    "parted": ("投稿电话 6555 0132", "6555 0132"),
    "glued to the paper's name": ("东篱日报新闻热线：65902020;广告热线：400-188-8610", "65902020"),
    "not the advertisers'": ("广告热线:65902020 新闻热线:65550132", "65550132"),
    "fax": ("传真:65550133", None),
    "postcode": ("邮编:200123", None),
}
ORGANIZERS = {
    "label": ("主办:东篱街道办事处", "东篱街道办事处"),
    "behind": ("东篱街道党工委 东篱街道办事处 主办", "东篱街道党工委 东篱街道办事处"),
    "a list": ("主办单位:东篱街道党工委、办事处 承办:东篱文化中心", "东篱街道党工委、办事处"),
    "主管主办": ("中共东篱大学委员会主管主办 刊号:CN44-0803", "中共东篱大学委员会"),
    "glued labels": ("主管:望江区委宣传部主办:东篱街道办事处承办:东篱文化站", "东篱街道办事处"),
    "broken": ("主办:\n东篱街道办事处", "东篱街道办事处"),
    "a neighbourhood": ("主办 东篱街道金桂社区", "东篱街道金桂社区"),
    "only another's task": ("东篱文化中心 承办", None),
}
PUBLISHERS = {
    "shared head": ("东篱街道党工委、办事处联合出版", ("东篱街道党工委", "东篱街道办事处")),
    "和": ("东篱街道党工委和东篱街道办事处联合出版", ("东篱街道党工委", "东篱街道办事处")),
    "three lines": ("东篱街道\n党工委、办事处\n联合出版", ("东篱街道党工委", "东篱街道办事处")),
    "broken in a word": (
        "中共东篱街道工作委员会、东篱街道办\n事处联合出版",
        ("中共东篱街道工作委员会", "东篱街道办事处"),
    ),
    "with a paper": ("新闻早报 东篱街道联合出版", ("新闻早报", "东篱街道")),
    "label": ("编印单位:东篱街道办事处", ("东篱街道办事处",)),
    "who edits": ("东篱街道宣传文化办公室编\n2021年5月6日", ("东篱街道宣传文化办公室",)),
    "behind the date": ("2021年5月6日 东篱街道办事处出版", ("东篱街道办事处",)),
    "the next issue's": ("下期出版:5月6日", ()),
    "how often": ("每月10日、25日出版", ()),
}
OFFICES = {
    "label": ("编辑部:东篱街道宣传科", "东篱街道宣传科"),
    "name": ("东篱周报编辑部 电话:65550132", "东篱周报编辑部"),
    "publishing": ("东篱大学校报编辑部出版", "东篱大学校报编辑部"),
    "an editor": ("编辑:陆小满", None),
    "本报": ("本报编辑部电话:65550132", None),
}
ACCOUNTS = {
    "scanned": ("扫描二维码\n关注“东篱发布”", ("东篱发布",)),
    "glued": ("扫描二维码关注“东篱发布” 扫描二维码关注“东篱之声”", ("东篱发布", "东篱之声")),
    "on its own line": ("扫描二维码\n关注\n“东篱发布”", ("东篱发布",)),
    "labels": ("视频号:东篱之声 抖音号:donglitv", ("东篱之声", "donglitv")),
    "microblog": ("官方微博:@东篱街道", ("东篱街道",)),
    "two in a row": ("官方微信：“东篱发布”“东篱之声”", ("东篱发布", "东篱之声")),
    "before its kind": ("欢迎关注“东篱发布”微信公众号", ("东篱发布",)),
    "no name": ("更多精彩请扫码关注我们", ()),
}
SLOGANS = {
    "a stroke left empty": ("小 / 街 / 坊 /   / 大 / 事 / 情\n2021年5月6日", "小街坊大事情"),
    "strokes": ("自 / 在 / 东 / 篱 / 下", "自在东篱下"),
    "bars": ("自｜在｜东｜篱｜下", "自在东篱下"),
    "spread": ("邻 里 的 事 大 家 的 事", "邻里的事大家的事"),
    "marks": ("“我们的街道我们的家”\n2021年5月6日", "我们的街道我们的家"),
    "a pair": ("服务群众 凝聚人心\n2021年5月6日", "服务群众 凝聚人心"),
    "plain": ("说街坊事拉家常话\n2021年5月6日", "说街坊事拉家常话"),
    "a pair that ends in a place": ("情系百姓 服务社区\n2021年5月6日", "情系百姓 服务社区"),
    "three short words": ("共建 共治 共享\n2021年5月6日", "共建 共治 共享"),
    "an estate": ("金桂湾花园小区\n2021年5月6日", None),
    "two estates": ("金桂小区 银杏小区\n2021年5月6日", None),
    "a section": ("社区新闻\n2021年5月6日", None),
    "contents": ("石榴坊里话家常……2版\n2021年5月6日", None),
}
ENGLISH = {
    "capitals": ("DONGLI COMMUNITY NEWS", "DONGLI COMMUNITY NEWS"),
    "mixed": ("Dongli Community News", "Dongli Community News"),
    "glued": ("DONGLI LIFE  东篱社区报", "DONGLI LIFE"),
    "pinyin": ("DONG LI", None),
    "mail": ("投稿邮箱:community.news@example.com", None),
}
PAPERS = {
    "ending": ("东篱社区报", "东篱社区报"),
    "spread": ("社 区 晨 报", "社区晨报"),
    "title marks": ("《东篱家园》", "东篱家园"),
    "in a running head": ("02版 要闻 东篱周报 2021年5月6日 责任编辑:陆小满", "东篱周报"),
    "glued": ("东篱简报2021年5月6日", "东篱简报"),
    "its street": ("东篱新风\n东篱街道办事处主办", "东篱新风"),
    "its street without the road": ("学前天地\n学前路街道办事处主办", "学前天地"),
    "its account": ("悦东篱\n微信公众号:东篱发布", "悦东篱"),
    "its area": ("望江\n望江情\n2021年5月6日", "望江情"),
    "今日": ("今日东篱", "今日东篱"),
    "新声": ("东篱新声\n2021年5月6日", "东篱新声"),
    "any name in title marks": ("《竹里馆》\n2021年5月6日", "竹里馆"),
    "any few characters spread": ("竹 里 馆\n2021年5月6日", "竹里馆"),
    "a spread section": ("百 姓 故 事\n2021年5月6日", None),
    "two words of a line": ("东篱 家园\n东篱镇人民政府主办", "东篱家园"),
    "over two lines": ("和美\n东篱\n东篱镇人民政府主办", "和美东篱"),
    "two characters spread": ("东 篱\n东篱镇人民政府主办", "东篱"),
    "beside how often it comes out": ("东篱时讯\n月刊\n东篱镇人民政府主办", "东篱时讯"),
    "marks around a part": ("《东篱》报\n2021年5月6日", "东篱报"),
    "its office": ("《东篱家园》编辑部 电话:65550132", "东篱家园"),
    "a column": ("平安播报\n2021年5月6日", None),
    "what it wants to be": ("东篱家园\n居民自己的一份报\n东篱镇人民政府主办", "东篱家园"),
    "a section's mark": ("■东篱快报\n2021年5月6日", None),
    "an estate": ("金桂家园\n2021年5月6日", None),
}
STREETS = {
    "publisher": ("东篱街道党工委、办事处联合出版", "东篱街道"),
    "line": ("南塘镇\n2021年5月6日", "南塘镇"),
    "below its district": ("主办:望江区东篱街道宣传办", "东篱街道"),
    "an account": ("关注“东篱街道”", None),
    "an address": ("地址:东篱街道学前街6号", None),
    "a word": ("我的家乡 古镇新貌", None),
}
TABLES = {
    "date": DATES,
    "weekday": WEEKDAYS,
    "issue_number": ISSUE_NUMBERS,
    "total_number": TOTAL_NUMBERS,
    "page_count": PAGE_COUNTS,
    "next_issue_date": NEXT_ISSUE_DATES,
    "legal_number": LEGAL_NUMBERS,
    "phone": PHONES,
    "organizer": ORGANIZERS,
    "publisher": PUBLISHERS,
    "editorial_office": OFFICES,
    "accounts": ACCOUNTS,
    "slogan": SLOGANS,
    "english": ENGLISH,
    "paper": PAPERS,
    "street": STREETS,
}


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        pytest.param(field, *case, id=f"{field}: {name}")
        for field, table in TABLES.items()
        for name, case in table.items()
    ],
)
def test_a_field_is_read_as_printed(field: str, text: str, value: object) -> None:
    assert getattr(masthead_of(*text.split("\n")), field) == value


AREAS = {
    "above the paper": ("东篱\n社区晨报", "", "东篱"),
    "beside the paper": ("社区晨报 东篱", "", "东篱"),
    "in the paper's name": ("东篱社区报", "东篱街道举办邻里节。", "东篱"),
    "named by the stories": ("东篱\n金桂\n2021年5月6日", "东篱街道举办邻里节。", "东篱"),
    "an estate": ("金桂雅苑\n社区晨报", "", None),
    "a street called after an estate": ("东篱新村\n社区晨报\n东篱新村街道办事处出版", "", "东篱新村"),
    "a task parted from who does it": ("社区晨报\n主管:\n望江区委宣传部  02版\n要闻", "", None),
    "a page's name": ("02版 社区\n社区晨报", "", None),
    "words that nothing bears out": ("一周看点", "", None),
    "an editor": ("责任编辑 陆小满 美编 方舟\n社区晨报", "", None),
}


@pytest.mark.parametrize(("text", "stories", "area"), AREAS.values(), ids=AREAS.keys())
def test_the_area_is_a_name_that_something_bears_out(text: str, stories: str, area: str | None) -> None:
    assert masthead_of(*text.split("\n"), stories=stories).community == area


def test_a_sentence_that_was_taken_for_furniture_tells_nothing() -> None:
    assert masthead_of("2021年5月6日,东篱街道办事处主办。第12期开讲。") == Masthead()


def test_every_field_says_where_it_was_read() -> None:
    text = "东篱社区报 2021年5月6日 总第101期 东篱街道办事处主办 电话:65550132"
    masthead = masthead_of(text)
    read = {name: text[span.start : span.end] for name, span in masthead.origins}
    assert read == {
        "paper": "东篱社区报",
        "community": "东篱",
        "date": "2021年5月6日",
        "total_number": "101",
        "organizer": "东篱街道办事处",
        "street": "东篱街道",
        "phone": "65550132",
    }
