"""People: name and posts in every form of print, and words that look like names and are none."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from tests.gold import issue_of_text

People = dict[str, tuple[str, ...]]


def people_in(*paragraphs: str) -> list[Fact]:
    facts = gather_facts(issue_of_text(*paragraphs))
    return [fact for fact in facts if fact.kind is FactKind.PERSON]


def named(*paragraphs: str) -> People:
    """Return the posts of each person, over all mentions."""
    found: People = {}
    for fact in people_in(*paragraphs):
        titles = fact.attrs["titles"]
        assert isinstance(titles, tuple)
        found[fact.text] = found.get(fact.text, ()) + tuple(
            t for t in titles if t not in found.get(fact.text, ())
        )
    return found


POSTS = {
    "given names that end like places": (
        "市商会秘书长黄明镇、副会长李新村出席。",
        {"黄明镇": ("市商会秘书长",), "李新村": ("市商会副会长",)},
    ),
    "a teacher before the next one": (
        "裁判员代表宋庆兰老师、运动员代表梅小凡同学宣誓。",
        {"宋庆兰": ("裁判员代表",), "梅小凡": ("运动员代表",)},
    ),
    "what a row is called behind it": (
        "宋佳音、牛犇等医师用半天时间坐诊，丁小禾、钮文等护士长给居民量血压。",
        {"宋佳音": ("医师",), "牛犇": ("医师",), "丁小禾": ("护士长",), "钮文": ("护士长",)},
    ),
    "who has a post of their own keeps it in a row": (
        "社区主任宋佳音、楼组长牛犇等志愿者清扫楼道。",
        {"宋佳音": ("社区主任",), "牛犇": ("楼组长",)},
    ),
    "two offices without a mark between them": (
        "荷风社区党委书记主任宋佳音说明情况。",
        {"宋佳音": ("荷风社区党委书记", "荷风社区主任")},
    ),
    "body, name, office": (
        "这次由老年专委会宋佳音主任牵头，青禾市卫生局牛国民局长到场。",
        {"宋佳音": ("主任",), "牛国民": ("青禾市卫生局局长",)},
    ),
    "given name that is a role": (
        "镇人大副主席宋新生、镇纪委副书记牛犇陪同。",
        {"宋新生": ("镇人大副主席",), "牛犇": ("镇纪委副书记",)},
    ),
    "body that begins with 下": (
        "青禾中学教师宋佳音、下河区文化局会计室主任牛犇获奖。",
        {"宋佳音": ("青禾中学教师",), "牛犇": ("下河区文化局会计室主任",)},
    ),
    "who was sent down to a community": ("下沉社区干部宋佳音到场。", {"宋佳音": ("社区干部",)}),
    "one of several": ("《荷风》的编辑之一宋佳音介绍。", {"宋佳音": ("编辑",)}),
    "scene before the comma": (
        "公安青禾分局荷风派出所里，副所长宋佳音接起电话。",
        {"宋佳音": ("公安青禾分局荷风派出所副所长",)},
    ),
    "what an old man took on": (
        "去年，宋佳音老人担任了青禾市文化市场监督员。",
        {"宋佳音": ("青禾市文化市场监督员",)},
    ),
    "name without a surname": ("嘎查妇联主席阿拉腾巴雅尔深有感触。", {"阿拉腾巴雅尔": ("嘎查妇联主席",)}),
    "letter that is seldom a surname": (
        "会议由镇纪委书记连云飞主持。",
        {"连云飞": ("镇纪委书记",)},
    ),
    "two of whom a role is said": (
        "桃子塞到裘小芬、史小川两位志愿者手中。",
        {"裘小芬": ("志愿者",), "史小川": ("志愿者",)},
    ),
    "ward of the hospital before, not behind": (
        "青禾县人民医院一行在副院长宋佳音的带领下到荷塘镇卫生院坐诊。",
        {"宋佳音": ("青禾县人民医院副院长",)},
    ),
    "deputy of the state": ("宋佳音副总理到村里看望大家。", {"宋佳音": ("副总理",)}),
    "ward beside a branch of the same hospital": (
        "市医院内科第二党支部书记、康复医学科主任单若水率队。",
        {"单若水": ("市医院内科第二党支部书记", "市医院康复医学科主任")},
    ),
    "what is said of a guessed row": (
        "王小林和赵大法都是民营企业家，他们来了。",
        {"王小林": ("民营企业家",), "赵大法": ("民营企业家",)},
    ),
    "what the next sentence says": (
        "荷风社区的灯亮了，宋小奕很高兴。她是荷风社区党支部书记，住在三楼。\n居民宋小奕来了。",
        {"宋小奕": ("荷风社区党支部书记", "居民")},
    ),
    "what the next sentence says of one of two": (
        "居民梁大海遇到居民于小满。她是社区书记。",
        {"梁大海": ("居民",), "于小满": ("居民",)},
    ),
    "what is said of a row": (
        "居民梁大海和于小满来了，梁大海、于小满均为社区志愿者。",
        {"梁大海": ("居民", "社区志愿者"), "于小满": ("居民", "社区志愿者")},
    ),
    "whom the village elects": (
        "村民李文海被大家推举当选为合作社社长。",
        {"李文海": ("村民", "合作社社长")},
    ),
    "office of many years": (
        "村官隋立山，9年来担任纠纷调解员，大家信他。",
        {"隋立山": ("村官", "纠纷调解员")},
    ),
    "rank behind the name": (
        "陆仕洪会长、方振帆执行会长到场。",
        {"陆仕洪": ("会长",), "方振帆": ("执行会长",)},
    ),
    "branch of a village that is named like a level": (
        "记者来到袁河镇镇东村。\n镇东村党支部书记贝一帆说，大家很满意。",
        {"贝一帆": ("镇东村党支部书记",)},
    ),
    "deputies of a row": (
        "赵兰芝代表、钱海生代表来到荷风社区。",
        {"赵兰芝": ("代表",), "钱海生": ("代表",)},
    ),
    "who speaks for a body": ("荷风社区居民王小瑜代表街道致辞。", {"王小瑜": ("荷风社区居民",)}),
    "one post": ("镇党委书记贝一帆到会讲话。", {"贝一帆": ("镇党委书记",)}),
    "who leads a party": ("镇党委书记贝清和一行到石桥村调研。", {"贝清和": ("镇党委书记",)}),
    "who is joined by a party": ("镇党委书记贝清和一行人走访石桥村。", {"贝清": ("镇党委书记",)}),
    "two posts with bodies of their own": (
        "区委常委、区总工会主席单若水出席活动。",
        {"单若水": ("区委常委", "区总工会主席")},
    ),
    "posts of one company": (
        "云栖数码科技股份有限公司董事、副总经理罗小舟参与座谈。",
        {"罗小舟": ("云栖数码科技股份有限公司董事", "云栖数码科技股份有限公司副总经理")},
    ),
    "a department of the committee": (
        "区委常委、政法委书记尹川率队检查。",
        {"尹川": ("区委常委", "区委政法委书记")},
    ),
    "head of the named district": (
        "澄湖区委副书记、区长麻建国宣布开幕。",
        {"麻建国": ("澄湖区委副书记", "澄湖区区长")},
    ),
    "organ and office of one street": (
        "白鹤街道党工委副书记、办事处主任季然介绍了情况。",
        {"季然": ("白鹤街道党工委副书记", "白鹤街道办事处主任")},
    ),
    "party group and bureau": (
        "区水务局党组书记、局长左江表示，工程年内完工。",
        {"左江": ("区水务局党组书记", "区水务局局长")},
    ),
    "party and neighbourhood committee": (
        "荷风社区党委书记、居委会主任寿云芳说，大家都很满意。",
        {"寿云芳": ("荷风社区党委书记", "荷风社区居委会主任")},
    ),
    "office inherited behind a comma": (
        "区志愿者协会会长卜国栋，副秘书长芮玲一行来访。",
        {"卜国栋": ("区志愿者协会会长",), "芮玲": ("区志愿者协会副秘书长",)},
    ),
    "office inherited behind a pause mark": (
        "区粮食局局长柏松、副局长沈一飞陪同。",
        {"柏松": ("区粮食局局长",), "沈一飞": ("区粮食局副局长",)},
    ),
    "body inherited by the next person": (
        "白鹤街道党工委书记宋岩，办事处主任季然等参加会议。",
        {"宋岩": ("白鹤街道党工委书记",), "季然": ("白鹤街道办事处主任",)},
    ),
    "pause marks between posts and between people": (
        "区民政局党组书记、局长丁立、白鹤街道党工委书记宋岩共同揭牌。",
        {"丁立": ("区民政局党组书记", "区民政局局长"), "宋岩": ("白鹤街道党工委书记",)},
    ),
    "body before a particle": ("铜锣弄社区的副书记乐以平开口了。", {"乐以平": ("铜锣弄社区副书记",)}),
    "age between post and name": (
        "作者是河口水文站退休站长、76岁的阴化远。",
        {"阴化远": ("河口水文站退休站长",)},
    ),
    "street's organ behind a police station": (
        "白鹤街道党工委委员、派出所所长龙腾，办事处副主任鲍峻参加。",
        {"龙腾": ("白鹤街道党工委委员", "派出所所长"), "鲍峻": ("白鹤街道办事处副主任",)},
    ),
    "committee of the district's committee": (
        "区委组织部副部长、两新工委书记查海波揭牌。",
        {"查海波": ("区委组织部副部长", "区委两新工委书记")},
    ),
    "two bodies of one person": (
        "商圈联席会秘书长、锦墨天地总经理卓尔群作报告。",
        {"卓尔群": ("商圈联席会秘书长", "锦墨天地总经理")},
    ),
    "head of another kind": (
        "党建服务办副主任谷雨芳、护士长荆小荷发言。",
        {"谷雨芳": ("党建服务办副主任",), "荆小荷": ("护士长",)},
    ),
    "predecessor": ("前任村支书龚三平家办喜事。", {"龚三平": ("前任村支书",)}),
    "league of the university behind its department": (
        "海陵大学学工部部长纪思源、团委书记童欣欣参加活动。",
        {"纪思源": ("海陵大学学工部部长",), "童欣欣": ("海陵大学团委书记",)},
    ),
    "supervisor of students": (
        "海陵大学化学学院教授、博士生导师乔木林带着学生做实验。",
        {"乔木林": ("海陵大学化学学院教授", "博士生导师")},
    ),
    "office of the street": (
        "白鹤街道办事处副主任封雷、应急管理办公室主任石磊参加检查。",
        {"封雷": ("白鹤街道办事处副主任",), "石磊": ("白鹤街道应急管理办公室主任",)},
    ),
    "society that ends in 会": ("商户自治会会长金满仓提议统一收摊。", {"金满仓": ("商户自治会会长",)}),
    "by-name before the name": ("摊主“炒面哥”班大勇的摊位排着长队。", {"班大勇": ("摊主",)}),
    "what he was, behind his age": (
        "丁水根，82岁，原轮渡公司水手，至今记得那一夜。",
        {"丁水根": ("原轮渡公司水手",)},
    ),
    "report given": ("街道机关干部代表毕然作表态发言。", {"毕然": ("街道机关干部代表",)}),
    "one post for a row": (
        "市人大代表龙飞雁、祁连、易水寒等走访企业。",
        {"龙飞雁": ("市人大代表",), "祁连": ("市人大代表",), "易水寒": ("市人大代表",)},
    ),
    "inside a sentence": ("会议由街道党工委副书记封小满主持。", {"封小满": ("街道党工委副书记",)}),
    "work group": (
        "拆违专项工作组组长、退休干部郝大勇带头签字。",
        {"郝大勇": ("拆违专项工作组组长", "退休干部")},
    ),
    "someone else whose hand is held": (
        "韩奶奶一把拉住青禾养老院护理员祝彦青不放。",
        {"韩奶奶": (), "祝彦青": ("青禾养老院护理员",)},
    ),
    "someone else who calls": (
        "祝彦青赶忙通知石桥村会计简广文。祝彦青是青禾养老院护理员。",
        {"祝彦青": ("青禾养老院护理员",), "简广文": ("石桥村会计",)},
    ),
    "another by surname alone before": (
        "银溪街道党工委佘书记、街道党工委委员、组织员冼青到会。",
        {"佘书记": (), "冼青": ("银溪街道党工委委员", "组织员")},
    ),
    "company named by what it does": (
        "银溪青帆居民服务社会企业有限公司董事长简明远致辞。",
        {"简明远": ("银溪青帆居民服务社会企业有限公司董事长",)},
    ),
    "head of the only community": (
        "荷风社区办起棋赛。社区书记冼一禾说好。",
        {"冼一禾": ("荷风社区书记",)},
    ),
    "what someone was before": (
        "贝立本原是海陵市图书馆采编部副主任，后来办起书院。贝立本说不悔。",
        {"贝立本": ("海陵市图书馆采编部副主任",)},
    ),
    "where someone was sent": (
        "去年秋天，芮大江被县财政局选派到柳塘村任村党支部书记。芮大江说不走了。",
        {"芮大江": ("柳塘村党支部书记",)},
    ),
    "party that comes": (
        "银溪街道党工委委员芮婧一行莅临海陵商会走访。商会会长简一岳、副秘书长冼霖陪同。",
        {
            "芮婧": ("银溪街道党工委委员",),
            "简一岳": ("海陵商会会长",),
            "冼霖": ("海陵商会副秘书长",),
        },
    ),
    "secretary of an estate": (
        "荷风苑小区摆起长桌。小区党支部书记冼同林举杯。",
        {"冼同林": ("荷风苑小区党支部书记",)},
    ),
    "of the only village, among villagers": (
        "柳塘村村民向村支书简大年竖起拇指。",
        {"简大年": ("柳塘村村支书",)},
    ),
    "sent somewhere, then in office": (
        "今年3月，教了五年书的余妙香被派往银溪街道，担任居民区党总支书记。",
        {"余妙香": ("居民区党总支书记",)},
    ),
    "honorary post": (
        "商会荣誉会长、青帆实业董事长芮天明签约。",
        {"芮天明": ("商会荣誉会长", "青帆实业董事长")},
    ),
    "who leads a street": (
        "银溪街道主要领导冼扬、简武参加。",
        {"冼扬": ("银溪街道主要领导",), "简武": ("银溪街道主要领导",)},
    ),
    "a word in a row of posts": (
        "列席的有业主代表江河、银溪交警中队民警冀中。",
        {"江河": ("业主代表",), "冀中": ("银溪交警中队民警",)},
    ),
    "body that begins with a letter before 和": (
        "安和新村党支部书记符清到场。",
        {"符清": ("安和新村党支部书记",)},
    ),
    "who runs the works just named": (
        "一行来到工地，看望银溪市政公司的工人。项目经理甘霖陪同。",
        {"甘霖": ("银溪市政公司项目经理",)},
    ),
    "behind one who asks a favour": (
        "他托银溪日报记者翟墨登了启事。",
        {"翟墨": ("银溪日报记者",)},
    ),
    "head of a department, in short": (
        "区委常委、组织部长殷秀禾讲话。街道党工委委员、武装部长冼东到场。",
        {
            "殷秀禾": ("区委常委", "区委组织部长"),
            "冼东": ("街道党工委委员", "街道武装部长"),
        },
    ),
    "who speaks for a member": (
        "成员单位代表林业规划院党委书记金映揭牌。",
        {"金映": ("林业规划院党委书记",)},
    ),
    "engaged": (
        "芮红同志被聘为荷风社区“大党委”委员。芮红说会尽力。",
        {"芮红": ("荷风社区“大党委”委员",)},
    ),
    "two that hand out prizes": (
        "颁奖的是柳塘镇镇长苏醒和县文旅局副局长麦浪。",
        {"苏醒": ("柳塘镇镇长",), "麦浪": ("县文旅局副局长",)},
    ),
    "candidate": ("副镇长候选人车晓东作表态发言。", {"车晓东": ("副镇长候选人",)}),
    "deputy director of a department": (
        "市商务局外贸和商务经济处处长龚立平答疑。",
        {"龚立平": ("市商务局外贸和商务经济处处长",)},
    ),
    "army": ("驻区某部政治教导员铁柱代表官兵发言。", {"铁柱": ("政治教导员",)}),
    "school": ("银溪第二小学校长容雪带来校歌。", {"容雪": ("银溪第二小学校长",)}),
    "hospital": (
        "区中心医院副院长、主任医师殷桃坐诊。",
        {"殷桃": ("区中心医院副院长", "主任医师")},
    ),
    "where someone stands in a picture": ("取样现场（左为摊主樊阿大）", {"樊阿大": ("摊主",)}),
    "joint branch": (
        "银帆中心党总支书记贺晓彤、汇远大厦联合党支部书记柏建成先后交流。",
        {"贺晓彤": ("银帆中心党总支书记",), "柏建成": ("汇远大厦联合党支部书记",)},
    ),
    "commission for discipline before another organ": (
        "开发区党工委委员、纪检监察工委书记莫离，管委会副主任方正参加。",
        {"莫离": ("开发区党工委委员", "开发区纪检监察工委书记"), "方正": ("开发区管委会副主任",)},
    ),
    "head of a station": ("文化站的站长骆小帆打了电话。", {"骆小帆": ("文化站站长",)}),
    "quoted body": ("“晨曦”志愿服务队队长吉祥作交流。", {"吉祥": ("“晨曦”志愿服务队队长",)}),
    "in office, with an attribute": (
        "现任芦荡社区党总支书记的咸永年当年也来吵过架。",
        {"咸永年": ("芦荡社区党总支书记",)},
    ),
    "honour": (
        "优秀志愿者代表、理工大学研究生井小青发言。",
        {"井小青": ("优秀志愿者代表", "理工大学研究生")},
    ),
    "group that governs itself": ("自管小组组长库文远原来教数学。", {"库文远": ("自管小组组长",)}),
    "a group has no organs of its own": (
        "澄湖街道党工委副书记、征兵工作领导小组组长席慕青，党工委委员、武装部部长雷振海参加。",
        {
            "席慕青": ("澄湖街道党工委副书记", "征兵工作领导小组组长"),
            "雷振海": ("澄湖街道党工委委员", "澄湖街道武装部部长"),
        },
    ),
    "office that is only pointed at": (
        "来信转到白鹤街道城市管理办公室。该办副主任郏文之当天答复。",
        {"郏文之": ("白鹤街道城市管理办公室副主任",)},
    ),
    "school that is only pointed at": (
        "荷风小学开学了，该校校长仝和平站在门口。",
        {"仝和平": ("荷风小学校长",)},
    ),
    "unit that is not named": ("该部政治教导员尼玛次仁敬礼。", {"尼玛次仁": ("政治教导员",)}),
    "branch of the only neighbourhood": (
        "荷风居民区成立专班。党总支书记芮菊香说好。",
        {"芮菊香": ("荷风居民区党总支书记",)},
    ),
    "quoted name inside a post": (
        "据青石市房管局副局长、“红管家”联合党委书记郏玉堂介绍，党群服务中心已经开放。",
        {"郏玉堂": ("青石市房管局副局长", "“红管家”联合党委书记")},
    ),
    "verb inside a department": (
        "海陵市档案馆保管利用科科长芮墨生在库房里。",
        {"芮墨生": ("海陵市档案馆保管利用科科长",)},
    ),
    "said of a row with posts": (
        "护士长荆小荷、社工乐以平当选副主席。",
        {"荆小荷": ("护士长", "副主席"), "乐以平": ("社工", "副主席")},
    ),
    "what someone is by now": (
        "居民傅小雁已经是荷风木偶剧团副团长、省级非遗传承人。",
        {"傅小雁": ("居民", "荷风木偶剧团副团长", "省级非遗传承人")},
    ),
    "description behind the post": (
        "新兵代表、刚从海陵大学毕业的芮一帆说：“我去守岛。”",
        {"芮一帆": ("新兵代表",)},
    ),
    "one of the posts of a body": (
        "毕春霞是荷风社区的一名网格员，已经干了六年。",
        {"毕春霞": ("荷风社区网格员",)},
    ),
    "deputy director of a street": (
        "水门街道党工委委员、副主任齐鲁通报情况。",
        {"齐鲁": ("水门街道党工委委员", "水门街道办事处副主任")},
    ),
}


@pytest.mark.parametrize(("text", "expected"), POSTS.values(), ids=POSTS)
def test_posts_are_given_in_full(text: str, expected: People) -> None:
    assert named(text) == expected


FORMS = {
    "a clerk of a site": ("主持人是项目部的资料员麻小丽。", {"麻小丽": ("资料员",)}),
    "a conjunction that joins nothing": ("校长丘大同走进教室。", {"丘大同": ("校长",)}),
    "a place that speaks behind an office": ("副镇长宁夏提醒大家收衣服。", {"宁夏": ("副镇长",)}),
    "how someone reads": ("唱票人鄢平念得很慢。", {"鄢平": ("唱票人",)}),
    "what someone looks up": ("民警让辅警逯鹏调监控。", {"逯鹏": ("辅警",)}),
    "the teacher of a class": ("班主任粟老师带着全班去了。", {"粟老师": ()}),
    "a number behind that year": ("万里那年十九岁，学会了打桩。", {"万里": ()}),
    "the age first": ("年纪最大的是八十六岁的战胜利，他不服老。", {"战胜利": ()}),
    "who is sent away": ("教了五年书的余妙香被派往山里。", {"余妙香": ()}),
    "a surname that no list has, behind a post": (
        "副镇长线建平主持会议。",
        {"线建平": ("副镇长",)},
    ),
    "for whom someone acts": (
        "荷风社区党总支副书记关键为获奖选手颁奖。",
        {"关键": ("荷风社区党总支副书记",)},
    ),
    "offices held before": (
        "苟富贵当过红星轴承厂团委书记、宣传科科长，退休前是市总工会文体部副部长。苟富贵说不累。",
        {"苟富贵": ("红星轴承厂团委书记", "红星轴承厂宣传科科长", "市总工会文体部副部长")},
    ),
    "two characters before a verb": ("区委书记臧立强调，要抓好落实。", {"臧立": ("区委书记",)}),
    "two characters before a companion": ("副区长周虹陪同调研。", {"周虹": ("副区长",)}),
    "three characters that end like a verb": ("区委书记王立民主持会议。", {"王立民": ("区委书记",)}),
    "before a preposition": ("副镇长乜远就下一步工作提出要求。", {"乜远": ("副镇长",)}),
    "compound surname": ("副市长上官云燕致辞。", {"上官云燕": ("副市长",)}),
    "compound surname, one given name": ("会长欧阳雪问得很细。", {"欧阳雪": ("会长",)}),
    "middle dot": ("副县长帕提古丽·艾山介绍说，", {"帕提古丽·艾山": ("副县长",)}),
    "four characters without surname": ("护士长格桑卓玛值班。", {"格桑卓玛": ("护士长",)}),
    "rare word behind the office of a body": (
        "荷风社区党委书记路程在台前坐了一上午。",
        {"路程": ("荷风社区党委书记",)},
    ),
    "surname that no list has": ("厂长励学钢带来一只箱子。", {"励学钢": ("厂长",)}),
    "verb that no surname begins": ("负责人算好安全账、工资账。", {}),
    "longer post": ("荷风社区党总支书记郏建民则谈了感受。", {"郏建民": ("荷风社区党总支书记",)}),
    "at home": ("村民贾青家的水管爆了。", {"贾青": ("村民",)}),
    "at that time": ("居民郏晓把钥匙交给邻居戴宝时，天已经黑了。", {"郏晓": ("居民",)}),
    "what is done to a thing": ("队员阎振将最后一箱水搬上车。", {"阎振": ("队员",)}),
    "couple": ("“80后”夫妻汤一苇、翁雪梅带来一只存钱罐。", {"汤一苇": (), "翁雪梅": ()}),
    "role torn": ("居民和志愿者一同学习效仿。", {}),
    "long row": (
        "由祝淑阳、贝浩然、芮田甜、郏紫懿、沙若雪带来舞蹈。",
        {"祝淑阳": (), "贝浩然": (), "芮田甜": (), "郏紫懿": (), "沙若雪": ()},
    ),
    "foreign name without dots": ("留学生玛利亚也来了。", {"玛利亚": ("留学生",)}),
    "born in a year": ("柏庆兰，1952年生，退休前是钳工。", {"柏庆兰": ()}),
    "conjunction in a row": (
        "网格员芮青、易永和暨长福分头敲门。",
        {"芮青": ("网格员",), "易永": ("网格员",), "暨长福": ("网格员",)},
    ),
    "a name that is a word": ("镇党委书记高原说：“要算细账。”", {"高原": ("镇党委书记",)}),
    "resident": ("家住3号楼的居民辛桂花乐得合不拢嘴。", {"辛桂花": ("居民",)}),
    "age and role": ("76岁的退休教师慕容秋拿出相册。", {"慕容秋": ("退休教师",)}),
    "age alone": ("81岁的冼秀英希望加装扶手。", {"冼秀英": ()}),
    "volunteer": ("志愿者郜晓晨负责引导。", {"郜晓晨": ("志愿者",)}),
    "kinship is no post": ("他带着孙子丛小宇一起扫雪。", {"丛小宇": ()}),
    "post behind the name": ("居委找到苗淑芬老师，请她出山。", {"苗淑芬": ("老师",)}),
    "address without post": ("大家向柯志远同志学习。", {"柯志远": ()}),
    "said of a name": ("荀丽今年47岁，是荷风社区专职网格员。", {"荀丽": ("荷风社区专职网格员",)}),
    "apposition": ("戚美华，荷风小区的居民，爱唱戏。", {"戚美华": ()}),
    "classical particle before a verb": (
        "人大工委主任郏文之结合分管工作发言，教师虞墨之主动上前。",
        {"郏文之": ("人大工委主任",), "虞墨之": ("教师",)},
    ),
    "graduate": ("村委会副主任裘梦琪大学毕业后回村。", {"裘梦琪": ("村委会副主任",)}),
    "rare surname behind a trade": ("这时，送水嫂隗春梅及时赶到。", {"隗春梅": ("送水嫂",)}),
    "rare surname, one given name": ("从瓷城来的禚梅开了一间作坊。", {"禚梅": ()}),
    "before an illness": ("67岁的关忠诚患糖尿病已有14年。", {"关忠诚": ()}),
    "boatman": ("船民甯有财说，船主邰大江有些为难。", {"甯有财": ("船民",), "邰大江": ("船主",)}),
    "speaker behind a quotation": ("“灯亮了，心也亮了。”隗春兰说。", {"隗春兰": ()}),
    "caption": ("裘小燕（右二）为老人理发", {"裘小燕": ()}),
    "elected": ("大会选举樊志高、池小满为副镇长。", {"樊志高": ("副镇长",), "池小满": ("副镇长",)}),
    "beside one who is known": (
        "“值得。”暴春生自豪地说。\n团队中的暴春生和晏晓玲自愿承担。",
        {"暴春生": (), "晏晓玲": ()},
    ),
    "family that is visited": ("一同到困难青年家庭陆小渊家中走访。", {"陆小渊": ()}),
    "row of those who stand for their bodies": (
        "出席的有区红十字会钮文慧、团区委季小然、青禾药业有限公司卜大海。",
        {"钮文慧": (), "季小然": (), "卜大海": ()},
    ),
    "row of homes with commas": (
        "一行慰问了小河村钮文慧，先锋社区季小然，兴旺社区卜大海等人。",
        {"钮文慧": (), "季小然": (), "卜大海": ()},
    ),
    "surname and form of address": ("李阿姨煮了姜茶，王大爷夸她手艺好。", {"李阿姨": (), "王大爷": ()}),
    "crowd before a form of address": ("居民樊老太感慨不已。", {"樊老太": ()}),
    "list of honour": ("一等奖：钮文、麦田、鲍小兵。", {"钮文": (), "麦田": (), "鲍小兵": ()}),
    "row that is settled on": (
        "最后确定焦小满、王雪松、尚晴等10人入选。",
        {"焦小满": (), "王雪松": (), "尚晴": ()},
    ),
    "who alone is honoured": (
        "优秀党务工作者：宋佳音；好主干：丁小禾、王雪松。",
        {"宋佳音": (), "丁小禾": (), "王雪松": ()},
    ),
    "unmistakable name without a dot": ("对门的巴哈尔古丽像亲姐妹。", {"巴哈尔古丽": ()}),
    "rare surname behind speech": ("“地扫好了。”崇兰秋说。", {"崇兰秋": ()}),
    "second of a row that begins a sentence": ("王增喜和赵其林常来帮忙。", {"王增喜": (), "赵其林": ()}),
    "row of schools and centres": (
        "金色托育园宋佳音、社区服务分中心叶小军以及几名家长领奖。",
        {"宋佳音": (), "叶小军": ()},
    ),
    "deputy with one letter behind the surname": (
        "宋佳音、刘蓓代表走访了居民。",
        {"宋佳音": (), "刘蓓": ("代表",)},
    ),
    "two of a list with 等": (
        "评选出龙小虎、辛劲等11位志愿者。",
        {"龙小虎": ("志愿者",), "辛劲": ("志愿者",)},
    ),
    "list of offices": ("组长：宋岩 副组长：季然", {"宋岩": ("组长",), "季然": ("副组长",)}),
    "byline inside the text": ("本报讯（记者 麦田 通讯员 钮文）昨天举行。", {"麦田": (), "钮文": ()}),
    "what the first sentence says": ("王芳是荷风社区的一名普通志愿者。", {"王芳": ("志愿者",)}),
    "praise is no post": ("著名书法家章草先生到场指导。", {"章草": ("书法家",)}),
    "post on both sides": ("律师事务所合伙人牛犇律师答疑。", {"牛犇": ("律师事务所合伙人",)}),
    "rare surname behind kin": ("老伴贝秀芬生病住院。", {"贝秀芬": ()}),
    "rare surname behind a crowd": ("居民水玉洁抢先提问。", {"水玉洁": ("居民",)}),
    "described before it is named": ("坐在第一排的干志刚赶紧记下来。", {"干志刚": ()}),
    "name that ends like a word": ("护士长秦观海带着大家义诊。", {"秦观海": ("护士长",)}),
    "two who were elected": (
        "随后，卜伟、冼志聪当选副镇长。",
        {"卜伟": ("副镇长",), "冼志聪": ("副镇长",)},
    ),
    "row before a verb": ("党员章建华、钱红梅带头报名。", {"章建华": ("党员",), "钱红梅": ("党员",)}),
    "child in class": ("五（2）班的夏子墨率先举手。", {"夏子墨": ()}),
    "girl": ("6岁女孩冯念念得救。", {"冯念念": ()}),
    "compound surname before a verb": ("奥运冠军呼延雪领跑。", {"呼延雪": ("奥运冠军",)}),
    "adjective behind an office": ("望江消防救援站站长明亮参加演练。", {"明亮": ("望江消防救援站站长",)}),
    "someone else's office before the comma": (
        "由甘霖担任总指挥，白鹤街道武装部部长铁军参加。",
        {"甘霖": ("总指挥",), "铁军": ("白鹤街道武装部部长",)},
    ),
    "contact": ("联系人：卜晓芳。", {"卜晓芳": ("联系人",)}),
    "described by where he works": ("做无人机配件的段誉林就在墙上看到了。", {"段誉林": ()}),
    "trade that no list has": ("渔政员屈子航介绍，鱼苗要检疫。", {"屈子航": ("渔政员",)}),
    "what a sentence tells": ("灯亮了。祁美云翻看当年的值班记录。", {"祁美云": ()}),
    "photographer": ("居民踩着竹梯挂灯（胥明 摄）", {"胥明": ()}),
    "old trade": ("退休锻工夏侯建国念出了自己的诗。", {"夏侯建国": ("退休锻工",)}),
    "name with a negation in it": (
        "主任医师尤里克·阿不都一一作答。",
        {"尤里克·阿不都": ("主任医师",)},
    ),
    "verb before an old man's name": (
        "彭程上路了。\n彭程帮老人把笋干装上车，彭程说不累。\n老街坊彭程笑了。",
        {"彭程": ("老街坊",)},
    ),
    "verb that leads up to a quotation": (
        "河口社区党委书记晏清谈“老小区请新管家”",
        {"晏清": ("河口社区党委书记",)},
    ),
    "verb for others": ("社区民警路遥替他们统计过。", {"路遥": ("社区民警",)}),
    "last character doubled": ("居民辛宝来来信询问。", {"辛宝来": ("居民",)}),
    "heading that says who is asked": (
        "——访北营热力有限公司总经理卜万顺",
        {"卜万顺": ("北营热力有限公司总经理",)},
    ),
    "seldom noun behind an office": ("区妇幼保健院儿科主任苗圃坐诊。", {"苗圃": ("区妇幼保健院儿科主任",)}),
    "age in brackets": ("邹建明（78岁）拿出一本旧相册。", {"邹建明": ()}),
    "guided by someone": ("在汤永福的带领下，队员们清出了三车垃圾。", {"汤永福": ()}),
    "out of someone's hands": ("从廖永福手里接过钥匙的那天，她哭了。", {"廖永福": ()}),
    "husband and wife": ("孔祥林、毛翠花夫妇把钥匙交给了社区。", {"孔祥林": (), "毛翠花": ()}),
    "who it is": ("第一个报名的是祁海英，他干了三十年。", {"祁海英": ()}),
    "what he is called": ("他叫石磊，最会修笔。", {"石磊": ()}),
    "behind a comma": ("把奖牌挂在胸前，卢国英高兴得合不拢嘴。", {"卢国英": ()}),
    "home": ("最后一个签字的是101室的岳丰收。", {"岳丰收": ()}),
    "who wrote it down": ("整理：韩晓宇", {"韩晓宇": ()}),
    "named twice": (
        "天不亮，陆建军就出了门。\n临走时，陆建军又回头看了一眼。",
        {"陆建军": ()},
    ),
    "who is to lead": ("大家同意由贲大成担任召集人。", {"贲大成": ("召集人",)}),
    "real name": ("褚师傅的真名叫褚遂平。", {"褚师傅": (), "褚遂平": ()}),
    "middle dot behind a Chinese sound": ("交警居来提·艾山说，", {"居来提·艾山": ("交警",)}),
    "name that ends like a conjunction": (
        "社会事务办主任臧家和算了一笔账。",
        {"臧家和": ("社会事务办主任",)},
    ),
    "verb by its particle": ("理发师熊伟气了好几天。", {"熊伟": ("理发师",)}),
    "two pupils": (
        "六年级学生冷沐和同学霍可可一起寻找失主。",
        {"冷沐": ("六年级学生",), "霍可可": ("同学",)},
    ),
    "length told by other mentions": (
        "菜场经理骆一鸣管这叫“看不见的改造”。\n“快了。”骆一鸣说。\n开门前，骆一鸣又走了一圈。",
        {"骆一鸣": ("菜场经理",)},
    ),
    "surname that is a verb": ("家住水荫里的来女士说。", {"来女士": ()}),
    "form of address behind a post": (
        "志愿者代表葛阿姨笑了。中心主任尹医生介绍，来配药的是白领邹先生。",
        {"葛阿姨": (), "尹医生": (), "邹先生": ()},
    ),
    "form of address behind a trade": ("保洁员闵阿姨说，业主胥先生搬走了。", {"闵阿姨": (), "胥先生": ()}),
    "pupil of a form": ("二年级的隆子昂就第一个冲进去。", {"隆子昂": ()}),
    "photographer behind a sentence": ("身后的路露了出来。郎雪峰 摄", {"郎雪峰": ()}),
    "grandmother": ("“不怕了。”祖母慕容芳说。", {"慕容芳": ()}),
    "reverend leader": ("深入学习领会习近平总书记重要讲话精神。", {"习近平": ("总书记",)}),
    "a partner": ("家住新村的苏先生和爱人祝女士来排队。", {"苏先生": (), "祝女士": ()}),
    "named with an age": ("老红军盛世杰今年101岁。", {"盛世杰": ("老红军",)}),
    "said in mid-sentence": (
        "活动开始了，阳文柏是云顶镇综合执法大队干部。",
        {"阳文柏": ("云顶镇综合执法大队干部",)},
    ),
    "deputy behind the name": (
        "区科协贝来生副主席、芮春阳主任参与活动。",
        {"贝来生": ("区科协副主席",), "芮春阳": ("区科协主任",)},
    ),
    "correspondent without a space": (
        "本报讯（记者陆铮通讯员韦飞）昨日。",
        {"陆铮": ("记者",), "韦飞": ("通讯员",)},
    ),
    "address behind a parent": (
        "学生家长唐女士来了，居民司马奶奶也来了。",
        {"唐女士": (), "司马奶奶": ("居民",)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_names_are_found_in_every_form(text: str, expected: People) -> None:
    assert named(*text.split("\n")) == expected


ONCE_MORE = {
    "a word behind a post that acts again": (
        "荷风小区业委会主任安静挨家敲门。",
        "安静翻开账本。",
        "安静",
    ),
    "a word that people are called by, pointing": ("书摊的主人叫池塘。", "池塘指指架子最高处。", "池塘"),
}


@pytest.mark.parametrize(("first", "second", "name"), ONCE_MORE.values(), ids=ONCE_MORE)
def test_a_word_that_is_a_name_is_one_again(first: str, second: str, name: str) -> None:
    assert [fact.text for fact in people_in(first, second)] == [name, name]


NOBODY = {
    "to whom deputies report": "人大代表向原选区报告工作。",
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


def test_a_row_of_names_may_break_off() -> None:
    assert named("云麓区委副书记、区长钮承志与") == {"钮承志": ("云麓区委副书记", "云麓区区长")}


def test_bare_mentions_carry_no_posts() -> None:
    first, again = people_in("区委书记臧立来到白鹤街道。", "臧立就下一步工作提出要求。")
    assert first.attrs["titles"] == ("区委书记",)
    assert again.attrs["titles"] == ()


def test_the_street_of_the_issue_completes_its_bodies() -> None:
    found = named("白鹤街道召开会议。", "街道党工委书记宋岩讲话，办事处主任季然主持。")
    assert found == {"宋岩": ("白鹤街道党工委书记",), "季然": ("白鹤街道办事处主任",)}


LEVELS = {
    "its own offices are no other town": (
        "大会选出新一届镇长、副镇长。宋佳音当选为荷塘镇人大主席，牛小犇当选为镇长，丁力是荷塘镇副镇长。",
        {"宋佳音": ("荷塘镇人大主席",), "牛小犇": ("荷塘镇镇长",), "丁力": ("荷塘镇副镇长",)},
    ),
    "township": (
        "大湾乡召开会议。\n乡党委副书记、乡长洪荒，乡人大主席凤祥陪同。",
        {"洪荒": ("大湾乡党委副书记", "大湾乡乡长"), "凤祥": ("大湾乡人大主席",)},
    ),
    "party committee of the head's township": (
        "石桥镇召开会议。\n党委副书记、镇长班可为作了部署。",
        {"班可为": ("石桥镇党委副书记", "石桥镇镇长")},
    ),
    "town whose name begins like a level": (
        "走进江口镇的合作社。\n镇安县江口镇富民合作社理事长班可为介绍，收成很好。",
        {"班可为": ("镇安县江口镇富民合作社理事长",)},
    ),
    "village named last": (
        "一行先后走访石桥村和竹洞村。\n村主任解云介绍情况。",
        {"解云": ("竹洞村村主任",)},
    ),
    "community of the article": (
        "河口社区新装路灯。\n“亮堂了。”社区党委书记班可为说。",
        {"班可为": ("河口社区党委书记",)},
    ),
    "only community": (
        "荷淀社区新装路灯。\n“亮堂了。”居委会主任班可为说。",
        {"班可为": ("荷淀社区居委会主任",)},
    ),
    "only estate": (
        "银杏小区换了物业。\n业委会主任班可为介绍，账目公开了。",
        {"班可为": ("银杏小区业委会主任",)},
    ),
    "cooperative": (
        "蟹香水产专业合作社今年丰收。\n“个个满黄。”理事长班可为说。",
        {"班可为": ("蟹香水产专业合作社理事长",)},
    ),
    "ward of the only hospital": (
        "市第六人民医院专家来义诊。\n骨科主任班可为坐诊。",
        {"班可为": ("市第六人民医院骨科主任",)},
    ),
    "where the news goes": (
        "一行来到锦云纺织有限公司，总经理班可为介绍了新产品。",
        {"班可为": ("锦云纺织有限公司总经理",)},
    ),
    "name with letters left out": (
        "大湾乡社区事务受理服务中心开了夜间窗口。\n受理中心主任班可为值班。",
        {"班可为": ("大湾乡社区事务受理服务中心主任",)},
    ),
    "none of a row": (
        "河口社区、石桥社区同时启动。\n社区党委书记班可为到场。",
        {"班可为": ("社区党委书记",)},
    ),
    "none of two townships": (
        "大湾乡和柳坪镇、石桥镇结对。\n镇党委书记班可为到场。",
        {"班可为": ("镇党委书记",)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), LEVELS.values(), ids=LEVELS)
def test_organs_get_the_name_of_their_place(text: str, expected: People) -> None:
    assert named(*text.split("\n")) == expected


def test_a_head_without_body_leads_the_one_named_before() -> None:
    found = named("大家走进沿河路清道班。", "班长仲秋菊端来热茶。")
    assert found == {"仲秋菊": ("沿河路清道班班长",)}


def test_a_head_is_of_no_mere_sort_of_body() -> None:
    assert named("派出所里很忙。", "所长宋佳音接起电话。") == {"宋佳音": ("所长",)}


def test_evidence_quotes_the_posts() -> None:
    (person,) = people_in("区委常委、区总工会主席单若水出席。")
    assert person.evidence == "跟在“区委常委、区总工会主席”之后"
    assert 0.6 <= person.confidence < 1


def test_a_line_may_be_nothing_but_a_name() -> None:
    assert named("居民都到了。", "祝守荣") == {"祝守荣": ()}
