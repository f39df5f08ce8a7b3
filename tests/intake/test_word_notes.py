"""Notes of Word files: each stands with the article that refers to it."""

from tests.intake.word_samples import lines, paragraph, read, run, table

REFERENCE = run('<w:footnoteReference w:id="2"/>')
NOTES = (
    f'<w:footnote w:type="separator" w:id="0">{paragraph("线")}</w:footnote>'
    f'<w:footnote w:id="2">{paragraph("注一。")}{paragraph("注二。")}</w:footnote>'
    f'<w:footnote w:id="3">{paragraph("无人引的注。")}</w:footnote>'
)


def test_a_footnote_stands_behind_the_paragraph_that_refers_to_it() -> None:
    source = read(paragraph("甲", REFERENCE, "文。"), paragraph("乙文。"), footnotes=NOTES)
    assert lines(source) == ["甲文。", "注一。", "注二。", "乙文。"]


def test_a_footnote_of_a_table_stands_behind_it() -> None:
    noted = f"<w:tc>{paragraph('沈安', REFERENCE)}</w:tc>"
    source = read(table(["周一", noted], ["周二", "周敏"]), paragraph("乙文。"), footnotes=NOTES)
    assert lines(source) == ["周一\t沈安", "周二\t周敏", "注一。", "注二。", "乙文。"]


def test_a_footnote_that_was_deleted_is_not_printed() -> None:
    source = read(paragraph("甲文。", f"<w:del>{REFERENCE}</w:del>"), footnotes=NOTES)
    assert lines(source) == ["甲文。"]


def test_endnotes_stand_behind_all() -> None:
    note = f'<w:endnote w:id="1">{paragraph("尾注。")}</w:endnote>'
    noted = paragraph("甲文。", run('<w:endnoteReference w:id="1"/>'))
    assert lines(read(noted, paragraph("乙文。"), endnotes=note)) == ["甲文。", "乙文。", "尾注。"]
