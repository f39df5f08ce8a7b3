"""Which paper an issue is of: by its name and street, and never by a guess."""

from __future__ import annotations

import pytest

from desktop.model import Masthead
from desktop.model.habits import Paper
from desktop.workflow.papers.which_paper import paper_of, paper_printed, paper_told, papers_meant

NAMELESS, NORTH, SOUTH = Paper("社区新报"), Paper("社区新报", "北桥街道"), Paper("社区新报", "南桥街道")
OTHER = Paper("云桥之声", "北桥街道")


def test_a_masthead_names_the_paper() -> None:
    assert paper_of(Masthead(paper="社区新报", street="北桥街道")) == NORTH
    assert paper_of(Masthead(street="北桥街道")) is None


@pytest.mark.parametrize(
    ("paper", "known", "meant"),
    [
        (NORTH, (), (NORTH, NAMELESS)),
        (NORTH, (NORTH, NAMELESS), (NORTH, NAMELESS)),
        (NORTH, (SOUTH, NAMELESS), (NORTH,)),
        (NAMELESS, (NORTH, OTHER), (NORTH, NAMELESS)),
        (NAMELESS, (NORTH, SOUTH), ()),
        (NAMELESS, (OTHER,), (NAMELESS,)),
    ],
    ids=["new", "once without street", "another street's", "the only street", "two streets", "no street"],
)
def test_papers_of_one_name_are_told_apart(
    paper: Paper, known: tuple[Paper, ...], meant: tuple[Paper, ...]
) -> None:
    assert papers_meant(paper, known) == meant


@pytest.mark.parametrize(
    ("text", "known", "printed"),
    [
        ("社 区 新 报\n北桥街道主办", (NORTH, SOUTH), NORTH),
        ("《社区新报》\n北桥街道主办", (NORTH, NAMELESS), NORTH),
        ("社区新报\n本期4版", (NAMELESS, NORTH), NAMELESS),
        ("社区新报\n北桥街道与南桥街道联合主办", (NORTH, SOUTH), None),
        ("本期的社区新报到了，北桥街道的居民都来领", (NORTH,), None),
        ("社区新报\n本期4版", (NORTH,), None),
    ],
    ids=["spread", "in marks", "no street", "two streets", "amid a sentence", "street missing"],
)
def test_a_known_paper_is_recognised_by_the_line_with_its_name(
    text: str, known: tuple[Paper, ...], printed: Paper | None
) -> None:
    assert paper_printed(text, known) == printed


@pytest.mark.parametrize(
    ("masthead", "text", "told"),
    [
        (Masthead(paper="社区新报", street="北桥街道"), "", NORTH),
        (Masthead(paper="社区新报"), "北桥街道的居民都来领", NORTH),
        (Masthead(paper="社区新报"), "南桥街道的居民都来领", None),
        (Masthead(paper="社区新报", street="南桥街道"), "北桥街道的居民也来领", SOUTH),
        (Masthead(), "社区新报\n北桥街道主办", NORTH),
        (Masthead(), "", None),
    ],
    ids=["in full", "street in the text", "another street", "a new street", "a line", "nothing"],
)
def test_an_issue_says_of_which_paper_it_is(masthead: Masthead, text: str, told: Paper | None) -> None:
    assert paper_told(masthead, text, (NORTH,)) == told
