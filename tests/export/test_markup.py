from __future__ import annotations

import pytest
from lxml import etree

from desktop.export.markup import field, name_of, printable, run, serialize, w


def test_attributes_share_the_namespace_and_none_is_left_out() -> None:
    element = w("spacing", before=20, after=None, line=True)
    assert dict(element.attrib) == {name_of("before"): "20", name_of("line"): "1"}


@pytest.mark.parametrize(
    ("text", "hinted"),
    [("他说：“好”", True), ("第3期——", True), ("街报", False), ("7:30", False)],
    ids=["quotes", "dash", "Chinese only", "digits"],
)
def test_marks_shared_with_latin_are_set_in_the_chinese_face(text: str, hinted: bool) -> None:
    fonts = run(text).find(f"{name_of('rPr')}/{name_of('rFonts')}")
    assert (fonts is not None and fonts.get(name_of("hint")) == "eastAsia") is hinted


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x0bb", "a�b"), ("\ud800", "�"), ("]]>&<", "]]>&<"), ("😀", "😀"), ("\ufffe", "�")],
    ids=["vertical tab", "half a surrogate pair", "markup", "emoji", "no character"],
)
def test_what_a_word_file_cannot_hold_is_replaced_one_for_one(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert etree.fromstring(serialize(run(text))).findtext(name_of("t")) == shown


def test_tabs_and_line_ends_become_words_own() -> None:
    tags = [etree.QName(child).localname for child in run("甲\t乙\n丙")]
    assert tags == ["t", "tab", "t", "br", "t"]


def test_a_field_is_closed() -> None:
    kinds = [child.get(name_of("fldCharType")) for part in field("PAGE", "1") for child in part]
    assert [kind for kind in kinds if kind] == ["begin", "separate", "end"]
