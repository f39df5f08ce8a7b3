"""Pages as the usual programs write them: Word, WPS, an official account, a street office's site."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop.intake import read_source, source_from_bytes, source_from_clipboard
from desktop.model import Hint, HintKind, Source

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
LETTERS = {
    HintKind.HEADING: "题",
    HintKind.FURNITURE: "头",
    HintKind.TABLE: "表",
    HintKind.PICTURE: "图",
    HintKind.LIST_ITEM: "项",
    HintKind.RIGHT: "右",
}
READ = {
    "word.htm": [
        "题1 小亭子修好了 老街坊笑开了",
        "题2 ——青禾街道“微改造”走进松风居民区",
        "本报讯（记者 沈安）3月",
        "“以前下雨天没处躲，现在",
        "题3 居民出点子 街道来落实",
        "改造之前，居民区党总支开",
        "项1 1. 修亭子，换掉朽坏的柱子；",
        "项1 2. 装扶手，方便老人上下；",
        "项1 ●亮路灯，照好回家路。",
        "图0 ",
        "居民在新亭子里下棋 周敏",
        "表0 日期\t活动\n3月20日\t象棋比赛",
        "右0 （社区自治办）",
    ],
    "wps.html": [
        "题1 松风居民区办起“邻里食堂”",
        "□通讯员 周敏",
        "中午11时，松风居民区的",
        "“一荤两素，八块钱，吃得",
    ],
    "wechat.html": [
        "题1 春到青禾，花开满园",
        "头0 通讯员 周敏 青禾街道 2026-03-15 10:00",
        "图0 ",
        "3月14日上午，青禾街道",
        "题2 一把小铲子 种出邻里情",
        "居民李平带着孙女来得最早",
        "图0 ",
        "居民们在花园里种花",
        "题2 街道搭台 居民唱戏",
        "街道自治办主任王晓表示，",
        "项1 ●每月办一次花友会；",
        "项1 ●每季度评一次最美阳台。",
        "右0 供稿：社区自治办",
        "头0 阅读原文",
        "头0 知道了",
    ],
    "street_office.html": [
        "图0 ",
        "头0 首页",
        "头0 政务公开",
        "头0 办事服务",
        "头0 互动交流",
        "头0 当前位置：首页 > 政务公开 > 街镇动态",
        "青禾街道召开防汛工作部署",
        "头0 发布时间：2026-06-02\xa0\xa0来源：青禾街道办事处\xa0\xa0字号：[大 中 小]",
        "　　6月1日，青禾街道召",
        "　　会议指出，今年汛期雨",
        "　　一是压实责任，24小",
        "　　二是备足物资，沙袋、",
        "　　三是做好宣传，提醒居",
        "图0 ",
        "会议现场",
        "　　会后，赵立群一行来到",
        "头0 分享 打印 关闭",
        "主办：青禾区人民政府青禾",
        "沪ICP备0000000",
    ],
}


def paragraphs(source: Source) -> list[str]:
    """Return the beginning of each line that has no hint, and each stretch that has one, in order."""
    stretches = [
        (hint.span.start, f"{LETTERS[hint.kind]}{hint.level} {hint.span.of(source.text)}")
        for hint in source.hints
    ]
    covered = [hint.span for hint in source.hints]
    place = 0
    for line in source.text.splitlines(keepends=True):
        if line.strip() and not any(span.start <= place < span.end for span in covered):
            stretches.append((place, line.rstrip("\n")[:12]))
        place += len(line)
    return [words for _, words in sorted(stretches)]


@pytest.mark.parametrize(("name", "expected"), READ.items(), ids=READ)
def test_a_page_is_read_with_its_structure(name: str, expected: list[str]) -> None:
    assert paragraphs(read_source(PAGES / name)) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "big5hkscs"])
def test_a_page_is_decoded_as_it_was_saved(encoding: str) -> None:
    page = "<html><meta charset=gb2312><p>青禾街道松風居民區的花園裏人來人往，居民都說好。</html>"
    source = source_from_bytes(page.encode(encoding), "來稿.html")
    assert source.text == "青禾街道松風居民區的花園裏人來人往，居民都說好。"


def test_a_page_saved_in_one_file_is_read() -> None:
    mail = EmailMessage()
    mail["Subject"] = "来稿"
    mail.set_content("<html><p>楼组换新颜", subtype="html", charset="gb2312", cte="quoted-printable")
    mail.add_related(b"GIF89a", "image", "gif", cid="<a>")
    assert source_from_bytes(bytes(mail), "来稿.mht").text == "楼组换新颜"


def test_a_mail_of_plain_text_keeps_its_lines() -> None:
    mail = EmailMessage()
    mail.set_content("楼组换新颜\n\n居民说：1<2。\n", charset="gb2312", cte="base64")
    assert source_from_bytes(bytes(mail), "来稿.eml").text == "楼组换新颜\n\n居民说：1<2。"


ATTACHED = {
    "plain": ("a.docx", "a.docx"),
    "encoded": ("=?utf-8?B?5paw56ekLmRvY3g=?=", "新秤.docx"),
    "badly encoded": ("=?none?B?a?=", "=?none?B?a?="),
}


@pytest.mark.parametrize(("written", "name"), ATTACHED.values(), ids=ATTACHED)
def test_what_a_mail_brings_along_is_told(written: str, name: str) -> None:
    hops = "".join(f"Received: from 10.0.0.{number} by mail; a long way\n" for number in range(150))
    mail = (
        f"{hops}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n新秤摆好了\n"
        f'--x\nContent-Type: image/png\nContent-Disposition: inline; filename="b.png"\n\nx\n'
        f'--x\nContent-Type: application/x\nContent-Disposition: attachment; filename="{written}"\n\nx\n--x--'
    )
    source = source_from_bytes(mail.encode(), "来稿.eml")
    assert source.text == "新秤摆好了"
    assert [hint.words for hint in source.hints] == [f"这封邮件带着附件{name}，没有读出来，另存后再打开。"]


def test_a_page_is_known_by_its_name_where_it_begins_with_words() -> None:
    assert source_from_bytes("居民<b>点赞</b>".encode(), "来稿.HTM").text == "居民点赞"
    assert source_from_bytes("居民<b>点赞</b>".encode(), "来稿.txt").text == "居民<b>点赞</b>"


def test_what_word_copies_is_mapped_on_its_plain_text() -> None:
    plain = (
        "小亭子修好了 老街坊笑开了\r\n　　1.\t修亭子，换掉朽坏的柱子；\r\n日期\t活动\r\n3月20日\t象棋比赛\r\n"
    )
    source = source_from_clipboard(plain, (PAGES / "word.htm").read_bytes().decode("gbk"))
    assert source.text == plain
    assert source.hints == (
        Hint(source.hints[0].span, HintKind.HEADING, 1),
        Hint(source.hints[1].span, HintKind.LIST_ITEM, 1),
        Hint(source.hints[2].span, HintKind.PICTURE),
        Hint(source.hints[3].span, HintKind.TABLE),
    )
    assert source.hints[1].span.of(plain) == "1.\t修亭子，换掉朽坏的柱子；"
