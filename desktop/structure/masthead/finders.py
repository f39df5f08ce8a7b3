"""What is looked for in a masthead, in this order: each takes its words away from those behind it."""

from desktop.structure.masthead.accounts import ACCOUNTS
from desktop.structure.masthead.bodies import MAKERS
from desktop.structure.masthead.claims import Finders
from desktop.structure.masthead.contacts import CONTACTS
from desktop.structure.masthead.dates import DATES
from desktop.structure.masthead.legal import LEGAL
from desktop.structure.masthead.numbers import NUMBERS
from desktop.structure.masthead.slogans import SLOGANS
from desktop.structure.masthead.staff import STAFF

FINDERS = Finders(
    (
        *CONTACTS,
        *LEGAL,
        *DATES,
        *NUMBERS,
        *ACCOUNTS,
        *MAKERS,
        *STAFF,
        *SLOGANS,
    )
)
