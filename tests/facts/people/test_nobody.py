"""Words that look like names and are none."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import ArticleKind, FactKind, Masthead, PassageKind
from desktop.review.judge import SURE
from tests.facts.people.telling import named
from tests.gold import issue_of_parts

NOBODY = {
    "what those above do": "区领导督查在建工地。",
    "head called by surname behind his section": "他找柳湾镇水利科巫科长商议。",
    "head that a street's name begins with": "医生去和平区长白街道义诊。",
    "head that a county's name begins with": "他赴龙岩市长汀县慰问。",
    "road that is described": "笔直的云荷路、柳街路相交。",
    "short name of a community": "方溪冲按规划建步道。方溪冲社区的村民笑了。",
    "what is ladled out for the old": "志愿者为老人盛汤",
    "gossip": "聚在一起，张家长李家短地聊。",
    "storey before who lives there": "问题出在24楼的排水管，24楼阿姨家的空调，楼下的人吵。",
    "what cadres do": "村干部连拉带拽，帮老人上楼。",
    "where someone grew up": "他从小在农村长大。",
    "kind of opera that a play is of": "戏台上演出了黄梅戏的《春香》。",
    "what one takes on": "可以认领一件事，比如管账本、管夜间巡逻。",
    "common word that the dictionary has as a name": "街道推动产业升级，高水平保障日常生活。",
    "how an old factory turns": "夜色里，华丽转身的老厂房亮了灯。",
    "what neighbours do": "天井里支起锅，邻居齐捧场。搭起戏台，居民乐参与。",
    "to whom a head reports": "居委会主任向大会报告了账目。站长向参观者道谢。",
    "when someone held an office": "担任楼组长的时候，她挨家敲门。",
    "project with a name of its own": "“晚霞”项目说起来简单，做起来难。",
    "heroine of an opera": "票友们唱起《江姐》选段。",
    "old woman across the hall": "对门阿婆端来一碗热汤。",
    "those who come from a place": "他是土生土长的柳荡人，走遍了柳荡的桥。柳荡不大。",
    "lane next door": "她就住在隔壁的井儿巷，开了三十年店。",
    "what deputies plant": "居民代表种下了一排月季。",
    "what is done with what is called so": "先把“家底”盘清，再说别的。",
    "what one should do for great things": "立志成大才、担大任，践行明大德、守公德。",
    "old man with white hair": "有位白发老人坐着。",
    "where people stand in a picture": "左一：小女儿；左二：居委会主任；右三：党支部书记",
    "what heads also are": "这样的书记，都同时兼任了委员。",
    "two young heads": "今天派了双小站长来帮忙。",
    "family of an old man": "如今老人家庭幸福。",
    "birthday of an old man": "居委会为百岁老人祝寿。",
    "offices in a row": "他们将担任书画社顾问、绿意社群主理人和芷香烘焙社群主理人，成为桥梁。",
    "dot between two halves of a slogan": "“为小区出份力·爱家园”活动开始。",
    "to whom deputies report": "人大代表向原选民报告工作。",
    "office someone will hold": "他要去青禾中学任副校长。",
    "what teachers do": "其他两名支教老师和孩子们熟了。",
    "department and its head": "麻醉科副主任到场。",
    "how someone takes part": "物业负责人全程参加，居民代表关于停车的建议被采纳。",
    "head of a report": "阳光讯（全媒体记者）社区办起了书屋。",
    "what volunteers wear": "她穿着志愿者马甲巡逻。",
    "by whom": "慰问由书记、镇长、分管领导带队。",
    "city behind a verb": "老人提起呼和浩特就笑。",
    "city behind a verb of telling": "老人告诉齐齐哈尔日报的人，他不累。",
    "what is done for the old": "她数十年如一日侍奉老人。",
    "paper of a reporter": "本报讯（龙湾新闻记者）社区办起了书屋。",
    "crowd and adverb": "居民高度评价这项工作，志愿者全力以赴。",
    "crowd and verb": "居民关心的停车难问题得到解决，老人安全过冬。",
    "posts alone": "各居民区书记、主任参加会议，部分居民代表和商户代表列席。",
    "role of a body": "居民区党总支书记例会如期召开。",
    "place behind a verb": "代表柳家渡街道参赛，街道平安建设有序推进。",
    "campaign": "“家园圆梦”“安居乐业”两个项目启动。",
    "theory": "深入学习贯彻习近平新时代中国特色社会主义思想。",
    "party members and cadres": "党员干部带头，居民群众参与，共同维护和谐平安。",
    "road and number": "地址：向阳路77号，联系电话：85550177。",
    "deputies of two sorts": "区人大代表和政协委员座谈。",
    "conjunction and noun": "楼组长、物业负责人和商户代表围坐一圈。",
    "time of day": "志愿者们高峰时段在路口值守。",
    "invited deputies": "区政协委员应邀参加活动。",
    "class teacher": "“好。”班主任告诉记者。",
    "firm of lawyers": "衡正律师事务所举办讲座。",
    "place described": "对岸的石阶上，三三两两地蹲着人。",
    "thing described": "老旧的木质船，保险公司嫌风险大。",
    "verb said twice": "还要和商户谈一谈，能不能让骑手走。",
    "office taken on": "由镇街干部任河长，村民小组长任塘长。",
    "two roles": "评分的还有渔民党员、民宿业主。",
    "form of address as post": "刘主任向大家介绍了情况。",
    "engineers of the party": "他和另外11名党员工程师一道攻关。",
    "who calls a meeting": "由社区党组织书记任召集人。",
    "teacher and verb": "老师傅现身说法。",
    "kin in possession": "我的孙女来了，孙女手里拿着风车。",
    "place before an age": "码头边的石屋前，83岁的老人早就等着了。",
    "thing of an age": "横跨在溪上的铁索桥，今年60岁了。",
    "quoted term": "把这件事列入“书记项目”，没有急着开会。",
    "with a teacher": "被欺负了吗？和老师闹矛盾了吗？",
    "seat of a referee": "裁判席上的抽题箱打开了。",
    "home for children": "街道妇联在妇女儿童之家举办讲座。",
    "share of a crowd": "大学生占比达到87%。",
    "what a boy does": "一个男孩仰起头，伸出舌头去接雪花。",
    "cooperative in a row": "合作社岩背、石壁两个点先后开工。",
    "paid by": "低保对象、特困人员由财政全额代缴。",
    "often for": "上下游的村民常为开闸争执。",
    "customer and verb": "女顾客来修鞋跟。",
    "one of a sort": "学校请来一位将军作报告，又请来一名老兵讲故事。",
    "what a son learns": "她看儿子练舞狮看得手痒。",
    "two things at once": "志愿者边教老人用手机，边帮忙连网络。",
    "longer word than a role": "楼前废弃的空地也变了样，街道领导班子带队走访企业。",
    "road of no one": "云台路（秀水路至滨江大道段）封闭。",
    "how something is said": "有关负责人指出不足，负责人强调，要抓紧整改。",
    "land of a household": "租赁贫困户田地，按年付租金。",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_words_are_not_taken_for_names(text: str) -> None:
    assert not {name for name in named(text) if name not in {"刘主任", "习近平"}}


def test_a_word_that_signs_is_asked_about_and_nobody_in_the_text() -> None:
    parts = [(PassageKind.PARAGRAPH, "居民来到夜校，夜校里灯亮着。"), (PassageKind.CREDIT, "（夜校）")]
    issue = issue_of_parts([(ArticleKind.NEWS, None, parts)], Masthead())
    (person,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.PERSON)
    assert (person.text, person.confidence < SURE) == ("夜校", True)
