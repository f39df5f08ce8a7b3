"""Organisations: from the edge of their phrase to the suffix, short ones too."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind, Roster, RosterEntry
from tests.gold import issue_of_text


def bodies_in(*paragraphs: str) -> list[Fact]:
    return [fact for fact in gather_facts(issue_of_text(*paragraphs)) if fact.kind is FactKind.ORGANIZATION]


def texts(*paragraphs: str) -> set[str]:
    return {fact.text for fact in bodies_in(*paragraphs)}


FOUND = {
    "firm behind where it lies": ("一行走访驻区企业恒柳机电公司。", "恒柳机电公司"),
    "study of a government": ("市政府研究室的人来了。", "市政府研究室"),
    "keeper of houses behind its community": ("柳街道高荷社区中荷物业来开会。", "中荷物业"),
    "inn behind what it is to a street": ("社区与辖区单位荷晨饭店谈好了。", "荷晨饭店"),
    "headquarters of a province": ("省防总发来通知。", "省防总"),
    "office of safety": ("水利站、安监办都派了人。", "安监办"),
    "branch of a community that 建设 begins": ("建设街社区党委的人来了。", "建设街社区党委"),
    "farm of its land": ("大家走进柳坝果蔬专业合作社草莓基地。", "柳坝果蔬专业合作社"),
    "museum behind where it is put": ("柳溪街区选址荷湾区剧艺博物馆西段。", "荷湾区剧艺博物馆"),
    "charity by its work alone": ("慈善总会的人也来了。", "慈善总会"),
    "department of a party": ("致公党中央联络部的人来了。", "致公党中央联络部"),
    "branch of a district that 于 begins": (
        "柳沈市公安局于洪分局荷桥派出所来人。",
        "柳沈市公安局于洪分局荷桥派出所",
    ),
    "where members of a conference meet": ("柳泉镇政协委员联络室办了义诊。", "柳泉镇政协委员联络室"),
    "hospital of a team": ("柳中路中医院专家团队来坐诊。", "柳中路中医院"),
    "behind who else is meant": ("各市（地）教育局来人。", "教育局"),
    "office of two tasks": (
        "柳良街道信访民生和统计办公室的人到了。",
        "柳良街道信访民生和统计办公室",
    ),
    "of a street beside whose heads": ("区领导和街道办公室人员到场。", "街道办公室"),
    "room for books of a name": ("签约在凤柳书舍举行。", "凤柳书舍"),
    "bureau by its work alone": ("接到来信后，城管局马上派人。", "城管局"),
    "union behind special days": ("在这样的日子里柳兴市荷北商会来慰问。", "柳兴市荷北商会"),
    "youth league of a city": ("名单由市文明办、共青团柳贡市委评出。", "共青团柳贡市委"),
    "numbered, of a city": ("他在西宁市环卫二队当保洁员。", "西宁市环卫二队"),
    "at the end of a road": ("走柳达路至柳南大学东门。", "柳南大学"),
    "hospital of a ward": ("请来柳滩区人民医院针灸科的医生义诊。", "柳滩区人民医院"),
    "city called by a side": ("近日，南通市柳江区柳东街道党工委慰问老人。", "南通市柳江区柳东街道党工委"),
    "that holds others": ("他是晋柳控股煤业集团的老职工。", "晋柳控股煤业集团"),
    "behind how it is called": ("她们的社团名叫晓柳歌仔戏社，排戏三十年。", "晓柳歌仔戏社"),
    "that holds a meeting": ("街道联合柳宾市港航协会办了茶会。", "柳宾市港航协会"),
    "room for books": ("她在柳塔书房读诗。", "柳塔书房"),
    "committee before its government": ("在柳心区委区政府的关心下改造。", "柳心区委"),
    "government behind its committee": ("在柳心区委区政府的关心下改造。", "区政府"),
    "quoted whole, old words first": ("新来的“老旧楼道互助联盟”有二十人。", "老旧楼道互助联盟"),
    "with how many of its people": ("由柳田市妇联31名干部组成的队伍来了。", "柳田市妇联"),
    "beside what a village is": ("柳西村系市妇联结对村。", "市妇联"),
    "behind what lies inside": ("内含柳园史迹陈列馆。", "柳园史迹陈列馆"),
    "behind what is dug into": ("大家深挖柳京中柳机器有限公司的文化。", "柳京中柳机器有限公司"),
    "told from a reporter's day": ("记者昨从柳邺区建设局获悉此事。", "柳邺区建设局"),
    "bureau of two": ("柳云区海洋与渔业局来人。", "柳云区海洋与渔业局"),
    "team called by a morning": ("水是晨曦公益送水队挑来的。", "晨曦公益送水队"),
    "behind what is to come": ("未来“荷风”志愿服务队将常来。", "“荷风”志愿服务队"),
    "firm behind what it is to a street": (
        "一行来到柳湾街道重点企业思远（中国）有限公司。",
        "思远（中国）有限公司",
    ),
    "union behind its sort": ("友好侨团澳门柳溪同乡会到场。", "澳门柳溪同乡会"),
    "garrison behind what it shares": ("辖区共建部队银溪警备区办公室派人来了。", "银溪警备区办公室"),
    "behind what it faces": ("校门正对着柳川小学。", "柳川小学"),
    "behind thanks": ("谢谢柳塘居委会。", "柳塘居委会"),
    "behind its state": ("这里原是老旧居委会办公室。", "居委会办公室"),
    "of a zone that 经 begins": ("银溪经开区社会事业局和经开区企业服务中心到场。", "经开区企业服务中心"),
    "union whose name has a 的": (
        "柳湾街道新的社会阶层人士联谊会成立。",
        "柳湾街道新的社会阶层人士联谊会",
    ),
    "behind what two bodies give": (
        "在区委网信办的指导和柳塘路街道党工委的支持下开会。",
        "柳塘路街道党工委",
    ),
    "firm behind its weight": (
        "一行走访重点企业思远（中国）有限公司银溪分公司。",
        "思远（中国）有限公司银溪分公司",
    ),
    "behind what is engaged": ("大会聘用柳湾镇商会的顾问。", "柳湾镇商会"),
    "brought together by its quarter": ("红柳居民区组织居委委员巡楼。", "居委"),
    "called by what is quoted and a verb": ("建立“志愿青梧”赋能工作室。", "“志愿青梧”赋能工作室"),
    "behind what is done with it": ("平台联动妇联、卫健委开展培训。", "妇联"),
    "party organ by itself": ("银溪理工学院党委举行签约仪式。", "银溪理工学院党委"),
    "school of two sciences": (
        "银溪开放大学计算机科学与技术学院的学生来了。",
        "银溪开放大学计算机科学与技术学院",
    ),
    "where a committee meets": ("在柳三居委会议室开会。", "柳三居委会"),
    "school of a community": ("2支车队和梧桐社区学校设摊。", "梧桐社区学校"),
    "numbered buses": ("携手巴士五公司2支车队护河。", "巴士五公司"),
    "behind what is given": ("点心赠送给柳湾居民区党总支。", "柳湾居民区党总支"),
    "behind what is done first": ("请先到柳湾居委会领表。", "柳湾居委会"),
    "behind one who asks there": ("不懂的就去问区法院。", "区法院"),
    "behind how often one went": ("他跑了三趟县交通运输局。", "县交通运输局"),
    "behind one who leads it": ("党委书记卫桂兰率禾光物业服务有限公司到场。", "禾光物业服务有限公司"),
    "behind one whom the article names": ("副主任凌云霄到会。凌云霄代表街道党工委讲话。", "街道党工委"),
    "called by a person": ("剪纸大师卫桂兰工作室成立了。", "剪纸大师卫桂兰工作室"),
    "society in quotation marks": ("来自“柳溪缘韵社”的多支队伍登台。", "柳溪缘韵社"),
    "site that sends news": ("青梧在线网银溪7月1日消息（记者方舟）昨天开会。", "青梧在线网"),
    "a part of the deputies": ("人大荷塘街道工委组织部分代表视察。", "人大荷塘街道工委"),
    "school behind for whom": ("商会多次来访，为柏群小学修路。", "柏群小学"),
    "school behind for whom, where words are cut otherwise": ("商会来访，为柳溪小学修路。", "柳溪小学"),
    "school behind who gives": ("商会捐助柏群小学一批图书。", "柏群小学"),
    "school behind what is learnt": ("获知柏群小学缺书。", "柏群小学"),
    "company": ("云栖数码科技股份有限公司送来设备。", "云栖数码科技股份有限公司"),
    "company with brackets": ("走进禾香食品（中国）有限公司。", "禾香食品（中国）有限公司"),
    "behind a verb": ("随后走访慰问了银溪第二小学。", "银溪第二小学"),
    "behind a preposition": ("活动由白鹤街道社区卫生服务中心承办。", "白鹤街道社区卫生服务中心"),
    "behind a conjunction": ("街道会同区城市管理行政执法局拆除违建。", "区城市管理行政执法局"),
    "club with a shorter form": ("由银溪区围棋协会赞助。", "银溪区围棋协会"),
    "school of a centre": ("白鹤镇柳塘中心学校的老师来了。", "白鹤镇柳塘中心学校"),
    "firm of a trade that is no word": ("来自德润口腔、挚清公益的志愿者来了。", "德润口腔"),
    "club of drivers": ("青禾驾校的教练来了。", "青禾驾校"),
    "department of a street": ("柳湾街道党群工作部、城管科到场。", "柳湾街道党群工作部"),
    "branch with a number": ("市第三人民医院外科第二支部到社区义诊。", "市第三人民医院外科第二支部"),
    "bureau of two fields": ("由柳湾街道经济发展和科技局主办。", "柳湾街道经济发展和科技局"),
    "founded by the city": ("柳州市立医院的专家来义诊。", "柳州市立医院"),
    "behind a verb that names are built with": ("街道督导德润物业服务有限公司整改。", "德润物业服务有限公司"),
    "behind a verb that the dictionary calls a noun": ("号召大家投身荷风社区党委的行动。", "荷风社区党委"),
    "verb inside a name": ("走进荷风餐饮管理顾问有限公司。", "荷风餐饮管理顾问有限公司"),
    "behind what is quoted": ("“同心同行”柳湾街道党工委举办活动。", "柳湾街道党工委"),
    "behind the floor it is on": (
        "茶会在云杉大厦二期C栋三楼禾光养老服务有限公司举行。",
        "禾光养老服务有限公司",
    ),
    "who takes a call": ("柳塘派出所接120急救中心来电。", "柳塘派出所"),
    "school for trials": ("银溪实验小学四（2）班的教室里很静。", "银溪实验小学"),
    "school and its old head": ("银溪一中老校长来了。", "银溪一中"),
    "behind one who leads": ("区长束为率区民政局局长到场。", "区民政局"),
    "academy of a city": ("他是市棋院的棋手。", "市棋院"),
    "behind a day that comes again": ("他每月逢五到禾光敬老院。", "禾光敬老院"),
    "behind a name and 和": ("镇长苏醒和县文旅局的人颁奖。", "县文旅局"),
    "behind a score": ("主队以62比58胜柳沟合作社。", "柳沟合作社"),
    "in a post": ("区水务局局长左江到场。", "区水务局"),
    "committee": ("按照区委、区政府部署推进。", "区委"),
    "with 和 inside": ("区绿化和市容管理局开展巡查。", "区绿化和市容管理局"),
    "department of a bureau": ("市公安局澄湖分局指挥中心接警。", "市公安局澄湖分局指挥中心"),
    "party branch": ("大柳村党总支组织巡查。", "大柳村党总支"),
    "quoted part": ("来到“晨曦”志愿服务队。", "“晨曦”志愿服务队"),
    "society": ("区慈善基金会捐赠厨具。", "区慈善基金会"),
    "choir": ("由荷风社区合唱队表演。", "荷风社区合唱队"),
    "bare organ": ("在街道党工委、办事处的领导下。", "办事处"),
    "agency behind a verb of moving": ("会议传达区委组织部文件精神。", "区委组织部"),
    "behind a pause mark": ("与临泉司法所、区法律援助中心共建。", "区法律援助中心"),
    "factory": ("转业到东风机械厂工作。", "东风机械厂"),
    "someone speaks for it": ("沈佳代表白鹤街道党工委致辞。", "白鹤街道党工委"),
    "agency of a county": ("由县交通运输局组织实施。", "县交通运输局"),
    "office of a town": ("他先向镇应急办调取了记录。", "镇应急办"),
    "station without its level": ("林业站用卫星影像比对。", "林业站"),
    "numbered school": ("运动会在市七中体育场举行。", "市七中"),
    "numbered school of a place": ("老兵讲堂走进柳溪三小。", "柳溪三小"),
    "behind a byline": ("本报讯（记者 方舟）云盖村卫生室开门了。", "云盖村卫生室"),
    "behind one who asks": ("记者从锦墨街道经济发展办公室了解到。", "锦墨街道经济发展办公室"),
    "behind a request": ("请区特种设备检验所的专家来。", "区特种设备检验所"),
    "office of a trade": ("环卫所的人说，比过去省力。", "环卫所"),
    "company with a name": ("到光明公司上班。", "光明公司"),
    "behind 据": ("据澄湖街道卫生健康办公室统计。", "澄湖街道卫生健康办公室"),
    "works of a name": ("红隆汽修厂被责令整改。", "红隆汽修厂"),
    "cars of a name": ("银溪爱心车队的出租车挂着绿丝带。", "银溪爱心车队"),
    "branch of a shop": ("保安堂白鹤店的中医师到场。", "保安堂白鹤店"),
    "with 下一代 inside": ("银溪街道关心下一代工作委员会发来贺信。", "银溪街道关心下一代工作委员会"),
    "bureau of two matters": ("银溪县自然资源和规划局立案。", "银溪县自然资源和规划局"),
    "behind a body and 和": ("街道房管办和银溪城投集团签约。", "银溪城投集团"),
    "behind 向, both unknown": ("榕川公司向澄榕区红十字会捐赠物资。", "澄榕区红十字会"),
    "behind a result of a verb": ("旧衣捐给福利院，冬衣捐给银溪福利院。", "银溪福利院"),
    "commission of a conference": ("银溪区政协提案委到会。", "银溪区政协提案委"),
    "democratic party": ("民建银溪区委会员参加。", "民建银溪区委"),
    "army of volunteers": ("他参加过中国人民志愿军第十六军。", "中国人民志愿军第十六军"),
    "numbered works": ("母亲在国棉六厂挡车。", "国棉六厂"),
    "numbered company": ("市政三公司的工人干到凌晨。", "市政三公司"),
    "ministry": ("教育部发文。", "教育部"),
    "department of a province": ("省水利厅派人同行。", "省水利厅"),
    "big company": ("中国移动在现场设点。", "中国移动"),
    "air force": ("纪念中国人民解放军空军成立。", "中国人民解放军空军"),
    "police on the water": ("印有水上派出所的电话。", "水上派出所"),
    "office for streets and drains": ("由街道市政所管护。", "街道市政所"),
    "office of farming": ("正由农业农村办会同司法所对接。", "农业农村办"),
    "team of a community": ("第三名是船厂路社区队。", "船厂路社区队"),
    "name with a numeral": ("三柳桥社区队夺冠。", "三柳桥社区队"),
    "team in quotation marks": ("党支部打造了“红色服务队”。", "红色服务队"),
    "station before where it is": ("柳湾街道文明实践所在广场设摊。", "柳湾街道文明实践所"),
    "department of a province in short": ("省住建厅昨天发文。", "省住建厅"),
    "office of a county in short": ("县政府办的同志到场。", "县政府办"),
    "office whose sort is one letter": ("街道市容所等上门清理。", "街道市容所"),
    "police of a spot": ("请来湖上派出所的民警。", "湖上派出所"),
    "force of a place": ("这是澜桥公安做的事。", "澜桥公安"),
    "department of an office": ("县水利局河湖管护科到场。", "县水利局河湖管护科"),
    "hospital of eyes": ("驿站联合爱禾眼科与街道办活动。", "爱禾眼科"),
    "firm with its seat": ("晚会由温州市荷泥荡影视精心编排。", "温州市荷泥荡影视"),
    "works of a firm": ("来到瑞正药业厂区。", "瑞正药业"),
    "firm and its city": ("长禾公司与上海荷风文化集团签约。", "上海荷风文化集团"),
    "firm behind what it is to another": (
        "他找到总承包单位朔方第四建筑工程有限公司。",
        "朔方第四建筑工程有限公司",
    ),
    "behind the end of something": ("演练结束后禾光消防队讲解。", "禾光消防队"),
    "head of a team": ("据区消防救援大队大队长程远介绍。", "区消防救援大队"),
    "where many meet": ("居民志愿者齐聚南浦社区党群服务中心。", "南浦社区党群服务中心"),
    "what is announced": ("特此公告清源县市政设施服务中心", "清源县市政设施服务中心"),
    "behind where it lies": ("到青松小学院内南侧青松路办事处领取。", "青松路办事处"),
    "writers of the annals": ("街道地方志编写组走访老人。", "街道地方志编写组"),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_bodies_are_found_whole(text: str, expected: str) -> None:
    assert expected in texts(text)


NONE = {
    "where one rides": "她从街口坐车去医院。",
    "from whom much is hoped": "大家迫切希望物业公司来一趟。",
    "all such offices of a district": "静柳区相关委办局领导到场。",
    "those of streets and towns": "各街镇红会干部到场，街镇文化站忙起来了。",
    "sort of workroom": "建成了几间综合性非遗工作室。",
    "meeting that begins": "街道启动党建联席会议，召集大家。",
    "who is led on": "书记带队，引导多方共同体前来。",
    "small team": "大家组成了互助小团队。",
    "teams of a street": "柳花街有文艺团队六支。",
    "schools of a city": "6月起，柳阳市小学陆续开学。",
    "each school": "县域内各所学校都来了。",
    "thousands of schools": "全市近万所中小学放了假。",
    "honour of a grade": "这里是国家一级图书馆。",
    "what a document is about": "会上传达了《柳湾街道办事处工作条例》。",
    "what is awarded": "大家把优秀的柳江市四好商会荣誉称号传下去。",
    "where guests sit": "各社区的分会场也很热闹。",
    "what is pushed on": "今年推进社区食堂布点。",
    "stations of each village": "车队去过柳埠镇各党群服务站。",
    "old courts": "旧楼院改造收工了。",
    "one of many": "走了各个社区睦邻点，请来多个社区文体团队。",
    "one who is elected": "其次银溪区人大代表张社奇发言。",
    "corner of a street": "把资讯张贴在楼道醒目处。",
    "to work together": "建立养老服务工作协调制度。",
    "what a village has won": "了解柳湾村所取得的成果。",
    "place where two meet": "银溪区两区交界处有个小区。",
    "matters soon done": "讲述了社区云小事快办机制。",
    "fans": "快乐团扇舞蹈开场。",
    "as many as there are": "区内10个街道镇文明实践分中心设摊。",
    "these": "刚开的这批服务站靠近街边。",
    "set up": "银溪区推进临路设置居委会的做法。",
    "what is done for a community": "老人常年为社区办黑板报。",
    "years in a post": "他当了三十年内科主任。",
    "students": "三名返乡大学生当选。",
    "new": "选举产生新一届村民委员会。",
    "deputies": "区人大代表提出建议。",
    "what someone has written": "节选自柳湾小区老党员周大国所写的文章。",
    "team of service": "打造助学服务团队，消防指挥员到场，他想参选新一届村支书。",
    "wards without a hospital": "神经外科、普外科和超声科的专家来了。",
    "shop of a village": "荷塘镇七里店村开会。",
    "first of a sort": "这是荷塘镇第一个村级服务站。",
    "the present one": "就当前服务站建设作了汇报。",
    "run by a village": "村两委领办合作社，资金入股合作社。",
    "of a like sort": "兄弟医院之间加深了沟通。",
    "yard that is swept": "引导村民清洁庭院。",
    "what is to be built": "改扩建社区食堂。",
    "middle of a town": "他住在上海市中心。",
    "street of a name": "医院路上车来车往。",
    "a team of people": "街道干部队伍建设不断加强。",
    "many of a kind": "各学校、医院和企业参加。",
    "sentence with an office": "社区书记巢媛带合唱队演出。",
    "a sort of company": "他从设计公司辞职，办起小型超市。",
    "a number of them": "为32所小学换灯，走访5家敬老院，建成养老服务站67个。",
    "a few of them": "三家公司的营业额增长，一名儿童只能填报一所学校，两家临街商场空着。",
    "a member": "政法委员、组织委员到场。",
    "party organisations": "希望各级党组织带头。",
    "study": "举行第九次集中学习，213名学生学会了剪纸。",
    "a first-former": "做好小学一年级新生入学工作。",
    "a fee": "了解改造后物业费怎么收。",
    "behind a verb": "大额出借一定要走银行转账。",
    "old and young": "一老一小，都要照顾好。",
    "behind the people": "市民来到办事窗口，区里到处都是花。",
    "has learnt": "孩子先学会，大人跟着学。",
    "call the bank": "应立即拨打银行客服电话。",
    "held together": "由他们两家合办。",
    "a pattern": "形成基层社区治理新格局，街道公共场所和各处街道的好处。",
    "a trade": "请电梯公司检修，鱼送到养殖合作社，村口是垃圾驿站。",
    "one of a sort": "一所服装学院、一家婚庆公司和三个社区党群服务中心。",
    "teams of a sort": "夜间巡逻队和青年党支部。",
    "small ones": "小剧场和老粮站。",
    "whose it is": "居民合唱团、家长车队和小区业委会来了。",
    "with a verb": "街道正在制定社区食堂办法，办好园区夜校，联系上级医院。",
    "a shop on the corner": "在巷口开早餐店。",
    "an object": "伞上印着商场的名字，他以为要跑派出所，街道协调银行让利。",
    "on a telephone": "通过手机银行或者电子税务局缴费。",
    "by any reason": "不会以任何理由索要银行卡密码。",
    "on the table of a hotel": "中午就能摆上城里饭店的餐桌。",
    "a prize for homes": "评出“能手之家”10户。",
    "science outside": "共同开设校外科学课程。",
    "figures to stand on": "孩子们按照12种动物图案站好。",
    "class of a summer": "暑期托管班开始报名。",
    "learnt there": "小时候在这条河里学会游泳，动作简单学会就行。",
    "a hospital of the town": "不用再跑市区医院。",
    "to leave": "老人出院，书店开馆，他带队到店。",
    "the word alone": "以人民为中心，回到公司和学校。",
    "guarding rights": "维护协会成员的利益。",
    "serving the neighbourhood": "用这样的方式服务社区。",
    "lamps and doors": "装上了15盏庭院灯，修了8个院门。",
    "meeting of old soldiers": "街道举办了归侨联谊会。",
    "head of a sort of team": "据服务队大队长程远介绍。",
    "unions everywhere": "到了“全国工会服务日”。",
    "app": "请老人安装反诈软件。",
    "yards of homes": "走进居民庭院。",
    "consultation": "协商会正在进行。",
    "bank cards": "骗得银行卡密码后逃走。",
    "care for nature": "低碳环保的理念深入人心。",
    "restaurants big and small": "黄河路一众大小餐厅都开门了。",
    "old age": "他是“市卫生系统老有所为先进典型”。",
    "one of them": "弄堂里面就有个敬老院。",
    "raising what a branch does": "为进一步提高社区的凝聚力。",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_common_words_are_no_bodies(text: str) -> None:
    assert not {body for body in texts(text) if body not in {"区委"}}


TORN = {
    "quarter and firm": ("荷塘居民区及物业公司一同修路。", "荷塘居民区及物业公司"),
    "what comes after it": ("在“双减”后学校更忙了。", "“双减”后学校"),
    "quarter of a works": ("柳溪街道热电厂社区开会。", "柳溪街道热电厂"),
    "of any town": ("他到乡镇卫生院看病，又去省级医院。", "乡镇卫生院"),
    "what lies in it": ("荷塘社区所辖的楼多。", "荷塘社区所"),
    "what works together": ("两网协同和生活垃圾分类。", "两网协"),
    "classes of a street": ("银溪街道办班点很忙。", "银溪街道办"),
    "experts who organise": ("中医院专家组织义诊。", "中医院专家组"),
    "deputies and a committee": ("身为县人大代表和乡党委书记，她很忙。", "身为县人大代表和乡党委"),
    "what a committee does with another": ("柳湾村委会联动物业公司修路。", "柳湾村委会联动物业公司"),
}


@pytest.mark.parametrize(("text", "torn"), TORN.values(), ids=TORN)
def test_what_goes_on_as_another_word_ends_no_body(text: str, torn: str) -> None:
    assert torn not in texts(text)


def test_a_body_inside_the_name_of_another_is_none() -> None:
    assert texts("由恩溪市委宣传部主办。") == {"恩溪市委宣传部"}


def test_the_street_is_written_out() -> None:
    facts = bodies_in("白鹤街道召开会议。", "街道党工委要求抓好落实。")
    assert [(fact.text, fact.value) for fact in facts] == [("街道党工委", "白鹤街道党工委")]


WRITTEN_OUT = {
    "office of the only street": ("青石街道开会。办事处派人参加。", "办事处", "青石街道办事处"),
    "office beside its party organ": ("石门镇党委、办事处的领导。", "办事处", "石门镇办事处"),
    "committee of the only community": ("鹿鸣社区很忙，居委会也来了。", "居委会", "鹿鸣社区居委会"),
}


@pytest.mark.parametrize(("text", "body", "full"), WRITTEN_OUT.values(), ids=WRITTEN_OUT)
def test_a_bare_organ_is_written_out(text: str, body: str, full: str) -> None:
    bodies = (fact for fact in gather_facts(issue_of_text(text)) if fact.kind is FactKind.ORGANIZATION)
    assert full in {fact.value for fact in bodies if fact.text == body}


def test_a_bare_organ_of_nobody_knows_whom_is_no_fact() -> None:
    assert gather_facts(issue_of_text("今天办事处开会，居委会参加。")) == ()


DISTRICTS = {
    "printed before the street": (["澄湖区白鹤街道举行会议，桂岭区来人学习。"], "澄湖区民政局"),
    "the only one with organs": (["澄湖区委作了部署。"], "澄湖区民政局"),
    "two of them": (["澄湖区委、桂岭区委签约。"], "区民政局"),
    "none": (["街道作了部署。"], "区民政局"),
}


@pytest.mark.parametrize(("paragraphs", "value"), DISTRICTS.values(), ids=DISTRICTS)
def test_the_district_of_the_paper_is_written_out(paragraphs: list[str], value: str) -> None:
    facts = bodies_in(*paragraphs, "白鹤街道请区民政局指导。")
    assert value in {fact.value for fact in facts if fact.text == "区民政局"}


def test_the_roster_knows_the_district() -> None:
    place = RosterEntry("白鹤街道", kind=FactKind.PLACE, full="澄湖区白鹤街道")
    facts = gather_facts(issue_of_text("白鹤街道请区民政局指导。"), Roster((place,)))
    assert "澄湖区民政局" in {fact.value for fact in facts if fact.text == "区民政局"}


def test_a_body_that_opens_the_name_of_another_is_not_told_by_itself() -> None:
    assert texts("云栖人寿保险有限公司银溪分公司送来设备。") == {"云栖人寿保险有限公司银溪分公司"}
    assert texts("区委宣传部主办，柳塘派出所协办。") == {"区委宣传部", "柳塘派出所"}


def test_a_short_name_has_the_full_one_as_its_value() -> None:
    facts = bodies_in("云栖轨道建设集团客运站加开班次。", "客运站发送旅客万余人。")
    assert {fact.value for fact in facts if fact.text == "客运站"} <= {"云栖轨道建设集团客运站", "客运站"}
