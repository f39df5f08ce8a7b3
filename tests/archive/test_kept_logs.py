"""Every step of an issue is kept, and opening it again leads to where it was left."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.archive import Archive
from desktop.model import ChangeText, Layers, ReadAgain, SetMasthead, Source, Together, UserFacingError
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

HEADLINE = "1.0-0"


def kept(archive: Archive, log: EditLog) -> int:
    return archive.create_issue(log.stored(), log.review)


def test_an_issue_comes_back_as_it_was_stored(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    assert archive.load_log(kept(archive, log)) == log.stored()


def test_a_text_that_reads_like_the_place_of_a_source_comes_back(archive: Archive) -> None:
    log = log_of(addition([("夜校开课", '标着"source":-1,"source":1的教室昨晚开课。')]))
    log.do(ChangeText(HEADLINE, 0, 2, '"source":-1'))
    assert archive.load_log(kept(archive, log)) == log.stored()


def test_undo_works_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    archive = Archive(path)
    log = log_of(addition(NEWS))
    before = log.review
    issue = kept(archive, log)
    archive.append_entry(issue, log.do(ChangeText(HEADLINE, 0, 2, "家门口")))
    archive.close()
    archive = Archive(path)
    opened = EditLog(archive.load_log(issue))
    archive.close()
    assert opened.review == log.review
    assert opened.undo_label == "撤销：改文字"
    opened.undo()
    assert opened.review == before


def test_where_undo_led_is_kept(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    issue = kept(archive, log)
    archive.append_entry(issue, log.do(ChangeText(HEADLINE, 0, 2, "家门口")))
    log.undo()
    archive.move_head(issue, log.stored().head, log.stored().tip)
    opened = EditLog(archive.load_log(issue))
    assert opened.review == log.review
    assert opened.redo_label == "重做：改文字"


def test_a_branch_that_was_left_is_kept(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    issue = kept(archive, log)
    for text in ("甲", "乙"):
        archive.append_entry(issue, log.do(ChangeText(HEADLINE, 0, 2, text)))
        log.undo()
    assert [entry.parent for entry in archive.load_log(issue).entries] == [None, "1", "1"]


def test_a_reading_is_replayed_and_a_source_is_kept_once(archive: Archive) -> None:
    edit = addition(NEWS)
    log = log_of(edit)
    log.do(Together("再读", (ReadAgain(0, edit.reading), edit)))
    other = kept(archive, log_of(edit))
    assert EditLog(archive.load_log(kept(archive, log))).review == log.review
    assert archive.database.table("sources").count == 1
    assert EditLog(archive.load_log(other)).review == log_of(edit).review


def test_naughty_strings_are_kept(archive: Archive) -> None:
    log = log_of(addition([("\ud83d\udc00", "\x00\u2028𠀀\ue0ff")]))
    log.do(SetMasthead("paper", "\udc00报"))
    issue = kept(archive, log)
    archive.index_issue(issue, log.review, Layers())
    assert archive.load_log(issue) == log.stored()


def test_a_snapshot_and_the_replay_agree(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    issue = kept(archive, log)
    for number in range(5):
        entry = log.do(ChangeText(HEADLINE, 0, 0, str(number)))
        archive.append_entry(issue, entry)
        if number in (1, 3):
            archive.save_snapshot(issue, entry.id, log.review)
    stored = archive.load_log(issue)
    assert list(stored.snapshots) == ["5"]
    assert stored.snapshots["5"] == EditLog(log.stored()).review_at("5")
    assert EditLog(stored).review == log.review


def test_a_snapshot_of_another_branch_is_left_alone(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    issue = kept(archive, log)
    entry = log.do(ChangeText(HEADLINE, 0, 0, "甲"))
    archive.append_entry(issue, entry)
    archive.save_snapshot(issue, entry.id, log.review)
    archive.move_head(issue, "1", entry.id)
    assert archive.load_log(issue).snapshots == {}


def test_a_step_that_changed_on_the_disk_is_told_and_never_replayed(archive: Archive) -> None:
    issue = kept(archive, log_of(addition(NEWS)))
    with archive.database.atomic() as database:
        database.execute("UPDATE sources SET data = cast(replace(data, '新', '旧') AS BLOB)")
    with pytest.raises(UserFacingError, match="有损坏的地方") as caught:
        archive.load_log(issue)
    assert caught.value.remedy == "抢救到新档案"


def test_a_damaged_snapshot_is_passed_over(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    issue = kept(archive, log)
    archive.save_snapshot(issue, "1", log.review)
    with archive.database.atomic() as database:
        database.execute("UPDATE snapshots SET review = cast(replace(review, '新', '旧') AS BLOB)")
    assert archive.load_log(issue) == log.stored()


def test_an_issue_that_is_not_there_is_told(archive: Archive) -> None:
    with pytest.raises(UserFacingError, match="有损坏的地方"):
        archive.load_log(7)


def test_a_source_is_found_where_it_now_stands(archive: Archive) -> None:
    edit = addition(NEWS)
    assert archive.find_source(edit.source.sha256) is None
    issue = kept(archive, log_of(edit))
    assert archive.find_source(edit.source.sha256) == issue
    archive.move_head(issue, None, "1")
    assert archive.find_source(edit.source.sha256) is None
    assert archive.find_source(Source.of_text("别的").sha256) is None
