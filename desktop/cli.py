"""The command ``jiebao``: data on standard output in UTF-8, messages on standard error in Chinese.

Only what parses the command line is loaded here, so that the window can paint before the
rest of the program is read.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

import desktop

SHEETS = ("tabloid", "a3", "a4", "octavo")
"""The papers of the page lay-out: 四开一版, A3, A4, 八开一版."""

Declare = Callable[[argparse.ArgumentParser], None]


def main(arguments: list[str] | None = None) -> int:
    """Run one ``jiebao`` command and return its exit status."""
    speak_utf8()
    words = sys.argv[1:] if arguments is None else arguments
    asked = words if words and words[0] in _known() else ["desk", *words]
    options = parser(asked[0]).parse_args(asked)
    if options.name == "desk":
        return open_desk(options)
    from desktop import commands

    try:
        return commands.run(options)
    except BrokenPipeError:
        # Whoever read the output has enough (| head); flushing the rest at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def open_desk(options: argparse.Namespace) -> int:
    """Open the window, or check that everything works; Qt is loaded only here."""
    if options.self_check:
        from desktop.app.self_check import self_check

        return self_check()
    from desktop.app.start import run, time_first_paint

    if options.first_paint:
        return time_first_paint()
    return run([Path(name) for name in options.files], options.archive)


def speak_utf8() -> None:
    """Let both streams carry Chinese on every system; what cannot be shown is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def parser(asked: str = "") -> argparse.ArgumentParser:
    """Return the parser of the command asked for, which the window need not wait long for; else of all."""
    top = argparse.ArgumentParser(prog="jiebao", description="街报编辑台")
    top.add_argument("--version", action="version", version=f"街报编辑台 {desktop.__version__}")
    commands = top.add_subparsers(title="命令", metavar="", dest="name")
    for name in [asked] if asked in COMMANDS else COMMANDS:
        help_text, *declarations = COMMANDS[name]
        sub = commands.add_parser(name, help=help_text, description=help_text)
        for declare in declarations:
            declare(sub)
    return top


def _files(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="+", metavar="FILE", help="文本、Word、PDF 或网页文件，- 为标准输入")


def _archive(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--archive", metavar="PATH", type=Path, help="档案文件，不给就用本机的档案")


def _known_archive(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--archive", metavar="PATH", type=Path, help="照这个档案里的往期和本报习惯来读")


def _json(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--json", action="store_true", help="每行一个 JSON 对象")


def _rules(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--rules", metavar="FILE", type=Path, help="照这份校对规则来查，一行一条")
    sub.add_argument("--verified", action="store_true", help="核对无误的也列出来")


def _explain(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--explain", action="store_true", help="逐行说明为什么这样判断")


def _word(sub: argparse.ArgumentParser) -> None:
    layouts = ("proof", "page", "manuscript")
    sub.add_argument("--layout", action="append", choices=layouts, help="清样、版面稿或通稿，可以给几个")
    sub.add_argument(
        "--sheet",
        type=_sheet,
        default=SHEETS[0],
        help=f"版面稿的纸张：{'、'.join(SHEETS)}，或自己的“宽x高[:上,右,下,左[:字号/行距[:栏数]]]”，毫米和磅",
    )
    sub.add_argument("--template", metavar="DOCX", type=Path, help="照这个样式模板排版面稿")
    sub.add_argument("--legal-line", metavar="WORDS", default="", help="出版行另加，如“内部资料 免费交流”")
    for side, words in (("left", "左"), ("right", "右")):
        lines = f"{words}报耳另加一行，可以给几次"
        sub.add_argument(f"--{side}-ear", metavar="WORDS", action="append", default=[], help=lines)
    sub.add_argument("--article", metavar="N", type=int, help="通稿只要第几篇，从 1 数起，不给就是全部")
    sub.add_argument(
        "--pictures",
        metavar="PATH",
        nargs="+",
        type=Path,
        default=(),
        help="图片，依次放进图位，或放图的文件夹",
    )
    sub.add_argument("--strict", action="store_true", help="有要紧的事没完就不导出（状态 3）")
    sub.add_argument("--reason", metavar="WHY", help="有要紧的事也照样导出的理由")
    sub.add_argument("--pdf", action="store_true", help="同时做 PDF（要装 LibreOffice）")
    sub.add_argument(
        "--name", dest="pattern", metavar="PATTERN", help="文件名，如 “{报名} {期号} {日期} {版式}”"
    )
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="写到哪个文件或文件夹")


def _sheet(words: str) -> str:
    """Return a known paper, or an own one as exports name it."""
    if words in SHEETS:
        return words
    from desktop.model.page_format import PageFormat

    own = PageFormat.told(words)
    if own is None:
        raise argparse.ArgumentTypeError(f"没有“{words}”这种纸，或者它放不下文字")
    return own.text


def _template(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help="写到哪个 Word 文件")
    sub.add_argument("--template", metavar="DOCX", type=Path, help="从这个样式模板接着改")


def _table(sub: argparse.ArgumentParser) -> None:
    places = "写到哪个文件：.csv 或 .docx，也可以是文件夹"
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help=places)


def _paths(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="文件或文件夹")
    processes = min(2, os.cpu_count() or 1)
    sub.add_argument("--processes", type=_count, default=processes, help="几个进程同时读")


def _moved(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("issues", nargs="*", metavar="ISSUE", help="哪几期：期号、日期、题名或原文件名")
    sub.add_argument("--import", dest="batch", metavar="N", type=_count, help="第几次放入的那些")


def _removed(sub: argparse.ArgumentParser) -> None:
    _moved(sub)
    sub.add_argument("--edited", action="store_true", help="放入后改过的也移出")


def _put_back(sub: argparse.ArgumentParser) -> None:
    _moved(sub)
    sub.add_argument("--all", action="store_true", help="移出的全部放回")


def _query(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("query", metavar="QUERY", help="要找的字，几个词用空格隔开")
    sub.add_argument("--limit", type=_count, default=20, help="最多几条，默认 20")
    sub.add_argument("--all", action="store_true", help="不限条数")
    sub.add_argument("--from", dest="since", metavar="DATE", help="从哪天起，如 2022-11-03")
    sub.add_argument("--to", dest="until", metavar="DATE", help="到哪天止")


def _count(words: str) -> int:
    """Return how many, one at least."""
    if words.isdecimal() and int(words) > 0:
        return int(words)
    raise argparse.ArgumentTypeError(f"“{words}”不是个数，写 1 或更大的整数")


def _person(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("person", nargs="?", metavar="NAME", help="谁，不给就列出所有人")
    kinds = ("person", "organization", "place")
    sub.add_argument("--kind", choices=kinds, default="person", help="人物、单位或地点")


def _figures(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--by", choices=("month", "section", "person"), default="month", help="按月份、栏目或人物"
    )
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help="写到哪个 CSV 文件")


def _unpack(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help="写到哪个文件或文件夹")
    sub.add_argument("--text", action="store_true", help="按年份分文件夹，一期一个文本文件")


def _backup(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="写到哪个文件或文件夹")


def _restore(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", metavar="FILE", type=Path, help="备份；给的是损坏的档案，就抢救其中能读的")
    sub.add_argument("--to", metavar="PATH", type=Path, required=True, help="放到哪里，那里不能已有档案")


def _verify(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", nargs="?", metavar="FILE", type=Path, help="档案或备份，不给就用本机的档案")


def _handover(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("issue", metavar="ISSUE", help="哪一期：期号、日期（如 2022-11-03）或档案里的题名")
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="写到哪个文件或文件夹")


def _handed_files(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("paths", nargs="+", metavar="FILE", type=Path, help="同事交来的 .jiebao 文件")


def _desk(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="*", metavar="FILE", help="打开后读入的文件")
    sub.add_argument("--self-check", action="store_true", help="用样张把全部功能走一遍，一行一项 JSON")
    sub.add_argument("--first-paint", action="store_true", help="窗口一画好就印出时刻并退出，用来量启动")


COMMANDS: dict[str, tuple[str, *tuple[Declare, ...]]] = {
    "desk": ("打开编辑台（默认）", _desk, _archive),
    "parse": ("拆分一期文字，列出文章、事实和问题", _files, _json, _known_archive, _explain),
    "check": ("只列校对问题", _files, _json, _known_archive, _rules),
    "checks": ("说明校对查什么，查得准不准",),
    "export": ("导出 Word", _files, _word),
    "template": ("存一份版面稿的样式模板，在 Word 里改", _template),
    "facts": ("列出一期的事实，作表格", _files, _table, _known_archive),
    "import": ("把往期放进档案", _paths, _archive, _json),
    "remove": ("把一期，或一次放入的往期，移出档案；不给就列出历次放入", _removed, _archive, _json),
    "putback": ("把移出的放回档案；不给就列出移出的", _put_back, _archive, _json),
    "search": ("查档案", _query, _archive, _json),
    "people": ("查一个人历次怎么写，或列出所有人", _person, _archive, _json),
    "figures": ("篇数、字数、栏目和人物的统计表", _figures, _archive),
    "unpack": ("把整个档案写成 JSON Lines 或文本", _unpack, _archive),
    "handover": ("把一期连同原文、改动和图片写成 .jiebao 文件，交给同事", _handover, _archive, _json),
    "receive": ("把同事交来的 .jiebao 文件放进档案", _handed_files, _archive, _json),
    "backup": ("备份档案，连同图片存成一个文件", _backup, _archive, _json),
    "restore": ("从备份恢复，或从损坏的档案抢救", _restore, _json),
    "verify": ("检查档案或备份是否完好", _verify, _archive, _json),
}


def _known() -> set[str]:
    return {*COMMANDS, "--version", "-h", "--help"}
