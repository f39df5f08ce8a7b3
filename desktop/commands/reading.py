"""Commands that read files: their issues, their findings and their facts."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop import outline, proof_lines, schema, workflow
from desktop.commands.speech import complain, dumped, source_named
from desktop.model import Source, UserFacingError


def parse(options: argparse.Namespace) -> int:
    """Print each file's issue as data, or as an outline to read."""
    failed = False
    for name in options.files:
        try:
            source = source_named(name)
            background = workflow.background_of(options.archive, source)
            print(_shown(source, background, options), flush=True)
        except UserFacingError as trouble:
            failed = True
            complain(trouble)
            if options.json:
                print(dumped({"schema": schema.SCHEMA, "source": {"name": name}, "error": trouble.message}))
    return int(failed)


def _shown(source: Source, background: workflow.Background, options: argparse.Namespace) -> str:
    if options.explain:
        return workflow.explain(source, background.habits)
    review, layers = workflow.read_and_derive(source, background)
    facts = [judged.fact for judged in layers.facts]
    findings = [judged.finding for judged in layers.findings]
    if options.json:
        return dumped(schema.issue_data(review.issue, facts, findings))
    return outline.outline_text(review.issue, facts, findings)


def check(options: argparse.Namespace) -> int:
    """Print a line for every finding; 1 says that an error is among them, 2 that a file cannot be read."""
    status = 0
    for name in options.files:
        try:
            source = source_named(name)
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


def facts(options: argparse.Namespace) -> int:
    """Print each file's facts as a table, or write them and print the paths."""
    failed = False
    tables: list[tuple[str, ...]] = []
    for name in options.files:
        try:
            source = source_named(name)
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


def _with_source(rows: tuple[tuple[str, ...], ...], name: str, files: list[str]) -> list[tuple[str, ...]]:
    """Return the rows of a table, of several files each with its name in front."""
    if len(files) == 1:
        return list(rows)
    return [("文件", *rows[0]), *((Path(name).name, *row) for row in rows[1:])]
