"""A reading proof edited in Word, WPS or LibreOffice: its text with all changes made, and its comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml.etree import _Element

from desktop.intake import refusals
from desktop.intake.word.names import child
from desktop.intake.word.package import WordPackage
from desktop.model import PassageKind, UserFacingError
from desktop.model.returned import ReturnedComment, ReturnedParagraph, ReturnedProof, ReturnedSlot
from desktop.text.proof_styles import KIND_OF_STYLE, is_furniture, is_picture_mark

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNREADABLE = "这个文件读不出来。收回改样要 .docx 文件；旧格式先在 Word 里另存为 .docx。"
# What was taken out, moved away, or stands in boxes beside the text.
_NOT_TEXT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_SHOWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EMBEDDED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
OWN_AUTHOR = "街报编辑台"


def read_returned(path: Path) -> ReturnedProof:
    """Return the text and the comments of a reading proof that came back.

    Raises:
        UserFacingError: where the file is no Word file of today's kind, or cannot be read
    """
    try:
        package = WordPackage(path.read_bytes())
        body = package.body()
        reading = _Reading(dict(_style_names(package)), package.image)
        reading.take(body)
        comments = tuple(_comments(package, reading))
        if package.lost:
            raise refusals.WORD_BROKEN.error()
    except (UserFacingError, OSError) as error:
        raise UserFacingError("returned-unreadable", _UNREADABLE, str(path), "换一个文件") from error
    return ReturnedProof(tuple(reading.paragraphs), comments, tuple(reading.slots))


def _style_names(package: WordPackage) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of each style."""
    styles = package.related("styles")
    for style in () if styles is None else styles.iterfind(f"{_W}style"):
        name = child(style, "name")
        yield style.get(f"{_W}styleId", ""), "" if name is None else name.get(f"{_W}val", "")


@dataclass
class _Reading:
    """What was read so far.

    Attributes:
        image: returns the file of a picture by its relation
        paragraphs: the paper's own paragraphs, those without words left out
        slots: the lines that stand for pictures, and pictures
        quoted: by the id of each comment its paragraph and the words that it is about
    """

    styles: dict[str, str]
    image: Callable[[str], bytes]
    paragraphs: list[ReturnedParagraph] = field(default_factory=list)
    slots: list[ReturnedSlot] = field(default_factory=list)
    quoted: dict[str, tuple[int, str]] = field(default_factory=dict)
    _open: dict[str, str] = field(default_factory=dict)
    _carried: str = ""

    def take(self, body: Iterable[_Element]) -> None:
        """Read the paragraphs and tables of a body."""
        for element in body:
            if element.tag == f"{_W}tbl":
                self._take_table(element)
            elif element.tag == f"{_W}p":
                self._take_paragraph(element)
            elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo"):
                self.take(element)
        self._keep(self._carried, None)

    def _take_paragraph(self, paragraph: _Element) -> None:
        style, own = self._style(paragraph), self._text(paragraph)
        self._take_slots(paragraph, own)
        if is_furniture(style, own):
            return
        text = self._carried + own
        self._carried = ""
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None:
            # Its end was taken out: what follows goes on in the same paragraph.
            self._carried = text
        else:
            self._keep(text, KIND_OF_STYLE.get(style))

    def _take_slots(self, paragraph: _Element, text: str) -> None:
        """Note the line for a picture, and pictures that someone put in."""
        if is_picture_mark(text):
            self.slots.append(ReturnedSlot(len(self.paragraphs)))
        for put_in in paragraph.iter(_PICTURE):
            if not _is_gone(put_in):
                self.slots.append(ReturnedSlot(len(self.paragraphs), True, self._file(put_in)))

    def _file(self, picture: _Element) -> bytes:
        shown = (one.get(_EMBEDDED, "") for one in picture.iter(_SHOWN))
        return self.image(next(shown, ""))

    def _take_table(self, table: _Element) -> None:
        """Read a table of the paper as one paragraph, its rows as lines; the proof's own are left out."""
        cells = [[[*cell.iter(f"{_W}p")] for cell in row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr")]
        styles = {self._style(one) for row in cells for cell in row for one in cell}
        # Comments are read in every table.
        text = "\n".join("\t".join(map(self._cell, row)) for row in cells)
        if any(KIND_OF_STYLE.get(style) is PassageKind.TABLE for style in styles):
            self._keep(text, PassageKind.TABLE)

    def _cell(self, paragraphs: Iterable[_Element]) -> str:
        # LibreOffice puts the number beside a table into its first cell.
        texts = ((self._style(one), self._text(one)) for one in paragraphs)
        return "".join(text for style, text in texts if not is_furniture(style, text))

    def _keep(self, text: str, kind: PassageKind | None) -> None:
        if text.strip():
            self.paragraphs.append(ReturnedParagraph(text, kind))
        self._carried = ""

    def _style(self, paragraph: _Element) -> str:
        found = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self.styles.get(found.get(f"{_W}val", ""), "") if found is not None else ""

    def _text(self, element: _Element) -> str:
        return "".join(self._signs(element))

    def _signs(self, element: _Element) -> Iterator[str]:
        for part in element:
            if part.tag in _NOT_TEXT or part.tag == _FALLBACK:
                continue
            self._mark(part)
            said = (part.text or "") if part.tag == f"{_W}t" else _SIGNS.get(str(part.tag), "")
            for comment in self._open:
                self._open[comment] += said
            yield said
            yield from self._signs(part)

    def _mark(self, element: _Element) -> None:
        """Follow where comments begin and end."""
        number = element.get(f"{_W}id", "")
        if element.tag == f"{_W}commentRangeStart":
            self._open[number] = ""
        elif element.tag == f"{_W}commentRangeEnd" and number in self._open:
            self.quoted[number] = (len(self.paragraphs), self._open.pop(number))
        elif element.tag == f"{_W}commentReference":
            # One that was set at a place, not on words, has no range.
            self.quoted.setdefault(number, (len(self.paragraphs), ""))


def _is_gone(element: _Element) -> bool:
    """Return whether an element was taken out, or stands in a file for programs of old."""
    return any(one.tag in _NOT_TEXT or one.tag == _FALLBACK for one in element.iterancestors())


def _comments(package: WordPackage, reading: _Reading) -> Iterator[ReturnedComment]:
    """Yield the reviewers' comments in the order of the text; the program's own are left out."""
    comments = package.related("comments")
    said = {one.get(f"{_W}id", ""): one for one in (() if comments is None else comments)}
    for number, (paragraph, quoted) in sorted(reading.quoted.items(), key=lambda one: one[1][0]):
        comment = said.get(number)
        if comment is not None and comment.get(f"{_W}author") != OWN_AUTHOR:
            text = "\n".join(filter(None, map(reading._text, comment.iter(f"{_W}p"))))
            yield ReturnedComment(comment.get(f"{_W}author", ""), text, paragraph, quoted)
