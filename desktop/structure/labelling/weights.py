"""How much each piece of evidence counts: leanings declared by judgement, then tuned on made-up issues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache

from desktop.assets import resources
from desktop.structure.labelling.labels import PRIORS, Label, row
from desktop.structure.labelling.links import LINK_FEATURES, LinkFeature
from desktop.structure.labelling.seam_signs import SeamFeature
from desktop.structure.labelling.seams import SEAM_FEATURES, WORD_FEATURES
from desktop.structure.labelling.transitions import NEVER, fits
from desktop.structure.labelling.viterbi import Begun
from desktop.structure.lines.once import Once
from desktop.structure.signs import FEATURES

Row = Mapping[Label, float]
# A label, how surely its line breaks off, whether it was broken at the width, how well an intertitle
# goes behind it, whether it is in a picture story, whether it is undivided, and how far the piece is.
State = tuple[Label, float, bool, float, bool, bool, Begun]
# What a feature says more softly than this is no evidence.
_LEAST = 0.1


class _CaseKeeping(ConfigParser):
    """A parser of names that are labels, which configparser would write small."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


@dataclass(frozen=True)
class Weights:
    """All weights of the labelling, in the unit of the logarithm of odds.

    ``labels`` is what a label counts before any evidence; ``after`` holds, by label, how well
    each label goes behind it; ``features`` is by the name of a feature, ``links`` by the name
    of what is seen in a seam or a transition. Scores over ``temperature`` are the logarithms of
    honest odds: above 1 the weights think themselves surer than they are.
    """

    labels: Row
    after: Mapping[Label, Row]
    features: Mapping[str, Row]
    links: Mapping[str, float]
    temperature: float = 1.0

    @Once
    def rows(self) -> dict[str, tuple[float, ...]]:
        """What each feature says of every label, in the order of ``labels``."""
        return {
            name: tuple(row.get(label, 0.0) for label in self.labels) for name, row in self.features.items()
        }

    @Once
    def places(self) -> dict[Label, int]:
        """Where each label stands in the rows."""
        return {label: place for place, label in enumerate(self.labels)}

    @Once
    def behind(self) -> dict[State, Row]:
        """How well each label goes behind the states that ways were in; what was worked out is kept."""
        return {}


@cache
def declared_weights() -> Weights:
    """Return the leanings as they are declared: what tuning starts from."""
    links: list[SeamFeature | LinkFeature] = [*SEAM_FEATURES, *WORD_FEATURES, *LINK_FEATURES]
    return Weights(
        PRIORS,
        {before: fits(before) for before in Label},
        {feature.name: feature.leanings for feature in FEATURES},
        {feature.name: feature.leaning for feature in links},
    )


@cache
def tuned_weights() -> Weights:
    """Return the weights of the file; what it does not name has its declared leaning."""
    return read_weights((resources() / "structure" / "weights.ini").read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Return the weights written in ``text``, over the declared ones.

    Raises:
        KeyError: for a label that does not exist
    """
    parser = _CaseKeeping(delimiters=("=",), comment_prefixes=("#",), interpolation=None)
    parser.read_string(text)
    declared = declared_weights()
    return Weights(
        dict(declared.labels) | row(parser.get("labels", "before", fallback="")),
        dict(declared.after)
        | {
            Label[name]: dict(declared.after[Label[name]]) | row(text)
            for name, text in _items(parser, "after")
        },
        dict(declared.features) | {name: row(text) for name, text in _items(parser, "features")},
        dict(declared.links) | {name: float(text) for name, text in _items(parser, "links")},
        parser.getfloat("odds", "temperature", fallback=declared.temperature),
    )


def write_weights(weights: Weights) -> str:
    """Return ``weights`` as the text that ``read_weights`` reads."""
    sections = {
        "labels": {"before": _written(weights.labels)},
        "after": {before.name: _written(_possible(fits)) for before, fits in weights.after.items()},
        "features": {name: _written(row) for name, row in _tuned_rows(weights)},
        "links": {name: f"{value:.2f}" for name, value in weights.links.items()},
        "odds": {"temperature": f"{weights.temperature:.2f}"},
    }
    return "\n".join(line for name, entries in sections.items() for line in _section(name, entries))


def _section(name: str, entries: Mapping[str, str]) -> Iterator[str]:
    yield f"[{name}]"
    yield from (f"{key} = {value}" for key, value in entries.items())
    yield ""


def _written(values: Row) -> str:
    return " ".join(f"{label.name} {value:.2f}" for label, value in sorted(values.items()))


def _tuned_rows(weights: Weights) -> Iterator[tuple[str, Row]]:
    """Yield the features that tuning has moved: nothing made teaches a paper's habits, for one."""
    declared = declared_weights().features
    for name, values in weights.features.items():
        row = _spoken(values)
        if row != _spoken(declared[name]):
            yield name, row


def _possible(values: Row) -> Row:
    return {label: value for label, value in values.items() if value > NEVER}


def _spoken(values: Row) -> Row:
    return {label: value for label, value in values.items() if abs(value) >= _LEAST}


def _items(parser: ConfigParser, section: str) -> list[tuple[str, str]]:
    return parser.items(section) if parser.has_section(section) else []
