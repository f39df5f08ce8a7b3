"""The form of the archive, in dated steps; a step that was released is never changed."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database, Migrations

from desktop.archive.form import habits, log, names, removals, search, views

STEPS: dict[str, Callable[[Database], None]] = {
    "2026-11-21 log": log.log,
    "2026-11-21 search": search.search,
    "2026-11-22 habits": habits.habits,
    "2026-11-22 roster": names.roster,
    "2026-11-22 digests": log.digests,
    "2026-11-22 indexed": log.indexed,
    "2026-11-22 words": log.words,
    "2026-11-22 locks": log.locks,
    "2026-11-22 passages": search.passages,
    "2026-11-22 views": views.views,
    "2026-11-22 characters": search.characters,
    "2026-11-22 identities": names.identities,
    "2026-11-22 rows": search.rows,
    "2026-11-22 sections": search.sections,
    "2026-11-22 leaves": search.leaves,
    "2026-11-22 printed": names.printed,
    "2026-11-23 labels": search.labels,
    "2026-11-23 signs": search.signs,
    "2026-11-23 running": search.running,
    "2026-11-23 removals": removals.removals,
}

steps = Migrations("jiebao")

for _name, _step in STEPS.items():
    steps(name=_name)(_step)
