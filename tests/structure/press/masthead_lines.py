"""The lines that a masthead is made of: each with the ways to print it, and the fields it then tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.structure.press.furniture import weekday
from tests.structure.press.papers import Paper

_CHINESE_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")

Fields = dict[str, Any]
Printed = tuple[str, Fields]


@dataclass(frozen=True, slots=True)
class Facts:
    """What an issue's masthead can tell."""

    paper: Paper
    draw: Random
    day: date
    number: int

    @property
    def weekday(self) -> str:
        """The weekday of the issue, as 星期三."""
        return weekday(self.day)

    def choice(self, *forms: Printed) -> Printed:
        """Return one of the ways to print something."""
        return self.draw.choice(forms)


def _date(facts: Facts) -> Printed:
    day, weekday = facts.day, facts.weekday
    full: Fields = {"date": day.isoformat()}
    named: Fields = {**full, "weekday": weekday}
    plain = f"{day.year}年{day.month}月{day.day}日"
    chinese = f"{str(day.year).translate(_CHINESE_DIGITS)}年{_numeral(day.month)}月{_numeral(day.day)}日"
    return facts.choice(
        (plain, full),
        (plain, full),
        (f"{plain} {weekday}", named),
        (f"{plain}\n{weekday}", named),
        (f"{day.year}.{day.month}.{day.day}", full),
        (f"{day.year}.{day.month:02}.{day.day:02} {weekday}", named),
        (f"{day.year}-{day.month:02}-{day.day:02}", full),
        (f"{day.year} 年 {day.month} 月 {day.day} 日", full),
        (chinese, full),
        (f"{chinese} {weekday}", named),
        (f"{day.year}年{day.month}月", {"date": f"{day.year}-{day.month:02}"}),
        (f"出版日期：{plain}", full),
    )


def _number(facts: Facts) -> Printed:
    number, total, pages = facts.number, facts.number + 100, facts.draw.choice([4, 8])
    issue: Fields = {"issue_number": number}
    both: Fields = {**issue, "total_number": total}
    paged: Fields = {**issue, "page_count": pages}
    return facts.choice(
        (f"本期 {pages} 版 第 {number} 期", paged),
        (f"本期{pages}版\n第{number}期", paged),
        (f"第{number}期", issue),
        (f"第 {number} 期", issue),
        (f"第{number}期（总第{total}期）", both),
        (f"{facts.day.year}年第{number}期 总第{total}期", both),
        (f"第{number}期\n总{total}期", both),
        (f"第{_numeral(number)}期", issue),
        (f"总第{total}期", {"total_number": total}),
        (f"第{number}期 今日{pages}版", paged),
        (f"第{number}期 共{pages}版", paged),
        (f"本期{_numeral(pages)}版", {"page_count": pages}),
    )


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else str(tens).translate(_CHINESE_DIGITS)) + "十" if tens else ""
    if tens >= 10:
        return str(number).translate(_CHINESE_DIGITS)
    return head + (str(ones).translate(_CHINESE_DIGITS) if ones else "")


def _next(facts: Facts) -> Printed:
    day = facts.day + timedelta(days=facts.draw.choice([7, 14, 15, 28]))
    short = f"{day.month}月{day.day}日"
    told: Fields = {"next_issue_date": f"--{day.month:02}-{day.day:02}"}
    return facts.choice(
        (f"下期出版：{short}", told),
        (f"下期出版:{short}", told),
        (f"下期出版：\n{short}", told),
        (f"下期出版时间：{day.year}年{short}", {"next_issue_date": day.isoformat()}),
        (f"下一期出版日期：{short}", told),
        (f"下期出版 {short}", told),
    )


def _accounts(facts: Facts) -> Printed:
    draw, paper = facts.draw, facts.paper
    one, other = paper.account, draw.choice(paper.words["accounts_more"])
    single: Fields = {"accounts": [one]}
    double: Fields = {"accounts": [one, other]}
    return facts.choice(
        (f"扫描二维码\n关注“{one}”", single),
        (f"扫描二维码 关注“{one}”", single),
        (f"扫一扫 关注“{one}”微信公众号", single),
        (f"扫描二维码\n关注“{other}”\n扫描二维码\n关注“{one}”", {"accounts": [other, one]}),
        (f"扫描二维码关注“{one}” 扫描二维码关注“{other}”", double),
        (f"扫描二维码\n关注\n“{one}”", single),
        (f"微信公众号：{one}", single),
        (f"官方微信：“{one}”“{other}”", double),
    )


def _paper(facts: Facts) -> Printed:
    name = facts.paper.name
    told: Fields = {"paper": name}
    return facts.choice(
        (name, told),
        (name, told),
        (name, told),
        (" ".join(name), told),
        (f"《{name}》", told),
        (f"{name}\n月刊", told),
    )


def _community(facts: Facts) -> Printed:
    area, street = facts.paper.area, facts.paper.street
    return facts.choice(
        (area, {"community": area}), (area, {"community": area}), (street, {"street": street})
    )


def _english(facts: Facts) -> Printed:
    text = facts.paper.fill(facts.draw.choice(facts.paper.words["english"]))
    return text, {"english": text}


def _slogan(facts: Facts) -> Printed:
    text = facts.draw.choice(facts.paper.words["slogans"])
    told: Fields = {"slogan": text}
    return facts.choice(
        (" / ".join(text), told),
        (" / ".join(text), told),
        ("/".join(text), told),
        (" ".join(text), told),
        ("｜".join(text), told),
        (text, told),
        ("共建 共治 共享", {"slogan": "共建 共治 共享"}),
    )


def _publisher(facts: Facts) -> Printed:
    street = facts.paper.street
    committee, office = f"{street}党工委", f"{street}办事处"
    both: Fields = {"publisher": [committee, office], "street": street}
    one: Fields = {"publisher": [office], "street": street}
    return facts.choice(
        (f"{committee}、办事处联合出版", both),
        (f"{committee}、办事处\n联合出版", both),
        (f"{committee}、{office} 联合出版", both),
        (
            f"中共{street}工作委员会、{office}联合出版",
            {**both, "publisher": [f"中共{street}工作委员会", office]},
        ),
        (f"{office}出版", one),
        (f"出版：{office}", one),
        (f"编印单位：{office}", one),
    )


def _organizer(facts: Facts) -> Printed:
    paper = facts.paper
    name = paper.fill(facts.draw.choice(paper.words["organizers"]))
    told: Fields = {"organizer": name, "street": paper.street}
    return facts.choice((f"主办：{name}", told), (f"主办单位：{name}", told), (f"{name} 主办", told))


def _office(facts: Facts) -> Printed:
    paper = facts.paper
    name = paper.fill(facts.draw.choice(paper.words["offices"]))
    return facts.choice(
        (f"编辑部：{name}", {"editorial_office": name}), (f"编辑：{name}", {"editorial_office": name})
    )


def _phone(facts: Facts) -> Printed:
    number = facts.paper.phone
    told: Fields = {"phone": number}
    return facts.choice(
        (f"电话：{number}", told), (f"新闻热线：{number}", told), (f"投稿电话 {number}", told)
    )


def _legal(facts: Facts) -> Printed:
    number = facts.draw.randint(100, 999)
    forms = ("准印证号：{}", "准印证：{}", "内部资料准印证 {}", "准印证号 {}")
    licence = facts.draw.choice(
        [f"沪（K）第0{number}号", f"K0{number}", f"（苏）字第{number}号", f"S0{number}0"]
    )
    serial = f"CN{facts.draw.randint(11, 65)}-0{number}"
    return facts.choice(
        *((form.format(licence), {"legal_number": licence}) for form in forms),
        (f"国内统一刊号：{serial}", {"legal_number": serial}),
        (serial, {"legal_number": serial}),
    )


def _plain(*texts: str) -> Callable[[Facts], Printed]:
    return lambda facts: (facts.draw.choice(texts), {})


def _estate(facts: Facts) -> Printed:
    return facts.draw.choice(facts.paper.words["estates"]), {}


def _address(facts: Facts) -> Printed:
    return f"地址：{facts.draw.choice(facts.paper.words['roads'])}", {}


ITEMS: tuple[tuple[Callable[[Facts], Printed], float], ...] = (
    (_date, 0.85),
    (_number, 0.8),
    (_next, 0.35),
    (_accounts, 0.5),
    (_paper, 0.8),
    (_community, 0.4),
    (_english, 0.35),
    (_slogan, 0.35),
    (_publisher, 0.5),
    (_organizer, 0.3),
    (_office, 0.2),
    (_phone, 0.25),
    (_legal, 0.3),
    (_estate, 0.15),
    (_address, 0.1),
    (_plain("内部资料 免费交流", "内部资料，免费赠阅", "内部资料 注意保存"), 0.2),
    (_plain("投稿邮箱：shequbao@example.com", "邮编：200011", "印刷：新华印务有限公司"), 0.1),
)
