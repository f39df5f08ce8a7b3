"""What the elements of a web page are to a reader."""

from __future__ import annotations

DROPPED = frozenset(
    (
        *("head", "title", "script", "style", "noscript", "template", "xml", "frameset"),
        *("iframe", "object", "embed", "audio", "video", "canvas", "map"),
        *("select", "datalist", "textarea", "input", "rt", "rp", "defs", "desc"),
    )
)
"""Elements that show no text, or none of the page's own: readings over characters are left out as in Word."""

BLOCKS = frozenset(
    (
        *("html", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "address", "center", "hr", "hgroup"),
        *("ul", "ol", "li", "dl", "dt", "dd", "dir", "menu", "figure", "figcaption"),
        *("form", "fieldset", "legend", "details", "summary", "caption"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th"),
    )
)
"""Elements that begin and end on a line of their own."""

BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})

SIZES = {
    "h1": 2.0,
    "h2": 1.5,
    "h3": 1.17,
    "h4": 1.0,
    "h5": 0.83,
    "h6": 0.67,
    "big": 1.2,
    "small": 0.83,
    "sub": 0.83,
    "sup": 0.83,
}
"""How many times the type around them is theirs."""

ALIGNED = frozenset({"p", "div", "td", "th", "tr", *(f"h{level}" for level in range(1, 7))})
"""Elements whose ``align`` speaks of the text in them; that of others says where they float."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}

LANDMARKS = frozenset({"nav", "header", "footer", "aside"})
"""Elements around what a page is about, unless they stand in it."""

LANDMARK_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})

CONTENTS = frozenset({"article", "main"})
