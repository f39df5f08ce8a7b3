"""The form of a ``.jiebao`` file that hands one issue over: a zip file of plain parts.

manifest.json
    what the file is, its version, what the issue is called, and the digest of the log
log.jsonl
    one step a line, in the order in which they were made, the texts that were read among them
pictures/DIGEST.jpg
    the pictures of the issue, each named by the SHA-256 of its bytes
说明.txt
    the same for people

History of the form:

1 (2026-11-22)
    the first one
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FORM = "jiebao-issue"
VERSION = 1
SUFFIX = ".jiebao"

MANIFEST = "manifest.json"
LOG = "log.jsonl"
NOTES = "说明.txt"
PICTURE = re.compile(r"pictures/([0-9a-f]{64})\.(?:jpg|png|tif|webp)")

NOTES_TEXT = """\
这是街报编辑台交出的一期：{title}。

用街报编辑台打开这个文件（双击，或拖进窗口），这一期就带着全部原文、每一步改动和图片放进自己的档案，
可以接着改，也可以撤销以前的任何一步。

这个文件是普通的 zip，不用街报编辑台也能取出里面的东西：
manifest.json  版本、题名、步数和校验值
log.jsonl      每行一步，按先后排列，UTF-8 编码的 JSON；读入的原文在“edit.source.text”里
pictures       图片，文件名是内容的 SHA-256
"""


@dataclass(frozen=True, slots=True)
class Cover:
    """What a file says of itself before its log is read.

    ``head`` is the step at which the issue was handed over, ``tip`` where redo goes to from
    there. ``person`` handed it over, at ``time`` (ISO 8601 with its zone), with version
    ``program`` of the program; texts are empty where they are not known.
    """

    title: str
    head: str | None
    tip: str | None
    steps: int = 0
    digest: str = ""
    person: str = ""
    time: str = ""
    program: str = ""
