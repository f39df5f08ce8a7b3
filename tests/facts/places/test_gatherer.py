"""Places: proper names with their suffix and number, not every word that ends alike."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.facts.places.gatherer import short_names
from desktop.facts.places.streets import street_of, street_of_issue, under
from desktop.model import FactKind, Issue, Masthead
from tests.gold import issue_of_text


def places_in(*paragraphs: str) -> dict[str, object]:
    facts = gather_facts(issue_of_text(*paragraphs))
    return {fact.text: fact.value for fact in facts if fact.kind is FactKind.PLACE}


FOUND = {
    "village behind its community": ("荷坑社区柳仔村的人来了。", "柳仔村"),
    "square of citizens": ("荷桥市民广场很大。", "荷桥市民广场"),
    "community with which a title opens": ("地矿社区：一部电梯的故事", "地矿社区"),
    "house where someone lives": ("家住13号楼的荷阿姨来了。", "13号楼"),
    "house of those who live there": ("14号楼的居民来了。", "14号楼"),
    "prefecture for short": ("八月是黔南州的歌会。", "黔南州"),
    "county that rules itself": ("三江侗族自治县民政局来人。", "三江侗族自治县"),
    "county of one letter behind its city": ("来到汉中市洋县磨柳桥镇。", "洋县"),
    "town called by a village, behind its county": ("又到了洋县谢村镇。", "谢村镇"),
    "places inside a chain that ends in a firm": ("柳侯区荷街道高柳社区中荷物业开会。", "高柳社区"),
    "community that 建设 begins": ("活动在柳车镇建设街社区举办。", "建设街社区"),
    "town called by a family's wall": ("柳县高城镇是试点。", "高城镇"),
    "town behind its county": ("綦江柳江镇的人来了。", "柳江镇"),
    "community behind a firm": ("柳城能源集团荷池社区的人来了。", "荷池社区"),
    "lane behind its city": ("他住在西安市政法巷。", "政法巷"),
    "estate behind its road": ("南荷济街柳荡巷小区很老。", "柳荡巷小区"),
    "country for short": ("侨眷分布在马来西亚、印尼等国。", "印尼"),
    "sub-district of the south, behind a bracket": ("柳北经开区（柳南区）柳山街荷江池社区来了人。", "柳山街"),
    "community behind it": ("柳北经开区（柳南区）柳山街荷江池社区来了人。", "荷江池社区"),
    "road behind its city": ("她走在成都柳熙路上。", "柳熙路"),
    "road with the city in its name": ("她走在南京东路上。", "南京东路"),
    "sub-district behind its city": ("活动在济南荷新街道举行。", "荷新街道"),
    "town called by a family's village": ("汤村镇开了会。", "汤村镇"),
    "old town of a city": ("洛阳市老城区荷农社区在修路。", "老城区"),
    "hill house, on the way there": ("柳姑山庄路段坏了。", "柳姑山庄"),
    "house of a numbered village": ("位于西二村93幢旁边。", "西二村93幢"),
    "district before its market": ("右江区市政养护所修了路。", "右江区"),
    "because of which": ("因柳甸岛路施工，公交改道。", "柳甸岛路"),
    "what lies around it, joined to another": ("过半职工来自白柳新村和静柳泾一带。", "静柳泾"),
    "town of a banner": ("教练是达茂旗百柳庙镇人。", "百柳庙镇"),
    "district whose name ends like a yard": ("来自二道区、绿园区的老工友来了。", "绿园区"),
    "what is around it": ("“柳梨涧那边断流了。”", "柳梨涧"),
    "around it, behind its street": ("柳泉街道新坪旺一带下了雨。", "新坪旺"),
    "in the lane it lies in": ("柳桥巷德寿坊的老人来了。", "德寿坊"),
    "district of a row": ("两个县区（鹿泉区、藁城区）排在前面。", "藁城区"),
    "district that the dictionary lacks, before a body": ("东营区总工会送来慰问。", "东营区"),
    "community joined to its neighbour": ("柳桥社区与优胜社区、柳亨社区都办了晚会。", "优胜社区"),
    "river around which they walk": ("大家去柳溪浜沿岸捡垃圾。", "柳溪浜"),
    "where someone moved": ("1987年全家搬到柳林咀。", "柳林咀"),
    "where someone lives": ("她家住石狗垅一带，每天走路来。", "石狗垅"),
    "where a way begins": ("从禾坪到铁石垅要走两天。", "禾坪"),
    "where a way ends": ("从禾坪到铁石垅，要走两天。", "铁石垅"),
    "where something is done": ("她在柳西泾住了大半辈子。", "柳西泾"),
    "district without its level": ("上下班要从海曙到鄞州。", "海曙"),
    "district alone": ("开春了。杨浦有六座桥要修。", "杨浦"),
    "behind the seat of a county": ("活动在县城柳桥丁区广场举行。", "柳桥丁区广场"),
    "street that a road names, behind its new district": ("走进柳湾新区北码头路街道。", "北码头路街道"),
    "homes of a city's office": ("他们帮助市政局家属院修路。", "市政局家属院"),
    "behind feet that measure it": ("他用脚步丈量柳江路街道的每一寸土地。", "柳江路街道"),
    "behind for which it is": ("他希望能为柳门街道出力。", "柳门街道"),
    "behind where they went": ("代表部赴铁溪坪街道调研。", "铁溪坪街道"),
    "behind with which": ("还有以虹泾老街为代表的老街。", "虹泾老街"),
    "behind what lies inside": ("活动于辖内柳潭公园开展。", "柳潭公园"),
    "where it was told of": ("书记讲起柳宁路396弄的往事。", "柳宁路396弄"),
    "road behind the line that runs there": ("新开的4号线柳坊路段通了车。", "柳坊路"),
    "park behind a month": ("4月份柳塘公园办花展。", "柳塘公园"),
    "where someone is new": ("她说，刚到柳塘街道那年23岁。", "柳塘街道"),
    "village whose name ends in new": ("与银溪区柳新村开展结对活动。", "柳新村"),
    "second quarter of a village": ("队员走进柳江二村第二居民区。", "柳江二村第二居民区"),
    "town for which it is": ("社团成员主要为莲泾镇居民。", "莲泾镇"),
    "what lies to the east of an area": ("片区覆盖东至蓝皋路，西到河边。", "蓝皋路"),
    "road of a city": ("大家走到遵义路。", "遵义路"),
    "common word behind its street": ("柳溪路街道文化社区邀请名医坐诊。", "文化社区"),
    "works with a code": ("长枫公园、K50创意园设点。", "K50创意园"),
    "quarter with a number": ("一行来到528街区。", "528街区"),
    "rooms for the old": ("新泾老年活动室里很热闹。", "新泾老年活动室"),
    "where a family lived": ("在人来人往的柴家渡、江边都能看到。", "柴家渡"),
    "behind where one was born": ("回到出生地桂花巷。", "桂花巷"),
    "first village of a row behind its town": ("在柳溪镇望石坝、石岭岗等村看到。", "望石坝"),
    "village behind its town, of one letter": ("来到袁河镇镇东村。", "镇东村"),
    "village that all talk of": ("大家共商七里店村的发展。", "七里店村"),
    "common noun behind an office": ("紫竹街道办事处科学社区开展演练。", "科学社区"),
    "crossing of a road": ("在学荷路口等人。", "学荷路"),
    "yard of a lane": ("走进桂花街五巷9号院。", "桂花街五巷9号院"),
    "quarter of an estate": ("为青莲苑南区社区授牌。", "青莲苑南区社区"),
    "neighbourhood with a showy name": ("代表们走进西派国际社区。", "西派国际社区"),
    "name that ends like a conjunction": ("在天和小区里跳舞。", "天和小区"),
    "part of a town": ("一行来到柳塘片区，看望老人。", "柳塘片区"),
    "part behind its managers": ("禾光物业沙田坝片区的员工来了。", "沙田坝片区"),
    "plain among hills": ("在寿溪坝区，群众正在犁地。", "寿溪坝区"),
    "what lies to the east": ("东邻柳石港，西靠大茫湖。", "柳石港"),
    "behind one who comes": ("区长陆启明来新桐路街道调研。", "新桐路街道"),
    "behind what is quoted": ("“同心同行”七里渡街道志愿活动启动。", "七里渡街道"),
    "behind a verb of four letters": ("实地考察祠右社区的改造。", "祠右社区"),
    "behind an office": ("榆林路街道办事处货场南街社区的居民来了。", "货场南街社区"),
    "town that is called a city": ("她回到金城镇老家。", "金城镇"),
    "town below a county": ("在镇安县江口古镇采访。", "江口古镇"),
    "behind one who speaks for it": ("她代表闵行区的居民发言。", "闵行区"),
    "hamlet": ("柳塘自然村的老人多。", "柳塘自然村"),
    "by a tower": ("塔下社区的花开了。", "塔下社区"),
    "bridgehead": ("车子停在柳塘桥头。", "柳塘桥"),
    "bridge that is spoken of": ("柳塘桥修好了。", "柳塘桥"),
    "station of the metro": ("地铁青萝站旁开了书店。", "青萝站"),
    "group of a village": ("坳背组的村民在开会。", "坳背组"),
    "city before a body": ("在柳塘市党群服务中心，课堂开讲。", "柳塘市"),
    "road with a section": ("书屋开在滨河路三段77号。", "滨河路三段77号"),
    "road that meets another": ("青梧路龙江大道附近堵车。", "龙江大道"),
    "village whose branch is meant": ("葛家村支部书记到场。", "葛家村"),
    "village where someone holds an office": ("他到东柳村任村党支部书记。", "东柳村"),
    "city that someone leaves": ("离开榕江市青坪镇时，他只有二十岁。", "榕江市"),
    "district of any city": ("市南区青梧路街道二轻新村热闹起来。", "市南区"),
    "village behind its township": ("石坝乡花园村开了书屋。", "花园村"),
    "behind the office of a street": ("海滨路街道办安宁里社区签了协议。", "安宁里社区"),
    "behind one who signs with it": ("我校分别与霞岭区工农街道签约。", "霞岭区"),
    "zone that lies there": ("坐落于嘉禾工业区的厂房亮了灯。", "嘉禾工业区"),
    "harbour that is looked after": ("他们巡查桃溪、新泾港，清理水草。", "新泾港"),
    "town whose level is named": ("桃浦镇镇级河长到了。", "桃浦镇"),
    "on the other bank": ("家住对岸翠竹苑。", "翠竹苑"),
    "rare noun before a wharf": ("石鼓码头重新开放。", "石鼓码头"),
    "street": ("一行来到白鹤街道。", "白鹤街道"),
    "street behind its district": ("澄湖区白鹤街道举行活动。", "白鹤街道"),
    "district": ("澄湖区委书记到会。", "澄湖区"),
    "neighbourhood": ("随后走进荷风居民区。", "荷风居民区"),
    "estate behind a verb": ("代表们察看桂香小区积水点。", "桂香小区"),
    "new village": ("老人住在团结新村。", "团结新村"),
    "road with lane and number": ("食堂位于枇杷路66弄3号。", "枇杷路66弄3号"),
    "road with number": ("地址在望月路77号二楼。", "望月路77号"),
    "lane": ("驿站开在青竹巷9号。", "青竹巷9号"),
    "avenue": ("商会在滨河大道开设粥铺。", "滨河大道"),
    "square": ("开幕式在老榆树广场举行。", "老榆树广场"),
    "numbered village": ("他家住在鞍湖三村。", "鞍湖三村"),
    "town": ("柳林镇召开大会。", "柳林镇"),
    "number in a name": ("来到水磨街道九曲里居民区。", "九曲里居民区"),
    "lane houses": ("长宁区愚园邨居民来访。", "愚园邨"),
    "slogan of its time": ("走进前进新村。", "前进新村"),
    "great street": ("车队驶过松北大街。", "松北大街"),
    "team of a neighbourhood": ("三比一战胜首义社区队。", "首义社区"),
    "behind a deadline": ("9月20日前荷风居民区完成排查。", "荷风居民区"),
    "road someone is on": ("锦墨街道榕荫路上的一家银行。", "榕荫路"),
    "village behind its town": ("预订了云台镇燕窝礁村某民宿。", "燕窝礁村"),
    "estate with a common name": ("在渡口家园3幢慰问老人。", "渡口家园"),
    "estate with a showy name": ("星澜国际小区居民正与人通话。", "星澜国际小区"),
    "behind 从": ("从东货场社区赶来的骑手。", "东货场社区"),
    "behind a deed": ("走完缝纫机街需要十分钟。", "缝纫机街"),
    "river that flows through": ("流经沙田坝街道的支流。", "沙田坝街道"),
    "beach": ("现将大沙浴场开放时间通告如下。", "大沙浴场"),
    "square of a township": ("活动在乡文化广场举行。", "乡文化广场"),
    "square of a neighbourhood": ("仪式在新沙社区文化广场举行。", "新沙社区文化广场"),
    "district like an old town": ("从东城区搬来。", "东城区"),
    "district like a hill": ("宝山区的居民。", "宝山区"),
    "river": ("沿着黄浦江散步。", "黄浦江"),
    "end of a line": ("线路从银帆街至东湾新区。", "东湾新区"),
    "behind a month": ("截至9月底大湾乡交出答卷。", "大湾乡"),
    "hill": ("医生翻过黛石岭，给老人送药。", "黛石岭"),
    "river with its bank": ("志愿者在荷溪河畔清理垃圾。", "荷溪河"),
    "line of the metro": ("他坐地铁4号线上班。", "地铁4号线"),
    "station of a line": ("走进轨道交通9号线海棠路站施工现场。", "轨道交通9号线海棠路站"),
    "house of an estate": ("家住荷风苑12幢的老人。", "荷风苑12幢"),
    "estate of the house": ("家住荷风苑12幢的老人。", "荷风苑"),
    "phase": ("新榕苑三期的电梯。", "新榕苑三期"),
    "hall of a neighbourhood": ("在荷风社区议事厅举行。", "荷风社区议事厅"),
    "neighbourhood named by a lane": ("走进青竹巷社区。", "青竹巷社区"),
    "lane of homes": ("街道为东风里、建设里两个小区换管。", "东风里"),
    "night market": ("南门夜市一条街。", "南门夜市"),
    "cemetery": ("到松岗烈士陵园献花。", "松岗烈士陵园"),
    "province": ("钢筋工从青海来。", "青海"),
    "name like a city's": ("在槐市社区的花坛里。", "槐市社区"),
    "built for teachers": ("渔港社区教师新村加装电梯。", "教师新村"),
    "bay": ("他在芦花湾守了九个清晨。", "芦花湾"),
    "region": ("闽南的粽子。", "闽南"),
    "district that opens a clause": ("近年来，茅岭区扎实做好这项工作。", "茅岭区"),
    "common word of a road": ("项目位于青年大街以西。", "青年大街"),
    "numbered road": ("项目在浑南四路以南。", "浑南四路"),
    "road that someone sweeps": ("工友们清扫桂花路上的落叶。", "桂花路"),
    "behind the name of a person": ("区长吴小红为青莲苑南区社区授牌。", "青莲苑南区社区"),
    "behind who is in charge of it": ("区长吴小红到场。随后吴小红包大柳村，程远留下。", "大柳村"),
    "quarter called by a road": ("昨天，棉纺路街道开会。", "棉纺路街道"),
    "quarter called by a hill": ("昨天，二道岗街道对辖区清查。", "二道岗街道"),
    "quarter called by a lane": ("昨天，合欢里社区的居民来了。", "合欢里社区"),
    "rare adverb": ("他参加鼎新社区的活动。", "鼎新社区"),
    "town that ends like a city": ("地城镇召开例会。", "地城镇"),
    "village that goes forward": ("在前进村，他摸了摸炕头。", "前进村"),
    "village of a stone horse": ("送到石马村堆肥场。", "石马村"),
    "village below": ("集中在下庄村的田里。", "下庄村"),
    "city with its level": ("在呼和浩特市的小巷里。", "呼和浩特市"),
    "estate called by a city": ("来到梅花岛城市花园小区察看。", "梅花岛城市花园小区"),
    "estate of a metropolis": ("都市桃源社区热闹非凡。", "都市桃源社区"),
    "tower of a firm": ("到禾德威智慧金融大厦参观。", "禾德威智慧金融大厦"),
    "works together": ("察看云岭工业集中区。", "云岭工业集中区"),
    "road of the north": ("荷泽路与太清北路口的路灯。", "太清北路"),
    "small county": ("叶县种瓜的人多。", "叶县"),
    "village beside another": ("走访宋庄、柳店行政村。", "宋庄"),
    "street whose level the next one prints": ("区长到柳岩、福荷、新安街道走访。", "福荷"),
    "estate that something is unlocked of": ("请她带我们解锁荷风家园的新面貌。", "荷风家园"),
    "quarter that was another": ("原云山居民区的老住户。", "云山居民区"),
    "town behind its party": ("中共泖桥镇第十六届委员会。", "泖桥镇"),
    "community where many meet": ("居民志愿者齐聚南浦社区党群服务中心。", "南浦社区"),
    "community that visitors come to": ("青螺乡来荷风社区参观。", "荷风社区"),
    "road beside a school": ("到青松小学院内南侧青松路办事处领取。", "青松路"),
    "road at which an area begins": ("街区东起柳塘街，南临旧河。", "柳塘街"),
    "square up to which it reaches": ("片区东靠旧河，西到柳塘广场。", "柳塘广场"),
    "estate so far from it": ("剧场修好了，北距柳塘花城约60米。", "柳塘花城"),
    "quarter of a new city": ("会场设在柳塘新城南苑。", "柳塘新城南苑"),
    "road by which an area ends, called by a verb": ("片区南至应天大街。", "应天大街"),
    "number of a great street": ("中心设在柳良大街43号。", "柳良大街43号"),
    "road whose number stands elsewhere": ("地址是柳模范马路7号，车停在柳模范马路边。", "柳模范马路"),
    "homes of a works on its road": ("柳塘路青瓷厂宿舍换了水管。", "青瓷厂宿舍"),
    "homes of an office, an estate": ("派出所宿舍小区装了电梯。", "派出所宿舍小区"),
    "estate behind its village": ("柳牌村柳牌佳苑小区有灯会。", "柳牌佳苑小区"),
    "numbered yard of a new village": ("住在荷塘新村95号小区。", "荷塘新村95号小区"),
    "house that somebody walks into": ("区长走进7号楼看望老人。", "7号楼"),
    "town called by a number and a dam": ("去三道堰镇赶集。", "三道堰镇"),
    "estate called by a number": ("走进四维新村。", "四维新村"),
    "nunnery beside another place": ("街巷有柳塘路、龙潭庵、荷乐村。", "龙潭庵"),
    "community of that look": ("志愿者来到绿色家园社区打扫。", "绿色家园社区"),
    "stream of the south": ("东至东柳涌，北至柳塘路。", "东柳涌"),
    "foot of a bridge": ("西至柳湾桥脚，北至柳塘路。", "柳湾桥"),
    "behind what all got to know": ("带大家认识一下柳箕社区。", "柳箕社区"),
    "railway of two cities": ("京沪铁路穿境而过。", "京沪铁路"),
    "expressway": ("路口直通柳平高速，东侧是山。", "柳平高速"),
    "guild hall": ("游客走进荷山会馆。", "荷山会馆"),
    "lane under its community": ("走访柳花北社区荷光里的老人。", "荷光里"),
    "estate called a house": ("柳象居小区的铁门开了。", "柳象居小区"),
    "district behind its city": ("南京柳邺区民政局到场。", "柳邺区"),
    "district whose name opens the clause": ("不用急，思柳区城市义工会帮忙。", "思柳区"),
    "street behind its district, no head of it": ("医生去和平区长白街道义诊。", "长白街道"),
    "city before its county": ("他赴龙岩市长汀县慰问。", "龙岩市"),
    "community of a long road": ("对柳文门东大街社区的边界作了调整。", "柳文门东大街社区"),
    "community of a century": ("记者来到21世纪社区。", "21世纪社区"),
    "behind a village that is a model": ("依托示范村芋柳村开展服务。", "芋柳村"),
    "river of a city's name": ("海口河边有人晨练。", "海口河"),
    "common word in a row of communities": ("与中柳社区、优胜社区、石荷社区相邻。", "优胜社区"),
    "street in a row, that a city's name stands in": ("改造荷胜街、小保定街和柳桥街。", "小保定街"),
    "behind what is in brackets": ("柳明经开区（自贸区）洛荷街道办事处。", "洛荷街道"),
    "estate of a showy city": ("在柳源国际城小区的广场上。", "柳源国际城小区"),
    "small town": ("全力建设柳溪梨园小镇。", "柳溪梨园小镇"),
    "stem of a district": ("青柳区开会。会后，大家说起青柳的夏天。", "青柳"),
    "inside the estate's quarter": ("家住该片区内银柳花园的刘大爷有烦恼。", "银柳花园"),
    "road that is described": ("笔直的云荷路、柳街路相交。", "云荷路"),
    "short name of a community, no person": ("方溪冲按规划建步道。方溪冲社区的村民笑了。", "方溪冲"),
    "beside a park where one would rather not go": ("走到这里比去柳塘路近。", "柳塘路"),
    "harbour that the dictionary lacks": ("由于沐柳桥港贯穿全村，水要清。", "沐柳桥港"),
    "hill with a rare name": ("我家在华盖山脚下。", "华盖山"),
    "islet to which one goes": ("午后常去江心屿钓鱼。", "江心屿"),
    "county that ends the clause": ("徒弟来自泽柳县，会做土陶。", "泽柳县"),
    "community of a lane with shops": ("南商业巷社区的活动多。", "南商业巷社区"),
    "lake called like its street": ("柳渡街道开会，会后去看柳渡湖边的灯。", "柳渡湖"),
    "caves": ("步道一直通到柳冈石窟。", "柳冈石窟"),
    "city behind a river": ("长柳河桐乡段修好了。", "桐乡"),
    "estate with a number on its road": ("热柳路44号小区铺了地面。", "热柳路44号小区"),
    "estate of a road that a common word opens": ("广场二路小区整洁了。", "广场二路小区"),
    "street whose last letters are a sort of street": ("车辆改走柳街、绣水街。", "绣水街"),
    "road of a date": ("车辆也可绕行五一路。", "五一路"),
    "market of a quarter": ("街道翻修荷山菜市场。", "荷山菜市场"),
    "pavilion of a city's name": ("在镇江阁下办市集。", "镇江阁"),
    "district called a town": ("荷州市柯城区府河街道开会。", "柯城区"),
    "town that it borders on": ("街区临河，东毗柳蔡镇。", "柳蔡镇"),
    "river that parts it from others": ("街区临路，南隔川柳河。", "川柳河"),
    "community of old, behind a bracket": ("活动室（原水柳社区活动室）开了门。", "水柳社区"),
    "street of old": ("他来自原中柳街道。", "中柳街道"),
    "lane beside another": ("这条路串起广柳里、鸿柳里。", "鸿柳里"),
    "district beside others": ("考评了宝山区、藁柳区、宝安区。", "藁柳区"),
    "bridge at whose head": ("在东柳大桥桥头停车。", "东柳大桥"),
    "homes of a hall's people": ("省青工厅家属院换了暖气。", "青工厅家属院"),
    "quarter of a store's people": ("她住在化柳库家属区。", "化柳库家属区"),
    "village at a fork": ("达柳镇岔路村唱大戏。", "岔路村"),
    "zone of a city": ("在南通经济技术开发区办厂。", "南通经济技术开发区"),
    "county behind its province": ("江西省宜城市丰塘县开展育秧。", "丰塘县"),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_places_are_found_whole(text: str, expected: str) -> None:
    assert expected in places_in(text)


NONE = {
    "going up a hill and round a garden": "大家陪老人登山游园。",
    "what becomes a park": "荒地变公园。",
    "looks of a town": "这影响镇容镇貌。",
    "south of a garden of science": "他家在科技园南区的楼上。",
    "streams and ponds": "优化河流水库河长。",
    "river that is counted": "它平时是条干河。",
    "fellow countrymen": "海外十邑同乡来了。",
    "what dirties": "“怕炒菜弄脏气表。”",
    "whom they look for": "大家着急地找街道办事处反映。",
    "what is tried": "该社区积极探索社区花园。",
    "communities of a market town": "场镇社区的人来了。",
    "what they take part in": "等候义诊社区居民很多。",
    "honour of a town": "获得全省书香镇称号。",
    "all towns": "乡村镇街都很美。",
    "homes of anybody": "他走进学生宿舍和员工宿舍。",
    "inner districts": "内五区每台都有补贴，原两街道合并。",
    "villages in a city": "那片城中村换了样，住进城中村的人多了。",
    "homes put right": "撤村建居小区都改了。",
    "halls of the country": "青田农村文化礼堂办得好。",
    "city of a firm": "青海禾安煤业有限公司送来慰问品。",
    "road and hill of a school": "学府路小学、翠屏山中学的师生来了。",
    "hall of an office": "水利厅社区联络员到场。",
    "homes made of workshops": "工改居小区来人了，水漫上公路。",
    "where one waits to go on": "队伍从候场区出来，大家巡河护河。",
    "storey and doorway": "三楼社区饭堂开了，它在家门口社区。",
    "what all make together": "大家共建平安社区，共创文明小区。",
    "group of a staircase": "他们来自4号楼楼组，组里常聚。",
    "first of all": "市里首期社区报印好了。",
    "a city before a side": "大连西居民区的楼都旧了。",
    "inside an area": "大家参与区域内社区活动。",
    "stalls for a day": "大家忙着快闪集市的布置，便民集市的摊位也搭好了。",
    "those who look after it": "镇级河长陆启明来了，总河长和街长也来了。",
    "worthies of a township": "他们看望了我镇乡贤的家人。",
    "a city amid two words": "大家隆重庆祝节日，创新乡村治理。",
    "a first": "开全市之先河。",
    "each of them": "一街一巷、一路一弄都干净了。",
    "what came of it": "后者弄得他哭笑不得。",
    "more plainly seen": "她有了更直观的认识。",
    "an old soldier": "他是一位老八路。",
    "police of the quarter": "柳塘派出所社区民警在巡逻。",
    "quarters of each street": "项目为各街道社区配送服务。",
    "estates of no name": "老公房小区和撤村建居小区都改了。",
    "committee beside what was done": "他走访了街道，并与区委统战部座谈。",
    "a city inside a name": "大上海花样年华里的故事。",
    "bureaus and streets": "整合56家委办街道的力量。",
    "all quarters": "这是苇泾各居民区都做的事。",
    "slogan": "启动“桥乡桥同行”项目。",
    "aims": "拓宽社区治理路径，深化社区共建，反哺社区。",
    "sorts": "建设高品质社区，走访高龄社区，在街区商圈的户外广场上，街巷里弄都有志愿者。",
    "honours": "争创文明社区，获“文明村”称号，评为幸福社区。",
    "an old one": "街道一老小区装了电梯。",
    "share of a whole": "投诉就有36件，占全街道的三分之一。",
    "land that is loved": "侨胞爱国爱乡。",
    "what is cherished or more of": "弘扬社区互助的风气，接受更多小区报名。",
    "heads who are called so": "秘书长黄明镇、副会长李新村出席。",
    "titles and slogans": "获评全国文明社区，开展“健康社区行”活动。",
    "untidy ones": "对脏乱差小区清扫，清理小街巷。",
    "many of them": "推进“百县千镇万村”工程。",
    "path to plenty": "走上奋斗小康路，揭穿诈骗新套路。",
    "harbour of hearts": "有了这个温馨港湾，内容选择上以社区为主。",
    "papers of a city": "江门日报、呼和浩特晚报的记者来了。",
    "the one elected": "大会选出新一届镇人大班子。",
    "any crossing": "在路口等车，十字路口堵车，我和小区的邻居都来了。",
    "office of a community": "青桥办事处社区办开展活动。",
    "ways of all sorts": "泥巴路变成了硬化路。",
    "morals": "评出澄湖的十大道德模范。",
    "verbs the dictionary calls nouns": "下沉包联社区，助力社区治理，投身社区建设。",
    "at night": "爷爷走夜路靠火把，是十里八乡有名的人。",
    "a city inside words": "家中卫生间的天花板渗水，他向来宾介绍原因。",
    "someone lost": "有位老人疑似迷路。",
    "where news is sent": "他把消息发送至社区。",
    "an area, no district": "云帆区域代表队参赛。",
    "groups that are counted": "分成三个小组，村民各领一份。",
    "path for walkers": "江边修了健步道。",
    "old estates": "推进老旧小区改造，打造智慧社区。",
    "verbs": "确保社区平安，走进社区，优化社区治理。",
    "many": "附近5个小区、两个街道和各居民区参加。",
    "no roads": "打开思路，找到出路，走街串巷。",
    "campaign": "“零距离家园”创建启动。",
    "slippery roads": "雪天路滑，雪停路畅，记满村情，马路和小路都要当心。",
    "brand": "戴着上海牌手表。",
    "work": "文章刊于《青禾文苑》。",
    "sort of road": "修建产业路，改造背街小巷。",
    "on the way": "放学路上，志愿者陪着孩子。",
    "lines and ways": "调整公交线路，打通销路，为乘客指路，让数据多跑路。",
    "whole villages": "以整村产量为依据，对全乡户户走访，供全镇使用。",
    "back home": "年轻人返乡创业，儿子接回村照顾，大学生驻村。",
    "neighbours": "替街坊修板凳，他家开染坊。",
    "old parts": "老城区的每一笔钱，文明城市创建。",
    "an ocean": "船过印度洋。",
    "handed over": "钥匙托付给社区，老人抬到巷子里。",
    "any square": "在社区文化广场和小区中心广场跳舞。",
    "any river": "他守过江堤，船进江，这口塘和七层砖塔。",
    "time of day": "早高峰里，半山腰上，盘山弯道旁。",
    "stations": "雨水泵站和货运码头停用。",
    "floors": "3号楼和7号楼签约。",
    "mixed up": "他把两种药片弄混了，给夜归的人引路。",
    "on sale": "正是大闸蟹上市的时候，又到了太阳落山的时候。",
    "miles": "再往里走半里路，队伍一路领先。",
    "marked": "标明小区内外的充电点位，图为街道领导颁奖。",
    "the whole street": "汛期之前对全街道的泵站再查一遍。",
    "a jacket and sunlight": "他穿着中山装，请人做日照分析。",
    "said of them": "他总说社区就是家，老二造桥，风从江上来。",
    "villages of a sort": "从前的空壳村，镇城镇管理办公室。",
    "seasons": "秋冬季节湖岸湿滑，厨房是用旧祠堂改的。",
    "guarded island": "爷爷守过海岛，我也要去守海岛。",
    "country life": "体会山野田间的天然之趣。",
    "way of learning": "照亮莘莘学子路。",
    "sort of estate": "走访几个物管小区，察看人工湿地。",
    "each and the first": "每条街道都干净，今年首场社区音乐会举行。",
    "of a kind": "打造人性化社区，九月份社区安排如下。",
    "praised streets": "创建双拥模范街道，成了区文明小区，创建成市文明小区。",
    "all the way": "沿着堤岸一路向东，域内社区都来了。",
    "each of several levels": "获奖的老师来自各县市区。",
    "edges of two towns": "临平城区变美了。",
    "what someone is asked to do": "居民区送去新春祝福，把话从面子说到里子都亮堂。",
    "whom people call so": "孩子们都跑到跃华家里，跃华说好。",
    "from all over": "店里来自天南海北的人都在，走进大门口。",
    "words that are districts as well": "要不断推进公安合作，工程新建完工。",
    "group in quotation marks": "“巧手坊”议事小组成立了，巧手坊的成员都很热心。",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_common_words_are_no_places(text: str) -> None:
    assert places_in(text) == {}


def test_a_county_that_ends_a_line_points_at_its_own_words() -> None:
    (fact,) = gather_facts(issue_of_text("，望江"))
    assert (fact.text, fact.span.start, fact.span.end) == ("望江", 1, 3)


def test_the_end_of_a_zone_is_no_district() -> None:
    assert "术开发区" not in places_in("银溪经济技术开发区东湾社区办公室派员到场。")


def test_a_person_named_like_a_city_is_no_place() -> None:
    assert "桂林" not in places_in("区委书记桂林主持会议。")


def test_a_city_that_a_lane_is_called_by_is_no_place() -> None:
    assert set(places_in("走进固原巷社区。")) == {"固原巷社区"}


def test_heads_behind_a_level_are_no_part_of_it() -> None:
    assert set(places_in("石柳口乡乡长和东柳村村党支部书记来了。")) == {"石柳口乡", "东柳村"}


def test_a_place_that_is_told_once_is_one_wherever_it_stands() -> None:
    facts = gather_facts(issue_of_text("地矿社区：一部电梯的故事", "这天，地矿社区热闹起来。"))
    assert [fact.text for fact in facts if fact.kind is FactKind.PLACE] == ["地矿社区", "地矿社区"]


def test_a_short_name_stands_for_the_full_one() -> None:
    found = places_in("荷淀居民区开展楼组建设。", "这为荷淀带来了新面貌。")
    assert found["荷淀"] == "荷淀居民区"


def test_places_of_a_row_share_their_sort() -> None:
    found = places_in("荷淀、榕桥、云岫等6个居民区参加。")
    assert found == {"荷淀": "荷淀居民区", "榕桥": "榕桥居民区", "云岫": "云岫居民区"}


def test_places_of_a_row_without_their_suffix() -> None:
    found = places_in("他到过嘉善、枫泾、朱家角等地。附近还有云杉名邸、云栖华府等居民小区。")
    assert set(found) >= {"嘉善", "枫泾", "朱家角", "云杉名邸", "云栖华府"}


def test_where_a_way_leads_is_a_place_wherever_it_stands() -> None:
    found = places_in(
        "山路通往岩背的公路塌方。", "从箬垟赶来的人说，岩背停了电。", "从小到大，从老人到孩子。"
    )
    assert set(found) == {"岩背", "箬垟"}


def test_how_far_an_estate_reaches_is_no_way() -> None:
    assert set(places_in("小区东至柳泉路、西至青石路。")) == {"柳泉路", "青石路"}


def test_an_estate_is_not_torn_at_the_lane_it_is_called_by() -> None:
    assert "柳江区荷巷" not in places_in("她家住柳江区荷巷花园。")


def test_communes_of_a_row_are_places() -> None:
    assert set(places_in("民工从栖梧、白渡、大圩三个公社抽调。")) == {"栖梧", "白渡", "大圩"}


def test_what_joins_words_before_a_row_of_places_is_no_place() -> None:
    found = places_in("现场可到云桥路7号营业厅或钳工将、东塘场、云瓷厂3个社区代办。")
    assert list(found) == ["云桥路7号", "东塘场", "云瓷厂"]


def test_a_lane_that_names_its_neighbourhood_is_not_meant() -> None:
    assert "青竹巷" not in places_in("走进青竹巷社区。")


def test_common_words_are_no_short_names() -> None:
    assert short_names(["幸福小区", "荷淀居民区"]) == {"荷淀": "荷淀居民区"}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["白鹤街道召开会议", "来到白鹤街道", "青浦街道参加"], "白鹤街道"),
        (["推进街道工作", "各街道参加"], None),
        ([], None),
    ],
    ids=["the one named most", "no proper name", "no text"],
)
def test_the_street_of_texts(texts: list[str], expected: str | None) -> None:
    assert street_of(texts) == expected


@pytest.mark.parametrize(
    ("printed", "full"),
    [("白鹤", "白鹤街道"), ("白鹤街道", "白鹤街道"), ("云台镇", "云台镇"), ("大坪乡", "大坪乡")],
)
def test_the_level_of_the_masthead_is_kept(printed: str, full: str) -> None:
    assert street_of_issue(Issue((), Masthead(street=printed))) == full


@pytest.mark.parametrize(
    ("street", "body", "full"),
    [
        ("白鹤街道", "街道党工委", "白鹤街道党工委"),
        ("云台镇", "镇党委", "云台镇党委"),
        ("云台镇", "镇江路小学", "镇江路小学"),
        ("云台镇", "街道办事处", "街道办事处"),
        (None, "街道党工委", "街道党工委"),
    ],
)
def test_a_body_of_the_level_gets_its_name(street: str | None, body: str, full: str) -> None:
    assert under(street, body) == full
