"""Search over decades of issues finds what looking through everything finds, and much faster.

An archive of 100 million characters (``--millions`` says otherwise) is made: sentences of made
issues in random order, every seventh character of each replaced by one drawn as often as it
occurs, so that names and pairs are as many as in print; 27 articles an issue, an issue a week.
200 stretches of 1 to 12 characters of it, and queries of digits and marks, are then looked for
in the archive and by brute force. Precision and recall below 0.9999, an index over 1.7 times
the text, or times over the goals fail it. Making the archive takes a quarter of an hour.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from desktop.archive import Archive, plain_query
from desktop.archive.grams import END, folded
from desktop.model import Layers
from tests.archive.archive_samples import addition, log_of
from tests.structure.press import make_issue

_ARTICLES, _SENTENCES = 27, 25
_FIXED = ("7号", "11月3日", "线上+线下", "2019年", "8小时", "120弄", "。”", "、", "3.5%", "（试行）")
_GOALS = {"newest 20": 0.02, "all hits": 0.15}
_SIZE_GOAL = 1.7
_EXACT = 0.9999


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of an archive as the index writes them, by their row numbers, and their length."""

    bodies: dict[int, str]
    characters: int


def run(arguments: list[str]) -> int:
    """Make the archive, look for everything twice, and return 0 if every goal was met."""
    parser = argparse.ArgumentParser(prog="soak search")
    parser.add_argument("--millions", type=float, default=100)
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, closing(Archive(Path(folder) / "a.jiebao")) as archive:
        make(archive, int(options.millions * 1e6))
        corpus = corpus_of(archive)
        queries = [*_FIXED, *stretches(corpus, options.queries)]
        found = is_exact(archive, corpus, queries)
        fast = is_fast(archive, corpus, queries)
        return int(not (found and fast and is_small(archive)))


def make(archive: Archive, characters: int) -> None:
    """Fill an archive with weekly issues until it holds so many characters."""
    draw = random.Random(1)
    sentences = list(_sentences())
    alphabet = "".join(sentences)
    day, made = date(1990, 1, 1), 0
    while made < characters:
        articles = [_article(draw, sentences, alphabet) for _ in range(_ARTICLES)]
        log = log_of(addition(articles, day.isoformat()))
        archive.take_in(log.stored(), log.review, Layers())
        day += timedelta(2)
        made += sum(len(line) for article in articles for line in article)


def corpus_of(archive: Archive) -> Corpus:
    """Read every article once."""
    rows = archive.database.query("SELECT id, body FROM articles ORDER BY id DESC")
    bodies = {row["id"]: END.join(map(folded, row["body"].decode().split(END))) for row in rows}
    return Corpus(bodies, sum(map(len, bodies.values())))


def stretches(corpus: Corpus, count: int) -> Iterator[str]:
    """Yield stretches of the text, of 1 to 12 characters."""
    draw = random.Random(2)
    bodies = list(corpus.bodies.values())
    for number in range(count):
        body = draw.choice(bodies)
        start = draw.randrange(len(body) - 12)
        yield body[start : start + number % 12 + 1].split(END)[0] or "街道"


def is_exact(archive: Archive, corpus: Corpus, queries: list[str]) -> bool:
    """Compare what is found with what stands in the texts, and say how well they agree."""
    right = wrong = missed = 0
    for query in queries:
        wanted = folded(query)
        truth = {number for number, body in corpus.bodies.items() if wanted in body}
        found = set(archive.numbers(plain_query(query)))
        right += len(found & truth)
        wrong += len(found - truth)
        missed += len(truth - found)
    recall, precision = right / (right + missed), right / (right + wrong)
    print(f"{corpus.characters / 1e6:.0f} million characters, {len(corpus.bodies)} articles: ", end="")
    print(f"recall {recall:.6f}, precision {precision:.6f} over {len(queries)} queries", flush=True)
    return min(recall, precision) >= _EXACT


def is_fast(archive: Archive, corpus: Corpus, queries: list[str]) -> bool:
    """Compare the times with those of scanning the whole text in memory for the same queries."""
    whole = "".join(corpus.bodies.values())
    scans = _times(queries, lambda query: whole.count(folded(query)))
    works: dict[str, Callable[[str], object]] = {
        "newest 20": lambda query: archive.search(plain_query(query), 20),
        "all hits": lambda query: archive.numbers(plain_query(query)),
    }
    met = True
    for name, work in works.items():
        times = _times(queries, work)
        ratio = _p95(times) / _p95(scans)
        met &= ratio <= _GOALS[name]
        print(
            f"{name}: median {median(times):.2f} ms, p95 {_p95(times):.2f} ms,"
            f" {ratio:.4f} of a scan (goal {_GOALS[name]})",
            flush=True,
        )
    return met


def is_small(archive: Archive) -> bool:
    """Compare the size of the index with that of the texts in it."""
    database = archive.database
    index = database.execute("SELECT sum(length(block)) FROM grams_data").fetchone()[0]
    text = database.execute("SELECT sum(length(body)) FROM articles").fetchone()[0]
    print(f"index {index / text:.2f} of the text (goal {_SIZE_GOAL})", flush=True)
    return bool(index <= _SIZE_GOAL * text)


def _sentences() -> Iterator[str]:
    for number in range(40):
        for line in make_issue(number).text.splitlines():
            yield from re.findall(r"[^。！？]{6,}[。！？]", line)


def _article(draw: random.Random, sentences: list[str], alphabet: str) -> tuple[str, ...]:
    drawn = [_altered(draw, draw.choice(sentences), alphabet) for _ in range(_SENTENCES)]
    return (drawn[0][:18], *("".join(drawn[at : at + 4]) for at in range(1, _SENTENCES, 4)))


def _altered(draw: random.Random, sentence: str, alphabet: str) -> str:
    return "".join(draw.choice(alphabet) if draw.random() < 1 / 7 else one for one in sentence)


def _times(queries: list[str], work: Callable[[str], object]) -> list[float]:
    times = []
    for query in queries:
        started = perf_counter()
        work(query)
        times.append(1000 * (perf_counter() - started))
    return times


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
