"""Generated issues in every lay-out: sound for our lint and the schema, nothing lost, lines as told.

Each issue goes through all lay-outs; articles alone are printed by LibreOffice, where it is
there, and their lines compared with what copyfit said. ``--count`` issues (60) of ``--seed``.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from openxml_audit import OpenXmlValidator

from desktop.export import PROFILES, export_word, plan_pages
from desktop.export.profile import TABLOID
from desktop.model import Layers, Layout, Review
from tests.export.generated import article_review, generated_review
from tests.export.set_lines import set_lines
from tests.office import print_to_pdf

_ARTICLES = 5


def run(arguments: list[str]) -> int:
    """Run the issues and return 0 if nothing was found, else 1."""
    options = _options(arguments)
    seeds = range(options.seed, options.seed + options.count)
    with tempfile.TemporaryDirectory() as folder:
        found = [*broken_files(seeds, Path(folder)), *misjudged(seeds, Path(folder))]
    for words in found:
        print(words)
    print(f"{options.count} issues: {len(found) or 'no'} complaints")
    return int(bool(found))


def broken_files(seeds: range, folder: Path) -> Iterator[str]:
    """Yield what the schema says against any lay-out; lint and completeness raise by themselves."""
    sheets = list(PROFILES.values())
    for seed in seeds:
        for layout in Layout:
            path = folder / "issue.docx"
            sheet = sheets[seed % len(sheets)]
            export_word(generated_review(seed), Layers(), layout, path, sheet)
            result = OpenXmlValidator().validate(path)
            yield from (f"{seed} {layout}: {error}" for error in result.errors)


def misjudged(seeds: range, folder: Path) -> Iterator[str]:
    """Yield the articles whose lines in print are more than one, and 2 %, from what copyfit told."""
    if not which("soffice") or not which("pdftotext"):
        return
    reviews = {seed: article_review(seed, 2 + seed % 9, 2 + seed % _ARTICLES) for seed in seeds}
    for seed, review in reviews.items():
        export_word(review, Layers(), Layout.PAGE, folder / f"lines-{seed}.docx", TABLOID)
    print_to_pdf(folder, "lines-*.docx")
    for seed, review in reviews.items():
        told, real = _told(review), _real(review, folder / f"lines-{seed}.pdf")
        if abs(told - real) > max(1, 0.02 * real):
            yield f"{seed}: {told} lines told, {real} set"


def _told(review: Review) -> int:
    return plan_pages(review, TABLOID, {}).fits[0].articles[0].lines


def _real(review: Review, path: Path) -> int:
    output = subprocess.run(("pdftotext", "-raw", str(path), "-"), capture_output=True, check=True, text=True)
    return set_lines(output.stdout, review.issue.articles[0])


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="word")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)
