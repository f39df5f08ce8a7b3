from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.joints import joint_of as joint_on
from desktop.structure.labelling.seam_signs import Joint
from desktop.structure.labelling.seams import seam_evidence, seam_score
from desktop.structure.labelling.weights import tuned_weights
from desktop.structure.lines.page import page_of
from desktop.structure.words.words_across import begins_with_scrap, ends_amid_sentence, word_across

LINKS = tuned_weights().links


def joint_of(tail: str, head: str) -> Joint:
    page = page_of(Source.of_text(f"{tail}\n\n{head}"))
    return Joint(page.lines[0], page.lines[1], page.shapes[0])


GOING_ON = {
    "a comma and no full stop": (
        "春分那天,居民们在院子里种下海棠,又给每一棵树挂上写着名字的木牌,孩子们",
        "负责浇水。",
    ),
    "a word is cut in two": ("三年来,他们把旧仓库全面改", "善成了邻里客厅。"),
    "a list of names breaks off": ("参加活动的有街道、居委会、", "学校和医院的代表。"),
    "a quotation is left open": ("他说:“今年我们要做三件事,先修", "路,再种树。”"),
    "a semicolon amid a paragraph": (
        "来报名的有七个人，最小的只有十九岁，是一名听障姑娘。师徒二人配合得天衣无缝：师傅画线，徒弟裁剪；",
        "师傅踩机器，徒弟递针线。",
    ),
    "a closing mark comes first": ("这件事一做就是三十年", "，从未间断。"),
}
ENDING = {
    "a full stop": ("居民们在院子里种下海棠。", "树苗来自苗圃。"),
    "a full stop inside the quotation": ("他说:“种完了。”", "树苗来自苗圃。"),
    "a title": ("海棠苑种下第一批树苗", "3月12日,海棠苑居民来到苗圃。"),
    "a point at its semicolon": (
        "一是堆物先贴条，三天不清再上门，由楼组长和志愿者一起登记造册；",
        "二是社区设立共享储物间。",
    ),
    "what begins with the same words": ("柳荫里居民区书记陈立清", "柳荫里居民区建于1995年，有十二栋楼。"),
    "names that are numbered": (
        "班车一：每周三上午，从文化广场开往柳荫集市",
        "班车二：每周五上午，从柳荫集市开往渡口",
    ),
    "a formula of notices": (
        "施工期间给您带来不便，敬请谅解，也请相互转告。特此公告",
        "柳荫市政服务中心负责解答各位的疑问。",
    ),
    "one item after another": ("电话:65550132,全天", "地址:柳荫路8号,请步行"),
}


@pytest.mark.parametrize(("tail", "head"), GOING_ON.values(), ids=GOING_ON.keys())
def test_a_half_goes_on(tail: str, head: str) -> None:
    joint = joint_of(tail, head)
    assert seam_score(joint, LINKS) > 0 or head.startswith("，")


@pytest.mark.parametrize(("tail", "head"), ENDING.values(), ids=ENDING.keys())
def test_a_whole_ends(tail: str, head: str) -> None:
    assert seam_score(joint_of(tail, head), LINKS) < 0.5


def test_evidence_names_what_spoke() -> None:
    evidence = dict(seam_evidence(joint_of("三年来,他们把旧仓库全面改", "善成了邻里客厅。"), LINKS))
    assert {"上半句未完", "合成一词"} <= set(evidence)
    assert sum(evidence.values()) == pytest.approx(
        seam_score(joint_of("三年来,他们把旧仓库全面改", "善成了邻里客厅。"), LINKS)
    )


@pytest.mark.parametrize(
    ("tail", "head", "across"),
    [
        ("全面改", "善楼道", True),
        ("组织志", "愿者参加", True),
        ("揭牌仪式", "今年春天", False),
        ("改", "，", False),
        ("新增车位1", "20个", True),
        ("1", "1小时后，灯会散场了。", False),
    ],
)
def test_a_word_may_span_the_cut(tail: str, head: str, across: bool) -> None:
    assert (word_across(tail, head) > 0.5) is across


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        ("识，6月2日下午", True),
        ("一位。9月12日", True),
        ("近日，街道", False),
        ("随着天气转暖，", False),
        ("禾介绍，灶台", True),
        ("他介绍，灶台", False),
        ("陈立说，灶台", False),
    ],
)
def test_a_scrap_of_a_clause_begins_no_paragraph(text: str, scrap: bool) -> None:
    assert begins_with_scrap(text) is scrap


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("东篱社区居委会主任温", True),
        ("灶台边又", True),
        ("来吃饭的人比", True),
        ("厨艺大评比", False),
        ("老街的温", False),
        ("好书记", False),
    ],
)
def test_a_name_that_is_only_begun_hangs(text: str, hangs: bool) -> None:
    assert ends_amid_sentence(text) is hangs


def test_what_the_text_has_together_elsewhere_was_cut() -> None:
    tail, head = "居民们把旧物送到柳荫", "驿站里的架子很快就摆满了，管理员逐一登记造册。"
    page = page_of(Source.of_text(f"{tail}\n\n{head}\n\n柳荫驿站每周三开门。"))
    joint = joint_on(page, 0, 1)
    assert dict(seam_evidence(joint, LINKS))["别处连着"] > 0
    assert "别处连着" not in dict(seam_evidence(joint_of(tail, head), LINKS))


def test_a_word_that_opens_no_sentence_speaks_for_going_on() -> None:
    tail = "加装电梯的意见征询了三轮，全楼"
    told = [
        dict(seam_evidence(joint_of(tail, head), LINKS))["下文的头一个词"]
        for head in ("以后都装上了扶手", "目前，")
    ]
    assert told[0] > 0 > told[1]


def test_a_caption_goes_on_behind_a_pause() -> None:
    names = "楼组长安若素（左）、居民代表周敏（中）、"
    joint = joint_of(names, "门卫温小满在车棚前合影")
    assert dict(seam_evidence(joint, LINKS))["上文停在顿号"] > 0
    assert seam_score(joint, LINKS) > 0


@pytest.mark.parametrize(
    ("below", "goes_on"),
    [
        ("（柳荫街道）", False),
        ("（柳荫街道社区自治与居民议事会商推进组办\n公室）", False),
        ("（见右图）", True),
    ],
)
def test_a_credit_does_not_go_on_with_a_sentence_that_fills_its_row(below: str, goes_on: bool) -> None:
    rows = ["　　居民们在院子里种下十二棵海棠，又给每", "一棵树挂上写着名字的木牌，好让孩子们浇水"] * 6
    page = page_of(Source.of_text("\n".join((*rows, "春分过后街坊们又在墙边添了一排新的木架。", below))))
    seen = dict(seam_evidence(joint_on(page, len(rows), len(rows) + 1), LINKS))
    assert ("满行相接" in seen) is goes_on


def test_a_row_that_is_full_does_not_go_on_with_two_phrases_of_a_title() -> None:
    rows = ["　　居民们在院子里种下十二棵海棠，又给每", "一棵树挂上写着名字的木牌，好让孩子们浇水"] * 6
    page = page_of(Source.of_text("\n".join((*rows, "“小院子” 大学问", *rows))))
    assert dict(seam_evidence(joint_on(page, len(rows) - 1, len(rows)), LINKS))["一边是空开的两句"] < 0


def test_a_title_of_two_phrases_does_not_go_on_with_its_story() -> None:
    page = page_of(Source.of_text("老手艺 新传承\n\n柳荫里有一条裁缝街，街上的师傅仍守着铺子。"))
    assert dict(seam_evidence(joint_on(page, 0, 1), LINKS))["一边是空开的两句"] < 0


TITLE_OVER_WORDS = "海棠苑食堂开了十年，老街坊把它当“饭桌”"


@pytest.mark.parametrize(
    ("tail", "head", "seen"),
    [
        (TITLE_OVER_WORDS, "“这碗面还是老味道！”端着碗的郑伯笑着说。", True),
        (TITLE_OVER_WORDS, "“郑伯，您这碗面盐放得多不多，汤要不要再添一点”掌勺的师傅问。", True),
        (TITLE_OVER_WORDS, "“海棠一家，邻里守望”主题活动办了三场。", False),
        ("郑伯端着碗坐下，笑着说：", "“这碗面还是老味道！”大家都点头。", False),
    ],
)
def test_what_somebody_says_goes_on_only_behind_what_leads_up_to_it(tail: str, head: str, seen: bool) -> None:
    assert ("下文是引语" in dict(seam_evidence(joint_of(tail, head), LINKS))) is seen


@pytest.mark.parametrize(
    ("tail", "head", "seen"),
    [
        ("院坝里坐到一张桌上", "2024年11月，住在东巷的罗先生翻修屋顶。", True),
        ("院坝里坐到一张桌上", "随后，调解员量了三回尺寸。", True),
        ("院坝里坐到一张桌上的罗先生说，", "目前，落水管已经换好。", False),
        ("这样的桌子从村口摆到", "2024年11月底的庙会上。", False),
    ],
)
def test_a_time_and_a_comma_open_a_paragraph_behind_no_pause(tail: str, head: str, seen: bool) -> None:
    assert ("下文以时间领起" in dict(seam_evidence(joint_of(tail, head), LINKS))) is seen


def test_a_short_sentence_behind_a_whole_one_is_no_scrap() -> None:
    assert "下文首句残缺" not in dict(seam_evidence(joint_of("灯亮的时候，球还在空中。", "球进了。"), LINKS))
    assert dict(seam_evidence(joint_of("灯亮的时候，大家都在看", "球。"), LINKS))["下文首句残缺"] > 0


def test_a_caption_whose_reporter_is_named_behind_it_is_whole() -> None:
    tail = "3月12日，郑伯正在种海棠。　图/柳荫晚报记者　周敏"
    assert dict(seam_evidence(joint_of(tail, "郑伯住在海棠苑。"), LINKS))["上文已有图片来源"] < 0


def test_a_credit_behind_a_sentence_on_its_line_is_no_more_of_it() -> None:
    page = page_of(Source.of_text("居民们在院子里种下了海棠。（陈立明 周敏）"))
    assert "句后同在一行" not in dict(seam_evidence(joint_on(page, 0, 1), LINKS))


@pytest.mark.parametrize(("between", "far"), [(3, 0), (4, 1), (20, 4)])
def test_a_half_is_not_looked_for_far_above(between: int, far: float) -> None:
    lines = ("预约请关注微信公众号", *(f"第{number}题" for number in range(between)), "那年我在兵团入党。")
    page = page_of(Source.of_text("\n\n".join(lines)))
    seen = dict(seam_evidence(joint_on(page, 0, len(lines) - 1), LINKS))
    assert seen.get("隔得太远", 0) == pytest.approx(far * LINKS["隔得太远"])
