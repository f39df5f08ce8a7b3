"""The little of CSS that tells what text is: declarations on an element and rules for plain selectors."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

Declarations = Mapping[str, str]

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
# What stands in front of its block is short; a limit keeps the search linear.
_AT_RULE = re.compile(r"@[^{};]{0,500}(?:;|\{(?:[^{}]*\{[^{}]*\})*+[^{}]*\})")
# A tag, a class, a tag with a class, or an id; what takes a look around the element is passed over.
_PLAIN_SELECTOR = re.compile(r"[\w-]*(?:[.#][\w-]+)?")


class Sheet:
    """The rules of a page's style sheets that have plain selectors."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rules: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for text in texts:
            self._learn(text)

    def declarations(self, element: etree._Element) -> dict[str, str]:
        """Return what the sheets and the element itself declare, names and values in small letters."""
        found: dict[str, str] = {}
        for selector in _selectors(element):
            found |= self._rules.get(selector, {})
        return found | declared(element.get("style", ""))

    def _learn(self, text: str) -> None:
        for rule in _AT_RULE.sub("", _COMMENT.sub("", text)).split("}"):
            selectors, _, body = rule.partition("{")
            declarations = declared(body)
            for selector in selectors.split(","):
                plain = selector.strip()
                if plain and _PLAIN_SELECTOR.fullmatch(plain):
                    self._rules[plain.lower()] |= declarations


def declared(text: str) -> dict[str, str]:
    """Return the declarations of a style attribute or of a rule's body, the last of each name."""
    parts = (declaration.partition(":") for declaration in text.lower().split(";"))
    return {name.strip(): value.partition("!")[0].strip() for name, colon, value in parts if colon}


def _selectors(element: etree._Element) -> Iterator[str]:
    """Yield the plain selectors that match, the more special ones later."""
    tag = str(element.tag).lower()
    classes = element.get("class", "").lower().split()
    yield tag
    yield from (f".{name}" for name in classes)
    yield from (f"{tag}.{name}" for name in classes)
    if name := element.get("id", "").lower():
        yield f"#{name}"
        yield f"{tag}#{name}"
