"""The press says the truth about what it prints."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.structure.labelling.labels import Label
from desktop.structure.words.contents_line import is_contents
from desktop.text.look_alikes import real_ideographs
from tests.structure.press import SHAPES, Made, make_issue, write
from tests.structure.press.damage import Damage, Setter
from tests.structure.press.papers import PAPERS, paper
from tests.structure.press.parts import PICTURE_GAP, Part
from tests.structure.press.pieces import pieces
from tests.structure.press.shapes import Shape

ISSUES = st.tuples(st.integers(0, 5000), st.sampled_from(["tune", "test"]), st.sampled_from(SHAPES))
Issue = tuple[int, str, str]
PLAIN_QUOTES = str.maketrans("“”‘’", "\"\"''")


def spans(found: Any) -> Iterator[tuple[int, int]]:
    """Yield the spans in ``found``, which is one, a list of such, or None."""
    if found and isinstance(found[0], int):
        yield tuple(found)
    for inner in found or []:
        if not isinstance(inner, int):
            yield from spans(inner)


def all_spans(gold: dict[str, Any]) -> Iterator[tuple[int, int]]:
    yield from spans(gold["furniture"])
    for article in gold["articles"]:
        for part in ("section", "title", "byline", "credit"):
            yield from spans(article.get(f"{part}_span") or article.get(f"{part}_spans"))
        for block in article["blocks"]:
            yield from spans(block["pieces"])


def ink(text: str) -> str:
    """Return the text without white space, with one form of each mark."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", real_ideographs(text))).translate(PLAIN_QUOTES)


def printed(made: Made, found: Any) -> str:
    return ink("".join(made.text[start:end] for start, end in spans(found)))


@settings(max_examples=30, deadline=None)
@given(ISSUES)
def test_every_character_is_covered_once(issue: Issue) -> None:
    made = make_issue(*issue)
    covered = Counter(at for start, end in all_spans(made.gold) for at in range(start, end))
    assert {at: covered[at] for at, character in enumerate(made.text) if not character.isspace()} == {
        at: 1 for at, character in enumerate(made.text) if not character.isspace()
    }


@settings(max_examples=30, deadline=None)
@given(ISSUES)
def test_spans_slice_to_their_words(issue: Issue) -> None:
    made = make_issue(*issue)
    for article in made.gold["articles"]:
        for block in article["blocks"]:
            assert printed(made, block["pieces"]) == ink(block["text"])
        if article["byline_span"]:
            assert printed(made, article["byline_span"]) == ink(article["byline_text"])


@settings(max_examples=30, deadline=None)
@given(ISSUES)
def test_every_line_with_ink_has_a_label(issue: Issue) -> None:
    made = make_issue(*issue)
    lines = [line for line in made.text.splitlines() if line.strip()]
    assert len(lines) == len(made.labels)
    assert Label.OUTSIDE not in made.labels


def test_an_issue_is_the_same_each_time() -> None:
    assert make_issue(7).gold == make_issue(7).gold


def test_the_pools_share_no_paragraph() -> None:
    paragraphs = {
        pool: {block.text for piece in pieces(pool) for block in piece.blocks if block.kind == "paragraph"}
        for pool in ("tune", "test")
    }
    assert not {text for text in paragraphs["tune"] & paragraphs["test"] if len(text) > 12}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_kind_of_line_is_made(shape: str) -> None:
    labels = {label for number in range(60) for label in make_issue(number, "tune", shape).labels}
    assert labels == set(Label) - {Label.OUTSIDE}


def test_an_issue_is_written_with_its_truth(tmp_path: Path) -> None:
    write(tmp_path, "tune", 1, "wrap", "heavy")
    (text,) = tmp_path.glob("*.txt")
    truth = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
    assert truth["source"]["name"] == text.name
    assert truth["source"]["chars"] == len(text.read_bytes().decode())


def contents_in(made: Made) -> list[str]:
    """Return the lines that list contents; a running head, which names the paper, only looks like one."""
    paper_name = made.gold["masthead"]["paper"]
    lines = [line for line in made.text.splitlines() if is_contents(line)]
    return [line for line in lines if not paper_name or ink(paper_name) not in ink(line)]


def test_a_list_of_contents_names_stories_of_later_pages() -> None:
    issues = [make_issue(number, "tune", "flow") for number in range(60)]
    listed = [(made, lines) for made in issues if (lines := contents_in(made))]
    assert listed
    for made, lines in listed:
        titles = {title for article in made.gold["articles"] for title in article["titles"]}
        assert any(ink(title) in ink(line) for title in titles for line in lines)


def test_a_paper_that_signs_nothing_prints_no_byline_of_its_own() -> None:
    numbers = [number for number in range(PAPERS) if not paper("tune", number).signs]
    assert numbers
    for number in numbers[:6]:
        labels = make_issue(number, "tune").labels
        assert not {Label.BYLINE, Label.CREDIT} & set(labels)


def test_each_of_several_pictures_may_cut_a_paragraph() -> None:
    story = (
        Part("paragraph", "居民把旧花盆搬到天井里种上了薄荷和葱，" * 12),
        Part("picture"),
        Part("picture"),
    )
    damage = Damage(cut_by_picture=1.0)
    runs = [
        Setter(Shape(1, ""), damage, Random(number), lambda: story[0]).runs(story)[0] for number in range(9)
    ]
    assert max(sum(strip.gap == PICTURE_GAP for strip in run) for run in runs) == 2


def test_a_title_in_two_rows_is_mostly_broken_between_words() -> None:
    title = Part("title", "街道召开生活垃圾分类工作推进会")
    setters = (
        Setter(Shape(1, ""), Damage(broken=1.0), Random(number), lambda: title) for number in range(40)
    )
    rows = [setter.runs((title,))[0][0].text for setter in setters]
    whole = {
        "街道召开",
        "街道召开生活",
        "街道召开生活垃圾",
        "街道召开生活垃圾分类",
        "街道召开生活垃圾分类工作",
    }
    assert sum(row in whole for row in rows) > len(rows) / 2


def test_a_paper_that_names_its_senders_does_so_below_each_unsigned_story() -> None:
    makers = (number for number in range(PAPERS) if paper("tune", number).sender_form)
    number = next(number for number in makers if "credit" in paper("tune", number).signs)
    stories = [
        article for article in make_issue(number, "tune").gold["articles"] if article["kind"] == "news"
    ]
    assert stories
    assert all(article["credit"] or article["byline"] for article in stories)


def test_closing_pictures_may_stand_below_who_signs() -> None:
    followed = {pair for number in range(60) for pair in pairwise(make_issue(number, "tune").labels)}
    assert (Label.CREDIT, Label.CAPTION) in followed


def test_a_short_line_below_a_picture_is_a_caption_not_an_intertitle() -> None:
    below = Counter[Label]()
    for number in range(70):
        made = make_issue(number, "tune", "flow")
        lines = [line.strip() for line in made.text.splitlines()]
        labels = iter(made.labels)
        for at, line in enumerate(lines):
            label = next(labels) if line else None
            if label and len(line) <= 24 and not any(lines[max(0, at - PICTURE_GAP) : at]):
                below[label] += 1
    captions = below[Label.CAPTION] + below[Label.CAPTION_INSIDE]
    assert captions > 35 * below[Label.INTERTITLE]
