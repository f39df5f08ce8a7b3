"""What decisions on facts teach of names."""

from __future__ import annotations

import pytest

from desktop.model import (
    AddFact,
    ChangeFact,
    ChangeText,
    ConfirmFact,
    Edit,
    Fact,
    FactKind,
    FactRef,
    RejectFact,
    RestoreFact,
    Review,
    RosterEntry,
    Span,
    Value,
)
from desktop.review import apply_edit, taught
from tests.gold import issue_of_text

TEXT = "便民圈长林晓与社工点点来到云桥居委，走进120弄。老林和林书记先到。"
PLACE = "1.0-0"
REVIEW = Review(issue_of_text(TEXT))


def ref(words: str, kind: FactKind = FactKind.PERSON) -> FactRef:
    start = TEXT.index(words)
    return FactRef(PLACE, Span(start, start + len(words)), kind, words)


def fact(words: str, kind: FactKind = FactKind.PERSON, value: Value = None, *titles: str) -> Fact:
    named = ref(words, kind)
    return Fact(kind, PLACE, named.span, words, value or words, {"titles": titles} if titles else {})


LIN = ref("林晓")
BODY = ref("云桥居委", FactKind.ORGANIZATION)
SAID: dict[str, tuple[Edit, tuple[Fact, ...], set[RosterEntry]]] = {
    "a confirmed person": (
        ConfirmFact((LIN,)),
        (fact("林晓", FactKind.PERSON, None, "便民圈长"),),
        {RosterEntry("林晓", "便民圈长", issues=1)},
    ),
    "a person without post": (ConfirmFact((LIN,)), (), {RosterEntry("林晓", issues=1)}),
    "posts put right": (
        ChangeFact(LIN, "林晓", {"titles": ("云桥社区便民圈长",)}),
        (fact("林晓", FactKind.PERSON, None, "便民圈长", "居民"),),
        {
            RosterEntry("林晓", "云桥社区便民圈长", issues=1),
            RosterEntry("林晓", "居民", stopped=True, issues=1),
        },
    ),
    "a given name": (
        ChangeFact(LIN, "洪林晓"),
        (),
        {RosterEntry("林晓", full="洪林晓", issues=1)},
    ),
    "a by-name": (ConfirmFact((ref("老林"),)), (), set()),
    "a surname with an office": (ConfirmFact((ref("林书记"),)), (), set()),
    "someone's other name": (ChangeFact(LIN, "洪小林"), (), {RosterEntry("林晓", issues=1)}),
    "no person": (
        RejectFact((ref("点点"),)),
        (fact("点点", FactKind.PERSON, None, "社工"),),
        {RosterEntry("点点", stopped=True, issues=1), RosterEntry("点点", "社工", stopped=True, issues=1)},
    ),
    "a body in full": (
        ChangeFact(BODY, "云桥居委会"),
        (fact("云桥居委", FactKind.ORGANIZATION, "大云桥居委"),),
        {
            RosterEntry("云桥居委", kind=FactKind.ORGANIZATION, full="云桥居委会", issues=1),
            RosterEntry("云桥居委", kind=FactKind.ORGANIZATION, full="大云桥居委", stopped=True, issues=1),
        },
    ),
    "no figure here": (
        RejectFact((ref("120", FactKind.QUANTITY),)),
        (),
        {RosterEntry("120", kind=FactKind.QUANTITY, within="进120弄", stopped=True, issues=1)},
    ),
    "a quoted name that was missed": (
        AddFact(ref("便民圈", FactKind.NAME), "便民圈"),
        (),
        {RosterEntry("便民圈", kind=FactKind.NAME, issues=1)},
    ),
    "a quoted name that was found": (ConfirmFact((ref("便民圈", FactKind.NAME),)), (), set()),
}


@pytest.mark.parametrize(("edit", "read", "entries"), SAID.values(), ids=SAID)
def test_a_decision_teaches(edit: Edit, read: tuple[Fact, ...], entries: set[RosterEntry]) -> None:
    assert set(taught(apply_edit(REVIEW, edit, "2"), read)) == entries


def test_what_is_said_again_is_the_same_object() -> None:
    confirmed = apply_edit(REVIEW, ConfirmFact((LIN, BODY)), "2")
    changed = apply_edit(confirmed, ChangeText(PLACE, 0, 0, "今天"), "3")
    assert taught(changed) is taught(confirmed)


def test_a_decision_taken_back_teaches_nothing() -> None:
    confirmed = apply_edit(REVIEW, ConfirmFact((LIN,)), "2")
    assert taught(apply_edit(confirmed, RestoreFact((LIN,)), "3")) == ()
