"""An archive, whole or damaged, comes in; backups, verdicts and rescued archives come out.

Nothing here changes the archive it is given: a backup is a copy, what is restored or rescued
goes to a place where nothing stood before.
"""

from desktop.archive.safety.backup import Backup, back_up
from desktop.archive.safety.rescue import Rescued, rescue
from desktop.archive.safety.restore import is_backup, refuse_taken, restore, verify_backup
from desktop.archive.safety.rotation import backups_of, has_left, rotate
from desktop.archive.safety.settling import settle, waiting_anew, waiting_place
from desktop.archive.safety.standing import Standing, is_older, may_lack_its_log, standing, stray_logs
from desktop.archive.safety.verify import Verdict, verify
from desktop.archive.safety.whereabouts import warning_about

__all__ = [
    "Backup",
    "Rescued",
    "Standing",
    "Verdict",
    "back_up",
    "backups_of",
    "has_left",
    "is_backup",
    "is_older",
    "may_lack_its_log",
    "refuse_taken",
    "rescue",
    "restore",
    "rotate",
    "settle",
    "standing",
    "stray_logs",
    "verify",
    "verify_backup",
    "waiting_anew",
    "waiting_place",
    "warning_about",
]
