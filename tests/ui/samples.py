"""A small issue in the manner of a street paper, built by hand, for the tests of the window."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    Article,
    ArticleKind,
    DoubtRef,
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    Issue,
    JudgedFact,
    JudgedFinding,
    Layers,
    Passage,
    PassageKind,
    Review,
    Run,
    Seam,
    Severity,
    Source,
    SourceSpan,
    Span,
)

Part = tuple[PassageKind, str]

LEAD = "11月6日上午，云栖街道党工委书记宁可为一行来到银杏里居民区，看望志愿者。"
HALVES = ("活动现场，居民们把旧报纸叠成花篮，社区还请来手艺人，全面改", "善楼道环境，大家都说这个冬天不冷。")
NEWS: tuple[Part, ...] = (
    (PassageKind.SECTION, "街区新事"),
    (PassageKind.HEADLINE, "老楼换新颜 邻里一家亲"),
    (PassageKind.DECK, "银杏里居民区开展楼道整治"),
    (PassageKind.BYLINE, "记者 梅小满"),
    (PassageKind.PARAGRAPH, LEAD),
    (PassageKind.PARAGRAPH, "".join(HALVES)),
    (PassageKind.PICTURE, ""),
    (PassageKind.CAPTION, "叠花篮"),
    (PassageKind.PARAGRAPH, "居民区书记柏松说，下一步要把工作做细😀做实。"),
    (PassageKind.CREDIT, "（自治办）"),
)
NOTICE: tuple[Part, ...] = (
    (PassageKind.HEADLINE, "社区食堂开饭了"),
    (PassageKind.PARAGRAPH, "银杏里社区食堂本周一开张，供应三餐。"),
    (PassageKind.LIST_ITEM, "●早餐六点半到八点半"),
    (PassageKind.TABLE, "餐别\t时间\n早餐\t6:30\n午餐\t11:00"),
)
SIDEBAR: tuple[Part, ...] = (
    (PassageKind.HEADLINE, "怎样办敬老卡"),
    (PassageKind.PARAGRAPH, "带身份证到服务台。"),
)

LEAD_ID, SEAMED_ID, PICTURE_ID, CAPTION_ID, LAST_ID = "1.a0-4", "1.a0-5", "1.a0-6", "1.a0-7", "1.a0-8"
TABLE_ID = "1.a1-3"


SEAM_DOUBT = DoubtRef(SEAMED_ID, len(HALVES[0]))
CAPTION_DOUBT = DoubtRef(CAPTION_ID)
BORDER_DOUBT = DoubtRef("1.a1-0")
CUT_DOUBT = DoubtRef(LAST_ID, 0)
UNSURE_SEAM = Seam(0.5, "上半句未完")


def review() -> Review:
    """Return a review of one line of front matter, two articles and a sidebar."""
    written: list[str] = []
    front = (_passage("1.f0", PassageKind.FURNITURE, ("云栖街道",), written),)
    articles = (
        _article("1.a0", NEWS, written),
        _article("1.a1", NOTICE, written, ArticleKind.NOTICE),
        _article("1.a2", SIDEBAR, written, ArticleKind.SIDEBAR, parent="1.a1"),
    )
    return Review(Issue((Source.of_text("".join(written)),), front=front, articles=articles))


def doubtful_review() -> Review:
    """Return the review with an unsure join, caption and border, in this order."""
    whole = review()
    first, second, third = whole.issue.articles
    articles = (
        replace(first, passages=tuple(_doubted(passage) for passage in first.passages)),
        replace(second, passages=(_in_doubt(second.passages[0]), *second.passages[1:])),
        third,
    )
    return replace(whole, issue=replace(whole.issue, articles=articles))


def nearly_joined_review() -> Review:
    """Return the review in which the last paragraph perhaps goes on with the one before the picture."""
    whole = review()
    first, *others = whole.issue.articles
    passages = tuple(
        replace(passage, unjoined=UNSURE_SEAM) if passage.id == LAST_ID else passage
        for passage in first.passages
    )
    articles = (replace(first, passages=passages), *others)
    return replace(whole, issue=replace(whole.issue, articles=articles))


def _doubted(passage: Passage) -> Passage:
    unsure = tuple(replace(run, seam=run.seam and UNSURE_SEAM) for run in passage.runs)
    passage = replace(passage, runs=unsure)
    return _in_doubt(passage) if passage.id == CAPTION_ID else passage


def _in_doubt(passage: Passage) -> Passage:
    rival = PassageKind.INTERTITLE
    return replace(passage, confidence=0.6, evidence="短而无标点、前有图位、像标题", rival=rival)


def review_of(*paragraphs: str) -> Review:
    """Return a review of one article that has these paragraphs, with the ids ``1.a0-0`` and so on."""
    written: list[str] = []
    parts = tuple((PassageKind.PARAGRAPH, text) for text in paragraphs)
    article = _article("1.a0", parts, written)
    return Review(Issue((Source.of_text("".join(written)),), articles=(article,)))


def layers(issue: Issue) -> Layers:
    """Return a person, a date, a quotation and a finding in the lead and the last paragraph."""
    return Layers(
        (
            JudgedFact(fact(issue, LEAD_ID, "11月6日上午", FactKind.DATE), FactState.CONFIRMED),
            JudgedFact(fact(issue, LEAD_ID, "宁可为", FactKind.PERSON), FactState.PROPOSED),
            JudgedFact(fact(issue, LEAD_ID, "银杏里居民区", FactKind.PLACE), FactState.UNSURE),
            JudgedFact(fact(issue, LAST_ID, "下一步要把工作做细😀做实", FactKind.QUOTE), FactState.PROPOSED),
        ),
        (JudgedFinding(finding(issue, LEAD_ID, "一行来到银杏里居民区"), FindingState.OPEN),),
    )


def fact(issue: Issue, passage: str, words: str, kind: FactKind) -> Fact:
    """Return the fact that these words of a passage are."""
    return Fact(kind, passage, span_of(issue, passage, words), words, words, evidence="跟在职务之后")


def finding(issue: Issue, passage: str, words: str, severity: Severity = Severity.WARNING) -> Finding:
    """Return a finding on these words of a passage."""
    span = span_of(issue, passage, words)
    return Finding("sample", severity, passage, span, words, "同一句里说了两遍", "本期他处", ("来到",))


def span_of(issue: Issue, passage: str, words: str) -> Span:
    """Return where words stand in a passage."""
    start = passage_of(issue, passage).text.index(words)
    return Span(start, start + len(words))


def passage_of(issue: Issue, passage: str) -> Passage:
    """Return the passage with an id."""
    return next(found for found in issue.passages() if found.id == passage)


def _article(
    name: str,
    parts: tuple[Part, ...],
    written: list[str],
    kind: ArticleKind = ArticleKind.NEWS,
    parent: str | None = None,
) -> Article:
    passages = (
        _passage(f"{name}-{number}", part, HALVES if text == "".join(HALVES) else (text,), written)
        for number, (part, text) in enumerate(parts)
    )
    return Article(name, kind, tuple(passages), parent)


def _passage(name: str, kind: PassageKind, texts: tuple[str, ...], written: list[str]) -> Passage:
    runs = tuple(_run(text, number, written) for number, text in enumerate(texts) if text)
    return Passage(name, kind, runs)


def _run(text: str, number: int, written: list[str]) -> Run:
    start = sum(map(len, written))
    written.append(text + "\n\n")
    seam = Seam(0.9, "前半句没有说完") if number else None
    return Run(text, SourceSpan(0, start, start + len(text)), seam)
