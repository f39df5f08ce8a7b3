"""Every kind of slip there is, in the order of the families."""

from __future__ import annotations

from tests.checks.proofing import kinds_of_doubles as doubles
from tests.checks.proofing import kinds_of_figures as figures
from tests.checks.proofing import kinds_of_marks as marks
from tests.checks.proofing import kinds_of_names as names
from tests.checks.proofing import kinds_of_wholes as wholes
from tests.checks.proofing.slips import Kind

KINDS: tuple[Kind, ...] = (
    *marks.MARKS,
    *doubles.DOUBLED,
    *marks.SCRIPTS,
    *wholes.WORDS,
    *figures.NUMERALS,
    *figures.DATES,
    *wholes.TOLD_FIGURES,
    *figures.COUNTS,
    *wholes.LISTS,
    *names.NAMES,
    *wholes.BODIES,
    *wholes.WHOLES,
    *doubles.OF_SENSE,
)
