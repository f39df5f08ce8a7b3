"""Generated issues in every lay-out: sound for our lint and the schema, nothing lost, lines as told.

Each issue goes through all lay-outs, which LibreOffice prints where it is there: sheets, pages,
line pitch, line ends, captions and type area are measured. Articles alone are printed too, and
their lines compared with what copyfit said. The sample is the first issue, then the texts in the
folder that ``JIEBAO_GOLD`` names, then ``--count`` made ones (60) of ``--seed``.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from openxml_audit import OpenXmlValidator

from desktop.export import PROFILES, export_word, plan_pages
from desktop.export.profile import TABLOID, PageProfile
from desktop.model import Layers, Layout, PassageKind, Review
from desktop.workflow import read_and_derive, read_source
from tests.export.generated import article_review, generated_review
from tests.export.printed_pages import (
    body_lines,
    first_marks,
    overset,
    page_lines,
    page_sizes,
    parted_captions,
    stranded_titles,
    uneven_pitches,
    wrong_sheets,
)
from tests.export.set_lines import set_lines
from tests.office import print_to_pdf

_ARTICLES = 5
_SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "issue.txt"
# What a page of the manuscript holds.
_LINES, _CHARACTERS = 22, 28


@dataclass(frozen=True)
class Trial:
    """One issue with the sheet that its pages are set on."""

    name: str
    review: Review
    layers: Layers
    sheet: PageProfile

    def file(self, folder: Path, layout: Layout, ending: str) -> Path:
        """Return where a lay-out of it is written."""
        return folder / f"{self.name}-{layout}{ending}"


def run(arguments: list[str]) -> int:
    """Run the issues and return 0 if nothing was found, else 1."""
    options = _options(arguments)
    seeds = range(options.seed, options.seed + options.count)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        trials = [*_trials(seeds)]
        for kind, words in _complaints(trials, seeds, Path(folder)):
            found[kind] += 1
            print(f"{kind}: {words}", flush=True)
        pages = sum(len(page_sizes(pdf)) for pdf in Path(folder).glob("*.pdf"))
    print(f"{len(trials)} issues, {len(Layout)} lay-outs each, {pages} pages printed")
    print(", ".join(f"{kind} {count}" for kind, count in found.items()) or "no complaints")
    return int(bool(found))


def _trials(seeds: range) -> Iterator[Trial]:
    gold = os.environ.get("JIEBAO_GOLD")
    texts = [_SAMPLE, *(sorted(Path(gold).glob("*.txt")) if gold else ())]
    for path in texts:
        yield Trial(path.stem, *read_and_derive(read_source(path)), TABLOID)
    yield from made_trials(seeds)


def made_trials(seeds: Iterable[int]) -> Iterator[Trial]:
    """Yield the issues that are made of these seeds, on one sheet after the other."""
    sheets = [*PROFILES.values()]
    for seed in seeds:
        yield Trial(f"made-{seed}", generated_review(seed), Layers(), sheets[seed % len(sheets)])


def _complaints(trials: Sequence[Trial], seeds: range, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what is wrong, by its kind."""
    yield from (("schema", words) for words in broken_files(trials, folder))
    if which("soffice") and which("pdftotext"):
        yield from misprinted(trials, folder)
        yield from (("copyfit", words) for words in misjudged(seeds, folder))


def broken_files(trials: Iterable[Trial], folder: Path) -> Iterator[str]:
    """Yield what the schema says against any lay-out; lint and completeness raise by themselves."""
    for trial in trials:
        for layout in Layout:
            path = trial.file(folder, layout, ".docx")
            export_word(trial.review, trial.layers, layout, path, trial.sheet)
            result = OpenXmlValidator().validate(path)
            yield from (f"{trial.name} {layout}: {error}" for error in result.errors)


def misprinted(trials: Sequence[Trial], folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the pages that LibreOffice makes of the written lay-outs."""
    print_to_pdf(folder)
    for trial in trials:
        for layout in Layout:
            lines = page_lines(trial.file(folder, layout, ".pdf"))
            # A finding in the list of the proof may be about a mark alone.
            text = body_lines(lines) if layout is Layout.PROOF else lines
            yield from (("closing mark", f"{trial.name} {layout}: {words}") for words in first_marks(text))
        yield from ((kind, f"{trial.name}: {words}") for kind, words in _of_page(trial, folder))
        yield from (("22 × 28", f"{trial.name}: {words}") for words in _of_manuscript(trial, folder))


def _of_page(trial: Trial, folder: Path) -> Iterator[tuple[str, str]]:
    pdf = trial.file(folder, Layout.PAGE, ".pdf")
    lines, captions = page_lines(pdf), _captions(trial.review)
    pages = len(plan_pages(trial.review, trial.sheet, {}).sketches)
    yield from (("sheet", words) for words in wrong_sheets(pdf, trial.sheet, pages))
    yield from (("pitch", words) for words in uneven_pitches(lines, trial.sheet.line_pitch))
    yield from (("overset", words) for words in overset(lines, trial.sheet))
    yield from (("caption", words) for words in parted_captions(lines, captions))
    yield from (("title", words) for words in stranded_titles(lines))


def _captions(review: Review) -> set[str]:
    return {one.text for one in review.issue.passages() if one.kind is PassageKind.CAPTION}


def _of_manuscript(trial: Trial, folder: Path) -> Iterator[str]:
    """Yield the pages and lines that hold more than they may; a mark may hang over."""
    body = body_lines(page_lines(trial.file(folder, Layout.MANUSCRIPT, ".pdf")))
    for page, count in Counter(line.page for line in body).items():
        if count > _LINES:
            yield f"{count} lines on page {page + 1}"
    yield from (
        f"{len(line.text)} characters: {line.text}"
        for line in body
        if line.text.isalpha() and not line.text.isascii() and len(line.text) > _CHARACTERS
    )


def misjudged(seeds: range, folder: Path) -> Iterator[str]:
    """Yield the articles whose lines in print are more than one, and 2 %, from what copyfit told."""
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
