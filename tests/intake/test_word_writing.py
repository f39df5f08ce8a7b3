"""What is written in paragraphs of Word files: all that is printed is read, and nothing else."""

import pytest

from tests.intake.word_samples import drawn, paragraph, read, run, words

TEXT_BOX = (
    words("正文。") + "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框一</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>框二</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框一</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
OLD_TEXT_BOX = words("正文。") + run(
    "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>旧框</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict>"
)
REVISED = (
    "<w:r><w:t>居民</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>添上</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
    "<w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>"
)
RUBY = run(f"<w:ruby><w:rt>{words('shěn')}</w:rt><w:rubyBase>{words('沈')}</w:rubyBase></w:ruby>")
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{words('填好的')}</w:sdtContent></w:sdt>"
HINT, FILLED = (
    f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    for inside in (words("单击此处输入", '<w:rStyle w:val="hint"/>'), words("写上的"))
)
SIGNS = run("<w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t>")
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
HIDDEN_BOX = (
    '<w:drawing><wp:anchor><wp:docPr hidden="1"/><wps:txbx><w:txbxContent>'
    f"{paragraph('藏')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing>"
)
WRITTEN = {
    "text box": (TEXT_BOX, "正文。\n\n框一\n\n框二"),
    "old text box": (OLD_TEXT_BOX, "正文。\n\n旧框"),
    "hidden text box": (words("正文。") + run(HIDDEN_BOX), "正文。"),
    "text box in a line": (
        drawn(f"<wps:txbx><w:txbxContent>{paragraph('框')}</w:txbxContent></wps:txbx>"),
        "框",
    ),
    "revisions": (REVISED, "居民添上移来"),
    "reading over a name": (RUBY, "沈"),
    "content control": (CONTROL, "填好的"),
    "placeholder": (words("标题") + HINT, "标题"),
    "text in place of a placeholder": (words("标题") + FILLED, "标题写上的"),
    "hyphens": (SIGNS, "甲-乙丙"),
    "sign of a font": (run('<w:sym w:font="Wingdings" w:char="F06C"/>'), "●"),
    "sign that Unicode has not": (run('<w:sym w:font="Own" w:char="F06C"/>'), "\uf06c"),
    "sign without a code": (run('<w:sym w:font="Own"/>'), "\ufffd"),
    "letter of a font of signs": (words("l", WINGDINGS) + words("通知"), "●通知"),
    "private character of a font of signs": (words("\uf0fc", WINGDINGS) + words("通知"), "✔通知"),
    "hidden": (words("藏", "<w:vanish/>") + words("露"), "露"),
    "hidden by a style": (words("藏", '<w:rStyle w:val="hidden"/>') + words("露"), "露"),
    "shown in a hidden style": (words("露", '<w:rStyle w:val="hidden"/><w:vanish w:val="0"/>'), "露"),
    "capitals": (words("Community 报", "<w:caps/>"), "COMMUNITY 报"),
    "page break": (run('<w:t>上</w:t><w:br w:type="page"/><w:t>下</w:t>'), "上\n\n下"),
    "column break": (run('<w:t>上</w:t><w:br w:type="column"/><w:t>下</w:t>'), "上\n\n下"),
    "blank lines": (run("<w:t>上</w:t><w:br/><w:br/><w:br/><w:t>下</w:t><w:br/>"), "上\n\n\n下"),
    "lines of the file": ("<w:r><w:t>\n  上半\n  下半\n</w:t></w:r>", "上半 下半"),
    "link": (f'<w:hyperlink w:anchor="a">{words("网址")}</w:hyperlink>', "网址"),
}
STYLES = (
    '<w:style w:type="character" w:styleId="hint"><w:name w:val="Placeholder Text"/></w:style>'
    '<w:style w:type="character" w:styleId="hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="form"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(("runs", "text"), WRITTEN.values(), ids=WRITTEN)
def test_what_word_prints_is_read_and_nothing_else(runs: str, text: str) -> None:
    assert read(paragraph(runs), styles=STYLES).text == text


def test_a_paragraph_in_a_hidden_style_is_not_printed() -> None:
    form = paragraph("窗体顶端", properties='<w:pStyle w:val="form"/>')
    assert read(form, paragraph("正文。"), styles=STYLES).text == "正文。"


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:vanish/>"], ids=["deleted", "hidden"])
def test_a_paragraph_whose_end_is_not_printed_goes_on(mark: str) -> None:
    blocks = [paragraph("前半", properties=f"<w:rPr>{mark}</w:rPr>"), paragraph("后半。")]
    assert read(*blocks).text == "前半后半。"
