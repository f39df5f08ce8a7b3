"""Commands that put issues into the archive, and hand them on."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from desktop import workflow
from desktop.commands.speech import asked, complain, dumped
from desktop.model import UserFacingError


def bring_in(options: argparse.Namespace) -> int:
    """Put files and whole folders into the archive, and print what became of each."""
    seen: Counter[str] = Counter()
    batch = None
    with workflow.Workflow.at_work(options.archive) as desk:
        for result in desk.import_files(options.paths, options.processes):
            seen[result.status] += 1
            batch = result.batch or batch
            print(dumped(result.data()) if options.json else result.line(), flush=True)
    back = f"，放回 {seen['returned']}" if seen["returned"] else ""
    words = f"放进 {seen['added']} 期{back}，已有 {seen['duplicate']}，没有读成 {seen['failed']}。"
    print(f"{words}{workflow.left_out(options.paths)}", file=sys.stderr)
    if batch is not None:
        named = f" --archive {options.archive}" if options.archive else ""
        print(f"要撤销这次放入：jiebao remove --import {batch}{named}", file=sys.stderr)
    return int(bool(seen["failed"]))


def hand_over(options: argparse.Namespace) -> int:
    """Write an issue of the archive into a file to be handed to a colleague, and print where it is."""
    with asked(options.archive) as desk:
        row = workflow.issue_called(options.issue, desk.issues())
        target = options.output or Path()
        target = target / workflow.handed_name(row) if target.is_dir() else target
        made = desk.handing.hand_over(row.id, target)
    print(dumped(made.data()) if options.json else made.path)
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
            print(dumped(done.data()) if options.json else done.line(), flush=True)
        for _ in desk.catalogue.catch_up():
            pass
    return int(failed)
