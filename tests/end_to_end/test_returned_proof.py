"""A reading proof goes out, is edited by a reviewer, and comes back as exactly these differences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import export_word
from desktop.export.layouts.proof.styles import PROOF_STYLES
from desktop.intake.returned import OWN_AUTHOR, read_returned
from desktop.model import Issue, Layout, PassageKind, Review, Run, UserFacingError
from desktop.model.returned import Proposal, ProposalKind
from desktop.review import apply_edit
from desktop.review.returned import Standing, accepting, digest_of, proofed, proposals, standing
from desktop.text.proof_styles import FURNITURE_STYLES, KIND_OF_STYLE, article_mark, is_furniture
from tests.export import export_samples as samples
from tests.export import returned_samples as hands
from tests.export.returned_samples import Hand

LEAD = "5月20日上午，梧桐里街道在“阳光驿站”举行邻里节"
LONG = samples.LONG
STORY = "邻里节办到第三届，楼上楼下都成了熟人。"
HEADLINE = "一碗馄饨"
OPENING = "阳光驿站在梧桐里路7号"
PHONE = "电话55512345"
WEDNESDAY = "每周三休息"

Told = tuple[ProposalKind, str, str]
CHANGED, INSERTED, DELETED = ProposalKind.CHANGED, ProposalKind.INSERTED, ProposalKind.DELETED
MOVED, SPLIT, JOINED = ProposalKind.MOVED, ProposalKind.SPLIT, ProposalKind.JOINED

CASES: dict[str, tuple[Hand, list[Told]]] = {
    "nothing": (lambda _body: None, []),
    "a name retyped": (hands.retyped("5月20日上午", "闻一舟", "闻亦舟"), [(CHANGED, "一", "亦")]),
    "a name tracked": (hands.tracked(PHONE, "俞老师", "于老师"), [(CHANGED, "俞", "于")]),
    "a number tracked": (hands.tracked(OPENING, "7号", "17号"), [(CHANGED, "", "1")]),
    "words put in": (hands.tracked(WEDNESDAY, "休息", "全天休息"), [(CHANGED, "", "全天")]),
    "words taken out": (
        hands.tracked(WEDNESDAY, "，节假日另行通知", ""),
        [(CHANGED, "，节假日另行通知", "")],
    ),
    "two places of one paragraph": (
        hands.retyped(OPENING, "阳光驿站在梧桐里路7号，每天8:30", "阳光驿站在梧桐里路9号，每天9:00"),
        [(CHANGED, "7", "9"), (CHANGED, "8:3", "9:0")],
    ),
    "a headline": (hands.retyped(HEADLINE, "半个楼道", "整个楼道"), [(CHANGED, "半", "整")]),
    "a caption": (hands.retyped("居民包馄饨", "居民", "志愿者"), [(CHANGED, "居民", "志愿者")]),
    "a list item": (hands.tracked("●报名", "楼组长", "居委会"), [(CHANGED, "楼组长", "居委会")]),
    "a paragraph typed": (
        hands.typed_behind(OPENING, "驿站里有图书角。"),
        [(INSERTED, "", "驿站里有图书角。")],
    ),
    "two paragraphs typed": (
        hands.typed_behind(PHONE, "周末也开门。", "门口可以停车。"),
        [(INSERTED, "", "周末也开门。"), (INSERTED, "", "门口可以停车。")],
    ),
    "a paragraph deleted": (hands.removed(PHONE), [(DELETED, "电话55512345，找俞老师。", "")]),
    "a paragraph moved": (
        hands.moved(WEDNESDAY, "相关链接"),
        [(MOVED, "每周三休息，节假日另行通知。", "")],
    ),
    "a paragraph cut": (hands.cut(WEDNESDAY, "节假日"), [(SPLIT, "", "")]),
    "paragraphs joined": (hands.joined(PHONE, WEDNESDAY), [(JOINED, "", "")]),
    "paragraphs joined, tracked": (hands.joined(PHONE, WEDNESDAY, is_tracked=True), [(JOINED, "", "")]),
    "moved and changed": (
        hands.all_of(hands.retyped(WEDNESDAY, "节假日", "法定节日"), hands.moved(WEDNESDAY, "相关链接")),
        [(MOVED, "每周三休息，节假日另行通知。", ""), (CHANGED, "节假", "法定节")],
    ),
    "changes all over": (
        hands.all_of(
            hands.tracked(HEADLINE, "馄饨", "汤圆"),
            hands.removed("●邻里节"),
            hands.typed_behind(WEDNESDAY, "欢迎来坐坐。"),
        ),
        [(CHANGED, "馄饨", "汤圆"), (DELETED, "●邻里节每季度一次；", ""), (INSERTED, "", "欢迎来坐坐。")],
    ),
    "the proof's own words": (hands.retyped("清　样", "清　样", "清样（二校）"), []),
    "a rare character": (hands.retyped(PHONE, "俞老师", "俞𠮷老师"), [(CHANGED, "", "𠮷")]),
}


@pytest.fixture
def review() -> Review:
    return samples.review()


@pytest.fixture
def proof(tmp_path: Path, review: Review) -> Path:
    return export_word(review, samples.layers(), Layout.PROOF, tmp_path / "清样.docx")


def told(found: tuple[Proposal, ...]) -> list[Told]:
    return [(one.kind, one.old, one.new) for one in found]


@pytest.mark.parametrize(("hand", "expected"), CASES.values(), ids=CASES)
def test_what_a_reviewer_did_comes_back(
    hand: Hand, expected: list[Told], proof: Path, review: Review
) -> None:
    returned = read_returned(hands.edit(proof, hand))
    assert told(proposals(review.issue, returned)) == expected


@pytest.mark.parametrize("hand", [hand for hand, _ in CASES.values()], ids=CASES)
def test_accepting_all_makes_the_issue_read_as_the_proof(hand: Hand, proof: Path, review: Review) -> None:
    returned = read_returned(hands.edit(proof, hand))
    found = proposals(review.issue, returned)
    for number, proposal in enumerate(found):
        assert standing(review.issue, proposal) is Standing.OPEN
        accepted = accepting(review.issue, proposal)
        assert accepted is not None
        review = apply_edit(review, accepted, f"9{number}")
    assert all(standing(review.issue, proposal) is Standing.DONE for proposal in found)
    assert [one.text for one in proofed(review.issue)] == [one.text for one in returned.paragraphs]


def test_a_comment_comes_back_with_its_words_and_its_author(proof: Path, review: Review) -> None:
    comment = hands.comment_part("这里的职务要再核")
    returned = read_returned(hands.edit(proof, hands.commented(PHONE, "俞老师"), comment))
    (found,) = proposals(review.issue, returned)
    assert (found.kind, found.old, found.new, found.author) == (
        ProposalKind.COMMENT,
        "俞老师",
        "这里的职务要再核",
        "钟副主编",
    )
    assert "电话" in next(one.text for one in review.issue.passages() if one.id == found.passage)
    assert (standing(review.issue, found), accepting(review.issue, found)) == (Standing.OPEN, None)


@pytest.mark.parametrize("begin", ["第 2 篇", "清　样", "三审（签发）", "扫描二维码"])
def test_a_comment_on_what_the_proof_adds_is_told_too(begin: str, proof: Path, review: Review) -> None:
    comment = hands.comment_part("见附页")
    returned = read_returned(hands.edit(proof, hands.commented(begin, begin), comment))
    (found,) = proposals(review.issue, returned)
    assert (found.kind, found.old, found.new) == (ProposalKind.COMMENT, begin, "见附页")


FILE = b"the bytes of a picture"
SLOT = "〔图位〕"
PICTURE_CASES: dict[str, tuple[Hand, list[ProposalKind]]] = {
    "put in under its caption": (hands.pictured("居民包馄饨"), [ProposalKind.PICTURE]),
    "put in behind a text": (hands.pictured(PHONE), [ProposalKind.PICTURE]),
    "in the place of its line": (
        hands.all_of(hands.pictured(SLOT), hands.removed(SLOT)),
        [ProposalKind.PICTURE],
    ),
    "a place taken out": (hands.removed(SLOT), [ProposalKind.SLOT_GONE]),
    "a place more": (hands.typed_behind(PHONE, SLOT), [ProposalKind.SLOT_ADDED]),
    "two places more": (hands.typed_behind(PHONE, SLOT, SLOT), [ProposalKind.SLOT_ADDED] * 2),
    "a place moved": (hands.moved(SLOT, PHONE), [ProposalKind.SLOT_MOVED]),
}


def slots(issue: Issue) -> list[tuple[str, str]]:
    """Return before which words each picture slot stands, and the picture in it."""
    passages = [*issue.passages()]
    pairs = zip(passages, [*passages[1:], None], strict=True)
    kind = PassageKind.PICTURE
    return [(below.text if below else "", one.picture or "") for one, below in pairs if one.kind is kind]


@pytest.mark.parametrize(("hand", "expected"), PICTURE_CASES.values(), ids=PICTURE_CASES)
def test_what_was_done_to_pictures_is_carried_out(
    hand: Hand, expected: list[ProposalKind], proof: Path, review: Review
) -> None:
    found = proposals(review.issue, read_returned(hands.edit(proof, hand, picture=FILE)))
    assert [one.kind for one in found] == expected
    before = slots(review.issue)
    for number, proposal in enumerate(found):
        assert standing(review.issue, proposal) is Standing.OPEN
        accepted = accepting(review.issue, proposal)
        assert accepted is not None
        review = apply_edit(review, accepted, f"9{number}")
    assert all(standing(review.issue, proposal) is Standing.DONE for proposal in found)
    assert slots(review.issue) != before


def test_a_picture_under_a_caption_fills_the_slot_over_it(proof: Path, review: Review) -> None:
    (found,) = proposals(
        review.issue, read_returned(hands.edit(proof, hands.pictured("居民包馄饨"), picture=FILE))
    )
    edit = accepting(review.issue, found)
    assert edit is not None
    assert ("居民包馄饨", digest_of(FILE)) in slots(apply_edit(review, edit, "9").issue)


def test_a_picture_that_is_not_in_the_proof_is_only_told(proof: Path, review: Review) -> None:
    (found,) = proposals(review.issue, read_returned(hands.edit(proof, hands.pictured(PHONE))))
    assert found.kind is ProposalKind.NO_PICTURE
    assert (standing(review.issue, found), accepting(review.issue, found)) == (Standing.OPEN, None)


def test_a_comment_at_a_place_is_told(proof: Path, review: Review) -> None:
    (found,) = proposals(
        review.issue, read_returned(hands.edit(proof, hands.remarked(PHONE), hands.comment_part("再核")))
    )
    assert (found.kind, found.old, found.new) == (ProposalKind.COMMENT, "", "再核")


def test_the_findings_of_the_proof_itself_do_not_come_back(proof: Path) -> None:
    assert read_returned(proof).comments == ()
    assert OWN_AUTHOR == "街报编辑台"


def changed(issue: Issue, words: str, text: str) -> Issue:
    """Return the issue with another text in the passage that has these words."""
    articles = tuple(
        replace(
            article,
            passages=tuple(
                replace(one, runs=(Run(text),)) if words in one.text else one for one in article.passages
            ),
        )
        for article in issue.articles
    )
    return replace(issue, articles=articles)


def test_a_proposal_finds_its_words_in_a_text_that_went_on(proof: Path, review: Review) -> None:
    returned = read_returned(hands.edit(proof, hands.tracked(PHONE, "俞老师", "于老师")))
    (found,) = proposals(review.issue, returned)
    now = changed(review.issue, "55512345", "详情请拨电话55512345，找俞老师。")
    edit = accepting(now, found)
    assert edit is not None
    accepted = apply_edit(Review(now), edit, "9").issue
    assert "详情请拨电话55512345，找于老师。" in [one.text for one in accepted.passages()]


def test_a_proposal_whose_words_are_gone_says_so(proof: Path, review: Review) -> None:
    returned = read_returned(hands.edit(proof, hands.tracked(PHONE, "俞老师", "于老师")))
    (found,) = proposals(review.issue, returned)
    now = changed(review.issue, "55512345", "电话改由街道总机转接。")
    assert (standing(now, found), accepting(now, found)) == (Standing.LOST, None)


@pytest.mark.parametrize(
    "blob", [b"", b"no word file", b"PK\x03\x04 broken"], ids=["empty", "text", "broken"]
)
def test_what_is_no_word_file_is_told(blob: bytes, tmp_path: Path) -> None:
    (tmp_path / "清样.docx").write_bytes(blob)
    with pytest.raises(UserFacingError, match="收回改样要"):
        read_returned(tmp_path / "清样.docx")


def test_every_style_of_the_proof_is_told_apart() -> None:
    paper = {style.name for style in PROOF_STYLES if not style.furniture}
    own = {style.name for style in PROOF_STYLES if style.furniture and not style.inline}
    assert paper == set(KIND_OF_STYLE)
    assert own == FURNITURE_STYLES | {"篇号", "图位"}
    assert is_furniture("正文", article_mark(3, "图片新闻", 1_017))
