import pytest
from lxml import etree

from desktop.intake.web.sheet import Sheet, declared

RULES = {
    "tag": "p {font-size: 9pt}",
    "class": ".lead{Font-Size:9PT !important; color:red}",
    "tag and class": "p.lead { font-size: 9pt }",
    "id": "#top{font-size:9pt}",
    "several": "h1, p.x , #top {font-size:9pt}",
    "the more special wins": "#top{font-size:9pt} p{font-size:7pt}",
    "the later wins": "p{font-size:7pt} p{font-size:9pt}",
    "in a comment for old browsers": "<!-- p{font-size:9pt} -->",
    "after a comment": "/* p{font-size:7pt} */ p{font-size:9pt}",
    "after rules for print": "p{font-size:9pt} @media print { p{font-size:7pt} h1{margin:0} }",
    "after a font": "@font-face{font-family:a} p{font-size:9pt}",
}


@pytest.mark.parametrize("sheet", RULES.values(), ids=RULES)
def test_a_plain_rule_applies(sheet: str) -> None:
    element = etree.fromstring('<p class="Lead big" id="top"/>')
    assert Sheet([sheet]).declarations(element)["font-size"] == "9pt"


@pytest.mark.parametrize("selector", ["div p", "p:hover", "p > b", "*", "p[x]", "a, div p", ".big .lead"])
def test_a_rule_that_looks_around_is_passed_over(selector: str) -> None:
    assert Sheet([selector + "{font-size:9pt}"]).declarations(etree.fromstring("<p class='lead'/>")) == {}


def test_what_an_element_declares_comes_before_any_rule() -> None:
    element = etree.fromstring("<p id='a' style='font-size:8pt'/>")
    assert Sheet(["#a{font-size:9pt; color:red}"]).declarations(element) == {
        "font-size": "8pt",
        "color": "red",
    }


@pytest.mark.parametrize(
    ("text", "declarations"),
    [
        ("", {}),
        ("a", {}),
        ("A : B ;c:d", {"a": "b", "c": "d"}),
        ("a:b;a:c", {"a": "c"}),
        ("a:b:c", {"a": "b:c"}),
    ],
)
def test_declarations_are_names_and_values(text: str, declarations: dict[str, str]) -> None:
    assert declared(text) == declarations
