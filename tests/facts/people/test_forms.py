"""Names in every form of print, with a post or without."""

from __future__ import annotations

import pytest

from desktop.review.judge import SURE
from tests.facts.people.telling import People, named, people_in

FORMS = {
    "who took the picture of the line": ("□钱立中 摄", {"钱立中": ()}),
    "whose book it is": ("她带来了丁玲玲的《雨季》。", {"丁玲玲": ()}),
    "a policeman whom the country praised": (
        "他接了师父、全国优秀人民警察牛立方的班。",
        {"牛立方": ("全国优秀人民警察",)},
    ),
    "who opens a congress": ("副书记舒畅致开幕词。", {"舒畅": ("副书记",)}),
    "a student who is a volunteer too": (
        "灯会志愿者、荷风医学院学生安宁为老人测血压。",
        {"安宁": ("灯会志愿者", "荷风医学院学生")},
    ),
    "who once said something": ("教授丁海曾表示，桥该修了。", {"丁海": ("教授",)}),
    "who has a rare letter before a preposition": (
        "老邮差牛立其根据记忆画了张图。",
        {"牛立其": ("老邮差",)},
    ),
    "teacher of a kindergarten": ("幼儿园毛老师笑了。", {"毛老师": ()}),
    "whose poem it is": ("歌词来自徐志摩的诗《雪》。", {"徐志摩": ()}),
    "a famous man": ("那天是陶行知先生生日。", {"陶行知": ()}),
    "who opens a row": (
        "他和于怀选、丁小禾、牛立新、麻小丽、田文以及邻居六人一起。",
        {"于怀选": (), "丁小禾": (), "牛立新": (), "麻小丽": (), "田文": ()},
    ),
    "where someone once lived": ("85岁的张耀曾在巷子里住了多年。", {"张耀": ()}),
    "who speaks to reporters": ("“90后”周波对记者说，路好走了。", {"周波": ()}),
    "a child of that age": ("7岁的常云睿小朋友举手。", {"常云睿": ()}),
    "who stands for another body": (
        "副书记宋佳音和退休支部牛立新共同揭牌。",
        {"宋佳音": ("副书记",), "牛立新": ()},
    ),
    "a clerk of a site": ("主持人是项目部的资料员麻小丽。", {"麻小丽": ("资料员", "主持人")}),
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
    "称 before a comma": ("校长丁海称，这样的题不难。", {"丁海": ("校长",)}),
    "people of workshops in a row": (
        "他们是铸造事业部牛立新、动力厂田文中、热处理车间丁小禾。",
        {"牛立新": (), "田文中": (), "丁小禾": ()},
    ),
    "a shorter name elsewhere": (
        "社区书记宋涛刚走到河边。宋涛就进了茶馆。",
        {"宋涛": ("社区书记",)},
    ),
    "whom another stands for": (
        "区书协专职副会长牛立新受县委副书记田文委托前来。",
        {"牛立新": ("区书协专职副会长",), "田文": ("县委副书记",)},
    ),
    "crowd before an office": (
        "各有关科室科长、县委宣传部部长宋佳参加。",
        {"宋佳": ("县委宣传部部长",)},
    ),
    "letter that no list has as a surname, behind an office": (
        "供销社主任化建国做见证，农业农村局副局长别廷玉，也来了。",
        {"化建国": ("供销社主任",), "别廷玉": ("农业农村局副局长",)},
    ),
    "no name behind an office": ("走访代表听民声。", {}),
    "who takes someone along": ("护士长尤佳带记者走进病房。", {"尤佳": ("护士长",)}),
    "last letter unlike a name's": ("村妇联主席蔡秀暖熬了姜汤。", {"蔡秀暖": ("村妇联主席",)}),
    "calling behind 由": ("队长由退休炼钢工付国强兼任。", {"付国强": ("退休炼钢工", "队长")}),
    "a verb for a surname, between an office and a mark": (
        "乡长保国荣，副乡长余丽仙到场。",
        {"保国荣": ("乡长",), "余丽仙": ("副乡长",)},
    ),
    "rare surname behind a role": ("摊主底建英在新棚占了头一个位。", {"底建英": ("摊主",)}),
    "what someone leads": ("合唱团指挥带团员们练声。", {}),
    "calling that the dictionary has": ("女工罗素清负责剪纸。", {"罗素清": ("女工",)}),
    "whose office is for the event": (
        "发令员是柳荫中学体育教师丁小禾。",
        {"丁小禾": ("柳荫中学体育教师", "发令员")},
    ),
    "what the next one masters": (
        "文化馆馆长丁小禾、苗绣传承人牛立新参加评审。",
        {"丁小禾": ("文化馆馆长",), "牛立新": ("苗绣传承人",)},
    ),
    "whom someone calls along": ("老沈叫上社区民警丁小禾。", {"丁小禾": ("社区民警",)}),
    "calling before a name and an age": ("报务员左美玉19岁坐到它跟前。", {"左美玉": ("报务员",)}),
    "calling of a usual name": ("割胶工王亚妹排了第一个号。", {"王亚妹": ("割胶工",)}),
    "a row behind a calling": (
        "会上为优秀护堤员牛立新、田文颁奖。",
        {"牛立新": ("优秀护堤员",), "田文": ("优秀护堤员",)},
    ),
    "couple of one calling": ("教师夫妇牛立新、田文签了字。", {"牛立新": ("教师",), "田文": ("教师",)}),
    "old man behind a role": ("渔民老伯牛立新舀起一碗。", {"牛立新": ("渔民",)}),
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
    "a surname that is rather a word": (
        "孩子们走进退伍老兵成爷爷家中，居民和大妈们也来了。",
        {"成爷爷": ("退伍老兵",)},
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
    "given name that ends like a society": ("书记程凡社说：“好。”", {"程凡社": ("书记",)}),
    "surname that is a district": (
        "全国人大代表区志芳的履职记。区志芳笑着打招呼。",
        {"区志芳": ("全国人大代表",)},
    ),
    "given name that leads up to nothing": (
        "书法协会会长李少连和馆长丁小禾现场挥毫。",
        {"李少连": ("书法协会会长",), "丁小禾": ("馆长",)},
    ),
    "given name that would be done before an adverb": (
        "协会秘书长周昀骑先后唱了两曲。",
        {"周昀骑": ("协会秘书长",)},
    ),
    "with what one calls elders": ("楼里来了“热心人”邬翠芳阿姨。", {"邬翠芳": ()}),
    "who speaks for a body": ("荷风医院李建国介绍，要多喝水。", {"李建国": ()}),
    "verb of what was once done": (
        "护理部主任汝青算过账：要加四个护士。",
        {"汝青": ("护理部主任",)},
    ),
    "who took the picture, without a space": ("树绿了。记者唐文摄", {"唐文": ("记者",)}),
    "old couple": ("胡自强老两口年纪大了。", {"胡自强": ()}),
    "given name that begins with a wish": ("返乡青年花想容说。", {"花想容": ("返乡青年",)}),
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


def test_a_line_may_be_nothing_but_a_name() -> None:
    assert named("居民都到了。", "祝守荣") == {"祝守荣": ()}


def test_a_heading_names_who_is_told_of_below() -> None:
    assert named("荷风居民区（荷风小区）孙惠命", "自小区分类以来，孙惠命天天都在。") == {"孙惠命": ()}


@pytest.mark.parametrize(("text", "is_sure"), [("展翱同志发言。", False), ("刘彩凤同志发言。", True)])
def test_letters_unlike_a_name_are_asked_about(text: str, is_sure: bool) -> None:
    (fact,) = people_in(text)
    assert (fact.confidence >= SURE) is is_sure


def test_a_rare_name_behind_a_post_is_sure_wherever_it_stands() -> None:
    facts = people_in("荷风区教育局局长展翱出席。展翱同志发言。")
    assert all(fact.confidence >= SURE for fact in facts)
