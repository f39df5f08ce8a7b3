"""Texts in drawings of Word files that are no text boxes: diagrams, charts, shapes of other programs."""

from tests.intake.word_samples import drawn, lines, paragraph, pictures, read


def written(text: str, properties: str = "") -> str:
    return f"<a:p><a:r><a:rPr {properties}/><a:t>{text}</a:t></a:r></a:p>"


def test_the_words_of_a_diagram_are_read() -> None:
    points = "".join(
        f'<dgm:pt type="{kind}"><dgm:t>{written(text)}</dgm:t></dgm:pt>'
        for kind, text in (("doc", ""), ("node", "受理"), ("pres", "图形"), ("node", "办结"))
    )
    diagram = {"d": ("diagramData", f"<dgm:dataModel><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>")}
    source = read(
        paragraph("前文"), paragraph(drawn('<dgm:relIds r:dm="d"/>')), paragraph("后文"), related=diagram
    )
    assert lines(source) == ["前文", "受理", "办结", "后文"]


def test_a_chart_is_a_picture_with_its_title() -> None:
    title = f"<c:title><c:tx><c:rich>{written('办件数')}</c:rich></c:tx></c:title>"
    axis = f"<c:plotArea><c:title>{written('件')}</c:title></c:plotArea>"
    chart = {"c": ("chart", f"<c:chartSpace><c:chart>{title}{axis}</c:chart></c:chartSpace>")}
    source = read(
        paragraph("前文"), paragraph(drawn('<c:chart r:id="c"/>')), paragraph("后文"), related=chart
    )
    assert (lines(source), pictures(source)) == (["前文", "办件数", "后文"], [4])


def test_a_chart_of_the_newer_kind_is_a_picture() -> None:
    assert pictures(read(paragraph("前文"), paragraph(drawn('<cx:chart r:id="c"/>')), paragraph("后文"))) == [
        4
    ]


def test_the_text_of_another_program_s_shape_is_read() -> None:
    two = written("一", 'sz="4400"') + written("二")
    shape = f"<lc:lockedCanvas><a:sp><a:txSp><a:txBody>{two}</a:txBody></a:txSp></a:sp></lc:lockedCanvas>"
    source = read(paragraph(drawn(shape)), paragraph("居民都说亭子修得好，常来下棋。"))
    assert lines(source) == ["一", "二", "居民都说亭子修得好，常来下棋。"]
    assert [hint.span.of(source.text) for hint in source.hints] == ["一"]
