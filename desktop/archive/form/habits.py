"""What issues teach of how their paper is made."""

from __future__ import annotations

from sqlite_utils import Database

from desktop.archive.form import OF_ISSUE

_LEARNED = {"issue": int, "head": str, "learner": str, "paper": str, "street": str}
_LESSON = {"issue": int, "aspect": str, "sign": str, "value": str, "decided": int, "time": str}
_EXPORT = {"issue": int, "entry": str, "layout": str, "time": str}
_PROFILE_STEP = {"id": int, "paper": str, "street": str, "habits": bytes, "time": str, "taken_back": int}


def habits(db: Database) -> None:
    """Make the tables of exports, what each issue teaches at which step, and the steps of papers' profiles.

    What issues teach is derived from their logs.
    """
    db.table("exports").create(_EXPORT, foreign_keys=OF_ISSUE)
    db.table("exports").create_index(["issue"])
    db.table("learned").create(_LEARNED, pk="issue", foreign_keys=OF_ISSUE)
    db.table("learned").create_index(["paper", "street"])
    db.table("lessons").create(_LESSON, foreign_keys=OF_ISSUE)
    db.table("lessons").create_index(["issue"])
    db.table("profile_steps").create(_PROFILE_STEP, pk="id")
    db.table("profile_steps").create_index(["paper", "street"])
