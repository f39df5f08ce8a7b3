"""Commands that ask the archive."""

from __future__ import annotations

import argparse
import sys

from desktop import schema, workflow
from desktop.commands.speech import asked, dumped, note_what_is_missing
from desktop.model import UserFacingError


def search(options: argparse.Namespace) -> int:
    """Print the archive's articles that hold the query, newest first."""
    if not options.query.strip():
        raise UserFacingError("empty-query", "没有写要找的字。")
    with asked(options.archive) as desk:
        note_what_is_missing(desk)
        limit = None if options.all else options.limit
        hits = desk.search(options.query, limit=limit, since=options.since, until=options.until)
    for hit in hits:
        print(dumped(hit.data()) if options.json else hit.line())
    if not hits:
        print(f"档案里没有“{options.query}”。", file=sys.stderr)
    return 0


def people(options: argparse.Namespace) -> int:
    """Print how a person's posts went from issue to issue, or everybody who is named."""
    with asked(options.archive) as desk:
        note_what_is_missing(desk)
        named = options.person
        found = desk.archive.mentions(named, options.kind) if named else desk.archive.named(options.kind)
        called = [] if found or not named else desk.archive.people(named)
    for one in found:
        print(dumped(one.data()) if options.json else one.line())
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
    with asked(options.archive) as desk:
        note_what_is_missing(desk)
        print(workflow.write_table(desk, options.by, options.output))
    return 0


def unpack(options: argparse.Namespace) -> int:
    """Write every issue of the archive as JSON Lines, or as a text each in folders by year."""
    with asked(options.archive) as desk:
        if options.text:
            for path in workflow.write_texts(desk, options.output):
                print(path, flush=True)
        else:
            lines = (dumped(schema.issue_data(issue, (), ())) for issue in workflow.archived_issues(desk))
            print(workflow.write_lines(lines, options.output))
    return 0
