"""One thread stores every step in order; what cannot be stored is kept until it can."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from desktop.archive import Archive, ArchiveWriter
from desktop.model import ChangeText, LogEntry, UserFacingError
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

HEADLINE = "1.0-0"


@pytest.fixture
def log() -> EditLog:
    return log_of(addition(NEWS))


@pytest.fixture
def issue(archive: Archive, log: EditLog) -> int:
    return archive.create_issue(log.stored(), log.review)


def fill_the_disk(archive: Archive) -> None:
    """Allow the calling thread's connection not one page more."""
    pages = archive.database.execute("PRAGMA page_count").fetchone()[0]
    archive.database.execute(f"PRAGMA max_page_count = {pages}")


def make_room(archive: Archive) -> None:
    archive.database.execute("PRAGMA max_page_count = 1000000")


def test_steps_are_stored_in_order_and_acknowledged(
    archive: Archive, writer: ArchiveWriter, log: EditLog, issue: int
) -> None:
    acknowledged: list[str] = []
    for number in range(20):
        entry = log.do(ChangeText(HEADLINE, 0, 0, str(number)))
        future = writer.submit(lambda entry=entry: archive.append_entry(issue, entry))
        future.add_done_callback(lambda _, entry=entry: acknowledged.append(entry.id))
    writer.flush()
    assert writer.saved
    assert acknowledged == [entry.id for entry in log.entries[1:]]
    assert archive.load_log(issue) == log.stored()


def test_every_write_is_done_on_one_thread(writer: ArchiveWriter) -> None:
    threads = {writer.wait(threading.get_ident), writer.submit(threading.get_ident).result()}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_full_disk_is_told_and_the_steps_are_kept_for_another_try(
    archive: Archive, writer: ArchiveWriter, log: EditLog, issue: int
) -> None:
    limits = [fill_the_disk, fill_the_disk, make_room]

    def store(entry: LogEntry) -> None:
        if limits:
            limits.pop(0)(archive)
        archive.append_entry(issue, entry)

    for text in ("长" * 9000, "短"):
        entry = log.do(ChangeText(HEADLINE, 0, 0, text))
        writer.submit(lambda entry=entry: store(entry))
    for _ in range(2):
        with pytest.raises(UserFacingError) as caught:
            writer.flush()
        assert (caught.value.code, caught.value.remedy) == ("disk-full", "重试")
        assert caught.value.message == "磁盘满了，刚才这一步没有存下。腾出空间后再试；之前的都在。"
        assert not writer.saved
        assert len(archive.load_log(issue).entries) == 1
        writer.retry()
    writer.flush()
    assert writer.saved
    assert archive.load_log(issue) == log.stored()


def test_work_that_is_waited_for_is_not_kept_when_it_fails(
    archive: Archive, writer: ArchiveWriter, log: EditLog
) -> None:
    writer.wait(lambda: fill_the_disk(archive))
    log.do(ChangeText(HEADLINE, 0, 0, "长" * 90000))
    with pytest.raises(UserFacingError, match="磁盘满了"):
        writer.wait(lambda: archive.create_issue(log.stored(), log.review))
    assert writer.trouble is None
    assert archive.issues() == []


def test_an_archive_held_by_another_program_is_told(
    archive: Archive, writer: ArchiveWriter, issue: int
) -> None:
    writer.wait(lambda: archive.database.execute("PRAGMA busy_timeout = 1"))
    other = sqlite3.connect(archive.path)
    other.execute("BEGIN IMMEDIATE")
    writer.submit(lambda: archive.move_head(issue, None, None))
    with pytest.raises(UserFacingError) as caught:
        writer.flush()
    assert caught.value.code == "archive-busy"
    other.close()
    writer.retry()
    writer.flush()
    assert archive.load_log(issue).head is None


def test_the_window_hears_of_every_change(writer: ArchiveWriter) -> None:
    heard = threading.Event()
    writer.listeners.append(heard.set)
    writer.submit(lambda: None).result()
    assert heard.wait(5)


def test_our_own_mistakes_go_to_the_crash_report(
    writer: ArchiveWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda cause: reported.append(cause.exc_type))
    writer.submit(lambda: 1 // 0)
    writer.flush()
    assert reported == [ZeroDivisionError]
    assert not writer.saved


def test_closing_waits_for_every_step(archive: Archive, log: EditLog, issue: int) -> None:
    writer = ArchiveWriter(archive)
    entry = log.do(ChangeText(HEADLINE, 0, 0, "新"))
    writer.submit(lambda: archive.append_entry(issue, entry))
    writer.close()
    assert archive.load_log(issue) == log.stored()


def test_a_writer_in_trouble_can_be_abandoned(archive: Archive, writer: ArchiveWriter, issue: int) -> None:
    def fail() -> None:
        raise UserFacingError("disk-full", "磁盘满了")

    writer.submit(fail)
    with pytest.raises(UserFacingError):
        writer.flush()
    writer.abandon()
    assert not writer.saved
