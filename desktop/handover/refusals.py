"""Files that are not taken as an issue handed over, and how the editor is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.model import UserFacingError

_ANOTHER = "换一个文件"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken: a stable code and the words."""

    code: str
    message: str

    def error(self, path: Path) -> UserFacingError:
        """Return the error to raise."""
        return UserFacingError(self.code, self.message, str(path), _ANOTHER)


MISSING = Refusal("handover-missing", "文件读不了，可能被移走了，或没有权限。找到它再打开。")
FOREIGN = Refusal("not-a-handover", "这个文件不是街报编辑台交出的一期，没有打开，也没有改动档案。")
WHOLE_ARCHIVE = Refusal(
    "handover-is-archive", "这是整个档案，不是交来的一期。要换用它，从“档案”菜单的“从备份恢复…”打开。"
)
BACKUP = Refusal(
    "handover-is-backup", "这是档案的备份，不是交来的一期。要恢复它，从“档案”菜单的“从备份恢复…”打开。"
)
NEWER = Refusal("newer-handover", "这一期是更新的版本交出的，这里打不开。升级街报编辑台后再打开。")
DAMAGED = Refusal("damaged-handover", "这个文件坏了，没有放进档案，档案没有改动。让同事再交一次。")
UNFIT = Refusal("unfit-handover", "这个文件里的改动接不起来，没有放进档案，档案没有改动。让同事再交一次。")
SWOLLEN = Refusal("handover-too-big", "这个文件解开后大得不像一期报纸，没有打开，档案没有改动。")
UNWRITABLE = Refusal("handover-unwritable", "没有写成：那个位置写不进去。换一个位置再试。")
NO_ROOM = Refusal("handover-no-room", "磁盘满了，没有写成。腾出空间后再试。")
