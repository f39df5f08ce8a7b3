"""Who is who across the issues, and how the posts went."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import FactKind, Source
from desktop.workflow import Mention, Term, Workflow, terms

PERSON = FactKind.PERSON
TEXTS = {
    "2021-03-05": "楼道添了新扶手\n\n3月5日，柳桥街道党工委书记陆知远来到松风居民区。\n",
    "2022-03-05": "夜校开课啦\n\n3月5日，区商务委主任陆知远来到夜校。\n",
}


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    for date, text in TEXTS.items():
        (issue,) = [workflow.import_source(Source.of_text(text, date)).issue]
        assert issue is not None
        workflow.catalogue.fill_masthead(issue, "date", date)
    yield workflow
    workflow.close()


def test_someone_is_parted_and_merged_and_that_is_taken_back(workflow: Workflow) -> None:
    book = workflow.identities
    first, second = book.mentions("陆知远", PERSON)
    assert [one.date for one in (first, second)] == ["2021-03-05", "2022-03-05"]
    book.part(PERSON, (second,), "陆知远（商务委）")
    assert {one.name for one in book.everyone(PERSON)} == {"陆知远", "陆知远（商务委）"}
    assert book.undoing == "分出“陆知远（商务委）”"
    book.merge(PERSON, ("陆知远（商务委）", "陆知远"), "陆知远")
    assert [one.issues for one in book.everyone(PERSON)] == [2]
    assert book.printed_names("陆知远", PERSON) == ("陆知远",)
    book.take_back()
    book.take_back()
    assert (book.undoing, len(book.mentions("陆知远", PERSON))) == ("", 2)


def test_nothing_is_stored_where_nothing_is_merged(workflow: Workflow) -> None:
    workflow.identities.merge(PERSON, ("陆知远",), "陆知远")
    assert workflow.identities.undoing == ""


def mention(post: str, date: str | None, issue: int) -> Mention:
    return Mention("林晓", post, date, None, issue, "", 0, None)


def test_posts_over_time_take_short_forms_for_the_whole_ones() -> None:
    said = [
        mention("书记", "2020-05-01", 1),
        mention("柳桥街道党工委书记", "2021-05-01", 2),
        mention("居委会主任", "2018-05-01", 3),
        mention("", None, 4),
    ]
    assert terms(said) == (
        Term("", None, None, 1),
        Term("居委会主任", "2018-05-01", "2018-05-01", 1),
        Term("柳桥街道党工委书记", "2020-05-01", "2021-05-01", 2),
    )


def test_a_short_form_that_could_mean_several_posts_stays_by_itself() -> None:
    said = [mention(post, "2020", 1) for post in ("主任", "居委会主任", "街道办事处主任")]
    assert {term.post for term in terms(said)} == {"主任", "居委会主任", "街道办事处主任"}
