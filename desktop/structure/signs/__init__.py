"""What there is to see in a line: the declared features, a family a module."""

from desktop.structure.labelling.features import Catalogue, Family, Questions
from desktop.structure.labelling.needs import HEAD, NO_PROSE, Fact
from desktop.structure.signs.account_pages import FEATURES as ACCOUNT_PAGES
from desktop.structure.signs.around_bare_lines import FEATURES as AROUND_BARE_LINES
from desktop.structure.signs.authors import FEATURES as AUTHORS
from desktop.structure.signs.bare_lines import FEATURES as BARE_LINES
from desktop.structure.signs.bylines import FEATURES as BYLINES
from desktop.structure.signs.caption_places import FEATURES as CAPTION_PLACES
from desktop.structure.signs.captions import FEATURES as CAPTIONS
from desktop.structure.signs.captions_amid_halves import FEATURES as CAPTIONS_AMID_HALVES
from desktop.structure.signs.closers import FEATURES as CLOSERS
from desktop.structure.signs.customs import FEATURES as CUSTOMS
from desktop.structure.signs.decks import FEATURES as DECKS
from desktop.structure.signs.edge_words import FEATURES as EDGE_WORDS
from desktop.structure.signs.edge_words import names as edge_words
from desktop.structure.signs.furniture import FEATURES as FURNITURE
from desktop.structure.signs.furniture import WORD_FEATURES, may_be_furniture, tells_of_masthead
from desktop.structure.signs.going_on import FEATURES as GOING_ON
from desktop.structure.signs.habits import FEATURES as HABITS
from desktop.structure.signs.habits import RUN_FEATURES, in_usual_run, is_known
from desktop.structure.signs.halves import FEATURES as HALVES
from desktop.structure.signs.intertitles import FEATURES as INTERTITLES
from desktop.structure.signs.marks import FEATURES as MARKS
from desktop.structure.signs.notices import FEATURES as NOTICES
from desktop.structure.signs.openers import FEATURES as OPENERS
from desktop.structure.signs.portraits import FEATURES as PORTRAITS
from desktop.structure.signs.prose import FEATURES as PROSE
from desktop.structure.signs.rows import FEATURES as ROWS
from desktop.structure.signs.sections import FEATURES as SECTIONS
from desktop.structure.signs.service_pages import FEATURES as SERVICE_PAGES
from desktop.structure.signs.speech import FEATURES as SPEECH
from desktop.structure.signs.title_rows import FEATURES as TITLE_ROWS
from desktop.structure.signs.titles import FEATURES as TITLES
from desktop.structure.signs.verse import FEATURES as VERSE

FAMILIES = (
    Family(
        (),
        (
            *MARKS,
            *PROSE,
            *ROWS,
            *SPEECH,
            *OPENERS,
            *CAPTIONS,
            *CAPTION_PLACES,
            *CAPTIONS_AMID_HALVES,
            *VERSE,
            *SERVICE_PAGES,
        ),
    ),
    Family(
        (NO_PROSE,),
        (*SECTIONS, *TITLES, *TITLE_ROWS, *DECKS, *NOTICES, *BYLINES, *AUTHORS, *CLOSERS),
    ),
    Family((Fact(tells_of_masthead),), WORD_FEATURES),
    Family((Fact(may_be_furniture),), (*FURNITURE, *ACCOUNT_PAGES)),
    Family(
        (HEAD,), (*BARE_LINES, *AROUND_BARE_LINES, *INTERTITLES, *PORTRAITS, *GOING_ON, *HALVES, *CUSTOMS)
    ),
    Family((Fact(is_known),), HABITS),
    Family((Fact(in_usual_run),), RUN_FEATURES),
)
CATALOGUES = (Catalogue((HEAD,), EDGE_WORDS, edge_words),)
FEATURES = tuple(feature for family in (*FAMILIES, *CATALOGUES) for feature in family.features)
QUESTIONS = Questions(FAMILIES, CATALOGUES)
