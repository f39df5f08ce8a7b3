"""What each ``jiebao`` command does; each function takes the parsed options and returns the exit status."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop import outline, proof_lines, schema, workflow
from desktop.model import ArticleKind, Layers, Layout, PagePlan, Review, Source, UserFacingError
from desktop.model.paper_look import PaperLook


def run(options: argparse.Namespace) -> int:
    """Run the command that the options name; known trouble is told, and ends with status 1."""
    try:
        return COMMANDS[options.name](options)
    except UserFacingError as trouble:
        complain(trouble)
        return 1


def complain(trouble: UserFacingError) -> None:
    """Say on standard error what happened and what to do."""
    print(f"{trouble.path}：{trouble.message}" if trouble.path else trouble.message, file=sys.stderr)


def parse(options: argparse.Namespace) -> int:
    """Print each file's issue as data, or as an outline to read."""
    failed = False
    for name in options.files:
        try:
            source = _source(name)
            background = workflow.background_of(options.archive, source)
            print(_shown(source, background, options), flush=True)
        except UserFacingError as trouble:
            failed = True
            complain(trouble)
            if options.json:
                print(_dumped({"schema": schema.SCHEMA, "source": {"name": name}, "error": trouble.message}))
    return int(failed)


def check(options: argparse.Namespace) -> int:
    """Print a line for every finding; 1 says that an error is among them, 2 that a file cannot be read."""
    status = 0
    for name in options.files:
        try:
            source = _source(name)
            background = workflow.background_of(options.archive, source, options.rules)
            review, layers = workflow.read_and_derive(source, background)
        except UserFacingError as trouble:
            complain(trouble)
            status = 2
            continue
        for line in proof_lines.lines_of(source, review, layers, as_json=options.json):
            print(line)
        if options.verified:
            for line in proof_lines.verified_lines_of(source, review, layers, as_json=options.json):
                print(line)
        status = max(status, int(proof_lines.is_wrong(layers)))
    return status


def checks(_options: argparse.Namespace) -> int:
    """Print what each check looks for, and what was measured of it."""
    print(workflow.explain_checks())
    return 0


def export(options: argparse.Namespace) -> int:
    """Write Word files, and PDF files where they are wanted, and print their paths.

    What is open is told on standard error; 3 says that it kept a file from being written.
    """
    status = 0
    for name in options.files:
        try:
            status = max(status, _export_one(name, options))
        except UserFacingError as trouble:
            status = max(status, 1)
            complain(trouble)
    return status


def _export_one(name: str, options: argparse.Namespace) -> int:
    layouts = [workflow.Layout(layout) for layout in options.layout or ["page"]]
    review, layers = workflow.read_and_derive(_source(name))
    illustrated = workflow.illustrate(review, options.pictures)
    look = _look(options)
    told = _tell_open(name, illustrated, layers, look, layouts)
    if told and options.strict and not options.reason:
        print(f"{name}：还有要紧的事没完，没有导出；要照样导出，用 --reason 说明理由。", file=sys.stderr)
        return 3
    for layout in layouts:
        target = _target(options, name, layout, review, several=len(options.files) * len(layouts) > 1)
        blobs = illustrated.blobs if layout is workflow.Layout.PAGE else {}
        only = options.article if layout is workflow.Layout.MANUSCRIPT else None
        written = illustrated.review if only is None else _alone(illustrated.review, only)
        print(workflow.export_word(written, layers, layout, target, look, blobs), flush=True)
        if options.pdf:
            print(workflow.print_to_pdf(target, target.with_suffix(".pdf")), flush=True)
    return 0


def _look(options: argparse.Namespace) -> PaperLook:
    """Return how the pages are to look."""
    return PaperLook(
        options.sheet,
        str(options.template or ""),
        tuple(options.left_ear),
        tuple(options.right_ear),
        options.legal_line,
    )


def _alone(review: Review, number: int) -> Review:
    """Return the review with one printed article, counted from 1 without the sidebars, and its sidebars."""
    articles = [one for one in review.issue.printed_articles() if one.kind is not ArticleKind.SIDEBAR]
    if not 1 <= number <= len(articles):
        raise UserFacingError("no-article", f"没有第 {number} 篇，这一期有 {len(articles)} 篇。")
    return replace(review, issue=review.issue.alone(articles[number - 1].id))


def _tell_open(
    name: str, illustrated: workflow.Illustrated, layers: Layers, look: PaperLook, layouts: list[Layout]
) -> bool:
    """Say on standard error what is open; return whether any of it is grave."""
    review = illustrated.review
    plan = workflow.plan_pages(review, look, illustrated.sizes) if Layout.PAGE in layouts else PagePlan()
    found = workflow.open_matters(review.issue, workflow.waiting_in(review, layers), plan)
    matters = workflow.matters_to(layouts, found)
    for matter in matters:
        print(f"{name}：{'要紧，' if matter.is_grave else ''}{matter.words}", file=sys.stderr)
    lacking = workflow.styles_lacking(look)
    if lacking:
        print(f"{name}：模板里没有这几种样式，照自带的排：{'、'.join(lacking)}", file=sys.stderr)
    if illustrated.spare:
        print(f"{name}：多出 {illustrated.spare} 张图片，没有图位可放", file=sys.stderr)
    return any(matter.is_grave for matter in matters)


def template(options: argparse.Namespace) -> int:
    """Write the styles of the page lay-out as a Word file to be changed, and print its path."""
    print(workflow.export_template(options.output, PaperLook(template=str(options.template or ""))))
    return 0


def facts(options: argparse.Namespace) -> int:
    """Print each file's facts as a table, or write them and print the paths."""
    failed = False
    tables: list[tuple[str, ...]] = []
    for name in options.files:
        try:
            source = _source(name)
            background = workflow.background_of(options.archive, source)
            review, layers = workflow.read_and_derive(source, background)
            if options.output is None:
                rows = _with_source(workflow.fact_rows(review, layers), name, options.files)
                tables += rows[1:] if tables else rows
            else:
                target = workflow.facts_path(name, options.output, len(options.files) > 1)
                print(workflow.write_facts(review, layers, target), flush=True)
        except UserFacingError as trouble:
            failed = True
            complain(trouble)
    if tables:
        print(workflow.csv_text(tables), end="")
    return int(failed)


def _target(
    options: argparse.Namespace, name: str, layout: workflow.Layout, review: Review, *, several: bool
) -> Path:
    """Return where a lay-out goes: a file of the name that was given, by the pattern, or by the input."""
    target = workflow.export_path(name, layout, options.output, several)
    if not options.pattern:
        return target
    folder = options.output if options.output and not options.output.suffix else target.parent
    stem = workflow.export_name(options.pattern, review.issue.masthead, layout, Path(name).stem)
    return workflow.free_path(folder / f"{stem}.docx")


def bring_in(options: argparse.Namespace) -> int:
    """Put files and whole folders into the archive, and print what became of each."""
    seen: Counter[str] = Counter()
    with workflow.Workflow.at_work(options.archive) as desk:
        for result in desk.import_files(options.paths, options.processes):
            seen[result.status] += 1
            print(_dumped(result.data()) if options.json else result.line(), flush=True)
    words = f"放进 {seen['added']} 期，已有 {seen['duplicate']}，没有读成 {seen['failed']}。"
    print(words, file=sys.stderr)
    return int(bool(seen["failed"]))


def search(options: argparse.Namespace) -> int:
    """Print the archive's articles that hold the query, newest first."""
    if not options.query.strip():
        raise UserFacingError("empty-query", "没有写要找的字。")
    with _asked(options.archive) as desk:
        limit = None if options.all else options.limit
        hits = desk.search(options.query, limit=limit, since=options.since, until=options.until)
    for hit in hits:
        print(_dumped(hit.data()) if options.json else hit.line())
    if not hits:
        print(f"档案里没有“{options.query}”。", file=sys.stderr)
    return 0


def people(options: argparse.Namespace) -> int:
    """Print how a person's posts went from issue to issue, or everybody who is named."""
    with _asked(options.archive) as desk:
        named = options.person
        found = desk.archive.mentions(named, options.kind) if named else desk.archive.named(options.kind)
        called = [] if found or not named else desk.archive.people(named)
    for one in found:
        print(_dumped(one.data()) if options.json else one.line())
    if not found:
        print(_nobody(named, called), file=sys.stderr)
    return 0


def _nobody(named: str | None, called: list[str]) -> str:
    """Return that nobody was found, with those whose name begins like that."""
    if called:
        return f"档案里没有“{named}”。这样开头的有：{'、'.join(called)}。"
    return f"档案里没有“{named}”。" if named else "档案里还没有。"


def figures(options: argparse.Namespace) -> int:
    """Write how much was printed, by month, section or person, as a table, and print its path."""
    with _asked(options.archive) as desk:
        print(workflow.write_table(desk, options.by, options.output))
    return 0


def unpack(options: argparse.Namespace) -> int:
    """Write every issue of the archive as JSON Lines, or as a text each in folders by year."""
    with _asked(options.archive) as desk:
        if options.text:
            for path in workflow.write_texts(desk, options.output):
                print(path, flush=True)
        else:
            lines = (_dumped(schema.issue_data(issue, (), ())) for issue in workflow.archived_issues(desk))
            print(workflow.write_lines(lines, options.output))
    return 0


def hand_over(options: argparse.Namespace) -> int:
    """Write an issue of the archive into a file to be handed to a colleague, and print where it is."""
    with _asked(options.archive) as desk:
        row = workflow.issue_called(options.issue, desk.issues())
        target = options.output or Path()
        target = target / workflow.handed_name(row) if target.is_dir() else target
        made = desk.handing.hand_over(row.id, target)
    print(_dumped(made.data()) if options.json else made.path)
    return 0


def receive(options: argparse.Namespace) -> int:
    """Put issues that colleagues handed over into the archive, and print what became of each."""
    failed = False
    with workflow.Workflow.at_work(options.archive) as desk:
        for path in options.paths:
            try:
                done = desk.handing.take(desk.handing.look(path))
            except UserFacingError as trouble:
                failed = True
                complain(trouble)
                continue
            print(_dumped(done.data()) if options.json else done.line(), flush=True)
        for _ in desk.catalogue.catch_up():
            pass
    return int(failed)


def back_up(options: argparse.Namespace) -> int:
    """Write a backup of the archive with its pictures, and print where it is."""
    archive = workflow.archive_there(options.archive) or workflow.own_archive()
    today = datetime.now().astimezone().date()
    target = options.output or Path()
    target = target / workflow.backup_name(archive, today) if target.is_dir() else target
    made = workflow.back_up(archive, target)
    print(_dumped(made.data()) if options.json else made.path)
    return 0


def restore(options: argparse.Namespace) -> int:
    """Put a backup, or what is readable of a damaged archive, into a new place."""
    done = workflow.put_back(options.file, options.to)
    line = done.line() if isinstance(done, workflow.RescueReport) else f"已恢复到 {options.to}。{done.line()}"
    print(_dumped({"path": str(options.to), **done.data()}) if options.json else line)
    return 0


def verify(options: argparse.Namespace) -> int:
    """Say whether an archive or a backup is whole; exit status 1 says that it is not."""
    verdict = workflow.check(options.file or options.archive or workflow.own_archive())
    print(_dumped(verdict.data()) if options.json else verdict.line())
    return 0 if verdict.is_sound else 1


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "parse": parse,
    "check": check,
    "checks": checks,
    "export": export,
    "template": template,
    "facts": facts,
    "import": bring_in,
    "search": search,
    "people": people,
    "figures": figures,
    "unpack": unpack,
    "handover": hand_over,
    "receive": receive,
    "backup": back_up,
    "restore": restore,
    "verify": verify,
}


def _asked(archive: Path | None) -> AbstractContextManager[workflow.Workflow]:
    """Open an archive that is only asked; one that is not there is not made."""
    return workflow.Workflow.at_work(workflow.archive_there(archive))


def _with_source(rows: tuple[tuple[str, ...], ...], name: str, files: list[str]) -> list[tuple[str, ...]]:
    """Return the rows of a table, of several files each with its name in front."""
    if len(files) == 1:
        return list(rows)
    return [("文件", *rows[0]), *((Path(name).name, *row) for row in rows[1:])]


def _source(name: str) -> Source:
    if name == "-":
        return workflow.source_from_bytes(sys.stdin.buffer.read(), "-")
    return workflow.read_source(Path(name))


def _shown(source: Source, background: workflow.Background, options: argparse.Namespace) -> str:
    if options.explain:
        return workflow.explain(source, background.habits)
    review, layers = workflow.read_and_derive(source, background)
    facts = [judged.fact for judged in layers.facts]
    findings = [judged.finding for judged in layers.findings]
    if options.json:
        return _dumped(schema.issue_data(review.issue, facts, findings))
    return outline.outline_text(review.issue, facts, findings)


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
