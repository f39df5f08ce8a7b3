"""The command ``jiebao``: data on standard output in UTF-8, messages on standard error in Chinese."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import desktop
from desktop import outline, schema, workflow
from desktop.model import Finding, JudgedFinding, Review, Severity, Source, UserFacingError

Command = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Run one ``jiebao`` command and return its exit status."""
    speak_utf8()
    words = sys.argv[1:] if arguments is None else arguments
    options = parser().parse_args(words if words and words[0] in _known() else ["desk", *words])
    command: Command = options.command
    try:
        return command(options)
    except UserFacingError as trouble:
        complain(trouble)
        return 1


def speak_utf8() -> None:
    """Let both streams carry Chinese on every system; what cannot be shown is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(trouble: UserFacingError) -> None:
    """Say on standard error what happened and what to do."""
    print(f"{trouble.path}：{trouble.message}" if trouble.path else trouble.message, file=sys.stderr)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = argparse.ArgumentParser(prog="jiebao", description="街报编辑台")
    top.add_argument("--version", action="version", version=f"街报编辑台 {desktop.__version__}")
    top.add_argument("--self-check", dest="command", action="store_const", const=self_check)
    commands = top.add_subparsers(title="命令", metavar="")
    for name, (command, help_text, declare) in COMMANDS.items():
        sub = commands.add_parser(name, help=help_text, description=help_text)
        sub.set_defaults(command=command)
        declare(sub)
    return top


def parse(options: argparse.Namespace) -> int:
    """Print each file's issue as data, or as an outline to read."""
    failed = False
    for name in options.files:
        try:
            source = _source(name)
            print(_explained(source) if options.explain else _parsed(source, options), flush=True)
        except UserFacingError as trouble:
            failed = True
            complain(trouble)
            if options.json:
                print(_dumped({"schema": schema.SCHEMA, "source": {"name": name}, "error": trouble.message}))
    return int(failed)


def check(options: argparse.Namespace) -> int:
    """Print a line for every finding; exit status 1 says that an error is among them."""
    status = 0
    for name in options.files:
        try:
            source = _source(name)
        except UserFacingError as trouble:
            complain(trouble)
            status = 2
            continue
        review, layers = workflow.read_and_derive(source)
        findings = [judged.finding for judged in layers.findings]
        for line in _finding_lines(source, review, layers.findings, options.json):
            print(line)
        worst = any(finding.severity is Severity.ERROR for finding in findings)
        status = max(status, int(worst))
    return status


def export(options: argparse.Namespace) -> int:
    """Write Word files and print their paths."""
    several = len(options.files) * len(options.layout or [""]) > 1
    for name in options.files:
        review, layers = workflow.read_and_derive(_source(name))
        for layout in options.layout or [workflow.Layout.PAGE]:
            chosen = workflow.Layout(layout)
            target = workflow.export_path(name, chosen, options.output, several)
            print(workflow.export_word(review, layers, chosen, target))
    return 0


def import_issues(options: argparse.Namespace) -> int:
    """Put files and whole folders into the archive, and print what became of each."""
    failed = False
    with closing(workflow.Workflow.open(options.archive)) as desk:
        for result in desk.import_files(Path(path) for path in options.paths):
            failed |= result.status == "failed"
            print(_dumped(result.data()) if options.json else result.line(), flush=True)
    return int(failed)


def search(options: argparse.Namespace) -> int:
    """Print the archive's articles that hold the query, newest first."""
    with closing(workflow.Workflow.open(options.archive)) as desk:
        limit = None if options.all else options.limit
        hits = desk.search(options.query, limit=limit, since=options.since, until=options.until)
        for hit in hits:
            print(_dumped(workflow.hit_data(hit)) if options.json else workflow.hit_line(hit))
    return 0


def desk(options: argparse.Namespace) -> int:
    """Open the window; Qt is loaded only here."""
    from desktop import app

    return app.run([Path(name) for name in options.files], options.archive)


def self_check(_options: argparse.Namespace) -> int:
    """Run the sample from text to Word and archive, in the window too, and print the versions."""
    from desktop import app

    return app.self_check()


def _files(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="+", metavar="FILE", help="文本或 Word 文件，- 为标准输入")


def _archive(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--archive", metavar="PATH", type=Path, help="档案文件，不给就用本机的档案")


def _json(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--json", action="store_true", help="每行一个 JSON 对象")


def _declare_parse(sub: argparse.ArgumentParser) -> None:
    _files(sub)
    _json(sub)
    _archive(sub)
    sub.add_argument("--explain", action="store_true", help="逐行说明为什么这样判断")


def _declare_check(sub: argparse.ArgumentParser) -> None:
    _files(sub)
    _json(sub)


def _declare_export(sub: argparse.ArgumentParser) -> None:
    _files(sub)
    choices = [layout.value for layout in workflow.Layout]
    sub.add_argument("--layout", action="append", choices=choices, help="版式，可以给几个")
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="写到哪个文件或文件夹")


def _declare_import(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("paths", nargs="+", metavar="PATH", help="文件或文件夹")
    _archive(sub)
    _json(sub)


def _declare_search(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("query", metavar="QUERY", help="要找的字，几个词用空格隔开")
    _archive(sub)
    _json(sub)
    sub.add_argument("--limit", type=int, default=20, help="最多几条，默认 20")
    sub.add_argument("--all", action="store_true", help="不限条数")
    sub.add_argument("--from", dest="since", metavar="DATE", help="从哪天起，如 2022-11-03")
    sub.add_argument("--to", dest="until", metavar="DATE", help="到哪天止")


def _declare_desk(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="*", metavar="FILE", help="打开后读入的文件")
    _archive(sub)


COMMANDS: dict[str, tuple[Command, str, Callable[[argparse.ArgumentParser], None]]] = {
    "desk": (desk, "打开编辑台（默认）", _declare_desk),
    "parse": (parse, "拆分一期文字，列出文章、事实和问题", _declare_parse),
    "check": (check, "只列校对问题", _declare_check),
    "export": (export, "导出 Word", _declare_export),
    "import": (import_issues, "把往期放进档案", _declare_import),
    "search": (search, "查档案", _declare_search),
}


def _known() -> set[str]:
    return {*COMMANDS, "--version", "--self-check", "-h", "--help"}


def _source(name: str) -> Source:
    if name == "-":
        return workflow.source_from_bytes(sys.stdin.buffer.read(), "-")
    return workflow.read_source(Path(name))


def _explained(source: Source) -> str:
    return workflow.explain(source)


def _parsed(source: Source, options: argparse.Namespace) -> str:
    background = workflow.background_of(options.archive)
    review, layers = workflow.read_and_derive(source, background)
    facts = [judged.fact for judged in layers.facts]
    findings = [judged.finding for judged in layers.findings]
    if options.json:
        return _dumped(schema.issue_data(review.issue, facts, findings))
    return outline.outline_text(review.issue, facts, findings)


def _finding_lines(
    source: Source, review: Review, findings: tuple[JudgedFinding, ...], as_json: bool
) -> Iterator[str]:
    for judged in findings:
        finding = judged.finding
        place = outline.place_name(review.issue, finding.passage)
        if as_json:
            data = schema.finding_data(review.issue, finding)
            yield _dumped({"source": source.name, "place": place, **data})
        else:
            yield _finding_line(source.name, place, finding)


def _finding_line(name: str, place: str, finding: Finding) -> str:
    what = outline.in_one_line(finding.text)
    return f"{name}:{place}:{finding.span.start} {finding.rule} {finding.severity} {finding.message} {what}"


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
