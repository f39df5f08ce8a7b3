"""The invented papers: their names, and the habits that all their issues share."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

PAPERS = 40

# What stands twice is drawn twice as often.
SECTION_FORMS = (
    *["{}"] * 16,
    *["【{}】"] * 3,
    "■{}",
    "◆{}",
    "■ {}",
    "｜{}｜",
    "—— {} ——",
    " ".join,
)
BYLINE_FORMS = (
    *["□记者 {all}"] * 8,
    *["□{all}"] * 3,
    "■记者 {all}",
    "本报记者 {all}",
    "记者 {first} 通讯员 {rest}",
    "通讯员 {all}",
    "通讯员：{all}",
    "{all} 文/图",
    "{all} 文/摄",
    "文/{first} 图/{rest}",
    "文/{all}",
    "文｜{all}",
    "{all}",
    "作者：{all}",
    "记者 {all} 报道",
    "{all} 摄影报道",
    "撰稿：{all}",
    "（记者 {all}）",
    "记者{first}通讯员{rest}",
    "□记者{all}",
    "本报记者 {first} 通讯员 {rest}",
    "见习记者 {all}",
    "◎文/{first} 图/{rest}",
    "{all}",
    "文 {all}",
    "文/图 {all}",
    "□文/图 {all}",
    "通讯员 {first} 记者 {rest}",
    "本报记者 {first} 实习生 {rest}",
    "全媒体记者 {all}",
    "撰文：{first}　摄影：{rest}",
    "{all}（{area}居民区）",
    "文 {all}（{area}居民）",
)
CREDIT_FORMS = (
    *["（{}）"] * 12,
    "（{} 供稿）",
    "（来源：{}）",
    "{} 供稿",
    "供稿：{}",
    "（供稿：{}）",
)
# How a paper credits an article whose author names no sender.
SENDER_FORMS = (
    *["（{office}）"] * 8,
    "（{office} {name}）",
    "（{office} {name} {other}）",
    "（{area}{office}）",
    "（{name}）",
    "（{name} {other}）",
    "（{area}居民区）",
    "（{area}居民区 {name}）",
)
CAPTION_FORMS = (
    *["{}"] * 30,
    "▲{}",
    "图为{}",
    "{}。",
    "{} {name} 摄",
    "{}（{name} 摄）",
    "↑{}",
    "{}　{name}/摄",
    "{} 通讯员 {name} 摄",
    "{}（图/{name}）",
    "{} 摄影：{name}",
)
INTERTITLE_FORMS = (
    *["{}"] * 24,
    "■{}",
    "●{}",
    "◆{}",
    "{number}、{}",
    "【{}】",
    "◎{}",
    "（{number}）{}",
)
SIDEBAR_FORMS = ("{}", "{}", ">>>{}", "【{}】", "■{}", "●{}", "◎{}", "◆{}", "□{}", "{}：", "▶{}", "{}>>>")
PAGE_LABELS = (
    "{page:02}版 {name}",
    "第{page}版 {name}",
    "{page}版",
    "A{page}",
    "A{page} {name}",
    "第{numeral}版 {name}",
    "{name} {page:02}",
    "{page:02} {name}",
    "第{page}版·{name}",
    "{name} {page}版",
    "A{page}·{name}",
    "{page}版·{name}",
    "{page} {name}",
)
RUNNING_HEADS = (
    "{date} {weekday} {paper} {label}",
    "{paper} {date} {label}",
    "{label} {date} {weekday}",
    "{label} {paper}",
    "{label} 责任编辑 {a}",
    "{paper} {label}",
    "{label} {paper} {date}",
)
EDITORS = (
    "责任编辑 {a} 版面设计 {b}",
    "责编：{a}　美编：{b}",
    "本版编辑：{a}　校对：{b}",
    "责任编辑：{a} 美术编辑：{b} 校对：{c}",
    "编辑/{a} 版式/{b}",
    "本期编辑 {a}",
    "责任编辑 / {a}　组版 / {b}",
    "本版责编 {a}",
)
JUMPS = (
    ("（下转第{there}版）", "（上接第{here}版）"),
    ("（下转{there}版）", "（上接{here}版）"),
    ("下转第{there}版", "上接第{here}版"),
    ("▶下转A{there}", "◀上接A{here}"),
    ("（下转第{there_numeral}版）", "（上接第{here_numeral}版）"),
    ("（下转{there:02}版）", "（上接{here:02}版）"),
    (">>下转第{there}版", ">>上接第{here}版"),
    ("（下转第{there}版）", "（上接第{here}版《{title}》）"),
)
# ——记某某: a dash opens the deck.
DECK_FORMS = ("{}", "{}", "——{}", "——{}", "—{}")
CELL_JOINTS = ("\t", "\t", "  ", "　", "    ", " ")
TITLES_PRINTED = (
    *[("kicker", "headline", "deck")] * 6,
    ("headline",),
    ("headline", "deck"),
    ("kicker", "headline"),
)
# The last but one is what a web page gives: no-break spaces.
INDENTS = ("", "", "　　", "　　", "　　", "  ", "    ", "\xa0\xa0\xa0\xa0", "\t")
# What a paper prints: many name no author, some neither author nor sender.
SIGNING = (
    *[frozenset({"byline", "credit"})] * 4,
    *[frozenset({"credit"})] * 7,
    frozenset({"byline"}),
    *[frozenset[str]()] * 2,
)
NUMERALS = "〇一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: ``words`` are the lists of its pool, ``name`` and the like what it is called.

    ``signs`` says whether it prints bylines and credits of its own; those in a paragraph stay.
    """

    words: dict[str, Any]
    area: str
    street: str
    pinyin: str
    district: str
    name: str
    phone: str
    account: str
    sections: tuple[str, ...]
    section_form: Any
    byline_form: str | None
    byline_position: str
    byline_joint: str
    signs: frozenset[str]
    signs_all: bool
    credit_form: str | None
    sender_form: str | None
    caption_form: str
    intertitle_form: str
    sidebar_form: str
    cell_joint: str
    page_label: str | None
    running_head: str | None
    editors: str | None
    jump: tuple[str, str]
    titles_printed: tuple[str, ...]
    deck_form: str
    indent: str
    picture_rate: float

    def fill(self, text: str) -> str:
        """Return ``text`` with the paper's own names in the places that ask for them."""
        names = {"area": self.area, "street": self.street, "pinyin": self.pinyin, "district": self.district}
        return text.format(paper=self.name, **names)


@cache
def words(pool: str) -> dict[str, Any]:
    """Return the invented names and phrases of ``pool``, which is ``tune`` or ``test``."""
    path = Path(__file__).parent / "words" / f"{pool.partition('/')[0]}.json"
    lists: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return lists


@cache
def paper(pool: str, number: int) -> Paper:
    """Return the paper with this number; the same one at each call."""
    draw = Random(f"{pool} paper {number}")
    signs = Random(f"{pool} paper {number} signs").choice(SIGNING)
    return Paper(**_names(draw, words(pool)), **_forms(draw), **_page_forms(draw), signs=signs)


def _names(draw: Random, lists: dict[str, Any]) -> dict[str, Any]:
    area, kind, pinyin = draw.choice(lists["areas"])
    return {
        "words": lists,
        "area": area,
        "street": area + kind,
        "pinyin": pinyin,
        "district": draw.choice(lists["districts"]),
        "name": draw.choice(lists["papers"]).format(area=area),
        "phone": _phone(draw),
        "account": draw.choice(lists["accounts"]).format(area=area),
        "sections": tuple(draw.sample(lists["sections"], 8)),
    }


def _forms(draw: Random) -> dict[str, Any]:
    return {
        "section_form": draw.choice(SECTION_FORMS),
        "byline_form": _sometimes(draw, BYLINE_FORMS, 0.6),
        "byline_position": draw.choice(["top", "top", "top", "end"]),
        "byline_joint": draw.choice([" ", " ", "　", "、"]),
        "signs_all": draw.random() < 0.15,
        "credit_form": _sometimes(draw, CREDIT_FORMS, 0.5),
        "sender_form": _sometimes(draw, SENDER_FORMS, 0.6),
        "caption_form": draw.choice(CAPTION_FORMS),
        "intertitle_form": draw.choice(INTERTITLE_FORMS),
        "sidebar_form": draw.choice(SIDEBAR_FORMS),
        "cell_joint": draw.choice(CELL_JOINTS),
        "titles_printed": draw.choice(TITLES_PRINTED),
        "indent": draw.choice(INDENTS),
        "picture_rate": draw.choice([0.1, 0.3, 0.5]),
        "deck_form": draw.choice(DECK_FORMS),
    }


def _page_forms(draw: Random) -> dict[str, Any]:
    label = _sometimes(draw, PAGE_LABELS, 0.7)
    lettered = label is not None and label.startswith("A")
    return {
        "page_label": label,
        "running_head": _sometimes(draw, RUNNING_HEADS, 0.3),
        "editors": _sometimes(draw, EDITORS, 0.4),
        "jump": draw.choice([jump for jump in JUMPS if ("A" in jump[0]) == lettered]),
    }


def _sometimes(draw: Random, forms: tuple[Any, ...], rate: float) -> Any:
    return draw.choice(forms) if draw.random() < rate else None


def _phone(draw: Random) -> str:
    number = draw.randint(20000000, 89999999)
    return draw.choice([f"021-{number}", f"{number}", f"0512-{number}", f"138{number}"])
