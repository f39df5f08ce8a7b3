"""Margin notes: what was read from a passage, and what in its reading is not sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml.etree import _Element

from desktop.export.fit import lines_of
from desktop.export.layouts.proof.styles import NOTE_FRAME, NOTE_SIZE
from desktop.export.markup import margin_paragraph, run
from desktop.export.units import TWIPS_PER_POINT
from desktop.model import Fact, FactKind, FactState, JudgedFact, Passage, Value
from desktop.text.wording import FACT_KINDS, FACT_STATES, PASSAGE_KINDS

SHOWN = {FactState.PROPOSED: "○", FactState.UNSURE: "◇", FactState.CONFIRMED: "✓"}
LEGEND = "旁注：✓ 已确认　○ 待核　◇ 存疑"
# Below this a reading is a guess that a person should look at.
UNSURE_BELOW = 0.6
LONGEST = 24
# The rule and its gap take a little of the frame.
NOTE_CHARACTERS = int(NOTE_FRAME[1] / TWIPS_PER_POINT / NOTE_SIZE) - 1

# A note is a row of (text, character style).
Note = list[tuple[str, str | None]]


def notes_on(passage: Passage, facts: Sequence[JudgedFact]) -> list[Note]:
    """Return the notes beside a passage: one for each kind of fact, then what is unsure in its reading."""
    shown = sorted((fact for fact in facts if fact.state in SHOWN), key=lambda judged: _order(judged.fact))
    kinds = groupby(shown, key=lambda judged: judged.fact.kind)
    return [*(_note(kind, group) for kind, group in kinds), *_doubts(passage)]


def set_note(note: Note) -> _Element:
    """Return a note as a paragraph in the margin."""
    return margin_paragraph("Note", *NOTE_FRAME, *(run(text, style) for text, style in note))


def note_lines(note: Note) -> int:
    """Return how many lines a note takes in its frame at most: 避头尾 lengthens long ones."""
    lines = lines_of("".join(text for text, _ in note), NOTE_CHARACTERS)
    return lines + lines // 4


def _order(fact: Fact) -> int:
    return list(FactKind).index(fact.kind)


def _note(kind: FactKind, facts: Iterable[JudgedFact]) -> Note:
    note: Note = [(f"{FACT_KINDS[kind]}　", "NoteKind")]
    # The same thing said twice in a passage is one entry.
    entries = dict.fromkeys((judged.state, describe(judged.fact)) for judged in facts)
    for index, (state, text) in enumerate(entries):
        note.append(("；" if index else "", None))
        if state is FactState.UNSURE:
            note.append((f"{SHOWN[state]}{FACT_STATES[state]} ", "Unsure"))
            note.append((text, None))
        else:
            note.append((f"{SHOWN[state]}{text}", None))
    return [(text, style) for text, style in note if text]


def _doubts(passage: Passage) -> Iterator[Note]:
    if passage.confidence < UNSURE_BELOW:
        yield [("◇存疑 ", "Unsure"), (f"这里读作{PASSAGE_KINDS[passage.kind][1]}", None)]
    for offset, seam in passage.seams():
        if seam.confidence < UNSURE_BELOW:
            before, after = passage.text[max(0, offset - 4) : offset], passage.text[offset : offset + 4]
            yield [("◇存疑 ", "Unsure"), (f"断处接上：…{before}｜{after}…", None)]


def describe(fact: Fact) -> str:
    """Return a fact in a few words: its value, then what belongs to it."""
    more = "、".join(filter(None, (_words(fact.attrs.get(key)) for key in DETAILS.get(fact.kind, ()))))
    text = _words(fact.value) if fact.kind in VALUED and fact.value is not None else fact.text
    short = text if len(text) <= LONGEST else f"{text[:10]}…{text[-8:]}"
    return f"{short}（{more}）" if more else short


# Kinds that are told by their value; the others by what is printed.
VALUED = frozenset({FactKind.PERSON, FactKind.DATE, FactKind.ORGANIZATION, FactKind.PLACE})
DETAILS = {
    FactKind.PERSON: ("titles",),
    FactKind.QUOTE: ("speaker",),
    FactKind.QUANTITY: ("of",),
}


def _words(value: Value) -> str:
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)
