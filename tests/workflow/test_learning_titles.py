"""What an editor says of the titles of one issue is read so in the paper's next one, and nowhere else."""

from __future__ import annotations

import pytest

from desktop.model import AddSource, ConfirmStructure, DoubtRef, JoinPassages, Source
from desktop.review import Doubt, apply_edit, doubts_of, empty_review
from desktop.review.titles import is_choice_of_headline
from desktop.structure.articles.titles import title_roles
from desktop.workflow import Desk, Workflow, propose

HEAD = ("云桥之声", "2024年{month}月6日 第{number}期", "云桥街道党工委、办事处联合出版")
Titles = tuple[tuple[str, str, str], ...]
IN_TWO_LINES: tuple[Titles, Titles] = (
    (
        ("青溪", "青溪街道召开路灯改造推进会", "居民代表与小店负责人座谈交流"),
        ("柳湾", "柳湾街道召开长椅改造推进会", "老街坊同摊主们商定摆放地点"),
    ),
    (
        ("松风里", "松风里街道召开扶手改造推进会", "居民代表与食堂负责人座谈交流"),
        ("东浦", "东浦街道召开花坛改造推进会", "养花能手向社工们传授种植经验"),
    ),
)
SLOGAN_AND_NEWS: tuple[Titles, Titles] = (
    (
        ("青溪", "一盏灯火暖 一座城心安", "云桥街道党工委书记林晓走访夜间岗位职工"),
        ("柳湾", "老楼添新梯 邻里笑开颜", "柳湾居民区第三届邻里文化节启幕"),
    ),
    (
        ("松风里", "家门口办事 楼道里议事", "云桥街道人大代表视察松风里社区服务站"),
        ("东浦", "小小议事厅 事事有回音", "东浦居民区举行第二届议事员聘任仪式"),
    ),
)


def story(place: str, month: int) -> tuple[str, ...]:
    """Return what stands below the titles."""
    return (
        f"本报讯（记者 林晓）{month}月3日上午，{place}居民来到小广场看了很久，都说日子比去年方便多了。"
        "居民区党总支负责人介绍，这件事从去年冬天议到今年春天，前后开了六次会，征求了三百多户居民的意见。",
        "家住7号楼的周阿姨说，以前买菜回来要歇三次，现在一口气就能走到家门口，邻居们碰面的时候也多了，说说笑笑"
        "就把事情商量好了。下一步，居民区还要把楼道里的旧物清一清，让老人孩子走得更稳当。",
        f"（{place}居委会）",
    )


def paper(number: int, titles: Titles) -> Source:
    """Return an issue with a story under each two lines."""
    stories = ("\n\n".join((first, second, *story(place, 4 + number))) for place, first, second in titles)
    head = "\n\n".join(HEAD).format(month=4 + number, number=number)
    return Source.of_text("\n\n".join((head, *stories)) + "\n")


def titles_read(edit: AddSource) -> list[list[str]]:
    issue = apply_edit(empty_review(), edit, "1").issue
    return [[f"{title.kind} {title.text}" for title in article.titles] for article in issue.articles]


def choices(desk: Desk) -> list[Doubt]:
    return [doubt for doubt in doubts_of(desk.review.issue) if is_choice_of_headline(doubt.passage)]


def test_a_title_that_the_editor_joined_is_joined_in_the_next_issue(workflow: Workflow) -> None:
    first, following = (paper(number, titles) for number, titles in enumerate(IN_TWO_LINES))
    desk = workflow.new_issue(propose(first))
    for article in desk.review.issue.articles:
        above, below = article.titles
        desk.do(JoinPassages(above.id, below.id))
    joined = [[f"headline {above}{below}"] for _, above, below in IN_TWO_LINES[1]]
    assert titles_read(workflow.learning.propose(following)) == joined
    assert titles_read(propose(following)) != joined


@pytest.mark.parametrize(("takes_rival", "headline"), [(False, 0), (True, 1)], ids=["kept", "changed"])
def test_what_was_answered_once_is_not_asked_in_the_next_issue(
    workflow: Workflow, takes_rival: bool, headline: int
) -> None:
    first, following = (paper(number, titles) for number, titles in enumerate(SLOGAN_AND_NEWS))
    desk = workflow.new_issue(propose(first))
    asked = choices(desk)
    assert len(asked) == len(desk.review.issue.articles)
    for doubt in asked:
        kept = ConfirmStructure((DoubtRef(doubt.passage.id),))
        desk.do(doubt.otherwise if takes_rival and doubt.otherwise else kept)
    assert choices(workflow.new_issue(propose(following)))
    later = workflow.new_issue(workflow.learning.propose(following))
    assert choices(later) == []
    kinds = [tuple(title.kind for title in article.titles) for article in later.review.issue.articles]
    assert kinds == [title_roles(2, headline)] * 2
