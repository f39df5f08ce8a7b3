"""Reading proofs edited as reviewers do it: retyped, tracked, commented, moved, cut and joined."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from lxml import etree

from desktop.export.markup import R, name_of, paragraph, run, w

RELATIONS = "word/_rels/document.xml.rels"
PUT_IN = "rIdPutIn"

Body = etree._Element
Hand = Callable[[Body], None]
"""What a reviewer does to the body of a proof."""


def edit(
    path: Path, hand: Hand, comments: etree._Element | None = None, picture: bytes | None = None
) -> Path:
    """Let a hand edit a proof in place, and return its path; ``picture`` is the file that it put in."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    hand(root[0])
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    if comments is not None:
        parts["word/comments.xml"] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8")
    if picture is not None:
        parts["word/media/put-in.png"] = picture
        relations = etree.fromstring(parts[RELATIONS])
        etree.SubElement(relations, relations[0].tag, Id=PUT_IN, Type=f"{R}/image", Target="media/put-in.png")
        parts[RELATIONS] = etree.tostring(relations)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, blob in parts.items():
            packed.writestr(name, blob)
    return path


def found(body: Body, words: str) -> etree._Element:
    """Return the paragraph of the paper that begins with these words."""
    for one in body.iter(name_of("p")):
        if "".join(text.text or "" for text in one.iter(name_of("t"))).startswith(words):
            return one
    raise AssertionError(f"no paragraph {words}")


def words_of(one: etree._Element) -> str:
    return "".join(text.text or "" for text in one.iter(name_of("t")))


def write(one: etree._Element, *content: etree._Element) -> None:
    """Give a paragraph another content."""
    for child in list(one):
        if child.tag != name_of("pPr"):
            one.remove(child)
    one.extend(content)


def retyped(begin: str, old: str, new: str) -> Hand:
    """Return the hand that types over words without tracking."""

    def hand(body: Body) -> None:
        one = found(body, begin)
        write(one, run(words_of(one).replace(old, new)))

    return hand


def tracked(begin: str, old: str, new: str) -> Hand:
    """Return the hand that changes words while changes are tracked."""

    def hand(body: Body) -> None:
        one = found(body, begin)
        before, _, after = words_of(one).partition(old)
        marks = {"author": "审稿人", "date": "2023-05-24T09:00:00Z"}
        gone = w("del", w("r", _deleted(old)), id=901, **marks)
        come = w("ins", run(new), id=902, **marks)
        write(one, run(before), *([gone] if old else []), *([come] if new else []), run(after))

    return hand


def _deleted(words: str) -> etree._Element:
    element = w("delText")
    element.text = words
    return element


def typed_behind(begin: str, *texts: str, style: str = "Body") -> Hand:
    """Return the hand that types paragraphs behind one."""

    def hand(body: Body) -> None:
        one = found(body, begin)
        for text in reversed(texts):
            one.addnext(paragraph(style, run(text)))

    return hand


def removed(begin: str) -> Hand:
    """Return the hand that deletes a paragraph."""

    def hand(body: Body) -> None:
        one = found(body, begin)
        one.getparent().remove(one)

    return hand


def moved(begin: str, behind: str) -> Hand:
    """Return the hand that moves a paragraph behind another."""

    def hand(body: Body) -> None:
        one, target = found(body, begin), found(body, behind)
        one.getparent().remove(one)
        target.addnext(one)

    return hand


def cut(begin: str, at: str) -> Hand:
    """Return the hand that begins a new paragraph before these words."""

    def hand(body: Body) -> None:
        one = found(body, begin)
        first, second, rest = words_of(one).partition(at)
        following = deepcopy(one)
        write(one, run(first))
        write(following, run(second + rest))
        one.addnext(following)

    return hand


def joined(begin: str, following: str, *, is_tracked: bool = False) -> Hand:
    """Return the hand that takes out the end of a paragraph."""

    def hand(body: Body) -> None:
        one, next_one = found(body, begin), found(body, following)
        if is_tracked:
            mark = w("del", id=903, author="审稿人", date="2023-05-24T09:00:00Z")
            one[0].append(w("rPr", mark))
            return
        write(one, run(words_of(one) + words_of(next_one)))
        next_one.getparent().remove(next_one)

    return hand


def all_of(*hands: Hand) -> Hand:
    """Return the hand that does all of these."""

    def hand(body: Body) -> None:
        for one in hands:
            one(body)

    return hand


def commented(begin: str, words: str, number: int = 77) -> Hand:
    """Return the hand that comments on words."""

    def hand(body: Body) -> None:
        one = found(body, begin)
        before, quoted, after = words_of(one).partition(words)
        begins, ends = w("commentRangeStart", id=number), w("commentRangeEnd", id=number)
        mark = w("r", w("commentReference", id=number))
        write(one, run(before), begins, run(quoted), ends, mark, run(after))

    return hand


def remarked(begin: str, number: int = 77) -> Hand:
    """Return the hand that comments at the end of a paragraph, on no words."""

    def hand(body: Body) -> None:
        found(body, begin).append(w("r", w("commentReference", id=number)))

    return hand


def pictured(begin: str) -> Hand:
    """Return the hand that puts a picture behind a paragraph."""
    main = "http://schemas.openxmlformats.org/drawingml/2006"

    def hand(body: Body) -> None:
        picture = etree.Element(f"{{{main}/picture}}pic", nsmap={"pic": f"{main}/picture"})
        etree.SubElement(picture, f"{{{main}/main}}blip", {f"{{{R}}}embed": PUT_IN})
        found(body, begin).addnext(paragraph("Body", w("r", w("drawing", picture))))

    return hand


def comment_part(text: str, author: str = "钟副主编", number: int = 77) -> etree._Element:
    """Return the part that holds one comment."""
    return w(
        "comments", w("comment", paragraph("CommentText", run(text)), id=number, author=author, initials="钟")
    )
