"""The lines of a page that belong to no article: page labels, running heads, editors, QR codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from tests.structure.press.papers import NUMERALS, Paper
from tests.structure.press.parts import Part

STRAY = (
    "扫描二维码\n关注“{account}”",
    "扫码看视频",
    "扫一扫 关注“{account}”微信公众号",
    "更多内容请扫描二维码",
    "投稿邮箱：{pinyin}news@example.com",
    "内部资料 免费交流",
    "本报地址：{road}　电话：{phone}",
    "新闻热线：{phone}",
    "扫码了解更多",
    "扫描二维码，查看全文",
    "▲扫码观看视频",
    "更多精彩\n扫码关注“{account}”",
    "长按识别二维码",
    "扫一扫\n看本期电子报",
    "公益广告",
    "03",
    "· 2 ·",
    "{date}",
    "本版摄影 {a}",
    "责任编辑：{a}",
)

_TELLING = ("date", "weekday", "paper", "phone", "account")
_APART = 0.06
_WEEKDAYS = "一二三四五六日"


@dataclass(slots=True)
class Furnisher:
    """Makes the furniture of one issue, which came out on ``day``.

    ``top`` is what stands over the page in hand, ``told`` are the masthead's fields that it printed.
    """

    paper: Paper
    draw: Random
    day: date
    top: str = ""
    told: dict[str, Any] = field(default_factory=dict)

    def page_top(self, page: int) -> list[Part]:
        """Return what stands over a page; nothing where the paper labels none."""
        form, head = self.paper.page_label, self.paper.running_head
        if form is None:
            return []
        name = self.draw.choice(self.paper.words["page_names"])
        label = form.format(page=page, numeral=NUMERALS[page], name=name)
        self.top = self._filled(head, label=label) if head else label
        return [Part("page", self.top)]

    def page_foot(self) -> list[Part]:
        """Return what stands below a page."""
        lines = [self._filled(self.paper.editors)] if self.paper.editors else []
        if self.draw.random() < 0.15:
            lines += self._filled(self.draw.choice(STRAY)).split("\n")
        return [Part("furniture", line) for line in lines]

    def apart(self) -> list[Part]:
        """Return what stands between two articles; mostly nothing."""
        if self.draw.random() > _APART:
            return []
        return [Part("furniture", line) for line in self._filled(self.draw.choice(STRAY)).split("\n")]

    def stray(self) -> Part:
        """Return a line that stands anywhere, amid a paragraph too: mostly what the page has at its top."""
        if self.top and self.draw.random() < 0.7:
            return Part("furniture", self.top)
        lines = [form for form in STRAY if "\n" not in form]
        return Part("furniture", self._filled(self.draw.choice(lines)))

    def _filled(self, form: str, label: str = "") -> str:
        """Return the line written as ``form``, and note which fields of the masthead it prints."""
        a, b, c = self.draw.sample(self.paper.words["editors"], 3)
        values = {
            "a": a,
            "b": b,
            "c": c,
            "label": label,
            "date": f"{self.day.year}年{self.day.month}月{self.day.day}日",
            "weekday": weekday(self.day),
            "paper": self.paper.name,
            "pinyin": self.paper.pinyin.lower(),
            "road": self.draw.choice(self.paper.words["roads"]),
            "phone": self.paper.phone,
            "account": self.paper.account,
        }
        self._note({name: values[name] for name in _TELLING if f"{{{name}}}" in form})
        return form.format(**values)

    def _note(self, told: dict[str, str]) -> None:
        if "date" in told:
            told["date"] = self.day.isoformat()
        if "account" in told:
            self.told.setdefault("accounts", []).append(told.pop("account"))
        self.told = {**told, **self.told}


def weekday(day: date) -> str:
    """Return the weekday of ``day``, as 星期三."""
    return "星期" + _WEEKDAYS[day.weekday()]
