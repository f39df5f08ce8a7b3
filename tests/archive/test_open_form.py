"""The archive is open to others: Datasette serves it, and finds the same with plain SQL."""

from __future__ import annotations

import asyncio
import gc
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlite_utils import Database

from desktop.archive import Archive, plain_query
from desktop.archive.steps import steps
from desktop.assets import resources
from desktop.model import Fact, FactKind, FactState, JudgedFact, Layers, Span
from tests.archive.archive_samples import NEWS, addition, log_of

METADATA = yaml.safe_load((resources() / "datasette" / "metadata.yaml").read_text(encoding="utf-8"))
HELP = (resources() / "help" / "commandline.md").read_text(encoding="utf-8")
FIND = METADATA["databases"]["档案"]["queries"]["find"]["sql"]
MORE = (("〇号楼：线上+线下，“三张清单、一本账”！", "ＡＢ座 A-3 的𠀀字牌，完成了50%。"),)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive(tmp_path / "档案.jiebao")
    for date, articles in (("2022-05-06", NEWS), ("2023-05-06", MORE), (None, NEWS)):
        log = log_of(addition(articles, date))
        posts = {"titles": ("居委会主任",)}
        fact = Fact(FactKind.PERSON, "1.0-1", Span(0, 2), "林晓", "林晓", posts)
        archive.take_in(log.stored(), log.review, Layers((JudgedFact(fact, FactState.PROPOSED),)))
    yield archive
    archive.close()


def stretches() -> set[str]:
    """Return every stretch of one to four characters of the texts, and some that stand nowhere."""
    whole = [line for article in (*NEWS, *MORE) for line in article]
    found = {line[at : at + size] for line in whole for size in (1, 2, 3, 4) for at in range(len(line))}
    return found | {"夜校没有", "7号车", '"', "*", "A-4"}


def test_plain_sql_finds_what_the_search_finds(archive: Archive) -> None:
    with closing(sqlite3.connect(f"{archive.path.as_uri()}?mode=ro", uri=True)) as connection:
        for words in stretches():
            # Several words are several queries to the program, and one stretch to the canned query.
            if not re.search(r"\s", words):
                found = [row[0] for row in connection.execute(FIND, {"words": words})]
                assert found == archive.numbers(plain_query(words)), words


# Datasette leaves its connections to the garbage collector.
@pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")
def test_datasette_serves_it_read_only(archive: Archive) -> None:
    from datasette.app import Datasette

    async def asked() -> dict[str, Any]:
        served = Datasette(files=[str(archive.path)], metadata=METADATA)
        urls, ask = served.urls, served.client.get
        found = await ask(
            urls.query("档案", "find", format="json"), params={"words": "林晓", "_shape": "objects"}
        )
        listed = await ask(urls.table("档案", "issue_list", format="json"), params={"_shape": "objects"})
        page = await ask(urls.table("档案", "articles"))
        return {"found": found.json(), "listed": listed.json(), "page": page}

    answers = asyncio.run(asked())
    gc.collect()
    hits = archive.search(plain_query("林晓"))
    assert [row["headline"] for row in answers["found"]["rows"]] == [hit.headline for hit in hits]
    assert [row["date"] for row in answers["listed"]["rows"]] == ["2023-05-06", "2022-05-06", None]
    assert answers["page"].status_code == 200
    assert "段与段之间是 U+E0FF" in answers["page"].text


def test_every_table_and_column_says_what_it_holds(archive: Archive) -> None:
    described = METADATA["databases"]["档案"]["tables"]
    database = archive.database
    # The indexes, which nobody reads, and the list of the steps that made the tables.
    ours = {*database.table_names(), *database.view_names()} - {"_sqlite_migrations"}
    known = {name for name in ours if not name.startswith(("grams", "single_characters", "sqlite_"))}
    told = {name: set(table["columns"]) for name, table in described.items()}
    assert told == {name: set(database[name].columns_dict) for name in known}


def test_every_table_can_be_listed_but_the_indexes_that_the_help_names(archive: Archive) -> None:
    unlisted = {}
    for name in (*archive.database.table_names(), *archive.database.view_names()):
        try:
            archive.database.execute(f"SELECT count(*) FROM [{name}]").fetchone()
        except sqlite3.OperationalError as refused:
            unlisted[name] = str(refused).removeprefix(f"{name}: ")
    assert sorted(unlisted) == ["grams_by_kind", "single_characters"]
    assert all(f"`{refused}`" in HELP for refused in unlisted.values())
    assert "`grams_by_kind`、`single_characters` 列不出内容" in HELP


def test_views_read_without_knowing_how_it_is_kept(archive: Archive) -> None:
    rows = list(archive.database.query("SELECT * FROM article_list WHERE headline = '夜校开课啦'"))
    assert rows[0]["text"] == "夜校开课啦\n首期学员共40余名。"
    assert rows[0]["characters"] == 14
    (first, second, third) = archive.mentions("林晓")
    assert (first.date, second.date, third.date) == ("2022-05-06", "2023-05-06", None)
    assert first.line() == "2022-05-06  居委会主任林晓  云桥社区报 楼道添了新扶手  楼道添了新扶手"
    (named,) = archive.named()
    assert named.line() == "林晓  3 期 3 篇  2022-05-06 至 2023-05-06"


def test_the_form_can_be_made_by_its_steps_alone() -> None:
    with closing(sqlite3.connect(":memory:")) as empty:
        steps.apply(Database(empty))
        views = {"issue_list", "article_list", "mentions", "identity_moves_that_count"}
        assert set(Database(empty).view_names()) == views
