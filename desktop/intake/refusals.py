"""Everything that cannot be read, and how the editor is told."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import UserFacingError

_ANOTHER = "换一个文件"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not read: a stable code, the words, and the button that helps."""

    code: str
    message: str
    remedy: str = _ANOTHER

    def error(self, path: str | None = None, **details: str) -> UserFacingError:
        """Return the error to raise; ``details`` fill the gaps in the message."""
        return UserFacingError(self.code, self.message.format(**details), path, self.remedy)


MISSING = Refusal("file-missing", "文件不在了，可能被移走或改了名。找到它再打开。")
NO_PERMISSION = Refusal("file-no-permission", "没有权限读这个文件。复制到自己的文件夹里再打开。")
FOLDER = Refusal("file-is-folder", "这是一个文件夹。打开它，选里面的文件。")
UNREADABLE = Refusal("file-unreadable", "文件读到一半断了，盘或网络可能有问题。复制到本机再打开。")
TOO_BIG = Refusal(
    "file-too-big", "文件有 {size} MB，超过能读的上限 {limit} MB。把里面的图片删去，或只复制文字粘贴。"
)
EMPTY = Refusal("file-empty", "这个文件是空的，里面没有文字。")
EMPTY_CLIPBOARD = Refusal("clipboard-empty", "剪贴板里没有文字。先复制一段再粘贴。", "")
PICTURE = Refusal("file-picture", "这是一张图片，里面没有文字。")
PDF_PASSWORD = Refusal(
    "pdf-password", "这个 PDF 有打开密码，读不出来。在 PDF 软件里取消密码，另存一份再打开。"
)
PDF_BROKEN = Refusal("pdf-broken", "这个 PDF 文件坏了，读不出来。用 PDF 软件打开，另存一份再试。")
PDF_SCANNED = Refusal(
    "pdf-scanned",
    "这个 PDF 是扫描的图片，里面没有文字。用 WPS 或扫描软件的“文字识别”转成文字，校对后粘贴到这里。",
    "粘贴",
)
PDF_UNTOLD = Refusal(
    "pdf-untold",
    "这个 PDF 的字体没有说明哪个是什么字，读不出来。用 WPS 的“文字识别”转成文字，校对后粘贴到这里。",
    "粘贴",
)
PDF_EMPTY = Refusal("pdf-empty", "这个 PDF 里没有文字。")
PDF_TOO_MANY_PAGES = Refusal(
    "pdf-too-many-pages", "这个 PDF 有 {count} 页，超过能读的上限 {limit} 页。拆出要用的几页，另存后再打开。"
)
PDF_SWOLLEN = Refusal(
    "pdf-swollen", "这个 PDF 里的字和图多得不像报纸，读不进来。打开它复制文字，回到这里粘贴。", "粘贴"
)
OFD = Refusal("file-ofd", "这是 OFD 版式文件，还不能直接读。打开它复制文字，回到这里粘贴。", "粘贴")
NOT_TEXT = Refusal("file-not-text", "这个文件不是文字，读不出来。")
OFFICE_LOCK = Refusal(
    "file-office-lock", "这是 Word 或 WPS 打开文件时留下的记号，里面没有文字。打开旁边不带“~$”的那个文件。"
)
UNKNOWN_ENCODING = Refusal("file-encoding", "认不出这个文件的编码。用记事本打开，另存为 UTF-8 再试。")
PAGE_BROKEN = Refusal(
    "page-broken", "这个网页文件坏了，读不全。用浏览器打开，复制文字，回到这里粘贴。", "粘贴"
)
PAGE_EMPTY = Refusal(
    "page-empty", "这个网页文件里没有文字，可能要联网才显示。用浏览器打开，复制文字，回到这里粘贴。", "粘贴"
)
RICH_TEXT = Refusal("file-rich-text", "这是 RTF 文件。用 Word 或 WPS 打开，另存为 .docx 再试。")
OPEN_DOCUMENT = Refusal("file-open-document", "这是 ODT 文件。用 Word 或 WPS 打开，另存为 .docx 再试。")
SPREADSHEET = Refusal("file-spreadsheet", "这是一张电子表格。复制要用的文字，回到这里粘贴。", "粘贴")
SLIDES = Refusal("file-slides", "这是一份演示文稿。复制要用的文字，回到这里粘贴。", "粘贴")
BOOK = Refusal("file-book", "这是一本电子书。打开它复制要用的文字，回到这里粘贴。", "粘贴")
MAIL = Refusal("file-mail", "这是一封存下的邮件。打开它复制文字，或把附件另存后再打开。", "粘贴")
APPLE = Refusal("file-apple", "这是苹果的 Pages 一类文件。在苹果电脑上打开它，导出为 Word，再打开那一份。")
DATA = Refusal("file-data", "这个文件是写给程序看的数据，不是文章。用存出它的软件打开，另存为 .docx 再试。")
HANDED_OVER = Refusal("file-handed-over", "这是街报编辑台交出的一期。把文件名的结尾改回 .jiebao 再打开。")
ARCHIVE = Refusal("file-archive", "这是一个压缩包。解压后打开里面的文件。")
OLD_WORD = Refusal("word-old", "这是旧格式的 Word 或 WPS 文件。用 Word 或 WPS 打开，另存为 .docx 再试。")
UNIFIED = Refusal("file-unified", "这是标文通（UOF）文件。用 WPS 打开，另存为 .docx 再试。")
OFFICE_SLOW = Refusal(
    "office-slow", "LibreOffice 转换这个文件用了太久，已经停下。用 Word 或 WPS 打开，另存为 .docx 再试。"
)
WORD_PASSWORD = Refusal("word-password", "这个 Word 文件有密码，读不出来。在 Word 里取消密码后再打开。")
WORD_BROKEN = Refusal("word-broken", "这个 Word 文件坏了，读不出来。用 Word 打开修复，另存一份再试。")
WORD_EMPTY = Refusal("word-empty", "这个 Word 文件里没有文字。")
WORD_TOO_BIG = Refusal(
    "word-too-big", "这个 Word 文件解开后太大，读不进来。只复制文字，回到这里粘贴。", "粘贴"
)
TOO_LONG = Refusal("text-too-long", "文件有 {count} 万字，超过一期的上限 {limit} 万字。", "拆成几期读入")
