"""The pictures of issues: taken in from files, kept beside the archive, found again by their digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.archive import Archive, find_picture, keep_picture
from desktop.model import AttachPicture, Issue, PassageKind, Review, UserFacingError
from desktop.review import apply_edit
from desktop.workflow.delivery.exits import Size, picture_size
from desktop.workflow.stages import picture_of, read_picture

if TYPE_CHECKING:
    from desktop.intake.pictures import PictureFile

PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")
"""The endings of the files that can be pictures."""


@dataclass(frozen=True, slots=True)
class Illustrated:
    """A review with pictures in its slots, without any archive; ``spare`` found no slot."""

    review: Review
    blobs: Mapping[str, bytes] = field(default_factory=dict)
    sizes: Mapping[str, Size] = field(default_factory=dict)
    spare: int = 0


def illustrate(review: Review, paths: Iterable[Path]) -> Illustrated:
    """Return the review with these pictures in its empty slots, in their order; folders hold some by name.

    Raises:
        UserFacingError: for a file that is no picture
    """
    files = [file for path in paths for file in _pictures_at(path)]
    printed = {article.id for article in review.issue.printed_articles()}
    slots = [
        one.id
        for article in review.issue.articles
        if article.id in printed
        for one in article.of_kind(PassageKind.PICTURE)
        if not one.picture
    ]
    blobs, sizes = dict[str, bytes](), dict[str, Size]()
    for file, slot in zip(files, slots, strict=False):
        blob = read_picture(file).blob
        digest = hashlib.sha256(blob).hexdigest()
        blobs[digest], sizes[digest] = blob, picture_size(file)
        review = apply_edit(review, AttachPicture(slot, digest), "0")
    return Illustrated(review, blobs, sizes, max(len(files) - len(slots), 0))


def _pictures_at(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in PICTURES)


class Pictures:
    """The pictures beside one archive; one that is missing there leaves its slot empty."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._sizes: dict[str, Size] = {}

    def take(self, file: Path) -> str:
        """Keep a copy of the picture in a file, and return its digest.

        Raises:
            UserFacingError: where it is no picture that can be printed, or cannot be kept
        """
        return self._keep(read_picture(file))

    def keep(self, blob: bytes, file: Path) -> str:
        """Keep the picture that these bytes of a file are, and return its digest; raises as ``take`` does."""
        return self._keep(picture_of(blob, file))

    def path(self, digest: str) -> Path | None:
        """Return the file of a picture, or None where it is missing."""
        return find_picture(self._archive.path, digest)

    def blobs(self, issue: Issue) -> dict[str, bytes]:
        """Return the bytes of the issue's pictures by their digest."""
        return {digest: file.read_bytes() for digest, file in self._files(issue).items()}

    def sizes(self, issue: Issue) -> dict[str, Size]:
        """Return the sizes of the issue's pictures in pixels, each read once."""
        files = self._files(issue)
        self._sizes |= {
            digest: picture_size(file) for digest, file in files.items() if digest not in self._sizes
        }
        return {digest: self._sizes[digest] for digest in files}

    def _keep(self, picture: PictureFile) -> str:
        if self._archive.read_only:
            raise UserFacingError("read-only", self._archive.read_only)
        return keep_picture(self._archive.path, picture.blob, picture.suffix)

    def _files(self, issue: Issue) -> dict[str, Path]:
        digests = dict.fromkeys(one.picture for one in issue.passages() if one.picture)
        found = ((digest, self.path(digest)) for digest in digests)
        return {digest: file for digest, file in found if file is not None}
