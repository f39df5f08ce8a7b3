import pytest
from docx.oxml import parse_xml
from lxml import etree

from desktop.intake.word.styles import Listed, Look, Styles
from desktop.intake.word.writing import writing_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="本报标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="list"><w:name w:val="List"/>
  <w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="deep"><w:name w:val="List 2"/><w:basedOn w:val="list"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="loop"/></w:style>
<w:style w:type="character" w:styleId="big"><w:name w:val="Big"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
</w:styles>"""


@pytest.fixture
def styles() -> Styles:
    return Styles(parse_xml(STYLES))


def paragraph(
    style: str = "", properties: str = "", runs: str = "<w:r><w:t>文</w:t></w:r>"
) -> etree._Element:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    element: etree._Element = parse_xml(f"<w:p {W}><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>")
    return element


@pytest.mark.parametrize(
    ("style", "properties", "level"),
    [
        ("", "", 0),
        ("1", "", 1),
        ("own", "", 1),
        ("title", "", 1),
        ("missing", "", 0),
        ("loop", "", 0),
        ("", '<w:outlineLvl w:val="2"/>', 3),
        ("1", '<w:outlineLvl w:val="9"/>', 0),
    ],
    ids=["plain", "heading", "based on it", "title", "unknown", "loop", "own level", "taken back"],
)
def test_a_heading_is_known_by_its_style(style: str, properties: str, level: int, styles: Styles) -> None:
    assert styles.heading_level(paragraph(style, properties)) == level


def look(styles: Styles, element: etree._Element) -> Look:
    return styles.look(element, writing_of(element).runs)


SIZES = {
    "plain": ("", "<w:r><w:t>文</w:t></w:r>", 21),
    "style": ("own", "<w:r><w:t>文</w:t></w:r>", 44),
    "run": ("own", '<w:r><w:rPr><w:sz w:val="60"/></w:rPr><w:t>文</w:t></w:r>', 60),
    "character style": ("own", '<w:r><w:rPr><w:rStyle w:val="big"/></w:rPr><w:t>文</w:t></w:r>', 30),
    "most": ("", '<w:r><w:rPr><w:sz w:val="60"/></w:rPr><w:t>文</w:t></w:r><w:r><w:t>正文</w:t></w:r>', 21),
    "empty": ("1", "", 0),
}


@pytest.mark.parametrize(("style", "runs", "size"), SIZES.values(), ids=SIZES)
def test_a_paragraph_has_the_size_of_most_of_it(style: str, runs: str, size: int, styles: Styles) -> None:
    assert look(styles, paragraph(style, runs=runs)).size == size


WEIGHTS = {
    "plain": ("", "<w:r><w:t>文</w:t></w:r>", False),
    "run": ("", "<w:r><w:rPr><w:b/></w:rPr><w:t>文</w:t></w:r>", True),
    "style": ("own", "<w:r><w:t>文</w:t></w:r>", True),
    "taken back": ("own", '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>文</w:t></w:r>', False),
    "in part": ("", "<w:r><w:rPr><w:b/></w:rPr><w:t>文</w:t></w:r><w:r><w:t>字</w:t></w:r>", False),
    "all but a space": ("", "<w:r><w:rPr><w:b/></w:rPr><w:t>文</w:t></w:r><w:r><w:t> </w:t></w:r>", True),
}


@pytest.mark.parametrize(("style", "runs", "is_bold"), WEIGHTS.values(), ids=WEIGHTS)
def test_a_paragraph_is_bold_where_all_of_it_is(style: str, runs: str, is_bold: bool, styles: Styles) -> None:
    assert look(styles, paragraph(style, runs=runs)).bold is is_bold


LISTED = {
    "its own": ("", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr>', Listed(7, 2, ("a",))),
    "its style's": ("list", "", Listed(4, None, ("list",))),
    "its style's, deeper": (
        "list",
        '<w:numPr><w:ilvl w:val="1"/></w:numPr>',
        Listed(4, 1, ("list",)),
    ),
    "a style's on another": ("deep", "", Listed(4, 1, ("deep", "list"))),
    "taken back": ("list", '<w:numPr><w:numId w:val="0"/></w:numPr>', None),
    "none": ("", "", None),
}


@pytest.mark.parametrize(("style", "properties", "listed"), LISTED.values(), ids=LISTED)
def test_a_list_is_known_by_the_paragraph_or_its_style(
    style: str, properties: str, listed: Listed | None, styles: Styles
) -> None:
    assert styles.listed(paragraph(style, properties)) == listed


def test_a_file_without_styles_says_nothing() -> None:
    assert Styles(None).heading_level(paragraph("1")) == 0
    assert look(Styles(None), paragraph("1")) == Look(20, False)
