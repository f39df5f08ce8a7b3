"""A reading proof that came back: what it proposes, how that stands in the issue, and the edits for it.

An issue and a ``ReturnedProof`` come in, ``Proposal`` values and edits go out.
"""

from desktop.review.returned.accepting import accepting, digest_of
from desktop.review.returned.printed import likeness_to, proofed
from desktop.review.returned.proposals import proposals
from desktop.review.returned.standing import Standing, standing

__all__ = ["Standing", "accepting", "digest_of", "likeness_to", "proofed", "proposals", "standing"]
