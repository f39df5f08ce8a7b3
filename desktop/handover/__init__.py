"""One issue handed to a colleague: its log and pictures go into a ``.jiebao`` file, and come out.

``write_handover`` writes the file, ``read_handover`` reads one without trusting it, and
``meeting_of`` tells how the log in a file stands to one that is already there.
"""

from desktop.handover.form import SUFFIX, Cover
from desktop.handover.meeting import Meeting, meeting_of
from desktop.handover.reading import Handover, read_handover, read_pictures
from desktop.handover.refusals import DAMAGED, UNFIT
from desktop.handover.writing import pictures_in, write_handover

__all__ = [
    "DAMAGED",
    "SUFFIX",
    "UNFIT",
    "Cover",
    "Handover",
    "Meeting",
    "meeting_of",
    "pictures_in",
    "read_handover",
    "read_pictures",
    "write_handover",
]
