"""Quotations: speech told from names, given to its speaker, and reported speech with its extent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.facts import gather_facts
from desktop.facts.context import Background, views_of
from desktop.facts.quotes.gatherer import quotes
from desktop.model import Fact, FactKind
from desktop.review.judge import SURE
from tests.gold import issue_of_text

PEOPLE = ("祝晓岚", "费远山", "费小禾", "秦海波")


def found_in(*paragraphs: str) -> list[Fact]:
    """Return the quotations of these paragraphs, where the people in ``PEOPLE`` are known."""
    (view,) = views_of(issue_of_text(*paragraphs), Background())
    known = [
        line.fact(FactKind.PERSON, at, at + len(name), name)
        for line in view.lines
        for name in PEOPLE
        for at in range(len(line.text))
        if line.text.startswith(name, at)
    ]
    return list(quotes(replace(view, found=tuple(known))))


def speech_in(*paragraphs: str) -> list[tuple[str, object]]:
    return [(fact.text, fact.attrs["speaker"]) for fact in found_in(*paragraphs) if fact.attrs["direct"]]


def reports_in(*paragraphs: str) -> list[tuple[str, object]]:
    return [(fact.text, fact.attrs["speaker"]) for fact in found_in(*paragraphs) if not fact.attrs["direct"]]


SPOKEN = {
    "six points for an ellipsis": (
        ["电话响起：“喂，是水站吗？我家没水......”"],
        [("喂，是水站吗？我家没水......", None)],
    ),
    "what someone always says": (
        ["祝晓岚最常讲的就是“能修好一盏就修好一盏，大家都方便”。"],
        [("能修好一盏就修好一盏，大家都方便", "祝晓岚")],
    ),
    "a question before what was done about it": (
        ["祝晓岚问：“灯会不会太亮？”为了弄清楚，大家等到天黑。"],
        [("灯会不会太亮？", "祝晓岚")],
    ),
    "before": (["祝晓岚说：“夜里太吵，睡不好。”"], [("夜里太吵，睡不好。", "祝晓岚")]),
    "after": (["“夜里太吵，睡不好。”居民祝晓岚说。"], [("夜里太吵，睡不好。", "祝晓岚")]),
    "in the middle": (
        ["“不着急，”祝晓岚摆摆手，“慢慢来。”"],
        [("不着急，", "祝晓岚"), ("慢慢来。", "祝晓岚")],
    ),
    "the wife of who was named": (
        ["志愿者祝晓岚给费老伯理了发，费老伯的妻子说：“手艺好。”"],
        [("手艺好。", None)],
    ),
    "who hears what is said": (
        ["“明年接着办啊！”每次散场，主任祝晓岚总收到邻居的反馈。"],
        [("明年接着办啊！", None)],
    ),
    "what the mother used to say": (
        ["祝晓岚记得，母亲常念叨“做人要实在，待人要真心”，她也这样教孩子。"],
        [("做人要实在，待人要真心", None)],
    ),
    "who said it stands right behind": (
        ["合唱队“取这个名字特别亲。”队长祝晓岚告诉记者，“大家都爱唱。”"],
        [("取这个名字特别亲。", "祝晓岚"), ("大家都爱唱。", "祝晓岚")],
    ),
    "spaces within the marks": (
        ["祝晓岚赞不绝口： “ 他人太好了， 常来帮忙！ ”"],
        [("他人太好了， 常来帮忙！", "祝晓岚")],
    ),
    "an old man whom someone is paired with": (
        ["一位结对老人祝晓岚也对费远山赞赏有加：“人太好了！”"],
        [("人太好了！", "祝晓岚")],
    ),
    "who was addressed answers": (
        ["“李阿婆，睡得好吗？”“挺好的。”民警祝晓岚带着干事费远山来到老人家中。"],
        [("李阿婆，睡得好吗？", "祝晓岚"), ("挺好的。", "李阿婆")],
    ),
    "no verb": (["“谁来管一管？”祝晓岚起初不肯走。"], [("谁来管一管？", "祝晓岚")]),
    "a comma behind the marks": (
        ["“屋里不漏，夜里不冷，只管放心”，祝晓岚说。", "“您别再爬梯子”，费远山扶住梯子。"],
        [("屋里不漏，夜里不冷，只管放心", "祝晓岚"), ("您别再爬梯子", "费远山")],
    ),
    "of oneself": (["祝晓岚学会了补网，“奶奶从前不让我碰”。"], [("奶奶从前不让我碰", "祝晓岚")]),
    "an old woman who says what she heard": (
        ["“这么早就出摊？”“睡不着！”听到敲门声，祝晓岚笑着说。"],
        [("这么早就出摊？", None), ("睡不着！", "祝晓岚")],
    ),
    "the old man who is moved": (
        ["费远山是老党员。", "老人接过本子看了很久。“这回我放心了。”"],
        [("这回我放心了。", "费远山")],
    ),
    "whom the words address": (
        ["费远山推门进来。“费大爷您看，灯亮了。”邻居都笑了。"],
        [("费大爷您看，灯亮了。", None)],
    ),
    "whose cry it is": (["门里传来祝晓岚的尖叫：“着火了！”"], [("着火了！", "祝晓岚")]),
    "who was named, not the father": (
        ["费远山的女儿祝晓岚揭开石碑。", "“爸，你看。”她轻声说。"],
        [("爸，你看。", "祝晓岚")],
    ),
    "with a master": (
        ["费远山跟着师傅秦海波打桩。“水冷得咬骨头。”"],
        [("水冷得咬骨头。", "费远山")],
    ),
    "a girl who was just named": (
        ["开门的是祝晓岚。“外公住院了。”姑娘说。"],
        [("外公住院了。", "祝晓岚")],
    ),
    "a roll call": (
        ["费远山记性好。“祝晓岚，三车间。”祝晓岚应了一声。"],
        [("祝晓岚，三车间。", "费远山")],
    ),
    "whom someone asks": (
        ["祝晓岚问护工费远山：“一次多少钱？”"],
        [("一次多少钱？", "祝晓岚")],
    ),
    "someone nobody knows leads up to it": (
        ["一直没说话的小满举手：“那周末呢？”班主任祝晓岚带头鼓掌。"],
        [("那周末呢？", None)],
    ),
    "for the sake of it": (
        ["费远山不同意。“采茶的手，怎么又回来了？”为这句话，两人没有同桌吃饭。"],
        [("采茶的手，怎么又回来了？", "费远山")],
    ),
    "who speaks of a reason": (
        ["祝晓岚热情地说：“手艺好。”", "“主要是离家近。”说起来这里的理由，费远山笑了。"],
        [("手艺好。", "祝晓岚"), ("主要是离家近。", "费远山")],
    ),
    "a by-name that is a seldom word": (
        ["费远山发来视频。“有老街的温度。”小夏笑着说。"],
        [("有老街的温度。", "小夏")],
    ),
    "partial": (["祝晓岚说，换了路灯，“比过去亮堂多了”。"], [("比过去亮堂多了", "祝晓岚")]),
    "pronoun": (["祝晓岚打来电话。“灯亮了。”她说。"], [("灯亮了。", "祝晓岚")]),
    "pronoun from the paragraph before": (
        ["祝晓岚推门进来。", "“灯亮了。”她说。"],
        [("灯亮了。", "祝晓岚")],
    ),
    "who acts, not who is acted on": (
        ["费远山握着祝晓岚的手问：“冷不冷？”"],
        [("冷不冷？", "费远山")],
    ),
    "the owner is another": (["“再晚就难说了。”费远山的女儿祝晓岚说。"], [("再晚就难说了。", "祝晓岚")]),
    "question and answer": (
        ["费远山问：“冷不冷？”祝晓岚回答：“不冷。”"],
        [("冷不冷？", "费远山"), ("不冷。", "祝晓岚")],
    ),
    "dialogue": (
        ["“哪年入伍的？”“一九七九年。”费远山和祝晓岚聊了起来。"],
        [("哪年入伍的？", "费远山"), ("一九七九年。", "祝晓岚")],
    ),
    "over two paragraphs": (
        ["祝晓岚说：“灯亮了。", "“大家都高兴。”（费远山）"],
        [("灯亮了。", "祝晓岚"), ("大家都高兴。", "祝晓岚")],
    ),
    "a woman is no 他": (["谢女士要给钱，他指着号牌说：“拴好绳。”"], [("拴好绳。", None)]),
    "the old man of the sentence": (
        ["祝晓岚送来牌子。", "老人笑了：“要不要钱？”"],
        [("要不要钱？", "祝晓岚")],
    ),
    "the words of one of two": (
        ["费远山、祝晓岚列席。“只看第二天。”祝晓岚的这句话引起讨论。"],
        [("只看第二天。", "祝晓岚")],
    ),
    "urging": (["祝晓岚反复催促工作人员“快一点，晚了就没了”。"], [("快一点，晚了就没了", "祝晓岚")]),
    "far behind the verb": (
        [
            "祝晓岚告诉记者，一年来共收到作品八百余首，其中一百首已编成集子，由街道印了两千册，拿走不用登记，“看完了，记得传给隔壁”。"
        ],
        [("看完了，记得传给隔壁", "祝晓岚")],
    ),
    "a clause that ends the sentence": (
        ["祝晓岚把手套搭在暖气片上，“这一天里，就数这半个钟头最舒坦”。"],
        [("这一天里，就数这半个钟头最舒坦", "祝晓岚")],
    ),
    "one sentence": (
        ["祝晓岚说了一句“当年生病，你们谁回来过”，大家沉默了。"],
        [("当年生病，你们谁回来过", "祝晓岚")],
    ),
    "frost on the face": (["“取冰最苦。”祝晓岚的眉毛上挂着霜。"], [("取冰最苦。", "祝晓岚")]),
    "someone without a name": (
        ["祝晓岚赶到后，老人一把拉住她的手：“钱还在吗？”祝晓岚答道：“在。”"],
        [("钱还在吗？", None), ("在。", "祝晓岚")],
    ),
    "looked at, not speaking": (
        ["“进来坐！”看到满头大汗的骑手费远山，祝晓岚招呼他。"],
        [("进来坐！", "祝晓岚")],
    ),
    "over three paragraphs": (
        ["祝晓岚说：“灯亮了。", "“路平了。", "“人也多了。”"],
        [("灯亮了。", "祝晓岚"), ("路平了。", "祝晓岚"), ("人也多了。", "祝晓岚")],
    ),
    "marks in marks": (
        ["祝晓岚说：“大家叫它‘小客厅’，“客厅”里有茶。”"],
        [("大家叫它‘小客厅’，“客厅”里有茶。", "祝晓岚")],
    ),
    "a nickname": (["费远山爱修表。“不收钱。”老费摆摆手。"], [("不收钱。", "费远山")]),
    "who is acted on": (
        ["祝晓岚把毛巾搭在肩上，走过去抱起了费远山：“打得好。”"],
        [("打得好。", "祝晓岚")],
    ),
    "who is told of behind": (
        ["祝晓岚照顾婆婆二十年。“我没有读过什么书。”她的儿子费远山坐在台下。"],
        [("我没有读过什么书。", "祝晓岚")],
    ),
    "a nickname of two people": (
        ["费远山、费小禾爱修表。", "“不收钱。”老费摆摆手。"],
        [("不收钱。", None)],
    ),
    "who acts before": (
        ["祝晓岚举起一块旧表。“又走了。”大家都笑了，坐在后排的费远山也笑了。"],
        [("又走了。", "祝晓岚")],
    ),
    "the writer is no speaker": (["“灯亮了。”（费远山）"], [("灯亮了。", None)]),
    "nobody named": (["“来一份带鱼！”队伍里有人喊。"], [("来一份带鱼！", None)]),
    "someone without a name acts behind": (
        ["“谢谢你们！”获救的老人握着祝晓岚的手。"],
        [("谢谢你们！", None)],
    ),
    "the old man told of before": (
        ["费远山翻开本子。“那时候没有灯。”老人话音刚落。"],
        [("那时候没有灯。", "费远山")],
    ),
    "a surname alone": (["“您慢点。”志愿者小骆扶着老人上车。"], [("您慢点。", "小骆")]),
    "the only one of the paragraph": (
        ["祝晓岚卖了二十年鱼。狮头很重，胳膊抬不起来。“刚开始没有人看。”"],
        [("刚开始没有人看。", "祝晓岚")],
    ),
    "in someone's eyes": (
        ["祝晓岚每天到岗。在她看来，“群众的事，等不得”。"],
        [("群众的事，等不得", "祝晓岚")],
    ),
    "whom she tells it": (
        ["祝晓岚告诉费远山，那场雨她看了三回，“水还没鞋底厚”。"],
        [("水还没鞋底厚", "祝晓岚")],
    ),
    "a cry that someone hears": (["“抓贼！”听到喊声，祝晓岚追了上去。"], [("抓贼！", None)]),
    "the host of the one who came": (
        ["祝晓岚敲开门。“进来坐。”屋主热情地招呼。"],
        [("进来坐。", None)],
    ),
    "an answer to a question": (
        ["“能看吗？”“能看！”昨天，祝晓岚带队来检查。"],
        [("能看吗？", None), ("能看！", None)],
    ),
    "a role without a name behind": (
        ["祝晓岚看过图纸。“两个月就能修好。”维修班组长告诉大家，“材料已经到了。”"],
        [("两个月就能修好。", None), ("材料已经到了。", None)],
    ),
    "other people, not him": (
        ["组长费远山来了。", "“我们楼也盼着装。”住在其他单元的居民表示。"],
        [("我们楼也盼着装。", None)],
    ),
    "the children of who was named": (
        ["费远山舍不得旧柜子。儿女劝他：“换个新的。”"],
        [("换个新的。", None)],
    ),
    "some of several": (
        ["这块牌子是费远山挂的。邻居看见后，有的打趣说：“这下真气派”；有的红了眼眶：“总算搬回来了”。"],
        [("这下真气派", None), ("总算搬回来了", None)],
    ),
    "who calls": (
        ["“水漫到楼道了……”网格员祝晓岚接到居民费远山打来的电话。"],
        [("水漫到楼道了……", "费远山")],
    ),
    "nobody named calls": (
        ["祝晓岚收到社区发来的短信：“您明天有空吗？”"],
        [("您明天有空吗？", None)],
    ),
    "whom someone warns": (
        ["祝晓岚赶到门口，告诫费远山说：“别上去！”"],
        [("别上去！", "祝晓岚")],
    ),
    "one of two who act": (
        ["门口由费远山和祝晓岚守着，生人来了都要问一声。“找哪一家？”"],
        [("找哪一家？", None)],
    ),
    "who only signs": (
        ["本报讯（通讯员 费远山）“五块钱拿走！”傍晚，广场上人来人往。"],
        [("五块钱拿走！", None)],
    ),
    "behind a dateline": (["本市10月7日讯 “好险！”清早，井盖不见了。"], [("好险！", None)]),
    "a short remark": (
        ["孩子们围成一圈，听得出神，轻声感叹“太难了”。祝晓岚合上相册。"],
        [("太难了", None)],
    ),
    "at the beginning of an event": (
        ["“我从前也是一名船员……”活动开始，祝晓岚讲起往事。"],
        [("我从前也是一名船员……", "祝晓岚")],
    ),
    "what has come to pass": (
        ["祝晓岚把钥匙挂上墙，“家里总算齐全了”。"],
        [("家里总算齐全了", "祝晓岚")],
    ),
    "the old man whose voice shakes": (
        ["老兵费远山抬起手。", "“这是那年留下的。”老人的声音低了下去。"],
        [("这是那年留下的。", "费远山")],
    ),
    "whom someone turns to with two others": (
        ["祝晓岚抬起头，对身边的社区书记费远山和物业经理秦海波说：“长椅要换。”"],
        [("长椅要换。", "祝晓岚")],
    ),
    "who hears a voice and answers": (
        ["祝晓岚听到敲门的声音，高兴地说：“你们又来啦！”"],
        [("你们又来啦！", "祝晓岚")],
    ),
    "many voices": (
        ["有几户没有装，各有缘由：“他们出门去了，一时回不来了”“家里没人，怎么装呢”……大家议论起来。"],
        [("他们出门去了，一时回不来了", None), ("家里没人，怎么装呢", None)],
    ),
    "someone whose name nobody knows says it": (
        ["祝晓岚爱热闹。“每逢听到这些，我就坐不住。”先慕兰说，“能帮就帮。”"],
        [("每逢听到这些，我就坐不住。", None), ("能帮就帮。", None)],
    ),
    "he, whoever that is": (
        ["他话不多，其实很温和：“想问什么尽管问。”志愿者祝晓岚和他很熟。"],
        [("想问什么尽管问。", None)],
    ),
    "whose tools they are": (
        ["一把剪子、一面镜子，这就是祝晓岚的全部家当。“椅子跟了我二十年。”"],
        [("椅子跟了我二十年。", "祝晓岚")],
    ),
    "who is thanked": (
        ["祝晓岚当了十年楼长。网格员感谢她：“问一声就知道住几家。”"],
        [("问一声就知道住几家。", None)],
    ),
    "someone without a name marks another": (
        ["祝晓岚又去了四次，第五次，老先生打了满分，还写了一句：“这回学会了。”"],
        [("这回学会了。", None)],
    ),
    "an old woman introduced as a stranger": (
        ["祝晓岚扶着一位老奶奶坐下，问道：“您从哪里来？”", "老奶奶说：“从山里来。”"],
        [("您从哪里来？", "祝晓岚"), ("从山里来。", None)],
    ),
    "someone seen in passing": (
        ["费远山常来换报纸。一次，居然见一位大爷靠着橱窗，他不好意思地说：“抄下来。”"],
        [("抄下来。", None)],
    ),
    "a girl whose name follows": (
        ["这位姑娘名叫祝晓岚，是奶茶店店员。记者找到她时，她正在擦桌子：“谁看见都会扶。”"],
        [("谁看见都会扶。", "祝晓岚")],
    ),
    "one of a trade is who was named": (
        ["祝晓岚是楼里的一名管理员，楼道由她打扫。“先扫自家门口。”"],
        [("先扫自家门口。", "祝晓岚")],
    ),
    "before a dash": (
        ["祝晓岚听老板说，“那人酒量好，又买了一次”——已是第三次。"],
        [("那人酒量好，又买了一次", None)],
    ),
    "told to a hearer without a mark": (
        ["祝晓岚忍不住叮嘱新来的干事“夜里凉，多穿一件。”干事点点头。"],
        [("夜里凉，多穿一件。", "祝晓岚")],
    ),
    "a full stop behind the marks": (
        ["“在这里住了三十年，总要留下一点什么”。祝晓岚说，她想了很久。"],
        [("在这里住了三十年，总要留下一点什么", "祝晓岚")],
    ),
    "one short remark": (["祝晓岚回头说了一句“慢点”，没有停下。"], [("慢点", "祝晓岚")]),
    "voices one behind the other": (
        ["孩子们开起了玩笑：“今天运气好！”“你是不是不想走，故意躲的”。"],
        [("今天运气好！", None), ("你是不是不想走，故意躲的", None)],
    ),
    "who is asked, not who asks": (
        ["费远山推门进来。祝晓岚问他冷不冷，他说：“不冷。”"],
        [("不冷。", "费远山")],
    ),
    "who was asked before, an old man": (
        ["费远山擦着水尺。祝晓岚问他，明年还来不来？老人想了想才回答：“来。”"],
        [("来。", "费远山")],
    ),
    "a stranger whom someone asks": (
        ["一位八十岁的老先生坐在门口，祝晓岚问他等谁，他说：“等我儿子。”"],
        [("等我儿子。", None)],
    ),
    "a boy without a name": (
        ["费远山打着手电。桥洞里，一个男孩正数石子。“一共九颗。”他抬起头。"],
        [("一共九颗。", None)],
    ),
    "a man without a name who acted last": (
        ["费远山蹲在石墩上。后来男子自己翻了回来。原来他三天没有合眼，“我就是想歇一歇”。"],
        [("我就是想歇一歇", None)],
    ),
    "the writer's own mother": (
        ["祝晓岚唱过这出戏。我带着母亲来看，她指着台上说：“没变。”"],
        [("没变。", None)],
    ),
    "not whom he speaks to": (
        [
            "祝晓岚记得费远山上任那天，水漫过了门槛：“快搬东西！”费远山脱了鞋：“我来。”他接过木盆。",
            "他对祝晓岚说：“你歇着。”",
        ],
        [("快搬东西！", "祝晓岚"), ("我来。", "费远山"), ("你歇着。", "费远山")],
    ),
    "who is called old in the article": (
        ["祝晓岚扶着费远山老人坐下。", "祝晓岚削了一个梨。", "老人笑着说：“真甜。”"],
        [("真甜。", "费远山")],
    ),
    "not who brought what he mends": (
        ["费远山打开抽屉。这支笔是祝晓岚送来的，用了二十年。", "“只是脏了。”他说。"],
        [("只是脏了。", "费远山")],
    ),
    "named again since": (
        ["货郎秦海波收了摊，孩子们围住他。费远山说，他最盼修路，“那样就能少绕远了”。"],
        [("那样就能少绕远了", "费远山")],
    ),
    "on over paragraphs behind a remark": (
        ["“先靠腿，后靠摩托。”祝晓岚说。", "“最难的是大雪封山那几天。", "“我走了六个钟头。”"],
        [
            ("先靠腿，后靠摩托。", "祝晓岚"),
            ("最难的是大雪封山那几天。", "祝晓岚"),
            ("我走了六个钟头。", "祝晓岚"),
        ],
    ),
    "another opens a quotation": (
        ["“先靠腿。”祝晓岚说。", "“不难。”费远山说，“就是冷。"],
        [("先靠腿。", "祝晓岚"), ("不难。", "费远山"), ("就是冷。", "费远山")],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), SPOKEN.values(), ids=SPOKEN)
def test_speech_is_given_to_its_speaker(
    paragraphs: list[str], expected: list[tuple[str, str | None]]
) -> None:
    assert speech_in(*paragraphs) == expected


NAMES = {
    "a brand": "走进“暖心小院”，看望老人。",
    "a slogan": "活动以“听民声、解民忧”为主题。",
    "a slogan with a comma": "贯彻“城市为人民，人民爱城市”的理念。",
    "a title with a mark": "参加“我们的节日！”主题活动。",
    "a name after a verb of saying": "他指出，“暖心小院理事会”以老人为先。",
    "a proverb": "俗话说“远亲不如近邻”，活动热闹。",
    "a row of names": "讲述“一盏灯的故事”“老街夜雨，船工归来”等故事。",
    "a label": "大屏幕显示“合格”。",
}


@pytest.mark.parametrize("text", NAMES.values(), ids=NAMES)
def test_names_in_quotation_marks_are_no_speech(text: str) -> None:
    assert speech_in(text) == []


REPORTED = {
    "what was just said": (["“证呢？”祝晓岚总会这么要求，家人也一样。"], []),
    "whom others turn to": (["不少邻居找到祝晓岚，希望楼里装上电梯。"], []),
    "to the sentence's end": (
        ["祝晓岚指出，夜里噪声大。会后大家散去。"],
        [("夜里噪声大。", "祝晓岚")],
    ),
    "without a comma": (["祝晓岚提出要以居民为先。"], [("要以居民为先。", "祝晓岚")]),
    "a series": (
        ["祝晓岚提出三点要求：一要快，当天答复。二要准，不说空话。三要实。"],
        [("一要快，当天答复。二要准，不说空话。三要实。", "祝晓岚")],
    ),
    "a series after a full stop": (
        ["祝晓岚讲了三点要求。一要快。二要准。", "散会。"],
        [("一要快。二要准。", "祝晓岚")],
    ),
    "no subject of its own": (
        ["祝晓岚来到街道调研。要求各部门马上响应。"],
        [("各部门马上响应。", "祝晓岚")],
    ),
    "up to the next speaker": (
        ["祝晓岚建议，加装路灯；费远山提出，多种几棵树。"],
        [("加装路灯；", "祝晓岚"), ("多种几棵树。", "费远山")],
    ),
    "patience": (["祝晓岚耐心解释，细心答疑。"], []),
    "up to direct speech": (["祝晓岚叮嘱老人保重身体：“我们会来看您。”"], []),
    "who was told of last": (
        ["费远山提醒工友歇一歇；祝晓岚讲了怎么防暑。她说，水要小口喝。"],
        [("水要小口喝。", "祝晓岚")],
    ),
    "a noun": (["按照部署要求，祝晓岚传达了文件。"], []),
    "told a reporter": (["祝晓岚告诉记者，楼里有八户人家。"], [("楼里有八户人家。", "祝晓岚")]),
    "no comma behind 说": (["祝晓岚说自己一个人住，用水不多。"], [("自己一个人住，用水不多。", "祝晓岚")]),
    "said and done": (["祝晓岚说干就干，当天来了。"], []),
    "a name between the speaker and the verb": (
        ["祝晓岚看过“小花园”以后表示，路好走多了。"],
        [("路好走多了。", "祝晓岚")],
    ),
    "others spoke meanwhile": (["祝晓岚听取了意见。居民们表示，愿意出力。同时，也希望电梯早日装好。"], []),
    "what one has been reminded of": (["祝晓岚的一句暖心提醒，让老人们围了过来。"], []),
    "for someone": (["搬家对祝晓岚来说，不是一件容易的事。"], []),
    "the name of a work": (["祝晓岚  作品名称：《渔火》"], []),
    "words that only lead up to speech": (["祝晓岚告诉记者，改造后，“日子舒坦多了”。"], []),
    "with regard to something": (
        ["祝晓岚肯定了成绩，并对下一步工作提出要抓紧抓实。"],
        [("要抓紧抓实。", "祝晓岚")],
    ),
    "told someone": (["祝晓岚告诉采访人员，楼里有八户人家。"], [("楼里有八户人家。", "祝晓岚")]),
    "someone else reminds her": (
        ["祝晓岚年纪大了。两名网格员帮祝晓岚打扫房间，并叮嘱老人注意身体。"],
        [],
    ),
    "told an old man while showing": (
        ["祝晓岚拿出图片讲解，还一边叮嘱老人，遇到生人要多问一句。"],
        [("遇到生人要多问一句。", "祝晓岚")],
    ),
    "a clause that 说 follows": (
        ["祝晓岚跟老两口讲道理，说楼道堆了东西，夜里走不出去。"],
        [("楼道堆了东西，夜里走不出去。", "祝晓岚")],
    ),
    "a judgement": (
        ["祝晓岚也给予好评，认为做法管用，值得推广。"],
        [("做法管用，值得推广。", "祝晓岚")],
    ),
    "what must not be": (["祝晓岚指出不能只盯着问题。"], [("不能只盯着问题。", "祝晓岚")]),
    "proposals that were written down": (["祝晓岚记下了大家的问题和建议，解答了疑问。"], []),
    "just a chat": (["祝晓岚来了，邻居爱找她说说，尤其是老人。"], []),
    "two without a name remind an old man": (
        ["祝晓岚高兴极了。随后，两名网格员打扫了房间，并叮嘱老人要注意身体。"],
        [],
    ),
    "a noun behind a number": (["祝晓岚向代表汇报了136条建议督办情况。"], []),
}


@pytest.mark.parametrize(("paragraphs", "expected"), REPORTED.values(), ids=REPORTED)
def test_reported_speech_has_its_extent(paragraphs: list[str], expected: list[tuple[str, str]]) -> None:
    assert reports_in(*paragraphs) == expected


@given(st.text(st.sampled_from("“”‘’，。：！？说她的一要祝晓岚费远山□")))
@settings(max_examples=200)
def test_every_quotation_slices_to_its_own_words(text: str) -> None:
    for fact in found_in(text or "空"):
        assert fact.span.of(text) == fact.text == fact.value


def sureness_in(*paragraphs: str) -> list[tuple[object, bool]]:
    """Return who speaks and whether that is sure, as an editor is told."""
    return [
        (fact.attrs["speaker"], fact.confidence >= SURE)
        for fact in found_in(*paragraphs)
        if fact.attrs["direct"]
    ]


UNSURE = {
    "two were named before him": (
        "那年六一，祝晓岚点名让费远山演主角。他至今记得那时的心情：“像做梦一样。”",
        "祝晓岚",
    ),
    "a sentence that only says who that is": ("“空着可惜。”祝晓岚是街道的招商员，跑遍了楼宇。", "祝晓岚"),
    "a verb of another thing": ("“白纸黑字不算数？”昨晚，律师祝晓岚以三起纠纷为例，讲解民法典。", "祝晓岚"),
    "who is known by a nickname before another sentence": (
        "费远山练字。“我总怕来不及。”“活字典”祝晓岚把种子给了大家。",
        "费远山",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), UNSURE.values(), ids=UNSURE)
def test_a_speaker_who_may_be_another_is_unsure(text: str, speaker: str) -> None:
    assert sureness_in(text) == [(speaker, False)]


def test_who_is_called_an_aunt_later_on_keeps_her_name() -> None:
    issue = issue_of_text("记者在河边遇到居民祝思齐。", "“水清了。”祝阿姨笑着说。")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "祝思齐"


def test_another_aunt_is_not_the_one_with_a_name() -> None:
    issue = issue_of_text("居民祝思齐来了。“水清了。”住在二楼的祝阿姨笑着说。")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "祝阿姨"


def test_a_teacher_whose_name_follows_is_meant_by_it() -> None:
    issue = issue_of_text("季老师名叫季红梅，教了一辈子美术。“颜色太吵。”她指着护栏。")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "季红梅"


def test_an_old_head_means_who_has_the_office() -> None:
    issue = issue_of_text("石桥村老人协会会长祝思齐来了。“今天不谈旧账。”老会长端起碗。")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "祝思齐"


def test_a_surname_with_an_office_means_who_has_it() -> None:
    issue = issue_of_text("荷风律师事务所律师祝思齐来讲课。祝律师解释说：“要先看合同。”")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "祝思齐"


def test_an_office_tells_two_of_one_surname_apart() -> None:
    issue = issue_of_text("区委副书记祝思齐、区委组织部部长祝鹤鸣来到社区。", "祝书记指出，党建要实。")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "祝思齐"


def test_an_uncle_means_who_has_the_surname() -> None:
    issue = issue_of_text("老党员唐培新戴上徽章。", "唐伯伯激动地说：“没有忘记我！”")
    (quote,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.QUOTE)
    assert quote.attrs["speaker"] == "唐培新"
