"""The help speaks of all that is declared, its links lead somewhere, and what is looked for is found."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QTextDocument

import desktop
from desktop.checks import CHECKS
from desktop.cli import COMMANDS
from desktop.settings import OPTIONS
from desktop.ui.commands.action import Action
from desktop.ui.commands.action_help import ACTION_HELP
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.help.book import HelpBook
from desktop.ui.help.guide import folder
from desktop.ui.help.pages import escaped, plain
from tests.ui.picturing import DIALOGS, LARGEST, SCENES

LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)]*)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
ALL_PICTURES = 2_000_000


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_its_entry(book: HelpBook, action: Action) -> None:
    assert ACTION_HELP[action.id].endswith("。")
    assert book.place(f"action:{action.id}").title == action.text


def test_no_sentence_speaks_of_an_action_that_is_gone() -> None:
    roles = {name for name in ACTION_HELP if name.startswith("role.")}
    assert ACTION_HELP.keys() - roles <= {action.id for action in ACTIONS}


def test_every_option_that_is_offered_has_its_entry(book: HelpBook) -> None:
    offered = [option for option in OPTIONS if not option.remembered]
    assert all(book.place(f"setting:{option.key}").title == option.title for option in offered)


@pytest.mark.parametrize("rule", [check.rule for check in CHECKS])
def test_every_check_has_its_page_with_both_examples(book: HelpBook, rule: str) -> None:
    check = next(check for check in CHECKS if check.rule == rule)
    page = book.place(f"check:{rule}").page
    for told in (check.about, check.wrong, check.right, check.ground):
        assert escaped(told) in page.text


def test_every_link_leads_somewhere(book: HelpBook) -> None:
    links = ((page.address, link) for page in book.pages for _, link in LINK.findall(page.text))
    assert [(page, link) for page, link in links if not book.has(link)] == []


def test_a_link_to_an_action_is_called_by_its_name(book: HelpBook) -> None:
    names = {f"action:{action.id}": action.text.removesuffix("…") for action in ACTIONS}
    found = [link for page in book.pages for link in LINK.findall(page.text) if link[1] in names]
    # A finding's own words for the same two actions.
    assert {words for words, address in found if names[address] != words} == {"采纳", "忽略"}


def test_every_page_is_there_once_with_a_title(book: HelpBook) -> None:
    addresses = [page.address for page in book.pages]
    assert len(set(addresses)) == len(addresses)
    assert all(page.title and page.text for page in book.pages)


def test_every_entry_stands_on_its_page(book: HelpBook) -> None:
    for page in book.pages:
        document = QTextDocument()
        document.setMarkdown(page.text)
        lines = document.toPlainText().split("\n")
        assert [entry.title for entry in page.entries if entry.title not in lines] == []


def test_pictures_are_there_small_and_used(book: HelpBook) -> None:
    used = {path for page in book.pages for _, path in PICTURE.findall(page.text)}
    sizes = {f"pictures/{path.name}": path.stat().st_size for path in (folder() / "pictures").iterdir()}
    assert used == sizes.keys() == {f"pictures/{name}.png" for name in (*SCENES, *DIALOGS)}
    assert max(sizes.values()) <= LARGEST
    assert sum(sizes.values()) <= ALL_PICTURES


FOUND = {
    "a title": ("星期与日期", "check:weekday"),
    "pinyin": ("xingqi", "check:weekday"),
    "initials": ("xyl", "action:next_pane"),
    "words of the text": ("公众号编辑器", "action:copy_article"),
    "two words": ("报头 星期", "check:masthead-weekday"),
    "a setting": ("正文大小", "setting:zoom"),
}


@pytest.mark.parametrize(("query", "address"), FOUND.values(), ids=FOUND)
def test_a_place_is_found(book: HelpBook, query: str, address: str) -> None:
    assert address in [hit.address for hit in book.search(query)][:3]


@pytest.mark.parametrize("query", ["", "  ", "犀牛"])
def test_nothing_is_found_of_what_is_not_there(book: HelpBook, query: str) -> None:
    assert book.search(query) == ()


def test_a_title_comes_before_the_text(book: HelpBook) -> None:
    first = book.search("撤销")[0]
    assert first.address == "action:undo"


def test_words_keep_none_of_markdown_marks() -> None:
    text = "## 题\n\n看[下一处](action:next) `F8`，**不猜**。\n\n![图](a.png)\n\n| 甲 | 乙 |\n| --- | --- |"
    assert plain(text).replace(" ", "") == "题看下一处F8，不猜。甲乙"


def test_every_command_of_the_terminal_is_told(book: HelpBook) -> None:
    told = book.place("commandline").page.text
    assert [name for name in COMMANDS if f"`jiebao {name}" not in told and name != "desk"] == []


def test_the_news_begin_with_this_version(book: HelpBook) -> None:
    assert book.place("news").page.entries[0].title == desktop.__version__
