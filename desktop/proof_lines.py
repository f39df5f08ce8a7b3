"""What ``jiebao check`` prints: a line, or a JSON object, for each finding and each thing verified."""

from __future__ import annotations

import json
from collections.abc import Iterator

from desktop import outline, schema
from desktop.model import Finding, Layers, Review, Severity, Source, Verified
from desktop.text.place_names import place_name

_HOLDS = "ok"


def lines_of(source: Source, review: Review, layers: Layers, *, as_json: bool) -> Iterator[str]:
    """Yield a line for each finding, in reading order."""
    for judged in layers.findings:
        finding = judged.finding
        if as_json:
            yield _data(source, review, finding.passage, schema.finding_data(review.issue, finding))
        else:
            yield _line(source, review, finding, finding.severity)


def verified_lines_of(source: Source, review: Review, layers: Layers, *, as_json: bool) -> Iterator[str]:
    """Yield a line for each thing that a check reckoned and found to be right."""
    for verified in layers.verified:
        if as_json:
            place = {"start": verified.span.start, "end": verified.span.end, "text": verified.text}
            data = {"rule": verified.rule, "severity": _HOLDS, **place, "message": verified.message}
            yield _data(source, review, verified.passage, data)
        else:
            yield _line(source, review, verified, _HOLDS)


def is_wrong(layers: Layers) -> bool:
    """Return whether a finding of the level error is among the findings."""
    return any(judged.finding.severity is Severity.ERROR for judged in layers.findings)


def _data(source: Source, review: Review, passage: str, data: dict[str, object]) -> str:
    place = place_name(review.issue, passage)
    return json.dumps({"source": source.name, "place": place, **data}, ensure_ascii=False)


def _line(source: Source, review: Review, said: Finding | Verified, level: str) -> str:
    place = place_name(review.issue, said.passage)
    what = outline.in_one_line(said.text)
    return f"{source.name}:{place}:{said.span.start} {said.rule} {level} {said.message} {what}"
